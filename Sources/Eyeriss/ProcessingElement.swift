import Components
import Configurations
import HDL

/// One element of the array: it slides a filter row along an ifmap row and makes a row of psums, for p filters, q
/// channels and n images in turn (ISCA 2016, section IV; JSSC 2017, figure 12).
///
/// | cycle | stage | does |
/// |---|---|---|
/// | t | issue | looks at a window entry and a filter position; both must be there |
/// | t + 1 | multiply 1 | partial products of the operands |
/// | t + 2 | multiply 2 | their sum |
/// | t + 3 | accumulate | psum j grows, or is finished |
/// | t + 4 | send | a finished psum plus the incoming psum leaves |
///
/// The chip spends p cycles an output on incoming psums; the second adder of the last stage hides them. If that stage
/// cannot go on, all stages hold.
public struct ProcessingElement: Component {
  /// The array.
  public var configuration: EyerissConfiguration

  /// An element of `configuration`.
  public init(_ configuration: EyerissConfiguration) { self.configuration = configuration }

  public static let source = #fileID
  public var moduleName: String { "processing_element" }
  public var contract: String {
    let c = configuration
    return """
      One row of a two-dimensional convolution: a filter row slides along an ifmap row.

      Latency     a psum leaves four cycles after its last product was issued
      Throughput  one product a cycle
      Paths       below_valid reaches below_ready; ready of the other inputs and valid of the outputs come from state
      Corners     scratchpads of \(c.ifmapEntries) ifmap, \(c.filterEntries) filter and \(c.psumEntries) psum words;
                  a zero ifmap word reads no filter and switches no multiplier, and takes its cycle all the same
      """
  }

  public func build(_ m: Module, _ io: Ports) {
    let c = configuration
    let holds = m.wire("holds", 1)
    let runs = (io.isEnabled & ~holds).named("runs")

    m.heading("Issue: the next product, if its operands are there.")
    let control = m.instance("control", of: ElementControl(c))
    control.filtersPerElement[] = io.layer[.filtersPerElement]
    control.windowEntries[] = io.layer[.windowEntries]
    control.outputs[] = io.layer[.outputs]
    control.images[] = io.layer[.images]
    let ifmaps = m.instance(
      "ifmap_scratchpad", of: IfmapScratchpad(wordBits: c.wordBits, entries: c.ifmapEntries))
    let filters = m.instance(
      "filter_scratchpad",
      of: FilterScratchpad(wordBits: c.wordBits, rowWords: c.filterPortWords, rows: c.filterScratchpadRows))
    let issue = (runs & ifmaps.isPresent & filters.isPresent).named("issue")
    control.issue[] = issue
    let windowEnds = (control.isLastFilter & control.isLastEntry).named("window_ends")

    connectQueue(m, "ifmap_queue", io.ifmap, to: ifmaps.arrival, depth: c.portQueues.ifmap)
    ifmaps.entry[] = control.entry
    ifmaps.entryEnds[] = issue & control.isLastFilter
    ifmaps.windowEnds[] = issue & windowEnds
    ifmaps.releases[] = control.isLastInRow | (control.entry < io.layer[.releasedEntries])
    ifmaps.step[] = mux(control.isLastInRow, io.layer[.windowEntries], io.layer[.releasedEntries])

    connectQueue(m, "filter_queue", io.filter, to: filters.arrival, depth: c.portQueues.filter)
    filters.blocks[] = io.layer[.filterBlocks]
    filters.issue[] = issue
    filters.isGated[] = ifmaps.isZero
    filters.windowEnds[] = windowEnds
    filters.isLastOutput[] = control.isLastOutput

    m.heading("Multiply: a zero ifmap word leaves operands and multiplier as they are.")
    let ifmapOperand = m.register("ifmap_operand", c.wordBits)
    m.when(issue & ~ifmaps.isZero) { ifmapOperand[] = ifmaps.word }
    let issued = PipelineStage(
      valid: issue, isZero: ifmaps.isZero, isFirst: control.isFirstEntry, isLast: control.isLastEntry,
      isFinal: control.isLastFilter, filter: control.filter)
    let first = issued.delayed(m, "first", runs)
    let second = first.delayed(m, "second", runs)
    let product = second.delayed(m, "product", runs)
    let multiplier = m.instance("multiplier", of: Multiplier(wordBits: c.wordBits))
    multiplier.ifmap[] = ifmapOperand
    multiplier.filter[] = filters.operand
    multiplier.enableFirst[] = runs & first.valid & ~first.isZero
    multiplier.enableSecond[] = runs & second.valid & ~second.isZero

    m.heading("Accumulate.")
    let accumulator = m.instance(
      "psum_accumulator",
      of: PsumAccumulator(productBits: 2 * c.wordBits, psumBits: c.psumBits, entries: c.psumEntries))
    accumulator.productShift[] = io.layer[.productShift]
    accumulator.enable[] = runs & product.valid
    accumulator.product[] = multiplier.product
    accumulator.isZero[] = product.isZero
    accumulator.filter[] = product.filter
    accumulator.isFirst[] = product.isFirst
    accumulator.isLast[] = product.isLast

    let sumSaturates = buildSend(m, io, holds, runs, product, accumulator.finished)
    io.saturates[] = accumulator.saturates | sumSaturates
    if let events = io.events { report(events, io, accumulator.enable, product, ifmaps, filters) }
  }

