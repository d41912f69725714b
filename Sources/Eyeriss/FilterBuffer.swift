import Configurations
import HDL

/// The filter queue: every pass takes its filters once, in the order in which they come from off chip, and the next
/// pass's are here before they are wanted.
public struct FilterBuffer: Component {
  /// The array.
  public var configuration: EyerissConfiguration

  /// The filter queue of an array of `configuration`.
  public init(_ configuration: EyerissConfiguration) { self.configuration = configuration }

  /// The boundary.
  public struct Ports {
    /// Begins a layer.
    public let start: Bits
    let layer: LayerFields
    /// 64-bit words from off chip.
    public let packed: Stream<Bits>
    /// Words for the filter network.
    public let pop: Stream<Bits>
    /// A word is written, a word is read; only with counters.
    let writes: Bits?
    let reads: Bits?
  }

  public static let source = #fileID
  public var moduleName: String { "filter_buffer" }
  public var contract: String {
    let c = configuration
    return """
      A queue of \(c.filterQueueWords) filter words of \(c.filterPortBits) bits; a stream word holds \
      \(c.filterWordsPerStreamWord).

      Latency     a word that enters in cycle t can be popped from cycle t + 2
      Throughput  one word in and one out a cycle
      Paths       pop_ready reaches the memory's read; packed_ready and pop_valid come from state
      Corners     what is left of a stream word when a pass ends is dropped; after the last pass nothing is taken
      """
  }

  public func ports(_ list: PortList) -> Ports {
    let c = configuration
    list.clockDomain()
    let counts = c.instrumentation == .accessCounters
    return Ports(
      start: list.input("start"),
      layer: LayerFields(list, c, [.filterPassWords, .outerCount, .channelGroups, .filterGroups]),
      packed: list.sink("packed") { $0.field("data", EyerissConfiguration.streamBits) },
      pop: list.source("pop") { $0.field("data", c.filterPortBits) },
      writes: counts ? list.output("event_writes") : nil, reads: counts ? list.output("event_reads") : nil)
  }

  public func build(_ m: Module, _ io: Ports) {
    let c = configuration
    let depth = c.filterQueueWords
    let scheduler = io.layer.scheduler(m, c, start: io.start)

    m.heading("The words of a stream word, one a cycle.")
    let used = c.filterWordsPerStreamWord * c.filterPortBits
    let unpacker = m.instance(
      "unpacker", of: WordUnpacker(elementBits: c.filterPortBits, elements: c.filterWordsPerStreamWord))
    unpacker.word.valid[] = io.packed.valid
    unpacker.word.payload[] = io.packed.payload[0...(used - 1)]
    io.packed.ready[] = unpacker.word.ready

    let count = m.register("count", bitsToCount(depth), resetTo: 0)
    let accepts = (scheduler.isActive & (count != depth)).named("accepts")
    let pushes = (unpacker.element.valid & accepts).named("pushes")
    unpacker.element.ready[] = accepts
    let nest = LoopNest(m, [("pass_word", io.layer[.filterPassWords])], advance: pushes)
    unpacker.closes[] = nest.isLast
    scheduler.advance[] = pushes & nest.isLast

    m.heading("The queue.")
    let head = m.register("head", bitsToIndex(depth), resetTo: 0)
    let tail = m.register("tail", bitsToIndex(depth), resetTo: 0)
    let memory = m.instance("memory", of: TwoPortMemory(width: c.filterPortBits, depth: depth))
    let fetched = FetchedWord(m, io.pop, readData: memory.readData, canRead: count != 0)
    m.when(fetched.reads) { head[] = head.successor(inRingOf: depth) }
    m.when(pushes) { tail[] = tail.successor(inRingOf: depth) }
    m.when(pushes & ~fetched.reads) { count[] = count &+ 1 }
      .elsewhen(~pushes & fetched.reads) { count[] = count &- 1 }
    memory.read[] = fetched.reads
    memory.readAddress[] = head
    memory.write[] = pushes
    memory.writeAddress[] = tail
    memory.writeData[] = unpacker.element.payload
    io.writes?[] = pushes
    io.reads?[] = fetched.reads
    m.check("a layer begins with an empty queue", ~io.start | (count == 0))
  }
}
