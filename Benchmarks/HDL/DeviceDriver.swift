import CoSimulation
import Foundation

/// Drives any simulated device in the same way: every cycle all inputs but the reset get new random values, then comes
/// the clock, then all outputs are read.
struct DeviceDriver {
  private let device: any ClockedDevice
  private let inputs: [(handle: PortHandle, words: Int)]
  private let outputs: [(handle: PortHandle, words: Int)]
  private var state: UInt64 = 88_172_645_463_325_252
  /// Depends on all outputs of all cycles: two simulators that agree have the same.
  private(set) var checksum: UInt64 = 0

  init(_ device: any ClockedDevice) {
    self.device = device
    let interface = device.interface
    func ports(_ direction: PortDescription.Direction) -> [(handle: PortHandle, words: Int)] {
      interface.ports.indices
        .filter { interface.ports[$0].direction == direction && interface.ports[$0].name != interface.reset }
        .map { (PortHandle(index: $0), interface.ports[$0].wordCount) }
    }
    inputs = ports(.input)
    outputs = ports(.output)
    device.holdReset()
  }

  /// Runs `cycles` cycles.
  mutating func run(cycles: Int) {
    for _ in 0..<cycles {
      for (handle, words) in inputs {
        for word in 0..<words {
          state ^= state << 13
          state ^= state >> 7
          state ^= state << 17
          device.poke(handle, word: word, state)
        }
      }
      device.step()
      for (handle, words) in outputs {
        for word in 0..<words {
          checksum = (checksum << 1 | checksum >> 63) ^ device.peek(handle, word: word)
        }
      }
    }
  }
}
