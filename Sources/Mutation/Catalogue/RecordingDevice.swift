import BitVectors
import CoSimulation
import HDL
import LockStep

/// A device that notes the inputs of every cycle while somebody drives another one, to play them again as rows.
public final class RecordingDevice: ClockedDevice {
  /// The ports of the recorded device.
  public var interface: DeviceInterface { device.interface }
  /// Why the recorded device cannot go on.
  public var failure: String? { device.failure }

  private let device: any ClockedDevice
  private var inputs: [[UInt64]]
  private var rows: [[[UInt64]]] = []

  /// A recorder in front of `device`, which nobody else drives.
  public init(_ device: any ClockedDevice) {
    self.device = device
    inputs = device.interface.ports.map { Array(repeating: 0, count: $0.wordCount) }
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

  /// Notes the inputs, then steps.
  public func step() {
    rows.append(inputs)
    device.step()
  }

  /// Ends the recorded device.
  public func finish() throws { try device.finish() }

  /// The rows that were noted, for the recorded design; hosts read words that they have not written.
  func lockStepCase(_ design: Design) -> LockStepCase {
    LockStepCase(design.top.name, design, allowsUnknown: true, isTwoState: true) { inputs in
      let handles = inputs.map { interface.handle($0.node.display)!.index }
      return rows.map { row in
        zip(handles, inputs).map { BitVector(words: row[$0], width: $1.node.width) }
      }
    }
  }
}
