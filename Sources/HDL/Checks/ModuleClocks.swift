/// Which clocks change the signals of one module, and which clocks take them.
final class ModuleClocks {
  /// The clocks that change a wire out of an instance.
  var sources: [Node: Set<Node>] = [:]
  /// Values that something takes: its clock, the value, and what takes it, for messages.
  var sinks: [(clock: Node, value: Node, taker: Node)] = []

  private let module: Module
  private let graph: CombinationalPaths.Graph
  private var known: [Node: Set<Node>] = [:]

  init(_ module: Module, _ graph: CombinationalPaths.Graph) {
    self.module = module
    self.graph = graph
    for (target, value) in module.drivers.values {
      guard case .register(let traits) = target.kind else { continue }
      let clock = resolve(traits.domain.clock)
      sources[target] = [clock]
      if !traits.isSynchronizer { sinks.append((clock, value, target)) }
    }
    for (write, enable) in module.drivers.writes {
      let clock = resolve(write.domain.clock)
      for value in [write.address, write.value] + [enable].compactMap({ $0 }) {
        sinks.append((clock, value, write.value))
      }
    }
  }

  /// The signal that `clock` repeats.
  private func resolve(_ clock: Node) -> Node {
    var node = clock
    while let value = graph.drivers[node], value.isNamed { node = value }
    return node
  }

  /// What a clock of an instance is in this module: the signal connected to it, or itself if it is made inside.
  func clock(_ clock: Node, of instance: Instance) -> Node {
    let connection = instance.connections.first { $0.port == clock.name && !$0.isOutput }
    guard case .input = clock.kind, let connection else { return clock }
    return resolve(connection.wire)
  }

  /// The clocks that change `node`; nothing where a crossing is declared.
  func clocks(of node: Node) -> Set<Node> {
    var order: [Node] = []
    var visited: Set<Node> = []
    var stack: [(node: Node, isDone: Bool)] = [(node, false)]
    while let (node, isDone) = stack.popLast() {
      if isDone {
        order.append(node)
      } else if known[node] == nil, visited.insert(node).inserted {
        stack.append((node, true))
        for next in dependences(of: node) { stack.append((next, false)) }
      }
    }
    for node in order {
      var clocks = sources[node] ?? []
      if case .memoryRead(let memory, _) = node.kind { clocks.formUnion(writers[memory] ?? []) }
      for next in dependences(of: node) { clocks.formUnion(known[next] ?? []) }
      known[node] = node.crossing == nil ? clocks : []
    }
    return known[node] ?? []
  }

  private func dependences(of node: Node) -> [Node] {
    if case .register = node.kind { return [] }
    return graph.dependences(of: node)
  }

  private lazy var writers: [Memory: Set<Node>] = {
    var result: [Memory: Set<Node>] = [:]
    for (write, _) in module.drivers.writes {
      result[write.memory, default: []].insert(resolve(write.domain.clock))
    }
    return result
  }()

  /// One error for each register or memory that takes a value of another clock.
  func diagnostics() -> [Diagnostic] {
    var result: [Diagnostic] = []
    for (clock, value, taker) in sinks where !isConstant(clock) {
      let others = clocks(of: value).filter { $0 !== clock && !isConstant($0) }
      guard let other = others.min(by: { ($0.location, $0.display) < ($1.location, $1.display) }) else {
        continue
      }
      let culprit = culprit(of: value, clock: other)
      result.append(
        Diagnostic(
          taker.location,
          "in module '\(module.name)', '\(taker.display)' of clock '\(clock.display)' takes '\(culprit.display)' of "
            + "clock '\(other.display)'; pass it through a synchronizer or declare a crossing",
          notes: [.init(culprit.location, "declared")]))
    }
    return result
  }

  private func isConstant(_ clock: Node) -> Bool {
    if case .constant = clock.kind { return true }
    return false
  }

  /// The first signal behind `value` that changes with `clock`.
  private func culprit(of value: Node, clock: Node) -> Node {
    var visited: Set<Node> = []
    var stack = [value]
    while let node = stack.popLast() {
      guard visited.insert(node).inserted, node.crossing == nil else { continue }
      if sources[node]?.contains(clock) == true { return node }
      if case .memoryRead(let memory, _) = node.kind, writers[memory]?.contains(clock) == true { return node }
      stack += dependences(of: node)
    }
    return value
  }

  /// The inputs of the module that something takes within the cycle, with the clocks and one taker for each.
  func inputsTaken() -> [String: [Node: Node]] {
    var result: [String: [Node: Node]] = [:]
    for clock in Set(sinks.map(\.clock)) {
      var visited: Set<Node> = []
      for (_, value, taker) in sinks.filter({ $0.clock === clock }) {
        var stack = [value]
        while let node = stack.popLast() {
          guard visited.insert(node).inserted, node.crossing == nil else { continue }
          if case .input = node.kind, node.instance == nil, let name = node.name {
            if result[name, default: [:]][clock] == nil { result[name, default: [:]][clock] = taker }
          }
          stack += dependences(of: node)
        }
      }
    }
    return result
  }
}
