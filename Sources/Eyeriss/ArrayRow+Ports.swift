import Configurations
import HDL

extension ArrayRow {
  /// The boundary.
  public struct Ports {
    /// The layer.
    public let layer: ElementLayer
    /// The configuration chain.
    public let shift: Bits
    public let bitIn: Bits
    public let bitOut: Bits
    /// The number of the row, the lowest 0.
    public let number: Bits
    /// The input networks.
    public let ifmap: YBus
    public let filter: YBus
    public let psums: YBus
    /// The output network: which element is asked, whether its word can be taken, and the word.
    public let wanted: Bits
    public let outputRow: Bits
    public let outputColumn: Bits
    public let room: Bits
    public let resultValid: Bits
    public let result: Bits
    /// The links to the rows below and above.
    public let below: [Stream<Bits>]
    public let above: [Stream<Bits>]
    /// Some product or sum of this cycle does not fit.
    public let saturates: Bits
    /// In how many elements each kind of event happens in this cycle; only with counters.
    let events: [(kind: ElementEvents.Kind, count: Bits)]
  }

  public func ports(_ list: PortList) -> Ports {
    let c = configuration
    list.clockDomain()
    let kinds = c.instrumentation == .none ? [] : ElementEvents.Kind.allCases
    return Ports(
      layer: ElementLayer(list, c), shift: list.group("configuration chain") { list.input("shift") },
      bitIn: list.input("bit_in"), bitOut: list.output("bit_out"),
      number: list.group("place") { list.input("number", rowBits) },
      ifmap: YBus(
        list, "ifmap", rowIdBits: c.ifmapRowIdBits, columnIdBits: c.ifmapColumnIdBits, dataBits: c.wordBits),
      filter: YBus(
        list, "filter", rowIdBits: c.filterRowIdBits, columnIdBits: c.filterColumnIdBits,
        dataBits: c.filterPortBits),
      psums: YBus(list, "psum", rowIdBits: rowBits, columnIdBits: columnBits, dataBits: c.psumPortBits),
      wanted: list.group("output network") { list.input("psum_out_wanted") },
      outputRow: list.input("psum_out_row", rowBits), outputColumn: list.input("psum_out_column", columnBits),
      room: list.input("psum_out_room"), resultValid: list.output("psum_out_valid"),
      result: list.output("psum_out_data", c.psumPortBits),
      below: (0..<c.columns).map { list.sink("below_\($0)") { $0.field("data", c.psumBits) } },
      above: (0..<c.columns).map { list.source("above_\($0)") { $0.field("data", c.psumBits) } },
      saturates: list.group("status") { list.output("saturates") },
      events: kinds.map { ($0, list.output("\($0.signalName)_count", bitsToCount(c.columns))) })
  }
}
