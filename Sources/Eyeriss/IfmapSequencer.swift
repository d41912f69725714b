import Configurations
import HDL

/// Sends the ifmap values of every pass to the array: which value is for whom follows from their order alone.
///
///     for each image, column and channel: for each channel set rho: for each ifmap row h: one value, tag (rho, h)
public struct IfmapSequencer: Component {
  /// The array.
  public var configuration: EyerissConfiguration

  /// A sequencer for an array of `configuration`.
  public init(_ configuration: EyerissConfiguration) { self.configuration = configuration }

  /// The boundary.
  public struct Ports {
    /// Begins a layer.
    public let start: Bits
    let layer: LayerFields
    /// Words of the ifmap buffer, block after block.
    public let word: Stream<Bits>
    /// Values to the network.
    public let value: Stream<InputNetwork.Word>
  }

  public static let source = #fileID
  public var moduleName: String { "ifmap_sequencer" }
  public var contract: String {
    """
    Tags ifmap values with channel set and ifmap row.

    Latency     none
    Throughput  one value a cycle
    Paths       word_valid and word_data reach the value; value_ready reaches word_ready
    Corners     what is left of a word when a block ends is dropped
    """
  }

  public func ports(_ list: PortList) -> Ports {
    let c = configuration
    list.clockDomain()
    return Ports(
      start: list.input("start"),
      layer: LayerFields(
        list, c, [.ifmapRows, .channelSets, .ifmapSteps, .outerCount, .channelGroups, .filterGroups]),
      word: list.sink("word") { $0.field("data", c.ifmapWordValues * c.wordBits) },
      value: list.source("value") {
        InputNetwork.Word(
          row: $0.field("row", c.ifmapRowIdBits), column: $0.field("column", c.ifmapColumnIdBits),
          data: $0.field("data", c.wordBits))
      })
  }

  public func build(_ m: Module, _ io: Ports) {
    let c = configuration
    let scheduler = io.layer.scheduler(m, c, start: io.start)
    let unpacker = m.instance(
      "unpacker", of: WordUnpacker(elementBits: c.wordBits, elements: c.ifmapWordValues))
    connect(io.word, to: unpacker.word)

    let fires = io.value.fires.named("fires")
    let nest = LoopNest(
      m,
      [
        ("ifmap_row", io.layer[.ifmapRows]), ("channel_set", io.layer[.channelSets]),
        ("step", io.layer[.ifmapSteps]),
      ], advance: fires)
    scheduler.advance[] = fires & nest.isLast

    io.value.valid[] = unpacker.element.valid & scheduler.isActive
    unpacker.element.ready[] = io.value.ready & scheduler.isActive
    unpacker.closes[] = nest.isLast
    io.value.payload.row[] = nest.loops[1].index.fitted(to: c.ifmapRowIdBits, m, "channel_set")
    io.value.payload.column[] = nest.loops[0].index.fitted(to: c.ifmapColumnIdBits, m, "ifmap_row")
    io.value.payload.data[] = unpacker.element.payload
  }

}
