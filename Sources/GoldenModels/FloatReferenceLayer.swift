import DeepCompression

/// A layer in real numbers: what the sums would be if nothing were rounded.
///
/// Products and sums are `Double`; the weights are the given single-precision ones, before or after sharing.
public struct FloatReferenceLayer: Sendable {
  /// Rows of the matrix.
  public let outputs: Int
  /// Columns of the matrix, without a bias.
  public let inputs: Int

  private let weights: [Float]
  private let bias: [Float]

  /// A layer from its matrix, row by row, and its bias, one number an output or none at all.
  ///
  /// - Throws: `EIEModelError` if the sizes contradict each other.
  public init(outputs: Int, inputs: Int, weights: [Float], bias: [Float] = []) throws {
    guard weights.count == outputs * inputs, bias.isEmpty || bias.count == outputs else {
      throw EIEModelError(
        "a matrix of \(outputs) x \(inputs) has \(weights.count) weights and \(bias.count) biases")
    }
    self.outputs = outputs
    self.inputs = inputs
    self.weights = weights
    self.bias = bias
  }

  /// The layer that `shared` stands for, its codes replaced by their unquantised shared weights.
  ///
  /// - Throws: `EIEModelError` if a code is outside the codebook.
  public init(_ shared: SharedLayer) throws {
    try shared.checkCodes(codebookEntries: 256)
    let columns = shared.columns
    let values = shared.codes.map { shared.codebook[Int($0)] }
    let rows = (0..<shared.outputs).map { values[($0 * columns)..<(($0 + 1) * columns)] }
    try self.init(
      outputs: shared.outputs, inputs: shared.inputs, weights: rows.flatMap { $0.prefix(shared.inputs) },
      bias: shared.bias ?? [])
  }

  /// The sum of every output, before the layer's function.
  ///
  /// - Throws: `EIEModelError` if there is not one activation an input.
  public func sums(_ activations: [Double]) throws -> [Double] {
    guard activations.count == inputs else {
      throw EIEModelError("\(activations.count) activations given for \(inputs) inputs")
    }
    return (0..<outputs).map { row in
      var sum = bias.isEmpty ? 0 : Double(bias[row])
      for (column, activation) in activations.enumerated() {
        sum += activation * Double(weights[row * inputs + column])
      }
      return sum
    }
  }
}
