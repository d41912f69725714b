import Configurations
import HDL

/// Counts accesses to each level of storage while a layer runs, for its energy to be told from its activity.
public struct AccessCounters: Component {
  /// The array.
  public var configuration: EyerissConfiguration

  /// The counters of an array of `configuration`.
  public init(_ configuration: EyerissConfiguration) { self.configuration = configuration }

  /// The boundary.
  public struct Ports {
    /// All counters begin at zero.
    public let clear: Bits
    /// How many events of each kind happen in this cycle.
    let events: [EyerissCounter: Bits]
    /// The counter that is looked at.
    public let select: Bits
    public let value: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "access_counters" }
  public var contract: String {
    """
    \(EyerissCounter.allCases.count) counters of \(EyerissCounter.bits) bits.

    Latency     an event of cycle t counts from cycle t + 1
    Paths       select reaches value
    Corners     clear has precedence over events; an address without a counter reads zero
    """
  }

  public func ports(_ list: PortList) -> Ports {
    list.clockDomain(reset: nil)
    let widths: [EyerissCounter: Int] = [
      .globalBufferReads: 2, .globalBufferWrites: 2, .filterBufferReads: 1, .filterBufferWrites: 1,
      .psumNetworkWords: 2,
    ]
    let elements = bitsToCount(configuration.elements)
    return Ports(
      clear: list.input("clear"),
      events: list.group("events") {
        Dictionary(
          uniqueKeysWithValues: EyerissCounter.allCases.map { counter in
            (counter, list.input(snakeCased("\(counter)"), widths[counter] ?? elements))
          })
      },
      select: list.group("reading") { list.input("select", bitsToIndex(EyerissCounter.allCases.count)) },
      value: list.output("value", EyerissCounter.bits))
  }

  public func build(_ m: Module, _ io: Ports) {
    let counters = EyerissCounter.allCases.map { counter in
      let count = m.register("\(snakeCased("\(counter)"))_count", EyerissCounter.bits)
      m.when(io.clear) { count[] = 0 }
        .otherwise { count[] = count &+ io.events[counter]!.zeroExtended(to: EyerissCounter.bits) }
      return count
    }
    m.choose(io.select) {
      for (number, count) in counters.enumerated() { $0.when(number) { io.value[] = count } }
      $0.otherwise { io.value[] = 0 }
    }
  }
}
