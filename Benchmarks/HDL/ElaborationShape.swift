import HDL

/// Designs of any size, of three shapes.
enum ElaborationShape: String, CaseIterable {
  /// One module with everything in it.
  case flat = "one flat module"
  /// Modules of a hundred nodes, all different, side by side in one parent.
  case wide = "many modules"
  /// A hundred levels, each with a chain of its own and the next level twice: equal modules are described once.
  case deep = "a hundred levels"

  /// A design of about `nodes` nodes that are described.
  func design(nodes: Int) throws -> Design {
    switch self {
    case .flat: try Design(FlatChain(name: "flat", length: nodes / FlatChain.nodesPerLink))
    case .wide: try Design(ManyModules(count: nodes / (FlatChain.nodesPerLink * 20)))
    case .deep: try Design(Nest(depth: 100, length: max(1, nodes / (FlatChain.nodesPerLink * 100))))
    }
  }
}

/// A chain of registers with a little logic between them.
struct FlatChain: Component {
  /// A register, its next value's two operations, a wire with one operation.
  static let nodesPerLink = 5

  var name: String
  var length: Int

  struct Ports { let input, output: Bits }
  static let source = #fileID
  var moduleName: String { name }
  var contract: String { "A chain of \(length) registers." }

  func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    return Ports(input: list.input("from", 16), output: list.output("to", 16))
  }

  func build(_ m: Module, _ io: Ports) {
    var last = io.input
    for index in 0..<max(1, length) {
      let r = m.register("r_\(index)", 16, resetTo: 0)
      let w = m.wire("w_\(index)", 16)
      w[] = last ^ r
      m.when(last[0]) { r[] = w &+ 1 }
      last = w
    }
    io.output[] = last
  }
}

/// A row of different modules.
struct ManyModules: Component {
  var count: Int

  static let source = #fileID
  var moduleName: String { "row" }
  var contract: String { "\(count) modules in a row." }

  func ports(_ list: PortList) -> FlatChain.Ports {
    list.clockDomain()
    return FlatChain.Ports(input: list.input("from", 16), output: list.output("to", 16))
  }

  func build(_ m: Module, _ io: FlatChain.Ports) {
    var last = io.input
    for index in 0..<max(1, count) {
      let part = m.instance("part_\(index)", of: FlatChain(name: "part_\(index)", length: 20))
      part.input[] = last
      last = part.output
    }
    io.output[] = last
  }
}

/// A module with a chain of its own, and the next level inside, twice.
struct Nest: Component {
  var depth: Int
  var length: Int

  static let source = #fileID
  var moduleName: String { "nest_\(depth)" }
  var contract: String { "\(depth) levels of modules." }

  func ports(_ list: PortList) -> FlatChain.Ports {
    list.clockDomain()
    return FlatChain.Ports(input: list.input("from", 16), output: list.output("to", 16))
  }

  func build(_ m: Module, _ io: FlatChain.Ports) {
    let own = m.instance("own", of: FlatChain(name: "own_\(depth)", length: length))
    own.input[] = io.input
    guard depth > 1 else { return io.output[] = own.output }
    let inner = (0..<2).map { m.instance("inner_\($0)", of: Nest(depth: depth - 1, length: length)) }
    inner[0].input[] = own.output
    inner[1].input[] = inner[0].output
    io.output[] = inner[1].output
  }
}
