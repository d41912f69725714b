/// A wire, register or input that nothing reads; outputs of instances may be left open.
enum UnusedSignal {
  static func diagnostics(_ module: Module, _ drivers: Drivers) -> [Diagnostic] {
    var used: Set<Node> = []
    var stack = drivers.values.map(\.value)
    for (write, enable) in drivers.writes {
      stack += [write.address, write.value] + [enable].compactMap { $0 }
    }
    stack += module.properties.map(\.condition)
    for node in module.registers {
      guard case .register(let traits) = node.kind else { continue }
      used.insert(traits.domain.clock)
      traits.domain.reset.map { _ = used.insert($0) }
    }
    for memory in module.memories {
      guard let domain = memory.domain else { continue }
      used.insert(domain.clock)
    }
    var visited: Set<Node> = []
    while let node = stack.popLast() {
      guard visited.insert(node).inserted else { continue }
      if node.isNamed { used.insert(node) }
      stack += node.operands
    }
    let inputs = module.ports.filter { !$0.isOutput }.map(\.node)
    let candidates = inputs + module.wires + module.registers
    return candidates.filter { !used.contains($0) && $0.name?.hasPrefix("unused") != true }.map { node in
      Diagnostic(
        node.location,
        "in module '\(module.name)', '\(node.display)' is never read; remove it, or call it 'unused_\(node.display)'"
      )
    }
  }
}
