import Configurations
import HDL

extension ProcessingElement {
  /// The boundary.
  public struct Ports {
    /// The layer.
    public let layer: ElementLayer
    /// The element works; else nothing in it switches.
    public let isEnabled: Bits
    /// Psums come from the element below, go to the element above.
    public let takesFromBelow: Bits
    public let sendsAbove: Bits
    /// From the networks: ifmap values, rows of filter values, words of psums.
    public let ifmap: Stream<Bits>
    public let filter: Stream<Bits>
    public let psums: Stream<Bits>
    /// To the output network: words of psums.
    public let results: Stream<Bits>
    /// Single psums from the element below and to the element above.
    public let below: Stream<Bits>
    public let above: Stream<Bits>
    /// Some product or sum of this cycle does not fit.
    public let saturates: Bits
    /// What happens in this cycle; only with counters.
    public let events: ElementEvents?
  }

  public func ports(_ list: PortList) -> Ports {
    let c = configuration
    list.clockDomain()
    return Ports(
      layer: ElementLayer(list, c),
      isEnabled: list.group("settings") { list.input("is_enabled") },
      takesFromBelow: list.input("takes_from_below"), sendsAbove: list.input("sends_above"),
      ifmap: list.sink("ifmap") { $0.field("data", c.wordBits) },
      filter: list.sink("filter") { $0.field("data", c.filterPortBits) },
      psums: list.sink("psums") { $0.field("data", c.psumPortBits) },
      results: list.source("results") { $0.field("data", c.psumPortBits) },
      below: list.sink("below") { $0.field("data", c.psumBits) },
      above: list.source("above") { $0.field("data", c.psumBits) },
      saturates: list.group("status") { list.output("saturates") },
      events: c.instrumentation == .none ? nil : ElementEvents(list))
  }
}

/// What happens in an element in one cycle, for counters to count.
public struct ElementEvents {
  /// A kind of event.
  enum Kind: String, CaseIterable {
    /// A product is made; a product is not made because its ifmap value is zero.
    case multiplies, gates
    /// The psum scratchpad is read; it is written.
    case readsPsum, writesPsum
    /// A word arrives: an ifmap value, a row of filter values, a psum from the element below.
    case takesIfmap, takesFilter, takesLink

    /// The name of the signal.
    var signalName: String { "event_" + snakeCased(rawValue) }
  }

  private let signals: [Kind: Bits]

  init(_ list: PortList) {
    signals = list.group("events") {
      Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0, list.output($0.signalName)) })
    }
  }

  subscript(kind: Kind) -> Bits { signals[kind]! }
}
