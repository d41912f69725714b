/// Where a component declares its ports, once, for both sides of the boundary.
///
/// Inside the module an input is read and an output is driven; for the parent that instantiates the module it is
/// the other way round. `ports` of a component is therefore called for the definition and for every instance, and
/// gives the same typed bundle of signals with the roles turned.
public final class PortList {
  enum Side {
    /// The ports of the module itself.
    case definition
    /// The parent's wires to the ports of an instance.
    case instance(Instance)
  }

  let module: Module
  let side: Side
  private var group = ""

  init(module: Module, side: Side) {
    self.module = module
    self.side = side
  }

  /// Ports declared by `content` stand together under `comment`.
  public func group<Ports>(_ comment: String, _ content: () -> Ports) -> Ports {
    group = comment
    defer { group = "" }
    return content()
  }

  /// A port that the module reads.
  public func input(_ name: String, _ width: Int = 1, file: String = #fileID, line: Int = #line) -> Bits {
    port(name, width, isOutput: false, SourceLocation(file, line))
  }

  /// A port that the module drives.
  public func output(_ name: String, _ width: Int = 1, file: String = #fileID, line: Int = #line) -> Bits {
    port(name, width, isOutput: true, SourceLocation(file, line))
  }

  /// As many ports that the module reads as `count`, called "name_0", "name_1" and so on.
  public func inputs(
    _ name: String, count: Int, _ width: Int = 1, file: String = #fileID, line: Int = #line
  ) -> [Bits] {
    (0..<count).map { input("\(name)_\($0)", width, file: file, line: line) }
  }

  /// As many ports that the module drives as `count`, called "name_0", "name_1" and so on.
  public func outputs(
    _ name: String, count: Int, _ width: Int = 1, file: String = #fileID, line: Int = #line
  ) -> [Bits] {
    (0..<count).map { output("\(name)_\($0)", width, file: file, line: line) }
  }

  /// A clock and a reset under the names given; the first domain declared becomes the module's own.
  ///
  /// An instance gets the domain of its parent, unless `clocks` of `instance(_:of:clocks:)` names another one for this
  /// clock port.
  @discardableResult
  public func clockDomain(
    clock: String = "clk", reset: String? = "rst", resetKind: ClockDomain.ResetKind = .synchronous,
    resetActiveHigh: Bool = true, edge: ClockDomain.Edge = .rising, file: String = #fileID, line: Int = #line
  ) -> ClockDomain {
    let place = SourceLocation(file, line)
    let clockPort = port(clock, 1, isOutput: false, place)
    let resetPort = reset.map { port($0, 1, isOutput: false, place) }
    let domain = ClockDomain(
      clock: clockPort, reset: resetPort, resetKind: resetKind, resetActiveHigh: resetActiveHigh, edge: edge)
    switch side {
    case .definition: module.domains.append(domain)
    case .instance(let instance):
      connect(domain, to: instance.clocks[clock] ?? module.domain, of: instance, at: place)
    }
    return domain
  }

  private func connect(
    _ domain: ClockDomain, to parent: ClockDomain?, of instance: Instance, at place: SourceLocation
  ) {
    guard let parent else {
      domain.clock.drive(from: nil, with: Node.zero, at: place)
      domain.reset?.drive(from: nil, with: Node.zero, at: place)
      module.report(
        place,
        "in module '\(module.name)', instance '\(instance.name)' needs a clock but the module has none",
        [.init(instance.location, "instantiated")])
      return
    }
    domain.clock.drive(from: nil, with: parent.clock, at: instance.location)
    guard let childReset = domain.reset else { return }
    guard let parentReset = parent.reset else {
      childReset.drive(from: nil, with: Node.zero, at: place)
      module.report(
        place,
        "in module '\(module.name)', instance '\(instance.name)' needs a reset but the module has none",
        [.init(instance.location, "instantiated")])
      return
    }
    let sameLevel = domain.resetActiveHigh == parent.resetActiveHigh
    let value = sameLevel ? parentReset : (~Bits(parentReset)).node
    childReset.drive(from: nil, with: value, at: instance.location)
  }

  private func port(_ name: String, _ width: Int, isOutput: Bool, _ place: SourceLocation) -> Bits {
    switch side {
    case .definition:
      let node = module.declare(isOutput ? .output : .input, name, width, place)
      module.add(port: node, isOutput: isOutput, group: group)
      group = ""
      return Bits(node)
    case .instance(let instance):
      let joined = "\(instance.name)_\(name)"
      if let earlier = module.place(ofName: joined) {
        module.report(
          instance.location,
          "in module '\(module.name)', the wire to port '\(name)' of instance '\(instance.name)' is called '\(joined)', "
            + "which is taken; rename one", [.init(earlier, "first used")])
      }
      let node = module.declareConnection(isOutput ? .input : .wire, joined, width, instance.location)
      node.instance = instance
      instance.add(connection: node, to: name, isOutput: isOutput)
      return Bits(node)
    }
  }
}

extension Node {
  /// One bit, 0: what a port is given that an error has left without a driver.
  fileprivate static var zero: Node { Bits(0, width: 1).node }
}
