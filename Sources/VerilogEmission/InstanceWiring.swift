import HDL

/// Which of a module's connection wires only repeat another signal: those are printed as that signal, so that ports
/// are connected to the names a reader knows.
struct InstanceWiring {
  /// A connection wire, and the signal it is printed as.
  private(set) var aliases: [Node: Node] = [:]
  /// Signals that an instance drives directly; no process of the module drives them any more.
  private(set) var drivenByInstance: Set<Node> = []
  /// Wires out of instances that nothing reads.
  private(set) var open: [Node] = []

  init(_ module: Module) {
    let wholes = Self.unconditionalDrivers(of: module)
    let read = Self.read(in: module)
    for node in module.instances.flatMap({ $0.connections }).filter({ !$0.isOutput }).map(\.wire) {
      guard let value = wholes[node], Self.isSimple(value) else { continue }
      // What is read elsewhere may be read in part, which only a name allows.
      if value.isNamed || !read.contains(node) { aliases[node] = value }
    }
    let outputs = Set(module.instanceOutputs)
    for node in module.ports.filter(\.isOutput).map(\.node) + module.wires {
      guard let value = wholes[node], outputs.contains(value), aliases[value] == nil else { continue }
      aliases[value] = node
      drivenByInstance.insert(node)
    }
    open = module.instanceOutputs.filter { aliases[$0] == nil && !read.contains($0) }
  }

  private static func read(in module: Module) -> Set<Node> {
    var stack = module.drivers.values.filter { !module.ghosts.contains($0.target) }.map(\.value)
    for (write, enable) in module.drivers.writes {
      stack += [write.address, write.value, write.domain.clock] + [enable].compactMap { $0 }
    }
    for node in module.registers {
      guard case .register(let traits) = node.kind else { continue }
      stack += [traits.domain.clock] + [traits.domain.reset].compactMap { $0 }
    }
    var seen: Set<Node> = []
    while let node = stack.popLast() {
      if seen.insert(node).inserted { stack += node.operands }
    }
    return seen
  }

  /// Signals that exactly one statement drives, whole and unconditionally, with their values.
  private static func unconditionalDrivers(of module: Module) -> [Node: Node] {
    var values: [Node: Node] = [:]
    var spoiled: Set<Node> = []
    func visit(_ statement: Statement, isTop: Bool) {
      switch statement {
      case .assign(let assignment):
        let target = assignment.target
        let isWhole = isTop && assignment.range == nil && values[target] == nil
        if isWhole { values[target] = assignment.value } else { spoiled.insert(target) }
      case .write: break
      case .when(let branches, let otherwise):
        for branch in branches { branch.block.statements.forEach { visit($0, isTop: false) } }
        otherwise?.statements.forEach { visit($0, isTop: false) }
      case .choose(_, let choices, let otherwise):
        for choice in choices { choice.block.statements.forEach { visit($0, isTop: false) } }
        otherwise?.statements.forEach { visit($0, isTop: false) }
      }
    }
    module.body.statements.forEach { visit($0, isTop: true) }
    return values.filter { !spoiled.contains($0.key) && !keeps($0.key) }
  }

  private static func keeps(_ node: Node) -> Bool {
    switch node.kind {
    case .register, .latch: true
    default: false
    }
  }

  /// Whether `value` can stand in a port connection: a signal, some of its bits, or a constant.
  private static func isSimple(_ value: Node) -> Bool {
    if value.isNamed { return true }
    switch value.kind {
    case .constant: return true
    case .slice(let inner, _): return inner.isNamed
    default: return false
    }
  }
}
