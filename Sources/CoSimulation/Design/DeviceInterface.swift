/// The position of a port in a device's interface: found once by name, then used every cycle.
public struct PortHandle: Hashable, Sendable {
  /// Index into ``DeviceInterface/ports``.
  public let index: Int

  /// The port at `index` of an interface.
  public init(index: Int) {
    self.index = index
  }
}

/// What a clocked device shows to the outside: its data ports, one clock and one reset.
public struct DeviceInterface: Hashable, Sendable {
  /// All ports but the clock, the reset included.
  public let ports: [PortDescription]
  /// The clock input, whose rising edge is one step; nil for a device without state.
  public let clock: String?
  /// The synchronous, active-high reset input; nil for a device without one.
  public let reset: String?

  /// An interface of `ports`, among which `clock` and `reset` may or may not be listed.
  ///
  /// The clock is taken out, since only a step may move it; a reset that is not listed is added.
  /// Traps when the clock or the reset is listed as anything but an input of one bit, or a name occurs twice.
  public init(ports: [PortDescription], clock: String? = "clk", reset: String? = "rst") {
    var listed = ports
    for name in [clock, reset] {
      guard let name else { continue }
      if let port = listed.first(where: { $0.name == name }) {
        precondition(port == .input(name), "\(name) is not an input of one bit")
      } else {
        listed.append(.input(name))
      }
    }
    precondition(Set(listed.map(\.name)).count == listed.count, "a port name occurs twice")
    self.ports = listed.filter { $0.name != clock }
    self.clock = clock
    self.reset = reset
  }

  /// The port called `name`, or nil.
  public func handle(_ name: String) -> PortHandle? {
    ports.firstIndex { $0.name == name }.map(PortHandle.init(index:))
  }

  /// The description behind a handle of this interface.
  public subscript(_ handle: PortHandle) -> PortDescription { ports[handle.index] }
}
