import Configurations
import HDL

/// Sends the psums of earlier passes to the lowest elements of the chains; in the first pass on the psums, the biases.
public struct PsumInSequencer: Component {
  /// The array.
  public var configuration: EyerissConfiguration

  /// A sequencer for an array of `configuration`.
  public init(_ configuration: EyerissConfiguration) { self.configuration = configuration }

  /// The boundary.
  public struct Ports {
    /// Begins a layer.
    public let start: Bits
    let layer: LayerFields
    /// Words of the psum buffer.
    public let word: Stream<Bits>
    /// The bias word that is looked at, whether it is there, and itself.
    public let biasIndex: Bits
    public let biasIsPresent: Bits
    public let bias: Bits
    /// The words up to and including the one that is looked at are not needed any more.
    public let releasesBiases: Bits
    /// Words to the network.
    public let tagged: Stream<InputNetwork.Word>
  }

  public static let source = #fileID
  public var moduleName: String { "psum_in_sequencer" }
  public var contract: String {
    """
    Tags psum words with the place of the lowest element of their chain.

    Latency     none
    Throughput  one word a cycle
    Paths       word, bias and bias_is_present reach the tagged word; tagged_ready reaches word_ready
    Corners     a first pass reads the biases of each filter set anew for every output, and releases them at its end
    """
  }

  public func ports(_ list: PortList) -> Ports {
    let c = configuration
    list.clockDomain()
    return Ports(
      start: list.input("start"),
      layer: LayerFields(list, c, ChainWalk.fields + [.outerCount, .channelGroups, .filterGroups]),
      word: list.sink("word") { $0.field("data", c.psumPortBits) },
      biasIndex: list.group("the bias buffer") {
        list.output("bias_index", bitsToIndex(c.biasQueueWords))
      },
      biasIsPresent: list.input("bias_is_present"), bias: list.input("bias", c.psumPortBits),
      releasesBiases: list.output("releases_biases"),
      tagged: list.source("tagged") {
        InputNetwork.Word(
          row: $0.field("row", bitsToIndex(c.rows)), column: $0.field("column", bitsToIndex(c.columns)),
          data: $0.field("data", c.psumPortBits))
      })
  }

  public func build(_ m: Module, _ io: Ports) {
    let c = configuration
    let scheduler = io.layer.scheduler(m, c, start: io.start)
    let fires = io.tagged.fires.named("fires")
    let walk = ChainWalk(m, c, io.layer, advance: fires)
    let passEnds = (fires & walk.isLast).named("pass_ends")
    scheduler.advance[] = passEnds

    m.heading("Biases: the words of one filter set are read again for each of its chains.")
    let indexBits = io.biasIndex.width
    let setStart = m.register("bias_set_start", indexBits, resetTo: 0)
    let index = (setStart &+ walk.block.fitted(to: indexBits, m, "block")).named("index")
    m.when(fires & walk.isLastBlock) {
      m.when(walk.isLastChain) { setStart[] = 0 }
        .elsewhen(walk.isLastOfSet) { setStart[] = index &+ 1 }
    }
    io.biasIndex[] = index
    io.releasesBiases[] = passEnds & scheduler.isFirstOnPsums

    let isFirst = scheduler.isFirstOnPsums
    io.tagged.valid[] = scheduler.isActive & mux(isFirst, io.biasIsPresent, io.word.valid)
    io.word.ready[] = scheduler.isActive & ~isFirst & io.tagged.ready
    io.tagged.payload.row[] = walk.row
    io.tagged.payload.column[] = walk.column
    io.tagged.payload.data[] = mux(isFirst, io.bias, io.word.payload)
  }
}
