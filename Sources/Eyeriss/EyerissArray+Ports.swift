import Configurations
import HDL

extension EyerissArray {
  /// The boundary.
  public struct Ports {
    /// Loads the configuration chain while the array is not busy; the bits that leave it come out again.
    public let configurationValid: Bits
    public let configurationBit: Bits
    public let configurationOut: Bits
    /// Begins the layer that is configured.
    public let start: Bits
    /// Run-length coded ifmaps, raw filters, biases; in the order of docs/eyeriss.md.
    public let ifmap: Stream<Bits>
    public let filter: Stream<Bits>
    public let bias: Stream<Bits>
    /// Run-length coded ofmaps; `last` with the last word of the layer.
    public let ofmap: Stream<RunLengthEncoder.CodedWord>
    /// A layer is under way; the last one has ended.
    public let busy: Bits
    public let done: Bits
    /// A product or sum of the layer did not fit a psum.
    public let saturated: Bits
    /// The ifmap stream was not what the layer asks for; nothing is taken until reset.
    public let corrupt: Bits
    /// The counter that is read; only with counters.
    public let counterSelect: Bits?
    public let counterValue: Bits?
  }

  public func ports(_ list: PortList) -> Ports {
    let c = configuration
    let stream = EyerissConfiguration.streamBits
    let counts = c.instrumentation == .accessCounters
    list.clockDomain()
    return Ports(
      configurationValid: list.group("configuration chain") { list.input("configuration_valid") },
      configurationBit: list.input("configuration_bit"), configurationOut: list.output("configuration_out"),
      start: list.group("control") { list.input("start") },
      ifmap: list.sink("ifmap") { $0.field("data", stream) },
      filter: list.sink("filter") { $0.field("data", stream) },
      bias: list.sink("bias") { $0.field("data", c.psumBits) },
      ofmap: list.source("ofmap") {
        RunLengthEncoder.CodedWord(data: $0.field("data", stream), last: $0.field("last", 1))
      },
      busy: list.group("status") { list.output("busy") }, done: list.output("done"),
      saturated: list.output("saturated"), corrupt: list.output("corrupt"),
      counterSelect: counts
        ? list.group("counters") {
          list.input("counter_select", bitsToIndex(EyerissCounter.allCases.count))
        } : nil,
      counterValue: counts ? list.output("counter_value", EyerissCounter.bits) : nil)
  }
}

extension ElementEvents.Kind {
  /// The counter that counts events of this kind.
  var counter: EyerissCounter {
    switch self {
    case .multiplies: return .multiplications
    case .gates: return .gatedMultiplications
    case .readsPsum: return .psumReads
    case .writesPsum: return .psumWrites
    case .takesIfmap: return .ifmapDeliveries
    case .takesFilter: return .filterDeliveries
    case .takesLink: return .psumLinks
    }
  }
}
