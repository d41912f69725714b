import Components
import Configurations
import HDL

/// One processing element: queue, pointer read, sparse-matrix read, arithmetic and activations in a row.
///
/// ISCA 2016, section 4 and figure 4b. Only wiring, and the decoding of words from the host.
public struct ProcessingElement: Component {
  /// The array it belongs to.
  public var configuration: EIEConfiguration

  /// The part of the array of `configuration`, which is assumed to be valid.
  public init(configuration: EIEConfiguration) { self.configuration = configuration }

  /// The boundary.
  public struct Ports {
    /// The element's own number.
    public let number: Bits
    /// Its place, where there are several column groups.
    public let place: GroupPlace?
    /// From the central control.
    public let control: ControlBus
    /// From the fetch unit of its column group.
    public let broadcast: BroadcastBus
    /// The lane's activation waits to be broadcast.
    public let laneNonzero: Bits
    public let laneActivation: Bits
    /// The queue has no free slot.
    public let full: Bits
    /// No column waits and no entry is left.
    public let idle: Bits
    /// A sum does not fit its accumulator.
    public let saturates: Bits
    /// The source word that the host looks at, or zero if it looks at another element.
    public let hostWord: Bits
    /// With several column groups: the accumulator of the row that is read, and the sum over all groups to store.
    public let partial: Bits?
    public let sum: Bits?
  }

  /// Where an element stands among the column groups.
  public struct GroupPlace {
    /// Its lane in its group.
    public let lane: Bits
    /// Its number among the elements of that lane: which rows of a reduction it stores.
    public let part: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "processing_element" }
  public var contract: String {
    """
    One EIE processing element; it owns the inputs and outputs whose number modulo \
    \(configuration.processingElements) is its own, \
    \(configuration.columnGroups == 1 ? "and these rows." : "and the rows modulo \(configuration.groupElements) in the columns of its group.")

    Latency     a sum can be read eight cycles after its activation was broadcast, if nothing waits before it
    Throughput  one entry a cycle; a column without entries takes one cycle
    Paths       source_address and host_element reach host_word; full and idle come from state
    """
  }

  public func ports(_ list: PortList) -> Ports {
    let c = configuration
    list.clockDomain()
    let isGrouped = c.columnGroups > 1
    return Ports(
      number: list.input("number", c.elementBits),
      place: isGrouped
        ? GroupPlace(lane: list.input("lane", c.laneBits), part: list.input("part", c.groupBits)) : nil,
      control: ControlBus(list, c, drives: false), broadcast: BroadcastBus(list, c, drives: false),
      laneNonzero: list.group("to the leading non-zero detection") { list.output("lane_nonzero") },
      laneActivation: list.output("lane_activation", c.activation.width),
      full: list.group("to the central control") { list.output("full") }, idle: list.output("idle"),
      saturates: list.output("saturates"), hostWord: list.output("host_word", c.accumulator.width),
      partial: isGrouped
        ? list.group("column groups") { list.output("partial", c.accumulator.width) } : nil,
      sum: isGrouped ? list.input("sum", c.accumulator.width) : nil)
  }

  public func build(_ m: Module, _ io: Ports) {
    let c = configuration
    let bus = io.control
    let isAddressed = (bus.hostElement == io.number).named("is_addressed")

    let queue = m.instance(
      "activation_queue",
      of: ActivationQueue(
        activationBits: c.activation.width, columnBits: c.columnIndexBits, depth: c.queueDepth))
    let present = filter(m, io, isAddressed)
    queue.broadcastValid[] = present.map { io.broadcast.valid & $0 } ?? io.broadcast.valid
    queue.broadcast.activation[] = io.broadcast.activation
    queue.broadcast.index[] = io.broadcast.index

    let pointers = m.instance(
      "pointer_read",
      of: PointerRead(activationBits: c.activation.width, words: c.pointerWords, pointerBits: c.pointerBits))
    pointers.column.valid[] = queue.column.valid
    pointers.column.payload.activation[] = queue.column.payload.activation
    pointers.column.payload.index[] = queue.column.payload.index
    queue.column.ready[] = pointers.column.ready
    pointers.write[] = bus.writePointer & isAddressed
    pointers.writeIndex[] = bus.hostAddress[0...(c.columnIndexBits - 1)]
    pointers.writeData[] = bus.hostData[0...(c.pointerBits - 1)]

    let matrix = matrixRead(m)
    matrix.fresh[] = pointers.fresh
    matrix.start[] = pointers.start
    matrix.end[] = pointers.end
    matrix.activation[] = pointers.activation
    pointers.next[] = matrix.next
    matrix.write[] = bus.writeWeights & isAddressed
    matrix.writeRow[] = bus.hostAddress[0...(bitsToIndex(c.weightRows) - 1)]
    matrix.writeData[] = bus.hostData[0...(c.weightRowBits - 1)]

    let arithmetic = m.instance(
      "arithmetic_unit",
      of: ArithmeticUnit(
        codeBits: c.weightCodeBits, zeroBits: c.skipBits, activation: c.activation, weight: c.weight,
        accumulator: c.accumulator, rounding: c.rounding, accumulators: c.accumulators, layers: c.layers))
    arithmetic.entry.valid[] = matrix.entry.valid
    arithmetic.entry.first[] = matrix.entry.first
    arithmetic.entry.code[] = matrix.entry.code
    arithmetic.entry.zeros[] = matrix.entry.zeros
    arithmetic.entry.activation[] = matrix.entry.activation
    arithmetic.layer[] = bus.layer
    arithmetic.codebookWrite[] = bus.writeCodebook
    arithmetic.codebookAddress[] = bus.hostAddress[0...(arithmetic.codebookAddress.width - 1)]
    arithmetic.codebookData[] = bus.hostData[0...(c.weight.width - 1)]

    let cell = cell(m, io)
    connectActivations(m, io, arithmetic, cell, isAddressed)
    io.full[] = present.map { queue.full & $0 } ?? queue.full
    io.idle[] = ~queue.column.valid & matrix.idle
    io.saturates[] = cell.map { arithmetic.saturates | $0.saturates } ?? arithmetic.saturates
  }

