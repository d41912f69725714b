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

  /// The vertices on loops, and on ways between two loops.
  static func tangle<Vertex: Hashable>(
    _ starts: [Vertex], dependences: (Vertex) -> [Vertex]
  ) -> Set<Vertex> {
    var edges: [Vertex: [Vertex]] = [:]
    var stack = starts
    while let vertex = stack.popLast() {
      guard edges[vertex] == nil else { continue }
      edges[vertex] = dependences(vertex)
      stack += edges[vertex]!
    }
    return peeled(reversed(peeled(edges))).keys.reduce(into: []) { $0.insert($1) }
  }

  private static func reversed<Vertex: Hashable>(_ edges: [Vertex: [Vertex]]) -> [Vertex: [Vertex]] {
    var result: [Vertex: [Vertex]] = edges.mapValues { _ in [] }
    for (vertex, nexts) in edges {
      for next in nexts where result[next] != nil { result[next]!.append(vertex) }
    }
    return result
  }

  /// Without the vertices from which no way is endless.
  private static func peeled<Vertex: Hashable>(_ edges: [Vertex: [Vertex]]) -> [Vertex: [Vertex]] {
    let backwards = reversed(edges)
    var left = edges.mapValues { nexts in nexts.filter { edges[$0] != nil }.count }
    var stack = left.filter { $0.value == 0 }.map(\.key)
    var result = edges
    while let vertex = stack.popLast() {
      result[vertex] = nil
      for user in backwards[vertex] ?? [] {
        left[user]! -= 1
        if left[user] == 0 { stack.append(user) }
      }
    }
    return result
  }
}
