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

  /// A clock and a reset under the names given; the domain becomes the module's own.
  ///
  /// An instance gets the domain of its parent.
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
    case .definition: module.domain = domain
    case .instance(let instance): connect(domain, of: instance, at: place)
    }
    return domain
  }

  private func connect(_ domain: ClockDomain, of instance: Instance, at place: SourceLocation) {
    guard let parent = module.domain else {
      module.report(
        place,
        "in module '\(module.name)', instance '\(instance.name)' needs a clock but the module has none",
        [.init(instance.location, "instantiated")])
      return
    }
    domain.clock.drive(from: nil, with: parent.clock, at: instance.location)
    guard let childReset = domain.reset else { return }
    guard let parentReset = parent.reset else {
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
      let node = module.declare(
        isOutput ? .input : .wire, "\(instance.name)_\(name)", width, instance.location)
      node.instance = instance
      instance.add(connection: node, to: name, isOutput: isOutput)
      return Bits(node)
    }
  }
}
