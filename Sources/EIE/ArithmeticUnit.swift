import BitVectors
import Components
import HDL

/// Multiplies and accumulates: b[x] = b[x] + S[v] * a, four stages, one update a cycle (ISCA 2016, section 4,
/// "Arithmetic Unit").
///
/// | stage | does |
/// |---|---|
/// | 1 look-up   | weight = codebook[v]; x = previous x + 1 + z |
/// | 2 multiply  | product = weight * activation; reads accumulator x |
/// | 3 add       | sum = accumulator + shifted product |
/// | 4 write     | accumulator x = sum |
///
/// Two updates of one accumulator may follow each other within three cycles, across the end of a column. A sum in
/// stage 4 is therefore passed to stage 2 (two cycles apart) and to stage 3 (one cycle apart). Fillers have code 0
/// and never write. The paper rounds and saturates nowhere that it says; here the shift rounds by a stated rule and
/// the sum saturates.
public struct ArithmeticUnit: Component {
  /// Bits of a weight code v.
  public var codeBits: Int
  /// Bits of a relative index z.
  public var zeroBits: Int
  /// The format of an activation.
  public var activation: FixedPointFormat
  /// The format of a codebook word.
  public var weight: FixedPointFormat
  /// The format of an accumulator.
  public var accumulator: FixedPointFormat
  /// How a product is shortened.
  public var rounding: RoundingRule
  /// Accumulators.
  public var accumulators: Int
  /// Codebooks, one a layer.
  public var layers: Int

  /// A unit with every parameter given.
  public init(
    codeBits: Int, zeroBits: Int, activation: FixedPointFormat, weight: FixedPointFormat,
    accumulator: FixedPointFormat, rounding: RoundingRule, accumulators: Int, layers: Int
  ) {
    self.codeBits = codeBits
    self.zeroBits = zeroBits
    self.activation = activation
    self.weight = weight
    self.accumulator = accumulator
    self.rounding = rounding
    self.accumulators = accumulators
    self.layers = layers
  }

  /// Bits of an accumulator's address.
  public var addressBits: Int { bitsToIndex(accumulators) }
  /// Bits of a codebook word's address: layer above code.
  public var codebookAddressBits: Int { bitsToIndex(layers << codeBits) }
  /// Bits of a layer's number.
  public var layerBits: Int { bitsToIndex(layers) }

  /// The boundary.
  public struct Ports {
    /// The entries of the columns.
    public let entry: SparseMatrixRead.Entry
    /// The layer whose codebook counts.
    public let layer: Bits
    /// The accumulator that stage 2 reads, and its value in the same cycle.
    public let readAddress: Bits
    public let readData: Bits
    /// The accumulator that stage 4 writes.
    public let write: Bits
    public let writeAddress: Bits
    public let writeData: Bits
    /// The sum in stage 3 does not fit an accumulator.
    public let saturates: Bits
    /// Writes a codebook word from the host, while nothing is computed.
    public let codebookWrite: Bits
    public let codebookAddress: Bits
    public let codebookData: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "arithmetic_unit" }
  public var contract: String {
    """
    Accumulates weight times activation; accumulators are \(accumulator), products are rounded by \(rounding.rawValue).

    Latency     an accumulator is written three cycles after its entry arrives, and seen a cycle later
    Throughput  one entry a cycle, also to the same accumulator
    Paths       read_data reaches no output within a cycle
    Corners     code 0 is a filler: it moves the address and writes nothing; sums saturate
    """
  }

