import Components
import HDL

/// Streams the weights of a column, one a cycle, past the fillers between them: a window over the next four entries gives
/// the first that is no filler.
///
/// Not in the paper, whose elements spend a cycle on every filler. Takes the place of `SparseMatrixRead`, at the same
/// boundary. Rows lie in two banks, even and odd, so that a window that crosses the end of a row sees both in one
/// cycle; each bank's output keeps the row that it read last. A row is asked for when the one before it is entered,
/// which is soon enough where a row holds at least twice as many entries as a window.
public struct PaddingWindowRead: Component {
  /// The entries in memory, and the widths of the boundary; rows in an even number, of at least eight entries.
  public var layout: SparseMatrixRead

  /// Entries in a window.
  public static let windowEntries = 4

  /// Bits of the fillers in front of an entry.
  private static let countBits = bitsToIndex(windowEntries)

  /// A unit in place of `layout`.
  public init(layout: SparseMatrixRead) {
    require(
      layout.entriesPerRow >= 2 * Self.windowEntries && layout.rows.isMultiple(of: 2),
      "\(layout.rows) rows of \(layout.entriesPerRow) entries; a window needs an even number of at least eight each"
    )
    self.layout = layout
  }

  public typealias Ports = SparseMatrixRead.Ports

  public static let source = #fileID
  public var moduleName: String { "padding_window_read" }
  public var contract: String {
    """
    Streams the weights of a column to the arithmetic unit, one a cycle, past the fillers between them; \(layout.entriesPerRow) entries lie in a memory row.

    Latency     an entry leaves two cycles after its column was fresh, or after the entry before it
    Throughput  a weight and up to three fillers in front of it a cycle, four fillers in a row a cycle; a column without entries takes one
    Paths       fresh, first_entry, end_entry and the memories reach next and the memories' addresses
    Corners     entry_zeros counts the fillers above the entry's own index bits; four fillers leave as one of code 0
                the next column's pointers may wait at the inputs; the last entry of a column is no filler
    """
  }

  public func ports(_ list: PortList) -> Ports {
    layout.ports(list, skipBits: Self.countBits + layout.zeroBits)
  }

  public func build(_ m: Module, _ io: Ports) {
    m.heading("The column that is served: the number of the window's first entry, and of the last one.")
    let serving = m.register("serving", 1, resetTo: 0)
    let position = m.register("position", layout.pointerBits)
    let last = m.register("last", layout.pointerBits)
    let isFirst = m.register("is_first", 1)
    let activation = m.register("served_activation", layout.activationBits)

    let memory = SinglePortMemory(width: layout.rowBits, depth: layout.rows / 2)
    let even = m.instance("even_rows", of: memory)
    let odd = m.instance("odd_rows", of: memory)
    let window = choose(m, position, even.readData, odd.readData)

    m.heading(
      "A column begins where nothing is served, or after the last entry; until then its pointers wait.")
    let waiting = m.register("waiting", 1, resetTo: 0)
    let ahead = (io.fresh | waiting).named("ahead")
    let isLast = (serving & (window.number == last)).named("is_last")
    let begins = (ahead & (~serving | isLast)).named("begins")
    let isEmpty = (io.start == io.end).named("is_empty")
    let lastOfNext = (io.end &- 1).named("last_of_next")
    waiting[] = ahead & ~begins
    m.when(begins) {
      serving[] = ~isEmpty
      position[] = io.start
      last[] = lastOfNext
      isFirst[] = 1
      activation[] = io.activation
    }.elsewhen(serving) {
      serving[] = ~isLast
      position[] = window.number &+ 1
      isFirst[] = 0
    }
    io.next[] = ~ahead | begins
    io.idle[] = ~ahead & ~serving

    m.heading("The window's row and, where the column goes that far, the next one; read only when not held.")
    let row = mux(begins, rowNumber(io.start), rowNumber(position)).named("row")
    let lastRow = mux(begins, rowNumber(lastOfNext), rowNumber(last)).named("last_row")
    let goesOn = (row != lastRow).named("goes_on")
    let needs = mux(begins, ~isEmpty, serving).named("needs_rows")
    let isOdd = row[0].named("is_odd")
    let half = halfRow(row)
    let writesOdd = io.writeRow[0].named("writes_odd")
    connect(
      m, "even", even, io, writes: io.write & ~writesOdd, wanted: needs & (~isOdd | goesOn),
      address: half &+ isOdd.zeroExtended(to: half.width))
    connect(m, "odd", odd, io, writes: io.write & writesOdd, wanted: needs & (isOdd | goesOn), address: half)

    m.heading("To the arithmetic unit.")
    let valid = m.register("valid", 1, resetTo: 0)
    let first = m.register("first", 1)
    let entry = m.register("entry", window.entry.width)
    let fillers = m.register("fillers", Self.countBits)
    let factor = m.register("entry_factor", layout.activationBits)
    valid[] = serving
    m.when(serving) {
      first[] = isFirst
      entry[] = window.entry
      fillers[] = window.skipped
      factor[] = activation
    }
    io.entry.valid[] = valid
    io.entry.first[] = first
    io.entry.zeros[] = concatenate(fillers, entry[0...(layout.zeroBits - 1)])
    io.entry.code[] = entry[layout.zeroBits...(entry.width - 1)]
    io.entry.activation[] = factor
  }

