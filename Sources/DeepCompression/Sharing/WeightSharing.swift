import Networks

/// How the weights of a layer came to share few values, and what it cost.
public struct WeightSharing: Hashable, Sendable {
  /// Which of three ways was taken.
  public enum Method: String, Hashable, Sendable {
    /// Weights and bias had few distinct values: all are kept exactly.
    case exact
    /// The weights had few distinct values and are kept exactly; the bias was fitted with the codes left
    /// over.
    case exactWeights
    /// Weights and bias were clustered.
    case clustered
  }

  /// The way that was taken.
  public let method: Method
  /// The greatest distance between a weight or bias and what represents it.
  public let largestError: Float
  /// The sum of squared distances of all weights and biases.
  public let squaredError: Double
  /// Iterations of k-means; 0 where nothing was clustered.
  public let iterations: Int
}

/// Why weights cannot be shared; the text names the layer.
public struct WeightSharingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The layer's name.
  public var layer: String
  /// What is wrong.
  public var what: String
  /// The error as one line.
  public var description: String { "layer '\(layer)': \(what)" }
}

extension SharedLayer {
  /// A layer whose weights and biases share at most `2^weightCodeBits - 1` values and the zero.
  ///
  /// As `sharing(name:weights:bias:settings:function:)` with its settings for that many bits.
  public static func sharing(
    name: String, weights: Tensor, bias: [Float]?, weightCodeBits: Int, function: LayerFunction
  ) throws -> (layer: SharedLayer, sharing: WeightSharing) {
    try sharing(
      name: name, weights: weights, bias: bias, settings: SharingSettings(codeBits: weightCodeBits),
      function: function)
  }

  /// A layer whose weights and biases share few values.
  ///
  /// EIE codes the bias with the layer's codebook, as one more column. If the distinct non-zero values of
  /// weights and bias fit the codebook, they are encoded exactly. Else, if those of the weights fit, the
  /// weights are exact, the codes left over are spent on the bias, and each bias takes the nearest entry.
  /// Else everything is clustered: see `ScalarClustering`. Zeros always stay zero.
  ///
  /// - Parameters:
  ///   - name: the layer's name.
  ///   - weights: the matrix [outputs, inputs].
  ///   - bias: one number an output; none if the layer has no bias, or keeps it elsewhere.
  ///   - settings: how many values are shared, and how they are found.
  ///   - function: what is applied to the layer's outputs.
  /// - Returns: the layer, and how its values came about.
  /// - Throws: `WeightSharingError` when shapes contradict each other or a number is not finite.
  public static func sharing(
    name: String, weights: Tensor, bias: [Float]?, settings: SharingSettings, function: LayerFunction
  ) throws -> (layer: SharedLayer, sharing: WeightSharing) {
    func require(_ condition: Bool, _ what: @autoclosure () -> String) throws {
      guard condition else { throw WeightSharingError(layer: name, what: what()) }
    }
    let codeBits = settings.codeBits
    try require((1...8).contains(codeBits), "\(codeBits) code bits are not 1 to 8")
    try require(weights.rank == 2, "shape \(weights.shape) is not that of a matrix")
    try require(!weights.elements.isEmpty, "shape \(weights.shape) holds no weights")
    let (outputs, inputs) = (weights.shape[0], weights.shape[1])
    let biases = bias ?? []
    try require(bias == nil || biases.count == outputs, "\(biases.count) biases for \(outputs) outputs")
    try require(weights.elements.allSatisfy(\.isFinite), "a weight is not finite")
    try require(biases.allSatisfy(\.isFinite), "a bias is not finite")

    let choice = CodebookChoice(weights: weights.elements, bias: biases, settings: settings)
    let weightCodes = weights.elements.map(choice.code(ofWeight:))
    let biasCodes = biases.map(choice.code(ofBias:))
    let codebook = choice.codebook.values
    var errors = Errors()
    errors.add(weights.elements, weightCodes, codebook)
    errors.add(biases, biasCodes, codebook)
    let layer = SharedLayer(
      name: name, outputs: outputs, inputs: inputs, hasBias: bias != nil,
      codes: joined(weightCodes, biasCodes, inputs: inputs), codebook: codebook, function: function)
    let sharing = WeightSharing(
      method: choice.method, largestError: errors.largest, squaredError: errors.squares,
      iterations: choice.iterations)
    return (layer, sharing)
  }

  /// The distances between values and what represents them.
  private struct Errors {
    var largest: Float = 0
    var squares = 0.0

    mutating func add(_ values: [Float], _ codes: [UInt8], _ codebook: [Float]) {
      for (value, code) in zip(values, codes) {
        let error = (value - codebook[Int(code)]).magnitude
        largest = max(largest, error)
        squares += Double(error) * Double(error)
      }
    }
  }

  /// Rows of `inputs` weight codes, each followed by its bias code if there are any.
  private static func joined(_ weightCodes: [UInt8], _ biasCodes: [UInt8], inputs: Int) -> [UInt8] {
    guard !biasCodes.isEmpty else { return weightCodes }
    var codes: [UInt8] = []
    codes.reserveCapacity(weightCodes.count + biasCodes.count)
    for (row, biasCode) in biasCodes.enumerated() {
      codes += weightCodes[row * inputs..<(row + 1) * inputs]
      codes.append(biasCode)
    }
    return codes
  }
}
