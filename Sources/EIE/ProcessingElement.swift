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
    /// From the central control.
    public let control: ControlBus
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
  }

  public static let source = #fileID
  public var moduleName: String { "processing_element" }
  public var contract: String {
    """
    One EIE processing element; it owns the rows, inputs and outputs whose number modulo \
    \(configuration.processingElements) is its own.

    Latency     a sum can be read eight cycles after its activation was broadcast, if nothing waits before it
    Throughput  one entry a cycle; a column without entries takes one cycle
    Paths       source_address and host_element reach host_word; full and idle come from state
    """
  }

  public func ports(_ list: PortList) -> Ports {
    let c = configuration
    list.clockDomain()
    return Ports(
      number: list.input("number", c.elementBits), control: ControlBus(list, c, drives: false),
      laneNonzero: list.group("to the leading non-zero detection") { list.output("lane_nonzero") },
      laneActivation: list.output("lane_activation", c.activation.width),
      full: list.group("to the central control") { list.output("full") }, idle: list.output("idle"),
      saturates: list.output("saturates"), hostWord: list.output("host_word", c.accumulator.width))
  }

  public func build(_ m: Module, _ io: Ports) {
    let c = configuration
    let bus = io.control
    let isAddressed = (bus.hostElement == io.number).named("is_addressed")

    let queue = m.instance(
      "activation_queue",
      of: ActivationQueue(
        activationBits: c.activation.width, columnBits: c.columnIndexBits, depth: c.queueDepth))
    let present = filter(m, bus, isAddressed)
    queue.broadcastValid[] = present.map { bus.broadcastValid & $0 } ?? bus.broadcastValid
    queue.broadcast.activation[] = bus.broadcastActivation
    queue.broadcast.index[] = bus.broadcastIndex

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

    let matrix = m.instance(
      "sparse_matrix_read",
      of: SparseMatrixRead(
        activationBits: c.activation.width, codeBits: c.weightCodeBits, zeroBits: c.relativeIndexBits,
        rowBits: c.weightRowBits, entriesPerRow: c.entriesPerRow, rows: c.weightRows,
        pointerBits: c.pointerBits))
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
        codeBits: c.weightCodeBits, zeroBits: c.relativeIndexBits, activation: c.activation, weight: c.weight,
        accumulator: c.accumulator, rounding: c.rounding, accumulators: c.activationWords, layers: c.layers))
    arithmetic.entry.valid[] = matrix.entry.valid
    arithmetic.entry.first[] = matrix.entry.first
    arithmetic.entry.code[] = matrix.entry.code
    arithmetic.entry.zeros[] = matrix.entry.zeros
    arithmetic.entry.activation[] = matrix.entry.activation
    arithmetic.layer[] = bus.layer
    arithmetic.codebookWrite[] = bus.writeCodebook
    arithmetic.codebookAddress[] = bus.hostAddress[0...(arithmetic.codebookAddress.width - 1)]
    arithmetic.codebookData[] = bus.hostData[0...(c.weight.width - 1)]

    let activations = m.instance(
      "activation_read_write",
      of: ActivationReadWrite(
        words: c.activationWords, accumulator: c.accumulator, activation: c.activation, rounding: c.rounding))
    activations.swapped[] = bus.swapped
    activations.clearSource[] = bus.clearSource
    activations.clearDestination[] = bus.clearDestination
    activations.sourceAddress[] = bus.sourceAddress
    activations.load[] = bus.load
    activations.rectify[] = bus.rectify
    activations.taken[] = bus.taken & (bus.takenLane == io.number)
    activations.readAddress[] = arithmetic.readAddress
    arithmetic.readData[] = activations.readData
    activations.write[] = arithmetic.write
    activations.writeAddress[] = arithmetic.writeAddress
    activations.writeData[] = arithmetic.writeData
    activations.hostWrite[] = bus.writeActivation & isAddressed
    activations.hostData[] = bus.hostData[0...(c.accumulator.width - 1)]

    io.laneNonzero[] = activations.laneNonzero
    io.laneActivation[] = activations.laneActivation
    io.full[] = present.map { queue.full & $0 } ?? queue.full
    io.idle[] = ~queue.column.valid & matrix.idle
    io.saturates[] = arithmetic.saturates
    io.hostWord[] = mux(isAddressed, activations.sourceWord, 0)
  }

  /// Whether the element has entries of the column that is broadcast; nil where every column is queued.
  private func filter(_ m: Module, _ bus: ControlBus, _ isAddressed: Bits) -> Bits? {
    guard let lookup = bus.lookup, let index = bus.lookupIndex, let write = bus.writePresence else {
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