  /// The last stage: adds the incoming psum to the finished one and sends the sum; gives whether it saturates.
  private func buildSend(
    _ m: Module, _ io: Ports, _ holds: Bits, _ runs: Bits, _ product: PipelineStage, _ own: Bits
  ) -> Bits {
    let c = configuration
    m.heading("Send: the finished psum plus the one from below, or from the psum network.")
    let isFinished = m.register("is_finished", 1, resetTo: 0)
    let isFinal = m.register("is_final", 1)
    m.when(runs) {
      isFinished[] = product.valid & product.isLast
      isFinal[] = product.isFinal
    }
    let unpacker = m.instance(
      "psum_unpacker", of: WordUnpacker(elementBits: c.psumBits, elements: c.psumPortWords))
    connectQueue(m, "psum_queue", io.psums, to: unpacker.word, depth: c.portQueues.psum)
    let packer = m.instance(
      "psum_packer", of: WordPacker(elementBits: c.psumBits, elements: c.psumPortWords))
    connectQueue(m, "result_queue", packer.word, to: io.results, depth: c.portQueues.psum)
    let link = m.instance("link_queue", of: Fifo(width: c.psumBits, depth: c.portQueues.link))
    connect(link.pop, to: io.above)

    let hasIncoming = mux(io.takesFromBelow, io.below.valid, unpacker.element.valid).named("has_incoming")
    let hasRoom = mux(io.sendsAbove, link.push.ready, packer.element.ready).named("has_room")
    let sends = (isFinished & hasIncoming & hasRoom).named("sends")
    holds[] = isFinished & ~sends
    io.below.ready[] = sends & io.takesFromBelow
    unpacker.element.ready[] = sends & ~io.takesFromBelow
    unpacker.closes[] = isFinal

    let incoming = mux(io.takesFromBelow, io.below.payload, unpacker.element.payload).named("incoming")
    let total = (own.signed + incoming.signed).bits.named("total")
    let (sum, overflows) = total.signed.saturated(to: c.psumBits, name: "total")
    link.push.valid[] = sends & io.sendsAbove
    link.push.payload[] = sum.bits
    packer.element.valid[] = isFinished & hasIncoming & ~io.sendsAbove
    packer.element.payload.data[] = sum.bits
    packer.element.payload.closes[] = isFinal
    return sends & overflows
  }

  private func report(
    _ events: ElementEvents, _ io: Ports, _ accumulates: Bits, _ product: PipelineStage,
    _ ifmaps: IfmapScratchpad.Ports, _ filters: FilterScratchpad.Ports
  ) {
    events[.multiplies][] = accumulates & ~product.isZero
    events[.gates][] = accumulates & product.isZero
    events[.readsPsum][] = accumulates & ~product.isZero & ~product.isFirst
    events[.writesPsum][] = accumulates & ~product.isLast & (product.isFirst | ~product.isZero)
    events[.takesIfmap][] = ifmaps.arrival.fires
    events[.takesFilter][] = filters.arrival.fires
    events[.takesLink][] = io.below.fires
  }
}
