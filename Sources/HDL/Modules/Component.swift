/// A piece of hardware as a value: its stored properties are its parameters, `build` describes it.
///
/// Equal values are the same hardware and are emitted once. The name must differ where the hardware does, so it
/// carries the parameters: "fifo_w8_d5".
public protocol Component: Hashable, Sendable {
  /// The signals at the boundary.
  associatedtype Ports

  /// The module's name in Verilog.
  var moduleName: String { get }

  /// The contract, printed above the module: what it does, latency, throughput, paths, corners.
  var contract: String { get }

  /// The Swift file that describes the component: `#fileID`.
  static var source: String { get }

  /// Declares the ports, in order.
  func ports(_ list: PortList) -> Ports

  /// Describes the inside.
  func build(_ m: Module, _ io: Ports)
}

/// One module inside another.
public final class Instance {
  /// The instance's name; its wires in the parent are called after it.
  public let name: String
  /// The definition it is an instance of.
  public let definition: Module
  /// Where it was instantiated.
  public let location: SourceLocation
  /// The domains of the parent for clock ports that do not get its own.
  let clocks: [String: ClockDomain]
  /// The parent's wires, in the order of the definition's ports.
  public private(set) var connections: [Connection] = []

  /// A port of the definition and the parent's wire to it.
  public struct Connection {
    /// The port's name.
    public let port: String
    /// The wire in the parent: driven by the parent for an input, by the instance for an output.
    public let wire: Node
    /// Whether the instance drives it.
    public let isOutput: Bool
  }

  init(name: String, definition: Module, location: SourceLocation, clocks: [String: ClockDomain]) {
    self.name = name
    self.definition = definition
    self.location = location
    self.clocks = clocks
  }

  func add(connection wire: Node, to port: String, isOutput: Bool) {
    connections.append(Connection(port: port, wire: wire, isOutput: isOutput))
  }
}

extension Module {
  /// Places `component` inside this module and gives the parent's side of its ports.
  ///
  /// Inputs are driven and outputs read: `queue.push.valid[] = ...`, `queue.pop.valid`. Clock and reset are
  /// connected by themselves: to the domain that `clocks`
  /// names for the clock port, else to the module's own.
  public func instance<C: Component>(
    _ name: String, of component: C, clocks: [String: ClockDomain] = [:], file: String = #fileID,
    line: Int = #line
  ) -> C.Ports {
    let place = SourceLocation(file, line)
    lastLocation = place
    claim(name, at: place)
    let definition = design.module(for: component, at: place)
    let instance = Instance(name: name, definition: definition, location: place, clocks: clocks)
    for name in clocks.keys.sorted() where !definition.ports.contains(where: { $0.node.name == name }) {
      report(place, "in module '\(self.name)', '\(definition.name)' has no clock port '\(name)'")
    }
    add(instance: instance)
    return component.ports(PortList(module: self, side: .instance(instance)))
  }
}