  public func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    let entry = list.group("from the sparse matrix read") {
      SparseMatrixRead.Entry(
        valid: list.input("entry_valid"), first: list.input("entry_first"),
        code: list.input("entry_code", codeBits),
        zeros: list.input("entry_zeros", zeroBits),
        activation: list.input("entry_activation", activation.width))
    }
    return Ports(
      entry: entry, layer: list.input("layer", layerBits),
      readAddress: list.group("accumulators") { list.output("read_address", addressBits) },
      readData: list.input("read_data", accumulator.width), write: list.output("write"),
      writeAddress: list.output("write_address", addressBits),
      writeData: list.output("write_data", accumulator.width), saturates: list.output("saturates"),
      codebookWrite: list.group("from the host") { list.input("codebook_write") },
      codebookAddress: list.input("codebook_address", codebookAddressBits),
      codebookData: list.input("codebook_data", weight.width))
  }

  public func build(_ m: Module, _ io: Ports) {
    let codebook = m.memory("codebook", weight.width, depth: layers << codeBits)
    m.when(io.codebookWrite) { codebook.write(io.codebookData, at: io.codebookAddress) }

    m.heading("Stage 1: look-up of the weight, and the address of its accumulator.")
    let nextAddress = m.register("next_address", addressBits)
    let base = mux(io.entry.first, 0, nextAddress).named("base")
    let address = (base &+ skipped(m, io.entry.zeros)).named("address")
    let word = layers == 1 ? io.entry.code : concatenate(io.layer, io.entry.code)
    if layers == 1 { m.ignore(io.layer, as: "layer") }

    let multiplyValid = m.register("multiply_valid", 1, resetTo: 0)
    let multiplyAddress = m.register("multiply_address", addressBits)
    let multiplyWeight = m.register("multiply_weight", weight.width)
    let multiplyActivation = m.register("multiply_activation", activation.width)
    multiplyValid[] = io.entry.valid & (io.entry.code != 0)
    m.when(io.entry.valid) {
      nextAddress[] = address &+ 1
      multiplyAddress[] = address
      multiplyWeight[] = codebook[word]
      multiplyActivation[] = io.entry.activation
    }

    m.heading("Stage 2: multiplication; the accumulator is read, past a sum that is being written.")
    let addValid = m.register("add_valid", 1, resetTo: 0)
    let addAddress = m.register("add_address", addressBits)
    let addProduct = m.register("add_product", weight.width + activation.width - droppedBits)
    let addOperand = m.register("add_operand", accumulator.width)
    let addFollows = m.register("add_follows", 1)
    let writeValid = m.register("write_valid", 1, resetTo: 0)
    let writeAddress = m.register("write_target", addressBits)
    let sum = m.register("sum", accumulator.width)
    let isWritten = (writeValid & (writeAddress == multiplyAddress)).named("is_written")
    let product = (multiplyWeight.signed * multiplyActivation.signed).bits.named("product")
    addValid[] = multiplyValid
    m.when(multiplyValid) {
      addAddress[] = multiplyAddress
      addProduct[] = product[droppedBits...(product.width - 1)]
      addOperand[] = mux(isWritten, sum, io.readData)
      addFollows[] = addValid & (addAddress == multiplyAddress)
    }

    m.heading("Stage 3: shift and add; an update of the same accumulator a cycle ago is in sum.")
    if droppedBits > 0 { m.ignore(product[0...(droppedBits - 1)], as: "product_bits") }
    let shifted = addProduct.signed.shiftedRight(by: productShift - droppedBits, rounding: rounding)
    let operand = mux(addFollows, sum, addOperand).named("operand")
    let total = (operand.signed + shifted.bits.named("shifted").signed).bits.named("total")
    let (result, overflows) = total.signed.saturated(to: accumulator.width, name: "total")
    writeValid[] = addValid
    m.when(addValid) {
      writeAddress[] = addAddress
      sum[] = result.bits
    }

    m.heading("Stage 4: write.")
    io.readAddress[] = multiplyAddress
    io.write[] = writeValid
    io.writeAddress[] = writeAddress
    io.writeData[] = sum
    io.saturates[] = addValid & overflows
  }

  /// How far a product is shifted.
  private var productShift: Int {
    activation.fractionBits + weight.fractionBits - accumulator.fractionBits
  }

  /// Low bits of a product that cannot change the rounded result, and so are not kept.
  private var droppedBits: Int {
    switch rounding {
    case .down: productShift
    case .halfUp: max(0, productShift - 1)
    case .halfToEven: 0
    }
  }

  /// z in the width of an address: a run never leads beyond the last accumulator.
  private func skipped(_ m: Module, _ zeros: Bits) -> Bits {
    if zeroBits <= addressBits { return zeros.zeroExtended(to: addressBits) }
    m.ignore(zeros[addressBits...(zeroBits - 1)], as: "zeros")
    return zeros[0...(addressBits - 1)]
  }
}
