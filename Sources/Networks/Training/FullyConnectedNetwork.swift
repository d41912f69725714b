/// A chain of fully-connected layers: rectified, but for the last one.
public struct FullyConnectedNetwork: Hashable, Sendable {
  /// One layer: `outputs` rows of `inputs + 1` weights.
  public struct Layer: Hashable, Sendable {
    /// The layer's name.
    public var name: String
    /// The matrix [outputs, inputs + 1]; its last column is the bias, driven by a constant one.
    ///
    /// EIE has no other bias: it is a column of weights like the others (Han et al. 2016, section 3). It is
    /// therefore trained, pruned and shared along with them.
    public var weights: Tensor

    /// A layer from its matrix; traps when that is no matrix with at least a bias column.
    public init(name: String, weights: Tensor) {
      precondition(weights.rank == 2 && weights.shape[1] > 0, "the weights are no matrix with a bias column")
      self.name = name
      self.weights = weights
    }

    /// Rows of the matrix.
    public var outputs: Int { weights.shape[0] }
    /// Inputs of the layer; the bias column is not counted.
    public var inputs: Int { weights.shape[1] - 1 }
  }

  /// The layers, first to last.
  public var layers: [Layer]

  /// A network from its layers; traps when there are none or one does not fit the next.
  public init(layers: [Layer]) {
    precondition(!layers.isEmpty, "a network needs a layer")
    precondition(
      zip(layers, layers.dropFirst()).allSatisfy { $0.outputs == $1.inputs },
      "a layer has other inputs than its predecessor has outputs")
    self.layers = layers
  }

  /// An untrained network: weights uniform in ±0.7 sqrt(6 / inputs), biases zero.
  ///
  /// - Parameters:
  ///   - sizes: the inputs of the network, then the outputs of each layer.
  ///   - generator: where the weights come from.
  public init(sizes: [Int], generator: inout SeededGenerator) {
    var layers: [Layer] = []
    for (index, (inputs, outputs)) in zip(sizes, sizes.dropFirst()).enumerated() {
      let range = 0.7 * (6 / Float(inputs)).squareRoot()
      var weights = Tensor(shape: [outputs, inputs + 1])
      for row in 0..<outputs {
        for column in 0..<inputs { weights[row, column] = range * (2 * generator.unitInterval() - 1) }
      }
      layers.append(Layer(name: "fc\(index + 1)", weights: weights))
    }
    self.init(layers: layers)
  }

  /// Weights and biases of all layers that are not zero.
  public var nonzeros: Int { layers.reduce(0) { $0 + $1.weights.nonzeros } }

  /// Weights and biases of all layers.
  public var parameters: Int { layers.reduce(0) { $0 + $1.weights.elements.count } }
}
