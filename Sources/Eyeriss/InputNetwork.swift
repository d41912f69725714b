import Components
import HDL

/// The vertical bus of a global input network, with the register that drives it (JSSC 2017, figure 8).
///
/// Rows and elements pick words by their tags; a word leaves only when every one that it is for can take it.
public struct InputNetwork: Component {
  /// Bits of a row id.
  public var rowIdBits: Int
  /// Bits of a column id.
  public var columnIdBits: Int
  /// Bits of a word.
  public var dataBits: Int
  /// X buses.
  public var rows: Int

  /// A network with every parameter given.
  public init(rowIdBits: Int, columnIdBits: Int, dataBits: Int, rows: Int) {
    self.rowIdBits = rowIdBits
    self.columnIdBits = columnIdBits
    self.dataBits = dataBits
    self.rows = rows
  }

  /// A word and whom it is for.
  public struct Word {
    /// The row id and the column id that take it.
    public let row: Bits
    public let column: Bits
    /// The word.
    public let data: Bits
  }

  /// The boundary.
  public struct Ports {
    /// Words enter.
    public let word: Stream<Word>
    /// The bus.
    public let send: Bits
    public let row: Bits
    public let column: Bits
    public let data: Bits
    /// Whether each row can take the word.
    public let ready: [Bits]
  }

  public static let source = #fileID
  public var moduleName: String { "input_network_i\(rowIdBits)_\(columnIdBits)_w\(dataBits)_n\(rows)" }
  public var contract: String {
    """
    The Y bus to \(rows) rows with a queue of two words in front, so that a word's way is one cycle.

    Latency     a word that enters in cycle t is sent from cycle t + 1, once all its targets are ready
    Throughput  one word a cycle
    Paths       ready of the rows reaches send; no input reaches word_ready
    """
  }

  public func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    let word = list.sink("word") {
      Word(
        row: $0.field("row", rowIdBits), column: $0.field("column", columnIdBits),
        data: $0.field("data", dataBits))
    }
    return Ports(
      word: word, send: list.group("the Y bus") { list.output("send") }, row: list.output("row", rowIdBits),
      column: list.output("column", columnIdBits), data: list.output("data", dataBits),
      ready: list.inputs("ready", count: rows))
  }

  public func build(_ m: Module, _ io: Ports) {
    let queue = m.instance("queue", of: Fifo(width: rowIdBits + columnIdBits + dataBits, depth: 2))
    queue.push.valid[] = io.word.valid
    queue.push.payload[] = concatenate(io.word.payload.row, io.word.payload.column, io.word.payload.data)
    io.word.ready[] = queue.push.ready

    let head = queue.pop.payload
    io.data[] = head[0...(dataBits - 1)]
    io.column[] = head[dataBits...(dataBits + columnIdBits - 1)]
    io.row[] = head[(dataBits + columnIdBits)...(dataBits + columnIdBits + rowIdBits - 1)]
    let allReady = all(of: io.ready).named("all_ready")
    queue.pop.ready[] = allReady
    io.send[] = queue.pop.valid & allReady
  }
}
