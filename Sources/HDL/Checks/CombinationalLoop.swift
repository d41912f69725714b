/// A signal that depends on itself within one cycle, also through instances.
///
/// First whole signals are followed, which is quick; only where that finds a loop, single bits are, since bit 1 of a
/// signal may well depend on its bit 0.
enum CombinationalLoop {
  static func diagnostic(
    _ module: Module, _ graph: CombinationalPaths.Graph, _ paths: inout CombinationalPaths
  ) -> Diagnostic? {
    let starts = module.drivers.values.map(\.target).filter { graph.drivers[$0] != nil }
    guard DepthFirstSearch.loop(from: starts, dependences: graph.dependences) != nil else { return nil }
    let bits = BitDependences(paths: paths)
    let all = starts.flatMap { node in (0..<node.width).map { BitDependences.Bit(node, $0) } }
    guard let loop = DepthFirstSearch.loop(from: all, dependences: bits.dependences) else { return nil }
    return diagnostic(loop.filter(\.node.isNamed), in: module)
  }

  private static func diagnostic(_ loop: [BitDependences.Bit], in module: Module) -> Diagnostic {
    var path: [BitDependences.Bit] = []
    for bit in loop where path.last?.node !== bit.node || bit.node.width > 1 { path.append(bit) }
    let first = path.firstIndex { bit in
      path.allSatisfy { (bit.node.location, bit.display) <= ($0.node.location, $0.display) }
    }!
    path = Array(path[first...] + path[..<first])
    let text = (path + [path[0]]).map { "'\($0.display)'" }.joined(separator: " <- ")
    return Diagnostic(
      path[0].node.location,
      "in module '\(module.name)', a combinational loop: \(text); break it with a register",
      notes: path.dropFirst().map { Diagnostic.Note($0.node.location, "through '\($0.display)'") })
  }
}

/// A search for a loop in a directed graph, without recursion: designs are deeper than the stack.
enum DepthFirstSearch {
  /// The vertices of some loop that is reached from `starts`, in order; nil if there is none.
  static func loop<Vertex: Hashable>(
    from starts: [Vertex], dependences: (Vertex) -> [Vertex]
  ) -> [Vertex]? {
    var finished: Set<Vertex> = []
    var open: Set<Vertex> = []
    for start in starts where !finished.contains(start) {
      var path: [(vertex: Vertex, rest: [Vertex])] = [(start, dependences(start))]
      open.insert(start)
      while let last = path.indices.last {
        guard let next = path[last].rest.popLast() else {
          open.remove(path[last].vertex)
          finished.insert(path[last].vertex)
          path.removeLast()
          continue
        }
        if open.contains(next) { return path.map(\.vertex).drop { $0 != next }.map { $0 } }
        if finished.contains(next) { continue }
        open.insert(next)
        path.append((next, dependences(next)))
      }
    }
    return nil
  }
}
