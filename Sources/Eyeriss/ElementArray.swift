import Configurations
import HDL

/// The array of processing elements with its four networks: three in, one out (ISCA 2016, figure 9).
public struct ElementArray: Component {
  /// What is built.
  public var configuration: EyerissConfiguration

  /// The array of `configuration`.
  public init(_ configuration: EyerissConfiguration) { self.configuration = configuration }

  private var rowBits: Int { bitsToIndex(configuration.rows) }
  private var columnBits: Int { bitsToIndex(configuration.columns) }

  /// The boundary.
  public struct Ports {
    /// The layer.
    public let layer: ElementLayer
    /// The configuration chain.
    public let shift: Bits
    public let bitIn: Bits
    public let bitOut: Bits
    /// Words in, each with whom it is for.
    public let ifmap: Stream<InputNetwork.Word>
    public let filter: Stream<InputNetwork.Word>
    public let psums: Stream<InputNetwork.Word>
    /// The element whose psums are asked for, with a note.
    public let request: PsumRequest
    /// Psums out, each word with the note of its request.
    public let results: Stream<OutputNetwork.Word>
    /// Some product or sum of this cycle does not fit.
    public let saturates: Bits
    /// In how many elements each kind of event happens in this cycle; only with counters.
    let events: [(kind: ElementEvents.Kind, count: Bits)]
  }

  public static let source = #fileID
  public var moduleName: String { "element_array" }
  public var contract: String {
    let c = configuration
    return """
      \(c.rows) x \(c.columns) processing elements; ifmap values, filter rows and psums come and go by four networks.

      Latency     a word reaches its elements' port queues one cycle after it entered, from where it can be taken one later
      Throughput  one word a cycle on each network
      Paths       request_wanted reaches request_taken; the other streams' ready and valid come from state
      Corners     a word that no element answers to is lost
      """
  }

  public func ports(_ list: PortList) -> Ports {
    let c = configuration
    list.clockDomain()
    func words(_ name: String, _ row: Int, _ column: Int, _ data: Int) -> Stream<InputNetwork.Word> {
      list.sink(name) {
        InputNetwork.Word(
          row: $0.field("row", row), column: $0.field("column", column), data: $0.field("data", data))
      }
    }
    let kinds = c.instrumentation == .none ? [] : ElementEvents.Kind.allCases
    return Ports(
      layer: ElementLayer(list, c), shift: list.group("configuration chain") { list.input("shift") },
      bitIn: list.input("bit_in"), bitOut: list.output("bit_out"),
      ifmap: words("ifmap", c.ifmapRowIdBits, c.ifmapColumnIdBits, c.wordBits),
      filter: words("filter", c.filterRowIdBits, c.filterColumnIdBits, c.filterPortBits),
      psums: words("psum", rowBits, columnBits, c.psumPortBits),
      request: PsumRequest(list, c, asks: false),
      results: list.source("result") {
        OutputNetwork.Word(
          data: $0.field("data", c.psumPortBits), note: $0.field("note", PsumRequest.noteBits))
      },
      saturates: list.group("status") { list.output("saturates") },
      events: kinds.map { ($0, list.output("\($0.signalName)_count", bitsToCount(c.elements))) })
  }

  public func build(_ m: Module, _ io: Ports) {
    let c = configuration
    let rows = (0..<c.rows).map { m.instance("row_\($0)", of: ArrayRow(c)) }
    for (number, row) in rows.enumerated() {
      row.layer.connect(to: io.layer)
      row.shift[] = io.shift
      row.number[] = number
      row.bitIn[] = number == c.rows - 1 ? io.bitIn : rows[number + 1].bitOut
    }
    io.bitOut[] = rows[0].bitOut
    io.saturates[] = any(of: rows.map(\.saturates))
    for (index, event) in io.events.enumerated() {
      event.count[] = sum(of: rows.map { $0.events[index].count }, width: event.count.width)
    }

    m.heading("Psums climb from row to row.")
    for column in 0..<c.columns {
      rows[0].below[column].valid[] = 0
      rows[0].below[column].payload[] = 0
      for (lower, upper) in zip(rows, rows.dropFirst()) {
        connect(lower.above[column], to: upper.below[column])
      }
      rows[c.rows - 1].above[column].ready[] = 0
    }

    m.heading("The networks.")
    buildInput(
      m, "ifmap_network", io.ifmap, rows.map(\.ifmap),
      (c.ifmapRowIdBits, c.ifmapColumnIdBits, c.wordBits))
    buildInput(
      m, "filter_network", io.filter, rows.map(\.filter),
      (c.filterRowIdBits, c.filterColumnIdBits, c.filterPortBits))
    buildInput(m, "psum_network", io.psums, rows.map(\.psums), (rowBits, columnBits, c.psumPortBits))

    let output = m.instance(
      "output_network",
      of: OutputNetwork(dataBits: c.psumPortBits, noteBits: PsumRequest.noteBits, rows: c.rows))
    output.wanted[] = io.request.wanted
    output.note[] = io.request.note
    io.request.taken[] = output.taken
    for (number, row) in rows.enumerated() {
      row.wanted[] = io.request.wanted
      row.outputRow[] = io.request.row
      row.outputColumn[] = io.request.column
      row.room[] = output.room
      output.valid[number][] = row.resultValid
      output.data[number][] = row.result
    }
    io.results.valid[] = output.word.valid
    io.results.payload.data[] = output.word.payload.data
    io.results.payload.note[] = output.word.payload.note
    output.word.ready[] = io.results.ready
  }

  private func buildInput(
    _ m: Module, _ name: String, _ words: Stream<InputNetwork.Word>, _ buses: [YBus],
    _ bits: (row: Int, column: Int, data: Int)
  ) {
    let network = m.instance(
      name,
      of: InputNetwork(
        rowIdBits: bits.row, columnIdBits: bits.column, dataBits: bits.data, rows: buses.count))
    network.word.valid[] = words.valid
    network.word.payload.row[] = words.payload.row
    network.word.payload.column[] = words.payload.column
    network.word.payload.data[] = words.payload.data
    words.ready[] = network.word.ready
    for (bus, ready) in zip(buses, network.ready) {
      bus.send[] = network.send
      bus.row[] = network.row
      bus.column[] = network.column
      bus.data[] = network.data
      ready[] = bus.ready
    }
  }
}

/// Which element's psums are asked for, and what to do with them.
public struct PsumRequest {
  /// Bits of a note: `isResult`, `isLastBlock`, `endsPass`, `endsLayer`, the first lowest.
  static let noteBits = 4

  /// A word is asked for.
  public let wanted: Bits
  /// The highest element of the chain.
  public let row: Bits
  public let column: Bits
  /// The note that goes with the word.
  public let note: Bits
  /// The word is taken in this cycle.
  public let taken: Bits

  /// Declares the request at the side that asks or at the side that answers.
  init(_ list: PortList, _ c: EyerissConfiguration, asks: Bool) {
    func signal(_ name: String, _ width: Int, fromAsker: Bool = true) -> Bits {
      asks == fromAsker ? list.output(name, width) : list.input(name, width)
    }
    wanted = list.group("psums out") { signal("request_wanted", 1) }
    row = signal("request_row", bitsToIndex(c.rows))
    column = signal("request_column", bitsToIndex(c.columns))
    note = signal("request_note", Self.noteBits)
    taken = signal("request_taken", 1, fromAsker: false)
  }
}
