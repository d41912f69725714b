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
    guard let loop = DepthFirstSearch.loop(from: all, dependences: bits.dependences) else {
      module.woven = DepthFirstSearch.tangle(starts, dependences: graph.dependences).filter(\.isNamed)
      return nil
    }
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
