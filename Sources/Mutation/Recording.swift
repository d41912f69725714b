import CoSimulation

/// What went into a design and what came out of it, cycle by cycle, from its first cycle on.
public struct Recording: Sendable {
  /// The words of all inputs of a cycle, in the order of the interface.
  public internal(set) var inputs: [[UInt64]] = []
  /// The words of all outputs before the clock edge, in the same order.
  public internal(set) var outputs: [[UInt64]] = []

  /// The cycles.
  public var count: Int { inputs.count }

  /// Nothing yet.
  public init() {}
}

/// A device that notes what is done to another one.
public final class RecordingDevice: ClockedDevice {
  /// The ports of the recorded device.
  public var interface: DeviceInterface { device.interface }
  /// Why the recorded device cannot go on.
  public var failure: String? { device.failure }
  /// What was done so far.
  public private(set) var recording = Recording()

  private let device: any ClockedDevice
  private var inputs: [[UInt64]]
  private let outputs: [PortHandle]

  /// A recorder in front of `device`, which nobody else drives.
  public init(_ device: any ClockedDevice) {
    self.device = device
    inputs = device.interface.ports.map { Array(repeating: 0, count: $0.wordCount) }
    outputs = device.interface.handles(.output)
  }

  /// Sets a word of an input.
  public func poke(_ port: PortHandle, word: Int, _ value: UInt64) {
    device.poke(port, word: word, value)
    inputs[port.index][word] = value
  }

  /// A word of a port.
  public func peek(_ port: PortHandle, word: Int) -> UInt64 { device.peek(port, word: word) }

  /// Brings all outputs up to date.
  public func settle() { device.settle() }

  /// Notes the cycle, then steps.
  public func step() {
    device.settle()
    recording.inputs.append(interface.handles(.input).flatMap { inputs[$0.index] })
    recording.outputs.append(outputs.flatMap { device.peekWords($0) })
    device.step()
  }

  /// Ends the recorded device.
  public func finish() throws { try device.finish() }
}

extension DeviceInterface {
  /// The ports of one direction, in order.
  func handles(_ direction: PortDescription.Direction) -> [PortHandle] {
    ports.filter { $0.direction == direction }.compactMap { handle($0.name) }
  }
}