  /// The unit that reads entries, one by one or through a padding window.
  private func matrixRead(_ m: Module) -> SparseMatrixRead.Ports {
    let c = configuration
    let single = SparseMatrixRead(
      activationBits: c.activation.width, codeBits: c.weightCodeBits, zeroBits: c.relativeIndexBits,
      rowBits: c.weightRowBits, entriesPerRow: c.entriesPerRow, rows: c.weightRows, pointerBits: c.pointerBits
    )
    switch c.fillers {
    case .issued: return m.instance("sparse_matrix_read", of: single)
    case .windowed: return m.instance("padding_window_read", of: PaddingWindowRead(layout: single))
    }
  }

  private func connectActivations(
    _ m: Module, _ io: Ports, _ arithmetic: ArithmeticUnit.Ports, _ cell: LSTMCell.Ports?,
    _ isAddressed: Bits
  ) {
    let bus = io.control
    let fromHost = bus.writeActivation & isAddressed
    let hostWrite = bus.cells.map { fromHost | $0.stores } ?? fromHost
    let word = bus.hostData[0...(configuration.accumulator.width - 1)]
    let hostData = cell.map { cell in bus.cells.map { mux($0.stores, cell.output, word) } ?? word } ?? word
    let update = accumulatorUpdate(m, io, arithmetic, isAddressed)
    let taken = io.broadcast.taken & (io.broadcast.takenLane == (io.place?.lane ?? io.number))
    if let swapped = bus.swapped {
      let activations = swappingActivations(m)
      activations.swapped[] = swapped
      activations.clearSource[] = bus.clearSource
      activations.clearDestination[] = bus.clearDestination
      activations.sourceAddress[] = io.broadcast.sourceAddress
      activations.load[] = io.broadcast.load
      activations.rectify[] = bus.rectify
      activations.taken[] = taken
      activations.readAddress[] =
        bus.cells.map { mux($0.runs, $0.gate, arithmetic.readAddress) }
        ?? arithmetic.readAddress
      arithmetic.readData[] = activations.readData
      cell?.sum[] = activations.readData
      activations.write[] = update.write
      activations.writeAddress[] = update.address
      activations.writeData[] = update.data
      activations.hostWrite[] = hostWrite
      activations.hostData[] = hostData
      io.laneNonzero[] = activations.laneNonzero
      io.laneActivation[] = activations.laneActivation
      io.hostWord[] = mux(isAddressed, activations.sourceWord, 0)
    }
    if let reduction = bus.reduction, let place = io.place, let partial = io.partial, let sum = io.sum {
      let activations = groupedActivations(m)
      activations.clearSource[] = bus.clearSource
      activations.clearDestination[] = bus.clearDestination
      activations.sourceAddress[] = io.broadcast.sourceAddress
      activations.load[] = io.broadcast.load
      activations.rectify[] = bus.rectify
      activations.taken[] = taken
      activations.readAddress[] = mux(reduction.reads, reduction.row, arithmetic.readAddress)
      arithmetic.readData[] = activations.readData
      activations.write[] = update.write
      activations.writeAddress[] = update.address
      activations.writeData[] = update.data
      let part = reduction.storedRow[0...(configuration.groupBits - 1)]
      activations.store[] = reduction.stores & (part == place.part)
      activations.storeAddress[] = storeAddress(reduction.storedRow)
      activations.storeData[] = sum
      activations.hostWrite[] = hostWrite
      activations.hostData[] = hostData
      partial[] = activations.readData
      io.laneNonzero[] = activations.laneNonzero
      io.laneActivation[] = activations.laneActivation
      io.hostWord[] = mux(isAddressed, activations.sourceWord, 0)
    }
  }

