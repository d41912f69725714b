import Configurations
import HDL

/// Turns the lanes of a column group into broadcasts: the fetch of the paper's central control unit, one for each group
/// (ISCA 2016, section 4, "Central Control Unit"; docs/eie.md, sections 4 and 7).
///
/// Fetch obeys the law of the authors' simulator: a row of activations whose last lane is zero costs one bubble. Each
/// cycle makes one event: the column of the first lane that waits, or a bubble if none does. The event stands in
/// the broadcast register for one cycle, a column for as long as some queue is full; everything before it stands
/// still with it, so that the register delays the law by one cycle and changes nothing else.
public struct FetchUnit: Component {
  /// The array it belongs to.
  public var configuration: EIEConfiguration

  /// The part of the array of `configuration`, which is assumed to be valid.
  public init(configuration: EIEConfiguration) { self.configuration = configuration }

  /// The boundary.
  public struct Ports {
    /// The layer to fetch: its description is taken while `begins`, its first row loaded while `primes`.
    public let layer: FetchedLayer
    /// I/O mode: the host looks at a source word.
    public let hostLooks: Bits
    public let hostAddress: Bits
    /// The first lane that waits to be broadcast.
    public let found: Bits
    public let foundActivation: Bits
    public let foundLane: Bits
    /// Some queue of the group is full.
    public let anyFull: Bits
    /// To every element of the group.
    public let bus: BroadcastBus
    /// Nothing is left to broadcast.
    public let idle: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "fetch_unit" }
  public var contract: String {
    """
    Broadcasts the non-zero activations of \(configuration.groupElements) lanes, row after row\
    \(configuration.bias == .codebookColumn ? ", then the bias." : ".")

    Latency     the first event is made one cycle after the first row was loaded, and leaves in the next
    Throughput  one broadcast a cycle while no queue is full; a row whose last lane is zero costs a bubble
    Paths       any_full and found reach load, taken, taken_lane and broadcast_valid; found_activation does not
    """
  }

  public func ports(_ list: PortList) -> Ports {
    let c = configuration
    list.clockDomain()
    return Ports(
      layer: FetchedLayer(list, c, drives: false),
      hostLooks: list.group("from the host") { list.input("host_looks") },
      hostAddress: list.input("host_source_address", c.activationAddressBits),
      found: list.group("from the leading non-zero detection") { list.input("found") },
      foundActivation: list.input("found_activation", c.activation.width),
      foundLane: list.input("found_lane", c.laneBits),
      anyFull: list.group("from the elements") { list.input("any_full") },
      bus: BroadcastBus(list, c, drives: true),
      idle: list.group("to the central control") { list.output("idle") })
  }

  public func build(_ m: Module, _ io: Ports) {
    let c = configuration
    let bus = io.bus
    let waits = m.constant("WAITS", 0, width: 2)
    let fetches = m.constant("FETCHES", 1, width: 2)
    let phase = m.register("phase", resetTo: waits)
    let row = m.register("row", c.rowCountBits)
    let rowsLeft = m.register("rows_left", c.rowCountBits)
    let column = m.register("row_column", c.columnIndexBits)
    let event = EventRegister(m, "event", c)
    let last = c.emptySlices == .filtered ? EventRegister(m, "looked_up_event", c) : event

    m.heading("One event a cycle, a column or a bubble; all stand still while a column waits for a queue.")
    let stalls = (last.isColumn & io.anyFull).named("stalls")
    let advances = (~stalls).named("advances")
    let fetching = ((phase == fetches) & advances).named("fetching")
    let bias = io.layer.bias.map { ($0, m.constant("ADDS_BIAS", 2, width: 2)) }
    let addsBias = bias.map { ((phase == $0.1) & advances).named("adds_bias") }
    let isLastLane = (io.foundLane == c.groupElements - 1).named("is_last_lane")
    let rowDone = (fetching & (~io.found | isLastLane)).named("row_done")
    let isLastRow = (rowsLeft == 1).named("is_last_row")
    let changes = m.when(io.layer.primes) { phase[] = fetches }
      .elsewhen(rowDone & isLastRow) {
        phase[] = bias.map { mux($0.0.exists, $0.1, waits) } ?? waits
      }
    if let addsBias { changes.elsewhen(addsBias) { phase[] = waits } }

    m.when(advances) {
      event.occupied[] = addsBias.map { fetching | $0 } ?? fetching
      event.isColumn[] = addsBias.map { (fetching & io.found) | $0 } ?? (fetching & io.found)
    }
    let lane = Self.resized(io.foundLane, to: c.columnIndexBits)
    let foundIndex = (column &+ lane).named("found_index")
    let takes = m.when(fetching) {
      event.activation[] = io.foundActivation
      event.index[] = foundIndex
    }
    if let addsBias, let bias {
      takes.elsewhen(addsBias) {
        event.activation[] = 1 << c.activation.fractionBits
        event.index[] = bias.0.column
      }
    }

    // With a filter, the elements look the column up while it moves on by one more register.
    if let lookup = bus.lookup, let lookupIndex = bus.lookupIndex {
      lookup[] = event.isColumn & advances
      lookupIndex[] = event.index
      m.when(advances) {
        last.occupied[] = event.occupied
        last.isColumn[] = event.isColumn
        last.activation[] = event.activation
        last.index[] = event.index
      }
      io.idle[] = (phase == waits) & ~event.occupied & ~last.occupied
    } else {
      io.idle[] = (phase == waits) & ~event.occupied
    }
    bus.valid[] = last.isColumn & ~io.anyFull
    bus.activation[] = last.activation
    bus.index[] = last.index

    m.heading("The lanes: loaded with the first row, then with the next one when a row is done.")
    let loadsNext = (rowDone & ~isLastRow).named("loads_next")
    bus.load[] = io.layer.primes | loadsNext
    bus.taken[] = fetching & io.found
    bus.takenLane[] = io.foundLane
    bus.sourceAddress[] = mux(io.hostLooks, io.hostAddress, row[0...(c.activationAddressBits - 1)])
    if row.width > c.activationAddressBits { m.ignore(row.topBit, as: "row_bit") }
    m.when(io.layer.begins) {
      row[] = io.layer.firstRow.map { Self.resized($0, to: c.rowCountBits) } ?? Bits(0, width: c.rowCountBits)
      rowsLeft[] = io.layer.rowCount
      column[] = io.layer.firstColumn
    }.elsewhen(bus.load) {
      row[] = row &+ 1
    }
    m.when(rowDone) {
      rowsLeft[] = rowsLeft &- 1
      column[] = column &+ (c.groupElements & ((1 << c.columnIndexBits) - 1))
    }
  }

