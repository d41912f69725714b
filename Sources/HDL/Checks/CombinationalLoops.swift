/// Signals that depend on themselves within one cycle, also through instances.
///
/// Each module is looked at once: which of its outputs each of its inputs reaches within the cycle is kept, so that
/// a parent sees an instance as those paths. The work grows with the size of the definitions, not of the hierarchy.
struct CombinationalLoops {
  let design: Design

  func find() -> [Diagnostic] {
    var paths: [ObjectIdentifier: [String: Set<String>]] = [:]
    var found: [Diagnostic] = []
    for module in design.modules {
      let graph = Graph(module: module, paths: paths)
      if let loop = graph.findLoop() {
        found.append(diagnostic(loop, in: module))
        return found
      }
      paths[ObjectIdentifier(module)] = graph.inputsByOutput()
    }
    return found
  }

  private func diagnostic(_ loop: [Node], in module: Module) -> Diagnostic {
    let named = loop.filter(\.isNamed)
    let path = (named + [named[0]]).map { "'\($0.display)'" }.joined(separator: " <- ")
    return Diagnostic(
      named[0].location,
      "in module '\(module.name)', a combinational loop: \(path); break it with a register",
      notes: named.dropFirst().map { Diagnostic.Note($0.location, "through '\($0.display)'") })
  }

  /// The dependences of one module within a cycle.
  private final class Graph {
    let module: Module
    private var drivers: [Node: Node] = [:]
    private var throughInstance: [Node: [Node]] = [:]

    init(module: Module, paths: [ObjectIdentifier: [String: Set<String>]]) {
      self.module = module
      for (target, value) in module.drivers.values {
        if case .register = target.kind { continue }
        drivers[target] = value
      }
      for instance in module.instances {
        let reach = paths[ObjectIdentifier(instance.definition)] ?? [:]
        for connection in instance.connections where connection.isOutput {
          let inputs = reach[connection.port] ?? []
          throughInstance[connection.wire] =
            instance.connections.filter { inputs.contains($0.port) }.map(\.wire)
        }
      }
    }

    private func dependences(of node: Node) -> [Node] {
      if let value = drivers[node] { return [value] }
      if let wires = throughInstance[node] { return wires }
      return node.operands
    }

    /// A depth-first search without recursion: designs are deeper than the stack.
    func findLoop() -> [Node]? {
      var finished: Set<Node> = []
      var open: Set<Node> = []
      for start in drivers.keys.sorted(by: { $0.location < $1.location }) where !finished.contains(start) {
        var path: [(node: Node, rest: [Node])] = [(start, dependences(of: start))]
        open.insert(start)
        while var last = path.popLast() {
          guard let next = last.rest.popLast() else {
            open.remove(last.node)
            finished.insert(last.node)
            continue
          }
          path.append(last)
          if open.contains(next) {
            return path.map(\.node).drop { $0 !== next }.map { $0 }
          }
          if finished.contains(next) { continue }
          open.insert(next)
          path.append((next, dependences(of: next)))
        }
      }
      return nil
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
