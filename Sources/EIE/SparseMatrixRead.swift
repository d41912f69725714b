import Components
import HDL

/// Streams the encoded entries (v, z) of a column, one a cycle, from memory rows of several entries (ISCA 2016,
/// section 4, "Sparse Matrix Read Unit").
///
/// The row that was read last stays at the memory's output, so the memory is read only when the row changes, also
/// from one column to the next.
public struct SparseMatrixRead: Component {
  /// Bits of an activation.
  public var activationBits: Int
  /// Bits of a weight code v.
  public var codeBits: Int
  /// Bits of a relative index z.
  public var zeroBits: Int
  /// Bits of a memory row.
  public var rowBits: Int
  /// Entries in a row; a power of two.
  public var entriesPerRow: Int
  /// Rows of the memory.
  public var rows: Int
  /// Bits of a pointer.
  public var pointerBits: Int

  /// A unit with every parameter given.
  public init(
    activationBits: Int, codeBits: Int, zeroBits: Int, rowBits: Int, entriesPerRow: Int, rows: Int,
    pointerBits: Int
  ) {
    self.activationBits = activationBits
    self.codeBits = codeBits
    self.zeroBits = zeroBits
    self.rowBits = rowBits
    self.entriesPerRow = entriesPerRow
    self.rows = rows
    self.pointerBits = pointerBits
  }

  /// One entry on its way to the arithmetic unit.
  public struct Entry {
    /// There is an entry in this cycle.
    public let valid: Bits
    /// It is the first of its column.
    public let first: Bits
    /// The weight code v.
    public let code: Bits
    /// The rows skipped before it, z.
    public let zeros: Bits
    /// The activation of its column.
    public let activation: Bits
  }

  /// The boundary.
  public struct Ports {
    /// The pointers of a new column stand at `start` and `end`.
    public let fresh: Bits
    /// Its first entry.
    public let start: Bits
    /// The first entry after it.
    public let end: Bits
    /// The activation of the column.
    public let activation: Bits
    /// At most one cycle of work is left: the next column may be taken.
    public let next: Bits
    /// No entry is left.
    public let idle: Bits
    /// The entries.
    public let entry: Entry
    /// Writes a row from the host, while nothing is served.
    public let write: Bits
    /// Which one.
    public let writeRow: Bits
    /// The row.
    public let writeData: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "sparse_matrix_read" }
  public var contract: String {
    """
    Streams the entries of a column to the arithmetic unit, one a cycle; \(entriesPerRow) entries lie in a memory row.

    Latency     an entry leaves two cycles after its number is known
    Throughput  one entry a cycle, no gap between columns; a column without entries takes one cycle
    Paths       fresh, first_entry and end_entry reach next and idle
    Corners     the memory is read only when the row differs from the one read last
    """
  }

  public func ports(_ list: PortList) -> Ports { ports(list, skipBits: zeroBits) }

  /// The same boundary with another number of bits for the rows skipped before an entry.
  func ports(_ list: PortList, skipBits: Int) -> Ports {
    list.clockDomain()
    return Ports(
      fresh: list.group("from the pointer read") { list.input("fresh") },
      start: list.input("first_entry", pointerBits), end: list.input("end_entry", pointerBits),
      activation: list.input("activation", activationBits), next: list.output("next"),
      idle: list.output("idle"),
      entry: list.group("to the arithmetic unit") {
        Entry(
          valid: list.output("entry_valid"), first: list.output("entry_first"),
          code: list.output("entry_code", codeBits), zeros: list.output("entry_zeros", skipBits),
          activation: list.output("entry_activation", activationBits))
      },
      write: list.group("from the host") { list.input("write") },
      writeRow: list.input("write_row", bitsToIndex(rows)), writeData: list.input("write_data", rowBits))
  }

