import HDL

extension ProcessGrouping {
  /// Neighbours of one clock and one kind under one heading, in one `always` block: they belong together in the source as well.
  static func merged(_ processes: [Process]) -> [Process] {
    var result: [Process] = []
    for process in processes {
      if case .clocked(let domain, let reset) = process.trigger, let last = result.last,
        case .clocked(let lastDomain, let lastReset) = last.trigger, domain.isSame(as: lastDomain),
        reset.isEmpty == lastReset.isEmpty, process.section == last.section
      {
        result[result.count - 1].trigger = .clocked(domain, reset: lastReset + reset)
        result[result.count - 1].targets.formUnion(process.targets)
        result[result.count - 1].memories.formUnion(process.memories)
        result[result.count - 1].statements += process.statements
      } else {
        result.append(process)
      }
    }
    return result
  }
}
