extension EIECycleModel {
  /// Counts the cycles of the layer from event to event instead of from cycle to cycle.
  ///
  /// The law of docs/eie.md, section 4, is an exact max-plus recurrence: column j goes out one cycle after the
  /// event before it, but not before every queue has popped column j - `queueDepth`; an element pops it one cycle
  /// after that, but not before it is through with column j - 1. This second reading of the law checks the first,
  /// and costs one step a column and element where the first costs one a cycle and element.
  ///
  /// - Parameter nonzero: for each input, whether the activation is not zero.
  /// - Throws: `EIEModelError` if the mask has not one element an input.
  public func runByRecurrence(nonzero: [Bool]) throws -> EIECycleCount {
    let sequence = try events.sequence(nonzero: nonzero)
    var count = summary(of: sequence)
    if emptySlices == .filtered {
      recurFiltered(sequence, into: &count)
      count.cycles += pipelineCycles
      return count
    }
    // The cycle in which each column was popped by the last element to do so.
    var lastPops: [Int] = []
    // For each element, the first cycle in which it can pop again, and the one in which nothing remains.
    var free = [Int](repeating: 0, count: entryCounts.processingElements)
    var idle = free
    var cycle = 0
    for event in sequence {
      if event != EIEFetchEvents.bubble {
        if lastPops.count >= queueDepth {
          let unblocked = max(cycle, lastPops[lastPops.count - queueDepth] + 1)
          count.stalls += unblocked - cycle
          cycle = unblocked
        }
        var lastPop = 0
        for (element, entries) in entryCounts.column(Int(event)).enumerated() {
          let pop = max(cycle + 1, free[element])
          free[element] = pop + max(1, Int(entries))
          idle[element] = pop + 1 + Int(entries)
          lastPop = max(lastPop, pop)
        }
        lastPops.append(lastPop)
      }
      cycle += 1
    }
    count.cycles = max(cycle, idle.max() ?? 0) + pipelineCycles
    return count
  }
}