  private static func resized(_ bits: Bits, to width: Int) -> Bits {
    bits.width > width ? bits[0...(width - 1)] : bits.zeroExtended(to: width)
  }
}

/// What a fetch unit must know of the layer that is computed.
public struct FetchedLayer {
  /// A layer begins: its description is valid, from here to its end.
  public let begins: Bits
  /// The first row of activations is loaded.
  public let primes: Bits
  /// Rows of activations.
  public let rowCount: Bits
  /// The pointer index of column 0.
  public let firstColumn: Bits
  /// The first of them, where layers read parts of the source: where there are LSTM cells.
  public let firstRow: Bits?
  /// The column that follows all rows, where biases are columns.
  public let bias: BiasColumn?

  /// A column driven by the constant one.
  public struct BiasColumn {
    /// The layer has one.
    public let exists: Bits
    /// Its pointer index.
    public let column: Bits
  }

  init(_ list: PortList, _ c: EIEConfiguration, drives: Bool) {
    func signal(_ name: String, _ width: Int = 1) -> Bits {
      drives ? list.output(name, width) : list.input(name, width)
    }
    begins = list.group("the layer to fetch") { signal("begins") }
    primes = signal("primes")
    rowCount = signal("row_count", c.rowCountBits)
    firstColumn = signal("first_column", c.columnIndexBits)
    firstRow = c.cells == .lstm ? signal("first_row", c.activationAddressBits) : nil
    bias =
      c.bias == .codebookColumn
      ? BiasColumn(exists: signal("has_bias"), column: signal("bias_column", c.columnIndexBits)) : nil
  }

  /// Drives this end, of a fetch unit, with `other`, of the central control; only group 0 adds the bias.
  func connect(to other: FetchedLayer, group: Int) {
    begins[] = other.begins
    primes[] = other.primes
    rowCount[] = other.rowCount
    firstColumn[] = other.firstColumn
    if let firstRow, let theirs = other.firstRow { firstRow[] = theirs }
    guard let bias, let theirs = other.bias else { return }
    bias.column[] = theirs.column
    if group == 0 { bias.exists[] = theirs.exists } else { bias.exists[] = 0 }
  }
}

/// One event on its way to the queues.
private struct EventRegister {
  /// There is an event; it is a column and not a bubble.
  let occupied, isColumn: Bits
  /// The activation and pointer index of the column.
  let activation, index: Bits

  init(_ m: Module, _ name: String, _ c: EIEConfiguration) {
    occupied = m.register("\(name)_occupied", 1, resetTo: 0)
    isColumn = m.register("\(name)_is_column", 1, resetTo: 0)
    activation = m.register("\(name)_activation", c.activation.width)
    index = m.register("\(name)_index", c.columnIndexBits)
  }
}
