import Components
import Configurations
import HDL

/// Makes an ofmap value of a psum: shifted with rounding half up, saturated, rectified if asked for.
public struct OutputRounding: Component {
  /// Bits of a psum.
  public var psumBits: Int
  /// Bits of a value.
  public var wordBits: Int

  /// The rounding of one lane.
  public init(psumBits: Int, wordBits: Int) {
    self.psumBits = psumBits
    self.wordBits = wordBits
  }

  /// The boundary.
  public struct Ports {
    /// How far psums are shifted right, and whether negative values become zero.
    public let shift: Bits
    public let rectifies: Bits
    /// The psum and the value.
    public let psum: Bits
    public let value: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "output_rounding" }
  public var contract: String {
    """
    The value of \(wordBits) bits for a psum of \(psumBits): rounded half up, saturated, rectified if asked for.

    Latency     none
    Paths       all inputs reach value
    """
  }

  public func ports(_ list: PortList) -> Ports {
    Ports(
      shift: list.input("shift", EyerissConfiguration.bitsToCount(psumBits - 1)),
      rectifies: list.input("rectifies"), psum: list.input("psum", psumBits),
      value: list.output("value", wordBits))
  }

  public func build(_ m: Module, _ io: Ports) {
    // One bit more below: after the shift it is the last bit that was dropped, the half.
    let doubled = concatenate(io.psum, Bits(0, width: 1)).named("doubled")
    let shifted = (doubled.signed >> io.shift).bits.named("shifted")
    let rounded = shifted.signed.shiftedRight(by: 1, rounding: .halfUp).bits.named("rounded")
    let (value, _) = rounded.signed.saturated(to: wordBits, name: "rounded")
    io.value[] = mux(io.rectifies & io.psum.topBit, 0, value.bits)
  }
}

/// The way of finished psums off chip: rounding, ReLU and run-length coding.
public struct OutputPath: Component {
  /// The array.
  public var configuration: EyerissConfiguration

  /// The output path of an array of `configuration`.
  public init(_ configuration: EyerissConfiguration) { self.configuration = configuration }

  /// A word of finished psums.
  public struct Word {
    /// The psums.
    public let data: Bits
    /// It is the last block of its chain; it ends its pass; it ends the layer.
    public let isLastBlock: Bits
    public let endsPass: Bits
    public let endsLayer: Bits
  }

  /// The boundary.
  public struct Ports {
    let layer: LayerFields
    /// Finished psums.
    public let word: Stream<Word>
    /// Coded values.
    public let coded: Stream<RunLengthEncoder.CodedWord>
  }

  public static let source = #fileID
  public var moduleName: String { "output_path" }
  public var contract: String {
    """
    Rounds, saturates and rectifies \(configuration.psumPortWords) psums a cycle and codes them.

    Latency     the first pair of a word that enters in cycle t is made in cycle t + 1
    Throughput  one pair a cycle
    Paths       coded_ready reaches word_ready
    Corners     in the last block of a chain only the psums of real filters count
    """
  }

  public func ports(_ list: PortList) -> Ports {
    let c = configuration
    list.clockDomain()
    return Ports(
      layer: LayerFields(list, c, [.outputShift, .rectifies, .lastBlockPsums]),
      word: list.sink("word") {
        Word(
          data: $0.field("data", c.psumPortBits), isLastBlock: $0.field("is_last_block", 1),
          endsPass: $0.field("ends_pass", 1), endsLayer: $0.field("ends_layer", 1))
      },
      coded: list.source("coded") {
        RunLengthEncoder.CodedWord(
          data: $0.field("data", EyerissConfiguration.streamBits), last: $0.field("last", 1))
      })
  }

  public func build(_ m: Module, _ io: Ports) {
    let c = configuration
    let lanes = (0..<c.psumPortWords).map { lane in
      let rounding = m.instance(
        "rounding_\(lane)", of: OutputRounding(psumBits: c.psumBits, wordBits: c.wordBits))
      rounding.shift[] = io.layer[.outputShift]
      rounding.rectifies[] = io.layer[.rectifies]
      rounding.psum[] = io.word.payload.data[(lane * c.psumBits)...(lane * c.psumBits + c.psumBits - 1)]
      return rounding.value
    }
    let encoder = m.instance("encoder", of: RunLengthEncoder(c))
    let laneBits = encoder.values.payload.lastLane.width
    let lastOfChain = (io.layer[.lastBlockPsums] &- 1).fitted(to: laneBits, m, "last_block_psums")
    encoder.values.valid[] = io.word.valid
    encoder.values.payload.data[] = concatenate(lanes.reversed())
    encoder.values.payload.lastLane[] = mux(
      io.word.payload.isLastBlock, lastOfChain, Bits(c.psumPortWords - 1, width: laneBits))
    encoder.values.payload.endsBlock[] = io.word.payload.endsPass
    encoder.values.payload.endsLayer[] = io.word.payload.endsLayer
    io.word.ready[] = encoder.values.ready

    io.coded.valid[] = encoder.coded.valid
    io.coded.payload.data[] = encoder.coded.payload.data
    io.coded.payload.last[] = encoder.coded.payload.last
    encoder.coded.ready[] = io.coded.ready
  }
}
