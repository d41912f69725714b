import Configurations
import HDL

/// Turns run-length coded words into ifmap values, block after block (ISSCC 2016, figure 2).
public struct RunLengthDecoder: Component {
  /// The array.
  public var configuration: EyerissConfiguration

  /// The decoder of an array of `configuration`.
  public init(_ configuration: EyerissConfiguration) { self.configuration = configuration }

  /// The boundary.
  public struct Ports {
    /// Begins a layer.
    public let start: Bits
    let layer: LayerFields
    /// Coded words.
    public let coded: Stream<Bits>
    /// Values; the last of a block closes its word.
    public let value: Stream<WordPacker.Element>
    /// A block's words did not hold just its values; nothing is taken any more.
    public let isCorrupt: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "run_length_decoder" }
  public var contract: String {
    """
    \(configuration.pairsPerStreamWord) pairs of a 5-bit run and a level in a word, the lowest first, and a term bit on top.

    Latency     none: a word stays with the sender until its last value is taken
    Throughput  one value a cycle
    Paths       coded_valid and coded_data reach the value; value_ready reaches coded_ready
    Corners     is_corrupt rises when a block's last value is not in a word with a term bit or not a level, and when
                such a word ends before the block; it stays until reset
    """
  }

  public func ports(_ list: PortList) -> Ports {
    let c = configuration
    list.clockDomain()
    return Ports(
      start: list.input("start"),
      layer: LayerFields(list, c, [.ifmapBlockValues, .outerCount, .channelGroups, .filterGroups]),
      coded: list.sink("coded") { $0.field("data", EyerissConfiguration.streamBits) },
      value: list.source("value") {
        WordPacker.Element(data: $0.field("data", c.wordBits), closes: $0.field("closes", 1))
      },
      isCorrupt: list.group("status") { list.output("is_corrupt") })
  }

  public func build(_ m: Module, _ io: Ports) {
    let c = configuration
    let runBits = EyerissConfiguration.runBits
    let pairBits = runBits + c.wordBits
    let pairs = c.pairsPerStreamWord
    let scheduler = io.layer.scheduler(m, c, start: io.start, once: [.filterGroups])
    m.ignore(io.layer[.filterGroups], as: "filter_groups")

    m.heading("The pair that is under way, and how many of its zeros have been given.")
    let pairIndex = m.register("pair_index", bitsToIndex(pairs), resetTo: 0)
    let zeros = m.register("zeros", runBits, resetTo: 0)
    let pair = io.coded.payload[0...(pairs * pairBits - 1)].part(pairIndex, width: pairBits).named("pair")
    let unused = pairs * pairBits
    if unused < EyerissConfiguration.streamBits - 1 {
      m.ignore(io.coded.payload[unused...(EyerissConfiguration.streamBits - 2)], as: "coded_bits")
    }
    let term = io.coded.payload.topBit.named("term")
    let isLevel = (zeros == pair[0...(runBits - 1)]).named("is_level")

    let isCorrupt = m.register("corrupt", 1, resetTo: 0)
    io.isCorrupt[] = isCorrupt
    io.value.valid[] = io.coded.valid & scheduler.isActive & ~isCorrupt
    io.value.payload.data[] = mux(isLevel, pair[runBits...(pairBits - 1)], 0)
    let fires = io.value.fires.named("fires")
    let nest = LoopNest(m, [("value_index", io.layer[.ifmapBlockValues])], advance: fires)
    io.value.payload.closes[] = nest.isLast
    scheduler.advance[] = fires & nest.isLast

    m.heading("A word ends with its last pair, or with the block.")
    let endsPairs = (isLevel & (pairIndex == pairs - 1)).named("ends_pairs")
    let endsWord = (endsPairs | nest.isLast).named("ends_word")
    io.coded.ready[] = fires & endsWord
    m.when(fires) {
      zeros[] = mux(isLevel | endsWord, 0, zeros &+ 1)
      m.when(endsWord) { pairIndex[] = 0 }
        .elsewhen(isLevel) { pairIndex[] = pairIndex &+ 1 }
      m.when(nest.isLast) { isCorrupt[] = ~(term & isLevel) }
        .elsewhen(endsPairs) { isCorrupt[] = term }
    }
  }
}
