import BitVectors
import Components
import HDL

/// The element-wise part of a long short-term memory: from the sums of four gates to a new cell state and output,
/// c' = f c + i g and h = o tanh(c'), one hidden unit after the other.
///
/// EIE runs the matrix of a cell and leaves the rest to the host (ISCA 2016, Table III, NT-LSTM); here each element
/// does it for the hidden units whose gates it has accumulated. Sigmoid and tanh are a table that the host loads. One
/// multiplier and one port of the table serve a unit in eight cycles:
///
/// | phase | looks at | table reads | table gives | multiplier |
/// |---|---|---|---|---|
/// | 0 | sum of i | | | stores h of the unit before |
/// | 1 | sum of g | i | | |
/// | 2 | sum of f | g | sigmoid(i), held | |
/// | 3 | sum of o | f | tanh(g) | i g |
/// | 4 | | o | sigmoid(f) | f c, added to i g |
/// | 5 | c', stored | | sigmoid(o), held | |
/// | 6 | | c' | | |
/// | 7 | | | tanh(c') | o tanh(c') |
public struct LSTMCell: Component {
  /// Cell states that are kept: one for each word of activations, at the address where the unit's output goes.
  public var words: Int
  /// The format of a sum, and of an output.
  public var accumulator: FixedPointFormat
  /// The format of an activation, of a cell state and of a word of the table.
  public var activation: FixedPointFormat
  /// How a number is shortened.
  public var rounding: RoundingRule
  /// Bits of an index into one function's part of the table: a two's-complement number.
  public var indexBits: Int
  /// Bits of that number behind the point.
  public var indexFraction: Int

  /// A cell with every parameter given.
  public init(
    words: Int, accumulator: FixedPointFormat, activation: FixedPointFormat, rounding: RoundingRule,
    indexBits: Int, indexFraction: Int
  ) {
    self.words = words
    self.accumulator = accumulator
    self.activation = activation
    self.rounding = rounding
    self.indexBits = indexBits
    self.indexFraction = indexFraction
  }

  /// Bits of a cell state's address.
  public var addressBits: Int { bitsToIndex(words) }

  /// The boundary.
  public struct Ports {
    /// A unit is under way, in this phase.
    public let runs: Bits
    public let phase: Bits
    /// Where its cell state lies.
    public let row: Bits
    /// The sum of the gate of this phase: i, g, f, o in phases 0 to 3.
    public let sum: Bits
    /// The output of the unit before, in phase 0 or after the last unit; as an accumulator word.
    public let output: Bits
    /// A cell state does not fit its format.
    public let saturates: Bits
    /// All cell states read as zero from the next cycle.
    public let clear: Bits
    /// Writes a word of the table from the host, while nothing is computed: sigmoid in the lower half, tanh above.
    public let write: Bits
    public let writeAddress: Bits
    public let writeData: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "lstm_cell" }
  public var contract: String {
    """
    The element-wise part of an LSTM: c' = f c + i g and h = o tanh(c'), for one hidden unit after the other.

    Latency     output stands eight cycles after phase 0 of its unit
    Throughput  a unit in eight cycles; sums of i, g, f, o are read in phases 0 to 3
    Paths       sum reaches a register; output and saturates come from registers
    Corners     sums and states beyond the table take its ends; c' is rounded once and saturates
    """
  }

  public func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    return Ports(
      runs: list.group("from the central control") { list.input("runs") }, phase: list.input("phase", 3),
      row: list.input("row", addressBits),
      sum: list.group("from the accumulators") { list.input("sum", accumulator.width) },
      output: list.group("to the source file") { list.output("cell_output", accumulator.width) },
      saturates: list.output("saturates"),
      clear: list.group("from the host") { list.input("clear") }, write: list.input("write"),
      writeAddress: list.input("write_address", indexBits + 1),
      writeData: list.input("write_data", activation.width))
  }

  public func build(_ m: Module, _ io: Ports) {
    let width = activation.width
    func during(_ phase: Int, _ name: String) -> Bits { (io.runs & (io.phase == phase)).named(name) }
    let updates = during(5, "updates_state")

    m.heading("The cell states; one that was not written since the last clear is zero.")
    let states = m.memory("states", width, depth: words)
    let written = m.register("written", words, resetTo: 0)
    let isWritten = words == 1 ? written : written.part(io.row, width: 1)
    let state = mux(isWritten, states[io.row], 0).named("state")

    m.heading("The products: i g, to which f c is added; then o tanh(c').")
    let index = m.register("index", indexBits + 1)
    let table = m.instance("functions", of: SinglePortMemory(width: width, depth: 2 << indexBits))
    let held = m.register("held_gate", width)
    m.when((io.phase == 2) | (io.phase == 5)) { held[] = table.readData }
    let addsState = (io.phase == 4).named("adds_state")
    let factor = mux(addsState, state, held).named("factor")
    let product = (factor.signed * table.readData.signed).bits.named("product")
    let total = m.register("total", 2 * width + 1)
    let addend = mux(addsState, total, 0).named("addend")
    m.when((io.phase == 3) | (io.phase == 4) | (io.phase == 7)) {
      total[] = addend &+ product.signExtended(to: total.width)
    }
    let rounded = total.signed.shiftedRight(by: activation.fractionBits, rounding: rounding).bits.named(
      "rounded")
    let (fitting, overflows) = rounded.signed.saturated(to: width, name: "rounded")
    let result = fitting.bits.named("result")

    m.when(updates) { states.write(result, at: io.row) }
    m.when(io.clear) { written[] = 0 }
      .elsewhen(updates) { written[] = written | (Bits(1, width: words) << io.row) }
    io.saturates[] = updates & overflows
    let shift = accumulator.fractionBits - activation.fractionBits
    let word = shift == 0 ? result : concatenate(result, Bits(0, width: shift))
    io.output[] = word.signExtended(to: accumulator.width)

    m.heading("The table: sigmoid of i, f and o; tanh of g and c'.")
    let dropped = droppedBits
    if dropped > 0 { m.ignore(io.sum[0...(dropped - 1)], as: "sum_bits") }
    let gate = self.index(m, of: io.sum, in: accumulator, "sum")
    let cell = self.index(m, of: result, in: activation, "state")
    let isTanh = (io.phase == 1).named("looks_up_tanh")
    m.when(updates) { index[] = concatenate(Bits(1, width: 1), cell) }
      .elsewhen(io.runs) { index[] = concatenate(isTanh, gate) }
    table.enable[] = io.write | io.runs
    table.write[] = io.write
    table.address[] = mux(io.write, io.writeAddress, index)
    table.writeData[] = io.writeData
  }

  /// Low bits of a sum that cannot change the index nearest to it.
  private var droppedBits: Int {
    let shift = accumulator.fractionBits - indexFraction
    switch rounding {
    case .down: return shift
    case .halfUp: return max(0, shift - 1)
    case .halfToEven: return 0
    }
  }

  /// A number as the index that is nearest to it, at an end if it lies beyond.
  private func index(_ m: Module, of number: Bits, in format: FixedPointFormat, _ name: String) -> Bits {
    let shift = format.fractionBits - indexFraction
    let rounded = number.signed.shiftedRight(by: shift, rounding: rounding).bits.named("\(name)_rounded")
    let (fitting, _) = rounded.signed.saturated(to: indexBits, name: "\(name)_rounded")
    return fitting.bits.named("\(name)_index")
  }
}
