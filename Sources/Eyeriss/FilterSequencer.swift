import Configurations
import HDL

/// Sends the filter words of every pass to the array.
///
///     for each block: for each filter set ti: for each filter row rho*R + i: one word, tag (rho*R + i, ti)
public struct FilterSequencer: Component {
  /// The array.
  public var configuration: EyerissConfiguration

  /// A sequencer for an array of `configuration`.
  public init(_ configuration: EyerissConfiguration) { self.configuration = configuration }

  /// The boundary.
  public struct Ports {
    /// Begins a layer.
    public let start: Bits
    let layer: LayerFields
    /// Words of the filter buffer.
    public let word: Stream<Bits>
    /// Words to the network.
    public let tagged: Stream<InputNetwork.Word>
  }

  public static let source = #fileID
  public var moduleName: String { "filter_sequencer" }
  public var contract: String {
    """
    Tags filter words with filter row and filter set.

    Latency     none
    Throughput  one word a cycle
    Paths       word_valid and word_data reach the tagged word; tagged_ready reaches word_ready
    """
  }

  public func ports(_ list: PortList) -> Ports {
    let c = configuration
    list.clockDomain()
    return Ports(
      start: list.input("start"),
      layer: LayerFields(
        list, c, [.chainElements, .filterSets, .filterBlocks, .outerCount, .channelGroups, .filterGroups]),
      word: list.sink("word") { $0.field("data", c.filterPortBits) },
      tagged: list.source("tagged") {
        InputNetwork.Word(
          row: $0.field("row", c.filterRowIdBits), column: $0.field("column", c.filterColumnIdBits),
          data: $0.field("data", c.filterPortBits))
      })
  }

  public func build(_ m: Module, _ io: Ports) {
    let c = configuration
    let scheduler = io.layer.scheduler(m, c, start: io.start)
    let fires = io.tagged.fires.named("fires")
    let nest = LoopNest(
      m,
      [
        ("filter_row", io.layer[.chainElements]), ("filter_set", io.layer[.filterSets]),
        ("block", io.layer[.filterBlocks]),
      ], advance: fires)
    scheduler.advance[] = fires & nest.isLast

    io.tagged.valid[] = io.word.valid & scheduler.isActive
    io.word.ready[] = io.tagged.ready & scheduler.isActive
    io.tagged.payload.row[] = nest.loops[0].index.fitted(to: c.filterRowIdBits, m, "filter_row")
    io.tagged.payload.column[] = nest.loops[1].index.fitted(to: c.filterColumnIdBits, m, "filter_set")
    io.tagged.payload.data[] = io.word.payload
  }
}
