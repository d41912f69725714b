/// What each signal of a design depends on within one cycle.
///
/// Each module is looked at once: which of its inputs reach each of its outputs within the cycle is kept, so that a
/// parent sees an instance as those paths. The work grows with the size of the definitions, not of the hierarchy.
struct CombinationalPaths {
  /// The dependences of each module, by identity.
  private var graphs: [ObjectIdentifier: Graph] = [:]
  /// For each module and output port the input ports that reach it.
  private var inputs: [ObjectIdentifier: [String: Set<String>]] = [:]

  /// The graph of a module; nil unless it was added.
  func graph(of module: Module) -> Graph? { graphs[ObjectIdentifier(module)] }

  /// The input ports that reach an output port of `module` within the cycle.
  func inputs(of module: Module, reaching output: String) -> Set<String> {
    inputs[ObjectIdentifier(module)]?[output] ?? []
  }

  /// Adds `module`, whose instances' definitions have been added before.
  mutating func add(_ module: Module) -> Graph {
    let graph = Graph(module: module, paths: self)
    graphs[ObjectIdentifier(module)] = graph
    inputs[ObjectIdentifier(module)] = graph.inputsByOutput()
    return graph
  }

  /// The dependences of one module within a cycle.
  final class Graph {
    let module: Module
    /// What drives each output, wire and latch.
    private(set) var drivers: [Node: Node] = [:]
    /// The wires into an instance that each wire out of it depends on.
    private var throughInstance: [Node: [Node]] = [:]

    init(module: Module, paths: CombinationalPaths) {
      self.module = module
      for (target, value) in module.drivers.values {
        if case .register = target.kind { continue }
        drivers[target] = value
      }
      for instance in module.instances {
        for connection in instance.connections where connection.isOutput {
          let reaching = paths.inputs(of: instance.definition, reaching: connection.port)
          throughInstance[connection.wire] =
            instance.connections.filter { reaching.contains($0.port) }.map(\.wire)
        }
      }
    }

    /// The values that `node` is computed from; a latch is not computed from what it keeps.
    func dependences(of node: Node) -> [Node] {
      if let value = drivers[node] { return [value] }
      if let wires = throughInstance[node] { return wires }
      return node.operands
    }

    /// For each output port, the input ports that reach it within the cycle.
    func inputsByOutput() -> [String: Set<String>] {
      var result: [String: Set<String>] = [:]
      for port in module.ports where port.isOutput {
        var visited: Set<Node> = []
        var stack = [port.node]
        var inputs: Set<String> = []
        while let node = stack.popLast() {
          guard visited.insert(node).inserted else { continue }
          if case .input = node.kind, node.instance == nil, let name = node.name { inputs.insert(name) }
          stack += dependences(of: node)
        }
        result[port.node.display] = inputs
      }
      return result
    }
  }
}
