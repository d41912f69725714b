import Configurations
import HDL

/// Turns words of output values into run-length coded words (ISSCC 2016, figure 2).
///
/// Zeros cost no cycle of their own: each cycle goes to the next value that is not zero, within a word of values.
public struct RunLengthEncoder: Component {
  /// The array.
  public var configuration: EyerissConfiguration

  /// The encoder of an array of `configuration`.
  public init(_ configuration: EyerissConfiguration) { self.configuration = configuration }

  /// Bits of the number of a lane.
  var laneBits: Int { bitsToIndex(configuration.psumPortWords) }

  /// Values side by side.
  public struct Values {
    /// The values, the first in the low bits.
    public let data: Bits
    /// The number of the last one that counts.
    public let lastLane: Bits
    /// It ends a block; it ends the layer.
    public let endsBlock: Bits
    public let endsLayer: Bits
  }

  /// The boundary.
  public struct Ports {
    /// Words of values.
    public let values: Stream<Values>
    /// Coded words, and whether one is the last of the layer.
    public let coded: Stream<CodedWord>
  }

  /// A coded word.
  public struct CodedWord {
    /// Pairs and term bit.
    public let data: Bits
    /// It is the last of the layer.
    public let last: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "run_length_encoder" }
  public var contract: String {
    """
    \(configuration.pairsPerStreamWord) pairs of a 5-bit run and a level in a word, the lowest first, and a term bit on top.

    Latency     the first pair of values that enter in cycle t is made in cycle t + 1
    Throughput  one pair a cycle; a word of values without a pair takes one cycle
    Paths       coded_ready reaches values_ready and, with the values that are kept, the coded word
    Corners     a 32nd zero makes the pair (31, 0); zeros at a block's end make a pair of level 0
    """
  }

  public func ports(_ list: PortList) -> Ports {
    let c = configuration
    list.clockDomain()
    return Ports(
      values: list.sink("values") {
        Values(
          data: $0.field("data", c.psumPortWords * c.wordBits), lastLane: $0.field("last_lane", laneBits),
          endsBlock: $0.field("ends_block", 1), endsLayer: $0.field("ends_layer", 1))
      },
      coded: list.source("coded") {
        CodedWord(data: $0.field("data", EyerissConfiguration.streamBits), last: $0.field("last", 1))
      })
  }

  public func build(_ m: Module, _ io: Ports) {
    let c = configuration
    let lanes = c.psumPortWords
    let countBits = bitsToCount(lanes)

    m.heading("The values that are under way: which are not zero, and where we stand.")
    let isBusy = m.register("is_busy", 1, resetTo: 0)
    let data = m.register("data", lanes * c.wordBits)
    let pending = m.register("pending", lanes)
    let lastLane = m.register("last_lane", laneBits)
    let endsBlock = m.register("ends_block", 1)
    let endsLayer = m.register("ends_layer", 1)
    let position = m.register("position", countBits)
    let run = m.register("run", EyerissConfiguration.runBits, resetTo: 0)

    let found = pending.anyOne.named("found")
    let first = m.wire("first", laneBits)
    first[] = lowestOne(of: pending)
    let end = (lastLane.zeroExtended(to: countBits) &+ Bits(1, width: countBits)).named("end")
    let next = mux(found, first.zeroExtended(to: countBits), end)
    let zeros = (next &- position).named("zeros")
    let sumBits = EyerissConfiguration.runBits + 1
    let total = (run.zeroExtended(to: sumBits) &+ zeros.zeroExtended(to: sumBits)).named("total")
    let overruns = total.topBit.named("overruns")

    m.heading("The pair of this cycle, if there is one.")
    let hasPair = (isBusy & (overruns | found | endsBlock)).named("has_pair")
    let room = Bits(32, width: sumBits) &- run.zeroExtended(to: sumBits)
    let afterZeros = (position &+ room[0...(countBits - 1)]).named("after_zeros")
    let consumesAll = mux(overruns, afterZeros == end, ~found | (first == lastLane)).named("consumes_all")
    let level = mux(found & ~overruns, data.part(first, width: c.wordBits), 0).named("level")
    // Zeros at the end of a block: the last of them is the level.
    let low = total[0...(EyerissConfiguration.runBits - 1)]
    let short = mux(found, low, low &- 1)
    let length = mux(overruns, Bits(31, width: EyerissConfiguration.runBits), short).named("length")
    let isLastPair = (endsBlock & consumesAll).named("is_last_pair")

    let packer = m.instance(
      "pair_packer",
      of: WordPacker(elementBits: EyerissConfiguration.runBits + c.wordBits, elements: c.pairsPerStreamWord))
    packer.element.valid[] = hasPair
    packer.element.payload.data[] = concatenate(level, length)
    packer.element.payload.closes[] = isLastPair
    let steps = (isBusy & (packer.element.ready | ~hasPair)).named("steps")
    let finishes = (steps & consumesAll).named("finishes")

    io.coded.valid[] = packer.word.valid
    packer.word.ready[] = io.coded.ready
    let padding = EyerissConfiguration.streamBits - 1 - packer.word.payload.width
    let body = packer.word.payload.zeroExtended(to: packer.word.payload.width + padding)
    io.coded.payload.data[] = concatenate(isLastPair, body)
    io.coded.payload.last[] = isLastPair & endsLayer

    m.heading("On to the next value, or to the next word of values.")
    io.values.ready[] = ~isBusy | finishes
    let takes = io.values.fires.named("takes")
    m.when(steps) { run[] = mux(hasPair, 0, low) }
    m.when(takes) { isBusy[] = 1 }
      .elsewhen(finishes) { isBusy[] = 0 }
    m.when(takes) {
      data[] = io.values.payload.data
      pending[] = nonzeroLanes(m, io.values.payload)
      lastLane[] = io.values.payload.lastLane
      endsBlock[] = io.values.payload.endsBlock
      endsLayer[] = io.values.payload.endsLayer
      position[] = 0
    }.elsewhen(steps) {
      position[] = mux(overruns, afterZeros, first.zeroExtended(to: countBits) &+ Bits(1, width: countBits))
      m.when(~overruns) { pending[] = pending & (pending &- 1) }
    }
  }

  /// Which of the values that count are not zero.
  private func nonzeroLanes(_ m: Module, _ values: Values) -> Bits {
    let bits = configuration.wordBits
    let flags = (0..<configuration.psumPortWords).map { lane in
      let isNonzero = values.data[(lane * bits)...(lane * bits + bits - 1)].anyOne
      return lane == 0 ? isNonzero : isNonzero & (values.lastLane >= lane)
    }
    return concatenate(flags.reversed())
  }

  /// The number of the lowest bit that is 1.
  private func lowestOne(of bits: Bits) -> Bits {
    var index = Bits(bits.width - 1, width: laneBits)
    for lane in (0..<(bits.width - 1)).reversed() {
      index = mux(bits[lane], Bits(lane, width: laneBits), index)
    }
    return index
  }
}