  /// What a window gives: an entry, its number, and how many entries of the window were skipped.
  private struct Chosen {
    let entry, number, skipped: Bits
  }

  /// The first of the window's entries that is no filler; its last entry if all are.
  private func choose(_ m: Module, _ position: Bits, _ even: Bits, _ odd: Bits) -> Chosen {
    m.heading("The window: the first of four entries whose code is not 0, else the fourth.")
    let perRow = layout.entriesPerRow
    let entryBits = layout.codeBits + layout.zeroBits
    let used = perRow * entryBits
    if used < layout.rowBits {
      m.ignore(even[used...(layout.rowBits - 1)], as: "even_bits")
      m.ignore(odd[used...(layout.rowBits - 1)], as: "odd_bits")
    }
    // Entry e of the memory stands at place e modulo the entries of two rows.
    let line = concatenate(odd[0...(used - 1)], even[0...(used - 1)]).named("line")
    let codes = (0..<(2 * perRow)).map { place in
      line[(place * entryBits + layout.zeroBits)...(place * entryBits + entryBits - 1)]
    }
    let isWeight = concatenate(codes.reversed().map(\.anyOne)).named("is_weight")
    // Only three entries are tested: where they are fillers, the fourth is taken for what it is.
    let around = concatenate(isWeight[0...(Self.windowEntries - 3)], isWeight)
    let place = position[0...(bitsToIndex(2 * perRow) - 1)]
    let window = (around >> place).named("window")
    m.ignore(window[(Self.windowEntries - 1)...(window.width - 1)], as: "window_bits")
    let afterTwo = mux(window[2], Bits(2, width: 2), 3)
    let skipped = mux(window[0], Bits(0, width: 2), mux(window[1], Bits(1, width: 2), afterTwo))
      .named("skipped")
    let number = (position &+ skipped.zeroExtended(to: position.width)).named("number")
    let chosen = line.part(number[0...(place.width - 1)], width: entryBits).named("chosen")
    return Chosen(entry: chosen, number: number, skipped: skipped)
  }

  /// The memory row of an entry number.
  private func rowNumber(_ entry: Bits) -> Bits {
    let first = bitsToIndex(layout.entriesPerRow)
    return entry[first...(first + bitsToIndex(layout.rows) - 1)]
  }

  /// The address in its bank of the row `row`, or, in the even bank, of the row before an odd one.
  private func halfRow(_ row: Bits) -> Bits {
    row.width == 1 ? Bits(0, width: 1) : row[1...(row.width - 1)]
  }

  /// A bank, read when the row that is wanted is not the one at its output.
  private func connect(
    _ m: Module, _ name: String, _ memory: SinglePortMemory.Ports, _ io: Ports, writes: Bits, wanted: Bits,
    address: Bits
  ) {
    let heldValid = m.register("\(name)_held_valid", 1, resetTo: 0)
    let heldAddress = m.register("\(name)_held_address", address.width)
    // Two rows are one word in each bank.
    let wantedAddress = layout.rows == 2 ? address : address.named("\(name)_address")
    let isHeld = (heldValid & (heldAddress == wantedAddress)).named("\(name)_is_held")
    let writesRow = writes.named("\(name)_write")
    let read = (wanted & ~isHeld).named("reads_\(name)")
    m.when(writesRow) { heldValid[] = 0 }
      .elsewhen(read) { heldValid[] = 1 }
    m.when(read) { heldAddress[] = wantedAddress }
    memory.enable[] = writesRow | read
    memory.write[] = writesRow
    memory.address[] = mux(writesRow, halfRow(io.writeRow), wantedAddress)
    memory.writeData[] = io.writeData
  }
}
