import CoSimulation
import Configurations
import GoldenModels

/// The host of a row-stationary array in a simulator: loads the configuration chain, feeds the streams at the paces of a
/// link and counts cycles (docs/eyeriss.md, sections 7 and 8).
public struct EyerissHost {
  private let device: any ClockedDevice
  private let configuration: EyerissConfiguration

  /// What came of a layer.
  public struct Outcome: Hashable, Sendable {
    /// The words of the ofmap stream.
    public var words: [UInt64] = []
    /// Cycles from the first one after the start to the one in which the last ofmap word left.
    public var cycles = 0
    public var hasSaturated = false
    public var isCorrupt = false
    /// Whether the last word came.
    public var isComplete = false
    /// The array's counters; empty if it has none.
    public var counters: [EyerissCounter: Int] = [:]
  }

  /// The host of an array that has just been built; resets it.
  public init(_ device: any ClockedDevice, _ configuration: EyerissConfiguration) {
    self.device = device
    self.configuration = configuration
    device.holdReset()
  }

  private func port(_ name: String) -> PortHandle {
    guard let handle = device.interface.handle(name) else { preconditionFailure("no port \(name)") }
    return handle
  }

  /// Shifts a program into the configuration chain.
  public func load(_ program: EyerissProgram) {
    let bit = port("configuration_bit")
    device.poke(port("configuration_valid"), 1)
    for value in program.bits(for: configuration) {
      device.poke(bit, value ? 1 : 0)
      device.step()
    }
    device.poke(port("configuration_valid"), 0)
  }

  /// A stream into the array.
  private struct Sender {
    let valid, ready, data: PortHandle
    let words: [UInt64]
    let pace: EyerissLink.Pace
    var next = 0
  }

  private func sender(_ name: String, _ words: [UInt64], _ pace: EyerissLink.Pace) -> Sender {
    Sender(
      valid: port("\(name)_valid"), ready: port("\(name)_ready"), data: port("\(name)_data"), words: words,
      pace: pace)
  }

  /// Runs the layer whose program is loaded.
  ///
  /// - Parameter limit: cycles after which the host gives up; the outcome is then not complete.
  public func run(
    ifmap: [UInt64], filter: [UInt64], bias: [Int32], link: EyerissLink = .full, limit: Int
  ) -> Outcome {
    let psumMask = (UInt64(1) << UInt64(configuration.psumBits)) - 1
    let biases = bias.map { UInt64(bitPattern: Int64($0)) & psumMask }
    var senders = [
      sender("ifmap", ifmap, link.ifmap), sender("filter", filter, link.filter),
      sender("bias", biases, link.bias),
    ]
    let (outValid, outReady) = (port("ofmap_valid"), port("ofmap_ready"))
    let (outData, outLast, corrupt) = (port("ofmap_data"), port("ofmap_last"), port("corrupt"))
    device.poke(port("start"), 1)
    device.step()
    device.poke(port("start"), 0)
    var outcome = Outcome()
    while outcome.cycles < limit && !outcome.isComplete && !outcome.isCorrupt {
      for sender in senders {
        let isOffered =
          sender.next < sender.words.count && sender.pace.cycle(ofWord: sender.next) <= outcome.cycles
        device.poke(sender.valid, isOffered ? 1 : 0)
        if isOffered { device.poke(sender.data, sender.words[sender.next]) }
      }
      let takes = link.ofmap.cycle(ofWord: outcome.words.count) <= outcome.cycles
      device.poke(outReady, takes ? 1 : 0)
      device.settle()
      for index in senders.indices
      where device.peek(senders[index].valid) == 1 && device.peek(senders[index].ready) == 1 {
        senders[index].next += 1
      }
      if takes && device.peek(outValid) == 1 {
        outcome.words.append(device.peek(outData))
        outcome.isComplete = device.peek(outLast) == 1
      }
      device.step()
      outcome.cycles += 1
      outcome.isCorrupt = device.peek(corrupt) == 1
    }
    for sender in senders { device.poke(sender.valid, 0) }
    device.poke(outReady, 0)
    outcome.hasSaturated = device.peek(port("saturated")) == 1
    outcome.counters = readCounters()
    return outcome
  }

  private func readCounters() -> [EyerissCounter: Int] {
    guard configuration.instrumentation == .accessCounters else { return [:] }
    var counters: [EyerissCounter: Int] = [:]
    for counter in EyerissCounter.allCases {
      device.poke(port("counter_select"), UInt64(counter.rawValue))
      device.settle()
      counters[counter] = Int(device.peek(port("counter_value")))
    }
    return counters
  }
}