  /// The element-wise part of LSTM cells, where there is one.
  private func cell(_ m: Module, _ io: Ports) -> LSTMCell.Ports? {
    guard let bus = io.control.cells else { return nil }
    let c = configuration
    let cell = m.instance(
      "lstm_cell",
      of: LSTMCell(
        words: c.activationWords, accumulator: c.accumulator, activation: c.activation, rounding: c.rounding,
        indexBits: c.functionIndexBits, indexFraction: c.functionIndexFraction))
    cell.runs[] = bus.runs
    cell.phase[] = bus.phase
    cell.row[] = bus.row
    cell.clear[] = io.control.clearSource
    cell.write[] = bus.writeTable
    cell.writeAddress[] = io.control.hostAddress[0...c.functionIndexBits]
    cell.writeData[] = io.control.hostData[0...(c.activation.width - 1)]
    return cell
  }

  /// What is written into the accumulators: sums, and before them the biases, where they are preloaded.
  private func accumulatorUpdate(
    _ m: Module, _ io: Ports, _ arithmetic: ArithmeticUnit.Ports, _ isAddressed: Bits
  ) -> (write: Bits, address: Bits, data: Bits) {
    let c = configuration
    guard let bus = io.control.preload else {
      return (arithmetic.write, arithmetic.writeAddress, arithmetic.writeData)
    }
    let biases = m.instance("biases", of: SinglePortMemory(width: c.accumulator.width, depth: c.biasWords))
    let hostWrite = bus.hostWrite & isAddressed
    biases.enable[] = hostWrite | bus.reads
    biases.write[] = hostWrite
    biases.address[] = mux(hostWrite, io.control.hostAddress[0...(c.biasAddressBits - 1)], bus.address)
    biases.writeData[] = io.control.hostData[0...(c.accumulator.width - 1)]
    let row = io.place.map { concatenate(bus.row, $0.part) } ?? bus.row
    // An element of one output has nothing but its part to choose from.
    let isOneRow = row.width > c.accumulatorAddressBits
    if isOneRow { m.ignore(bus.row, as: "preload_row") }
    let address = isOneRow ? row[0...(c.accumulatorAddressBits - 1)] : row
    return (
      arithmetic.write | bus.writes, mux(bus.writes, address, arithmetic.writeAddress),
      mux(bus.writes, biases.readData, arithmetic.writeData)
    )
  }

  /// The source word of an output row: the bits above the element's number within its lane.
  private func storeAddress(_ row: Bits) -> Bits {
    let c = configuration
    guard row.width > c.groupBits else { return Bits(0, width: c.activationAddressBits) }
    return row[c.groupBits...(row.width - 1)].zeroExtended(to: c.activationAddressBits)
  }

  private func swappingActivations(_ m: Module) -> ActivationReadWrite.Ports {
    let c = configuration
    return m.instance(
      "activation_read_write",
      of: ActivationReadWrite(
        words: c.activationWords, accumulator: c.accumulator, activation: c.activation, rounding: c.rounding))
  }

  private func groupedActivations(_ m: Module) -> GroupedActivationReadWrite.Ports {
    let c = configuration
    return m.instance(
      "activation_read_write",
      of: GroupedActivationReadWrite(
        words: c.activationWords, accumulators: c.accumulators, accumulator: c.accumulator,
        activation: c.activation, rounding: c.rounding))
  }

  /// Whether the element has entries of the column that is broadcast; nil where every column is queued.
  private func filter(_ m: Module, _ io: Ports, _ isAddressed: Bits) -> Bits? {
    let bus = io.control
    guard let lookup = io.broadcast.lookup, let index = io.broadcast.lookupIndex,
      let write = bus.writePresence
    else {
      return nil
    }
    let filter = m.instance("slice_filter", of: SliceFilter(columns: configuration.pointerWords))
    filter.lookup[] = lookup
    filter.index[] = index
    filter.write[] = write & isAddressed
    filter.writeIndex[] = bus.hostAddress[0...(configuration.columnIndexBits - 1)]
    filter.writeData[] = bus.hostData[0]
    return filter.present
  }
}
