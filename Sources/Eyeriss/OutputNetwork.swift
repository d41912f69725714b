import Components
import HDL

/// One row of the global output network: of the words that its elements offer, the one that is asked for.
public struct OutputXBus: Component {
  /// Bits of a word.
  public var dataBits: Int
  /// Bits of a row's number.
  public var rowBits: Int
  /// Elements of the row.
  public var columns: Int

  /// A bus with every parameter given.
  public init(dataBits: Int, rowBits: Int, columns: Int) {
    self.dataBits = dataBits
    self.rowBits = rowBits
    self.columns = columns
  }

  /// The boundary.
  public struct Ports {
    /// The element that is asked for; none unless `wanted`; its word is taken if there is `room`.
    public let wanted: Bits
    public let row: Bits
    public let column: Bits
    public let room: Bits
    /// The number of this row.
    public let number: Bits
    /// Its word, or zero.
    public let valid: Bits
    public let data: Bits
    /// What the elements offer.
    public let offers: [Stream<Bits>]
  }

  public static let source = #fileID
  public var moduleName: String { "output_x_bus_w\(dataBits)_n\(columns)" }
  public var contract: String {
    """
    Selects one of \(columns) words by AND and OR; there are no tri-states.

    Latency     none
    Paths       the request reaches the elements' ready and the word
    Corners     valid and data are 0 for a row that is not asked
    """
  }

  public func ports(_ list: PortList) -> Ports {
    Ports(
      wanted: list.group("the request") { list.input("wanted") }, row: list.input("row", rowBits),
      column: list.input("column", bitsToIndex(columns)), room: list.input("room"),
      number: list.input("number", rowBits), valid: list.group("the answer") { list.output("valid") },
      data: list.output("data", dataBits),
      offers: (0..<columns).map { list.sink("offer_\($0)") { $0.field("data", dataBits) } })
  }

  public func build(_ m: Module, _ io: Ports) {
    let isHere = (io.wanted & (io.row == io.number)).named("is_here")
    let selected = (0..<columns).map { (isHere & (io.column == $0)).named("selects_\($0)") }
    for (offer, isSelected) in zip(io.offers, selected) { offer.ready[] = isSelected & io.room }
    io.valid[] = any(of: zip(io.offers, selected).map { $0.valid & $1 })
    io.data[] = any(of: zip(io.offers, selected).map { mux($1, $0.payload, 0) })
  }
}

/// The global output network: the rows' answers come together in a queue (JSSC 2017, figure 8).
public struct OutputNetwork: Component {
  /// Bits of a word.
  public var dataBits: Int
  /// Bits of what the asker wants to know when the word has come.
  public var noteBits: Int
  /// Rows.
  public var rows: Int

  /// A network with every parameter given.
  public init(dataBits: Int, noteBits: Int, rows: Int) {
    self.dataBits = dataBits
    self.noteBits = noteBits
    self.rows = rows
  }

  /// A word and the note of its request.
  public struct Word {
    /// The word.
    public let data: Bits
    /// The note.
    public let note: Bits
  }

  /// The boundary.
  public struct Ports {
    /// A word is asked for, with a note; it is `taken` in this cycle.
    public let wanted: Bits
    public let note: Bits
    public let taken: Bits
    /// There is room for a word.
    public let room: Bits
    /// The rows' answers.
    public let valid: [Bits]
    public let data: [Bits]
    /// Words leave.
    public let word: Stream<Word>
  }

  public static let source = #fileID
  public var moduleName: String { "output_network_w\(dataBits)_n\(rows)" }
  public var contract: String {
    """
    Brings the word that is asked for from \(rows) rows into a queue of two words.

    Latency     a word that is taken in cycle t leaves from cycle t + 1
    Throughput  one word a cycle
    Paths       wanted and the rows reach taken; room comes from state
    """
  }

  public func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    let request = list.group("the request") {
      (list.input("wanted"), list.input("note", noteBits), list.output("taken"), list.output("room"))
    }
    let answers = list.group("the rows") {
      (list.inputs("valid", count: rows), list.inputs("data", count: rows, dataBits))
    }
    return Ports(
      wanted: request.0, note: request.1, taken: request.2, room: request.3, valid: answers.0,
      data: answers.1,
      word: list.source("word") { Word(data: $0.field("data", dataBits), note: $0.field("note", noteBits)) })
  }

  public func build(_ m: Module, _ io: Ports) {
    let queue = m.instance("queue", of: Fifo(width: noteBits + dataBits, depth: 2))
    queue.push.valid[] = io.wanted & any(of: io.valid)
    queue.push.payload[] = concatenate(io.note, any(of: io.data))
    io.room[] = queue.push.ready
    io.taken[] = queue.push.fires
    io.word.valid[] = queue.pop.valid
    io.word.payload.data[] = queue.pop.payload[0...(dataBits - 1)]
    io.word.payload.note[] = queue.pop.payload[dataBits...(dataBits + noteBits - 1)]
    queue.pop.ready[] = io.word.ready
    let answers = sum(of: io.valid, width: bitsToCount(rows))
    m.check("at most one row answers", answers <= 1)
  }
}
