/// A wire, register or input, or some bits of it, that nothing reads; outputs of instances may be left open.
enum UnusedSignal {
  static func diagnostics(_ module: Module) -> [Diagnostic] {
    let read = bitsRead(in: module)
    let inputs = module.ports.filter { !$0.isOutput }.map(\.node)
    let candidates =
      inputs + module.wires + module.registers + module.instanceOutputs.filter { read[$0] != nil }
    return candidates.flatMap { node -> [Diagnostic] in
      if node.name?.hasPrefix("unused") == true { return [] }
      guard let bits = read[node] else { return [whole(node, in: module)] }
      return ranges(of: bits).map { part($0, of: node, in: module) }
    }
  }

  private static func whole(_ node: Node, in module: Module) -> Diagnostic {
    Diagnostic(
      node.location,
      "in module '\(module.name)', '\(node.display)' is never read; remove it, or call it 'unused_\(node.display)'"
    )
  }

  private static func part(_ bits: ClosedRange<Int>, of node: Node, in module: Module) -> Diagnostic {
    let pronoun = bits.count == 1 ? "it" : "them"
    let bits = NamedBits(bits, of: node)
    return Diagnostic(
      node.location,
      "in module '\(module.name)', \(bits) \(bits.verb) never read; remove \(pronoun), or `ignore` "
        + pronoun)
  }

  /// For each signal that is read at all, which of its bits are.
  private static func bitsRead(in module: Module) -> [Node: [Bool]] {
    var read: [Node: [Bool]] = [:]
    func mark(_ node: Node, _ bits: Range<Int>) {
      guard node.isNamed else { return }
      var known = read[node] ?? Array(repeating: false, count: node.width)
      for index in bits { known[index] = true }
      read[node] = known
    }
    var visited: Set<Node> = []
    var stack = roots(of: module)
    while let node = stack.popLast() {
      guard visited.insert(node).inserted else { continue }
      if case .slice(let inner, let low) = node.kind, inner.isNamed {
        mark(inner, low..<(low + node.width))
        continue
      }
      mark(node, 0..<node.width)
      stack += node.operands
    }
    return read
  }

  private static func roots(of module: Module) -> [Node] {
    var roots = module.drivers.values.map(\.value)
    // What drives a signal wrongly is read nevertheless.
    if !module.drivers.diagnostics.isEmpty { roots += module.body.expressions }
    for (write, enable) in module.drivers.writes {
      roots += [write.address, write.value, write.domain.clock] + [enable].compactMap { $0 }
    }
    for node in module.registers {
      guard case .register(let traits) = node.kind else { continue }
      roots.append(traits.domain.clock)
      if traits.resetValue != nil, let reset = traits.domain.reset { roots.append(reset) }
    }
    return roots + module.properties.map(\.condition) + module.mentioned
  }

  /// The runs of bits that are not read.
  private static func ranges(of bits: [Bool]) -> [ClosedRange<Int>] {
    var result: [ClosedRange<Int>] = []
    for (index, isRead) in bits.enumerated() where !isRead {
      if let last = result.last, last.upperBound == index - 1 {
        result[result.count - 1] = last.lowerBound...index
      } else {
        result.append(index...index)
      }
    }
    return result
  }
}
