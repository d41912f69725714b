import Configurations
import HDL

/// The bias queue: the words of one first pass are read at random, as often as the pass has outputs, and released
/// together at its end.
public struct BiasBuffer: Component {
  /// The array.
  public var configuration: EyerissConfiguration

  /// The bias queue of an array of `configuration`.
  public init(_ configuration: EyerissConfiguration) { self.configuration = configuration }

  /// The boundary.
  public struct Ports {
    /// Begins a layer.
    public let start: Bits
    let layer: LayerFields
    /// Single psums from off chip.
    public let bias: Stream<Bits>
    /// The word that is looked at, whether it is there, and itself.
    public let index: Bits
    public let isPresent: Bits
    public let word: Bits
    /// The words up to and including the one that is looked at are released.
    public let releases: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "bias_buffer" }
  public var contract: String {
    let c = configuration
    return """
      A queue of \(c.biasQueueWords) words of \(c.psumPortWords) biases.

      Latency     a word whose last bias enters in cycle t is there from cycle t + 1
      Throughput  one bias in and one look a cycle
      Paths       index reaches is_present and word; bias_ready comes from state
      Corners     after the last first pass nothing is taken
      """
  }

  public func ports(_ list: PortList) -> Ports {
    let c = configuration
    list.clockDomain()
    return Ports(
      start: list.input("start"),
      layer: LayerFields(
        list, c, [.psumBlocks, .filterSets, .outerCount, .channelGroups, .filterGroups]),
      bias: list.sink("bias") { $0.field("data", c.psumBits) },
      index: list.group("the psum sequencer") { list.input("index", bitsToIndex(c.biasQueueWords)) },
      isPresent: list.output("is_present"), word: list.output("word", c.psumPortBits),
      releases: list.input("releases"))
  }

  public func build(_ m: Module, _ io: Ports) {
    let c = configuration
    let depth = c.biasQueueWords
    let scheduler = io.layer.scheduler(m, c, start: io.start, once: [.channelGroups])
    m.ignore(io.layer[.channelGroups], as: "channel_groups")

    m.heading("Biases become words.")
    let packer = m.instance("packer", of: WordPacker(elementBits: c.psumBits, elements: c.psumPortWords))
    let count = m.register("count", bitsToCount(depth), resetTo: 0)
    let accepts = (scheduler.isActive & (count != depth)).named("accepts")
    packer.element.valid[] = io.bias.valid & accepts
    packer.element.payload.data[] = io.bias.payload
    packer.element.payload.closes[] = 0
    io.bias.ready[] = accepts
    packer.word.ready[] = 1
    m.ignore(packer.element.ready, as: "packer_ready")
    let pushes = packer.word.valid.named("pushes")
    let nest = LoopNest(
      m, [("block", io.layer[.psumBlocks]), ("filter_set", io.layer[.filterSets])], advance: pushes)
    scheduler.advance[] = pushes & nest.isLast

    m.heading("Words from the head on can be looked at.")
    let words = m.memory("words", c.psumPortBits, depth: depth)
    let head = m.register("head", bitsToIndex(depth), resetTo: 0)
    let tail = m.register("tail", bitsToIndex(depth), resetTo: 0)
    m.when(pushes) {
      words.write(packer.word.payload, at: tail)
      tail[] = tail.successor(inRingOf: depth)
    }
    io.isPresent[] = count > io.index.zeroExtended(to: count.width)
    io.word[] = words[head.advanced(by: io.index, inRingOf: depth, name: "address")]

    let released = (io.index.zeroExtended(to: count.width) &+ 1).named("released")
    let nextHead = head.advanced(by: released, inRingOf: depth, name: "next_head")
    m.when(io.releases) { head[] = nextHead }
    let leaving = mux(io.releases, released, 0).named("leaving")
    count[] = (count &- leaving) &+ pushes.zeroExtended(to: count.width)
    m.check("a layer begins with an empty queue", ~io.start | (count == 0))
    m.check("only words that are there are released", ~io.releases | io.isPresent)
  }
}
