import HDL

/// The filter scratchpad of a processing element: the filter values of a pass in the order in which the element uses
/// them, in rows as wide as the filter port.
///
/// Rows of the next pass chase the positions of the last output of this one, so that loading overlaps computing.
public struct FilterScratchpad: Component {
  /// Bits of a filter value.
  public var wordBits: Int
  /// Values in a row; a power of two.
  public var rowWords: Int
  /// Rows.
  public var rows: Int

  /// A scratchpad of `rows` rows.
  public init(wordBits: Int, rowWords: Int, rows: Int) {
    self.wordBits = wordBits
    self.rowWords = rowWords
    self.rows = rows
  }

  /// Bits of a number of rows.
  public var countBits: Int { bitsToCount(rows) }

  /// The boundary.
  public struct Ports {
    /// Rows enter.
    public let arrival: Stream<Bits>
    /// Rows of a pass.
    public let blocks: Bits
    /// The position that is looked at is there.
    public let isPresent: Bits
    /// The position is used, and the next one looked at.
    public let issue: Bits
    /// The value is not needed: it is not read.
    public let isGated: Bits
    /// The position that is used is the last of the window.
    public let windowEnds: Bits
    /// The positions are used for the last time in this pass.
    public let isLastOutput: Bits
    /// The value that was read last, from the cycle after its issue.
    public let operand: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "filter_scratchpad" }
  public var contract: String {
    """
    \(rows) rows of \(rowWords) filter values, filled in order and read in order, once for each output.

    Latency     a row that arrives in cycle t is present from cycle t + 1; operand follows its issue by one cycle
    Throughput  one row in and one value out a cycle
    Paths       is_last_output reaches arrival_ready; nothing else within a cycle
    Corners     in the last output, row b takes the next pass once the position looked at lies in a row after b;
                a gated issue leaves memory and operand as they are
    """
  }

  public func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    return Ports(
      arrival: list.sink("arrival") { $0.field("data", rowWords * wordBits) },
      blocks: list.group("the layer") { list.input("filter_blocks", countBits) },
      isPresent: list.group("the position that is looked at") { list.output("is_present") },
      issue: list.input("issue"), isGated: list.input("is_gated"), windowEnds: list.input("window_ends"),
      isLastOutput: list.input("is_last_output"), operand: list.output("operand", wordBits))
  }

  public func build(_ m: Module, _ io: Ports) {
    let rowBits = bitsToIndex(rows)
    let laneBits = rowWords == 1 ? 0 : bitsToIndex(rowWords)
    let position = m.register("position", rowBits + laneBits, resetTo: 0)
    let row = position[laneBits...(position.width - 1)].named("row")
    m.when(io.issue) { position[] = mux(io.windowEnds, 0, position &+ 1) }

    m.heading("Rows of this pass first; in its last output rows of the next pass follow the position.")
    let filled = m.register("filled", countBits, resetTo: 0)
    let filledNext = m.register("filled_next", countBits, resetTo: 0)
    let isWhole = (filled == io.blocks).named("is_whole")
    let isPassed = filledNext < row.zeroExtended(to: countBits)
    io.arrival.ready[] = ~isWhole | (io.isLastOutput & isPassed)
    io.isPresent[] = filled > row.zeroExtended(to: countBits)

    let arrives = io.arrival.fires.named("arrives")
    let passEnds = (io.issue & io.windowEnds & io.isLastOutput).named("pass_ends")
    let one = arrives.zeroExtended(to: countBits)
    m.when(passEnds) {
      filled[] = filledNext &+ one
      filledNext[] = 0
    }.elsewhen(isWhole) { filledNext[] = filledNext &+ one }
      .otherwise { filled[] = filled &+ one }

    let memory = m.instance("values", of: TwoPortMemory(width: rowWords * wordBits, depth: rows))
    memory.write[] = arrives
    memory.writeAddress[] = mux(isWhole, filledNext, filled)[0...(rowBits - 1)]
    memory.writeData[] = io.arrival.payload
    let reads = (io.issue & ~io.isGated).named("reads")
    memory.read[] = reads
    memory.readAddress[] = row
    if laneBits == 0 {
      io.operand[] = memory.readData
    } else {
      let lane = m.register("lane", laneBits)
      m.when(reads) { lane[] = position[0...(laneBits - 1)] }
      io.operand[] = memory.readData.part(lane, width: wordBits)
    }
    m.check("only a position that is present is used", ~io.issue | io.isPresent)
  }
}
