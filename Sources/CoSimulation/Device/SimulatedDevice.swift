import ExternalTools
import HDL
import Simulation

/// A design running on the package's own simulator.
public final class SimulatedDevice: ClockedDevice {
  /// The ports that handles refer to.
  public let interface: DeviceInterface
  /// The simulator, for looking inside.
  public let simulator: Simulator

  private let handles: [Simulator.Handle]
  private var tracePath: String?

  /// A device of `design`, interpreted, in its initial state.
  public convenience init(_ design: Design, initialState: Simulator.InitialState = .zero) {
    self.init(design, on: Simulator(design, initialState: initialState))
  }

  /// A device of `design` on a simulator of it, interpreting or compiled.
  public init(_ design: Design, on simulator: Simulator) {
    self.simulator = simulator
    interface = DeviceInterface(design)
    handles = interface.ports.map { port in
      guard let handle = simulator.handle(port.name) else { preconditionFailure("no port \(port.name)") }
      return handle
    }
  }

  /// The sentence of the first property of the design that did not hold, with its cycle.
  public var failure: String? {
    simulator.violations.first.map(\.description)
  }

  /// Writes a VCD file of every signal from now on.
  ///
  /// Throws ``ToolError`` when the file cannot be written.
  public func startTrace(_ path: String) throws {
    do {
      try simulator.startTrace(path)
      tracePath = path
    } catch {
      throw ToolError.unusable(path: path, reason: "the waveform cannot be written")
    }
  }

  /// Ends the waveform, if there is one; throws ``ToolError`` if it could not be written whole.
  public func finish() throws {
    if !simulator.stopTrace(), let tracePath {
      throw ToolError.unusable(path: tracePath, reason: "the waveform cannot be written")
    }
  }

  /// Sets 64 bits of an input from bit `64 * word` on; bits beyond the port's width are ignored.
  public func poke(_ port: PortHandle, word: Int, _ value: UInt64) {
    let handle = handles[port.index]
    let used = handle.width - 64 * word
    simulator.poke(handle, word: word, used >= 64 ? value : value & ~(~0 << UInt64(used)))
  }

  /// 64 bits of a port from bit `64 * word` on; bits beyond its width are zero.
  public func peek(_ port: PortHandle, word: Int) -> UInt64 {
    simulator.peek(handles[port.index], word: word)
  }

  /// Brings all outputs up to date with the inputs, without a clock edge.
  public func settle() { simulator.settle() }

  /// One rising edge of the clock with the inputs as poked; outputs are up to date afterwards.
  public func step() { simulator.step() }
}

extension DeviceInterface {
  /// The interface of a design's top module.
  public init(_ design: Design) {
    let domain = design.top.domain
    let ports = design.top.ports.map { port in
      PortDescription(port.node.display, width: port.node.width, direction: port.isOutput ? .output : .input)
    }
    self.init(ports: ports, clock: domain?.clock.display, reset: domain?.reset?.display)
  }
}
