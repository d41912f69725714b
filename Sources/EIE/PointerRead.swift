import Components
import HDL

/// Reads where a column begins and ends: pointers p and p + 1, from two single-port banks that the lowest bit of
/// the index selects, so that both arrive in one cycle (ISCA 2016, section 4, "Pointer Read Unit").
public struct PointerRead: Component {
  /// Bits of an activation.
  public var activationBits: Int
  /// Pointers of both banks together; even.
  public var words: Int
  /// Bits of a pointer.
  public var pointerBits: Int

  /// A unit with every parameter given.
  public init(activationBits: Int, words: Int, pointerBits: Int) {
    self.activationBits = activationBits
    self.words = words
    self.pointerBits = pointerBits
  }

  /// Bits of a pointer index.
  public var indexBits: Int { bitsToIndex(words) }

  /// The boundary.
  public struct Ports {
    /// Columns to serve, from the queue.
    public let column: Stream<ActivationQueue.Column>
    /// The matrix read can take another column in the next cycle.
    public let next: Bits
    /// A column was taken in the cycle before: `start` and `end` are its pointers.
    public let fresh: Bits
    /// Its first entry.
    public let start: Bits
    /// The first entry after it.
    public let end: Bits
    /// The activation of the column that was taken last.
    public let activation: Bits
    /// Writes a pointer from the host, while nothing is served.
    public let write: Bits
    /// Which one.
    public let writeIndex: Bits
    /// The pointer.
    public let writeData: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "pointer_read" }
  public var contract: String {
    """
    Reads the two pointers of a column: where its entries begin, and where they end.

    Latency     the pointers stand one cycle after the column was taken, until the next is taken
    Throughput  one column a cycle
    Paths       next reaches column_ready; the outputs come from registers and memories
    Corners     a column without entries has first_entry = end_entry
    """
  }

  public func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    let column = list.sink("column") {
      ActivationQueue.Column(
        activation: $0.field("activation", activationBits), index: $0.field("index", indexBits))
    }
    return list.group("to the sparse matrix read") {
      Ports(
        column: column, next: list.input("next"), fresh: list.output("fresh"),
        start: list.output("first_entry", pointerBits), end: list.output("end_entry", pointerBits),
        activation: list.output("activation", activationBits),
        write: list.group("from the host") { list.input("write") },
        writeIndex: list.input("write_index", indexBits), writeData: list.input("write_data", pointerBits))
    }
  }

  public func build(_ m: Module, _ io: Ports) {
    let take = (io.column.valid & io.next).named("take")
    io.column.ready[] = io.next

    m.heading(
      "Index p lies in the bank of its lowest bit; an odd p has p + 1 one address further in the even bank.")
    // Index p lies in the bank of its lowest bit. For an even p both pointers have the same bank address; for an odd
    // one the even bank holds p + 1, one address further.
    let bank = SinglePortMemory(width: pointerBits, depth: words / 2)
    let addressBits = bitsToIndex(words / 2)
    let index = io.column.payload.index
    let half = index[1...(indexBits - 1)].named("half_index")
    let isOdd = index[0].named("is_odd")
    let writeHalf = io.writeIndex[1...(indexBits - 1)].named("write_half")
    let writeOdd = io.writeIndex[0].named("write_odd")

    let even = m.instance("even_bank", of: bank)
    even.enable[] = mux(io.write, ~writeOdd, take)
    even.write[] = io.write
    even.address[] = mux(io.write, writeHalf, half &+ isOdd.zeroExtended(to: addressBits))
    even.writeData[] = io.writeData

    let odd = m.instance("odd_bank", of: bank)
    odd.enable[] = mux(io.write, writeOdd, take)
    odd.write[] = io.write
    odd.address[] = mux(io.write, writeHalf, half)
    odd.writeData[] = io.writeData

    m.heading("The pointers stand at the outputs one cycle after the column was taken.")
    let fresh = m.register("was_taken", 1, resetTo: 0)
    let startsOdd = m.register("starts_odd", 1)
    let activation = m.register("taken_activation", activationBits)
    fresh[] = take
    m.when(take) {
      startsOdd[] = isOdd
      activation[] = io.column.payload.activation
    }

    io.fresh[] = fresh
    io.activation[] = activation
    io.start[] = mux(startsOdd, odd.readData, even.readData)
    io.end[] = mux(startsOdd, even.readData, odd.readData)
  }
}
