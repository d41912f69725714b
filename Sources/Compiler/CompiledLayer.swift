import DeepCompression

/// What the central control must know of a layer, and what its compilation cost.
public struct CompiledLayer: Hashable, Sendable, Codable {
  /// The layer's name.
  public var name: String
  /// Inputs, without the bias.
  public var inputs: Int
  /// Outputs.
  public var outputs: Int
  /// Whether the constant one drives a last column, the bias.
  public var hasBias: Bool
  /// What the reader of the layer's outputs applies to them.
  public var function: LayerFunction
  /// Whether negative activations are read as zero: the function of the layer before.
  public var rectifiesInput: Bool
  /// Rows of the register file that hold the inputs: one input in each processing element a row.
  public var activationRows: Int
  /// Rows of the register file that hold the outputs.
  public var outputRows: Int
  /// The pointer index of column 0.
  public var firstPointer: Int
  /// The pointer index of the bias column, which is the end of the column before in a layer without.
  public var biasPointer: Int
  /// The address of the first bias in each element, if biases are preloaded.
  public var firstBias: Int?
  /// Entries in all processing elements, fillers included.
  public var entries: Int
  /// Entries of code 0.
  public var paddingEntries: Int

  /// The caller's output at each position, where rows were placed in another order.
  public var outputOrder: [Int]?

  /// Whether the sums that the destination holds are added to, instead of cleared: not the first batch of its block.
  public var accumulates = false
  /// Whether source and destination keep their roles afterwards: more batches of the same block follow.
  public var holds = false

  /// The first row of the source file that the layer reads.
  public var firstRow = 0
  /// Rows of slots, where the layer is one of LSTM cells: its outputs are the last rows that it reads. Else 0.
  public var cellRows = 0

  /// Columns of the matrix, the bias column included.
  public var columns: Int { inputs + (hasBias ? 1 : 0) }

  /// The four words of the descriptor, in the order of their addresses (docs/eie.md, section 3).
  public var descriptor: [Int] {
    let bias = hasBias || firstBias != nil ? 1 : 0
    let flags = bias | (rectifiesInput ? 2 : 0) | (accumulates ? 4 : 0) | (holds ? 8 : 0)
    let place = (cellRows > 0 ? 16 : 0) | firstRow << 16
    return [activationRows | outputRows << 16, firstPointer, firstBias ?? biasPointer, flags | place]
  }
}

/// The memories that differ from one processing element to the next.
public struct ElementMemories: Hashable, Sendable {
  /// The pointers of all layers by pointer index; absolute entry numbers.
  public var pointers: [Int]
  /// The rows of the weight memory; at least one, if only of zeros.
  public var weightRows: MemoryWords
  /// The biases of all layers whose biases are preloaded: accumulator words.
  public var biases: [Int] = []

  /// For each pointer index, 1 if the column that begins there has an entry; what a slice filter holds.
  public var presence: [Int] { zip(pointers, pointers.dropFirst()).map { $0 < $1 ? 1 : 0 } + [0] }

  /// The bank of the pointers with an even index, by bank address.
  public var evenPointers: [Int] { stride(from: 0, to: pointers.count, by: 2).map { pointers[$0] } }

  /// The bank of the pointers with an odd index, by bank address.
  public var oddPointers: [Int] { stride(from: 1, to: pointers.count, by: 2).map { pointers[$0] } }
}
