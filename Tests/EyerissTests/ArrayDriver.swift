import CoSimulation
import Configurations
import Eyeriss
import HDL

/// Plays one layer on the whole array in any simulator.
struct ArrayDriver {
  let device: any ClockedDevice
  let c: EyerissConfiguration

  /// What came of a layer.
  struct Outcome {
    /// The words of the ofmap stream.
    var words: [UInt64] = []
    /// Cycles from start to the last ofmap word, both included.
    var cycles = 0
    var saturated = false
    var corrupt = false
    var isDone = false
  }

  init(_ device: any ClockedDevice, _ c: EyerissConfiguration) {
    self.device = device
    self.c = c
    device.holdReset()
  }

  private func port(_ name: String) -> PortHandle { device.interface.handle(name)! }

  func load(_ program: EyerissProgram) {
    device.poke(port("configuration_valid"), 1)
    for bit in program.bits(for: c) {
      device.poke(port("configuration_bit"), bit ? 1 : 0)
      device.step()
    }
    device.poke(port("configuration_valid"), 0)
  }

  /// A stream into the array.
  private final class Sender {
    let valid, ready, data: PortHandle
    let words: [UInt64]
    var next = 0
    var isOffered = false

    init(_ device: any ClockedDevice, _ name: String, _ words: [UInt64]) {
      valid = device.interface.handle("\(name)_valid")!
      ready = device.interface.handle("\(name)_ready")!
      data = device.interface.handle("\(name)_data")!
      self.words = words
    }
  }

  /// Runs a layer; streams pause in `pauses` of a hundred cycles.
  func run(
    ifmap: [UInt64], filter: [UInt64], bias: [Int], limit: Int, pauses: Int = 0, seed: UInt64 = 1
  ) -> Outcome {
    var generator = TestGenerator(state: seed)
    let mask = UInt64(1) << UInt64(c.psumBits) - 1
    let senders = [
      Sender(device, "ifmap", ifmap), Sender(device, "filter", filter),
      Sender(device, "bias", bias.map { UInt64(bitPattern: Int64($0)) & mask }),
    ]
    let (outValid, outReady) = (port("ofmap_valid"), port("ofmap_ready"))
    let (outData, outLast) = (port("ofmap_data"), port("ofmap_last"))
    device.poke(port("start"), 1)
    device.step()
    device.poke(port("start"), 0)
    var outcome = Outcome()
    func pause() -> Bool { pauses > 0 && Int.random(in: 0..<100, using: &generator) < pauses }
    while outcome.cycles < limit && !outcome.isDone {
      for sender in senders {
        if !sender.isOffered && sender.next < sender.words.count && !pause() { sender.isOffered = true }
        device.poke(sender.valid, sender.isOffered ? 1 : 0)
        if sender.isOffered { device.poke(sender.data, sender.words[sender.next]) }
      }
      device.poke(outReady, pause() ? 0 : 1)
      device.settle()
      for sender in senders where sender.isOffered && device.peek(sender.ready) == 1 {
        sender.next += 1
        sender.isOffered = false
      }
      if device.peek(outValid) == 1 && device.peek(outReady) == 1 {
        outcome.words.append(device.peek(outData))
        if device.peek(outLast) == 1 { outcome.isDone = true }
      }
      device.step()
      outcome.cycles += 1
      if device.peek(port("corrupt")) == 1 { break }
    }
    // What is still offered would get into the next layer's streams.
    for sender in senders { device.poke(sender.valid, 0) }
    device.poke(outReady, 0)
    outcome.saturated = device.peek(port("saturated")) == 1
    outcome.corrupt = device.peek(port("corrupt")) == 1
    return outcome
  }
}