  public func build(_ m: Module, _ io: Ports) {
    m.heading("Which entry is next: the first of a fresh column, else the one after the last.")
    let active = m.register("active", 1, resetTo: 0)
    let following = m.register("following", pointerBits)
    let endOfColumn = m.register("end_of_column", pointerBits)
    let current = mux(io.fresh, io.start, following).named("current")
    let limit = mux(io.fresh, io.end, endOfColumn).named("limit")
    let after = successor(of: current).named("after")
    let issue = ((io.fresh | active) & (current != limit)).named("issue")
    let isLast = follows(limit, current).named("is_last")

    active[] = issue & ~isLast
    m.when(issue) { following[] = after }
    m.when(io.fresh) { endOfColumn[] = io.end }
    io.next[] = ~issue | isLast
    io.idle[] = ~issue

    let (row, slot) = split(current)
    let line = readRow(m, io, issue, row.named("row"))

    m.heading("One cycle later the row stands at the memory's output: select the entry.")
    let selectValid = m.register("select_valid", 1, resetTo: 0)
    let selectFirst = m.register("select_first", 1)
    let selectActivation = m.register("select_activation", activationBits)
    selectValid[] = issue
    m.when(issue) {
      selectFirst[] = io.fresh
      selectActivation[] = io.activation
    }
    let entryBits = codeBits + zeroBits
    var selected = line[0...(entryBits - 1)]
    if let slot {
      let selectSlot = m.register("select_slot", slot.width)
      m.when(issue) { selectSlot[] = slot }
      selected = line[0...(entriesPerRow * entryBits - 1)].part(selectSlot, width: entryBits)
    }
    if entriesPerRow * entryBits < rowBits {
      m.ignore(line[(entriesPerRow * entryBits)...(rowBits - 1)], as: "row_bits")
    }

    let valid = m.register("valid", 1, resetTo: 0)
    let first = m.register("first", 1)
    let entry = m.register("entry", entryBits)
    let activation = m.register("entry_factor", activationBits)
    valid[] = selectValid
    m.when(selectValid) {
      first[] = selectFirst
      entry[] = selected
      activation[] = selectActivation
    }
    io.entry.valid[] = valid
    io.entry.first[] = first
    io.entry.zeros[] = entry[0...(zeroBits - 1)]
    io.entry.code[] = entry[zeroBits...(entryBits - 1)]
    io.entry.activation[] = activation
  }

  /// An entry number plus one, in two halves side by side: the pointers come late, and the carry has half the way.
  private func successor(of entry: Bits) -> Bits {
    guard entry.width > 1 else { return entry &+ 1 }
    let middle = entry.width / 2
    let low = entry[0...(middle - 1)]
    let high = entry[middle...(entry.width - 1)]
    return concatenate(mux(low.allOnes, high &+ 1, high), low &+ 1)
  }

  /// Whether `limit` is `entry` plus one, without waiting for the carries of a sum: were it so, the carry into a bit
  /// would be what the bit below makes of the two.
  private func follows(_ limit: Bits, _ entry: Bits) -> Bits {
    guard entry.width > 1 else { return entry ^ limit }
    let belowTop = 0...(entry.width - 2)
    let carries = concatenate(entry[belowTop] & ~limit[belowTop], Bits(1, width: 1)).named("carries")
    return (entry ^ limit) == carries
  }

  /// The memory row of an entry number, and its place in the row where there is more than one.
  private func split(_ entry: Bits) -> (row: Bits, slot: Bits?) {
    let slotBits = entriesPerRow == 1 ? 0 : bitsToIndex(entriesPerRow)
    let rowWidth = bitsToIndex(rows)
    let needed = slotBits + rowWidth
    let padded = entry.width < needed ? entry.zeroExtended(to: needed) : entry
    let row = padded[slotBits...(needed - 1)]
    return (row, slotBits == 0 ? nil : padded[0...(slotBits - 1)])
  }

  /// The memory, read when the row is not the one at its output; gives that output.
  private func readRow(_ m: Module, _ io: Ports, _ issue: Bits, _ row: Bits) -> Bits {
    m.heading("The row that was read last stays at the memory's output; read only when it changes.")
    let heldValid = m.register("held_valid", 1, resetTo: 0)
    let heldRow = m.register("held_row", row.width)
    let isHeld = (heldValid & (heldRow == row)).named("is_held")
    let read = (issue & ~isHeld).named("read")
    m.when(io.write) { heldValid[] = 0 }
      .elsewhen(read) { heldValid[] = 1 }
    m.when(read) { heldRow[] = row }

    let memory = m.instance("weights", of: SinglePortMemory(width: rowBits, depth: rows))
    memory.enable[] = io.write | read
    memory.write[] = io.write
    memory.address[] = mux(io.write, io.writeRow, row)
    memory.writeData[] = io.writeData
    return memory.readData
  }
}
