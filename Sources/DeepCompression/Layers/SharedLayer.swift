/// What a layer applies to its sums before the next layer reads them.
public enum LayerFunction: String, Hashable, Sendable, Codable {
  /// Negative sums become zero.
  case rectify
  /// Sums pass as they are.
  case identity
}

/// One fully-connected layer whose weights are pruned and shared: a matrix of codes and the codebook they
/// index.
///
/// With a bias, the matrix has one column more than the layer has inputs, driven by a constant one: the bias
/// is coded with the layer's own codebook, as in EIE (Han et al. 2016, section 3). A bias may instead be kept beside the
/// matrix, in numbers of its own.
public struct SharedLayer: Hashable, Sendable {
  /// The layer's name, as in the model file.
  public var name: String
  /// Rows of the matrix.
  public var outputs: Int
  /// Inputs of the layer; the bias column is not counted.
  public var inputs: Int
  /// Whether the matrix has a last column for the bias.
  public var hasBias: Bool
  /// `outputs` rows of `columns` codes; code 0 is a pruned weight.
  public var codes: [UInt8]
  /// The shared weights; entry 0 is zero, and there are at most 256.
  public var codebook: [Float]
  /// What is applied to the layer's outputs.
  public var function: LayerFunction
  /// The bias in numbers of its own, one an output; nil if there is none or it is a column of the matrix.
  public var exactBias: [Float]?

  /// A layer from its parts; traps when the sizes contradict each other.
  public init(
    name: String, outputs: Int, inputs: Int, hasBias: Bool, codes: [UInt8], codebook: [Float],
    function: LayerFunction, exactBias: [Float]? = nil
  ) {
    precondition(codes.count == outputs * (inputs + (hasBias ? 1 : 0)), "codes do not fill the matrix")
    precondition(codebook.first == 0, "codebook entry 0 is not zero")
    self.name = name
    self.outputs = outputs
    self.inputs = inputs
    self.hasBias = hasBias
    self.codes = codes
    self.codebook = codebook
    self.function = function
    precondition(exactBias == nil || exactBias?.count == outputs && !hasBias, "not one bias an output")
    self.exactBias = exactBias
  }

  /// Columns of the matrix, the bias column included.
  public var columns: Int { inputs + (hasBias ? 1 : 0) }

  /// The bias, wherever it is kept; nil if there is none.
  public var bias: [Float]? {
    hasBias ? (0..<outputs).map { codebook[Int(codes[($0 + 1) * columns - 1])] } : exactBias
  }

  /// The same layer with its bias beside the matrix: of a coded bias, the shared values.
  public var withBiasBeside: SharedLayer {
    guard hasBias else { return self }
    var codes: [UInt8] = []
    codes.reserveCapacity(outputs * inputs)
    for row in 0..<outputs { codes += self.codes[(row * columns)..<(row * columns + inputs)] }
    return SharedLayer(
      name: name, outputs: outputs, inputs: inputs, hasBias: false, codes: codes, codebook: codebook,
      function: function, exactBias: bias)
  }

  /// Weights that are not zero, the bias included.
  public var nonzeros: Int { codes.lazy.filter { $0 != 0 }.count }
}

/// A chain of shared layers: the outputs of one are the inputs of the next.
public struct CompressedNetwork: Hashable, Sendable {
  /// The network's name.
  public var name: String
  /// The layers, first to last.
  public var layers: [SharedLayer]

  /// A network from its layers.
  public init(name: String, layers: [SharedLayer]) {
    self.name = name
    self.layers = layers
  }
}
