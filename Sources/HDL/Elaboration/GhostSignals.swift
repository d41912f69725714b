/// Wires and registers that serve the checks of a module alone, as ghost variables serve a proof.
///
/// Simulators and provers have them; what is synthesised has not, so a check that needs a history costs no gate.
enum GhostSignals {
  static func find(in module: Module) -> Set<Node> {
    if module.properties.isEmpty { return [] }
    let drivers = Dictionary(
      module.drivers.values.map { ($0.target, $0.value) }, uniquingKeysWith: { first, _ in first })
    let declared = module.wires + module.registers
    var real: Set<Node> = []
    reach(from: roots(of: module), through: drivers, into: &real)
    var checked: Set<Node> = []
    reach(from: module.properties.map(\.condition), through: drivers, into: &checked)
    // What neither side reads, a register that only counts for itself, is hardware all the same.
    let idle = declared.filter { !real.contains($0) && !checked.contains($0) }
    reach(from: idle, through: drivers, into: &real)
    return Set(declared.filter { checked.contains($0) && !real.contains($0) })
  }

  /// Everything that the hardware is there for: outputs, inputs of instances, memories, what the author set aside.
  private static func roots(of module: Module) -> [Node] {
    var roots = module.ports.filter(\.isOutput).map(\.node) + module.instanceInputs
    roots += module.wires.filter { $0.display.hasPrefix("unused") }
    for (write, enable) in module.drivers.writes {
      roots += [write.address, write.value, write.domain.clock] + [enable].compactMap { $0 }
    }
    return roots
  }

  private static func reach(from roots: [Node], through drivers: [Node: Node], into seen: inout Set<Node>) {
    var stack = roots
    while let node = stack.popLast() {
      guard seen.insert(node).inserted else { continue }
      if let value = drivers[node] { stack.append(value) }
      if case .register(let traits) = node.kind {
        stack += [traits.domain.clock] + [traits.domain.reset].compactMap { $0 }
      }
      stack += node.operands
    }
  }
}
