import HDL

/// The filter scratchpad of a processing element: the filter values of a pass in the order in which the element uses
/// them, in a ring of rows as wide as the filter port.
///
/// Rows of the next pass enter wherever there is room, and follow the positions of the last output of this pass, so that
/// loading overlaps computing.
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
    A ring of \(rows) rows of \(rowWords) filter values, filled in order and read in order, once for each output.

    Latency     a row that arrives in cycle t is present from cycle t + 1; operand follows its issue by one cycle
    Throughput  one row in and one value out a cycle
    Paths       none from an input to an output
    Corners     the place of a row whose last position is issued in the last output in cycle t takes a row from
                cycle t + 1; a gated issue leaves memory and operand as they are
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
    m.heading("The position that is looked at: a row of the pass, its place in the ring, and a lane.")
    let row = m.register("row", countBits, resetTo: 0)
    let place = m.register("place", rowBits, resetTo: 0)
    let passStart = m.register("pass_start", rowBits, resetTo: 0)
    let lane = rowWords == 1 ? nil : m.register("lane", bitsToIndex(rowWords), resetTo: 0)
    let rowEnds = (io.issue & (lane.map { $0.allOnes | io.windowEnds } ?? Bits(1, width: 1))).named(
      "row_ends")
    let passEnds = (io.issue & io.windowEnds & io.isLastOutput).named("pass_ends")
    let following = m.wire("following", rowBits)
    following[] = place.successor(inRingOf: rows)
    if let lane { m.when(io.issue) { lane[] = mux(rowEnds, 0, lane &+ 1) } }
    m.when(rowEnds) {
      m.when(io.windowEnds) {
        row[] = 0
        place[] = mux(io.isLastOutput, following, passStart)
      }.otherwise {
        row[] = row &+ 1
        place[] = following
      }
    }
    m.when(passEnds) { passStart[] = following }

    m.heading("Rows enter while there is a free place; arrived counts from the start of the pass.")
    let tail = m.register("tail", rowBits, resetTo: 0)
    let occupied = m.register("occupied", countBits, resetTo: 0)
    let arrived = m.register("arrived", bitsToCount(2 * rows), resetTo: 0)
    io.arrival.ready[] = occupied != rows
    io.isPresent[] = arrived > row.zeroExtended(to: arrived.width)
    let arrives = io.arrival.fires.named("arrives")
    let released = (rowEnds & io.isLastOutput).named("released")
    m.when(arrives) { tail[] = tail.successor(inRingOf: rows) }
    m.when(arrives & ~released) { occupied[] = occupied &+ 1 }
      .elsewhen(~arrives & released) { occupied[] = occupied &- 1 }
    let departing = mux(passEnds, io.blocks, 0).zeroExtended(to: arrived.width).named("departing")
    arrived[] = (arrived &- departing) &+ arrives.zeroExtended(to: arrived.width)

    let memory = m.instance("values", of: TwoPortMemory(width: rowWords * wordBits, depth: rows))
    memory.write[] = arrives
    memory.writeAddress[] = tail
    memory.writeData[] = io.arrival.payload
    let reads = (io.issue & ~io.isGated).named("reads")
    memory.read[] = reads
    memory.readAddress[] = place
    if let lane {
      let readLane = m.register("read_lane", lane.width)
      m.when(reads) { readLane[] = lane }
      io.operand[] = memory.readData.part(readLane, width: wordBits)
    } else {
      io.operand[] = memory.readData
    }
    m.check("only a position that is present is used", ~io.issue | io.isPresent)
  }
}
