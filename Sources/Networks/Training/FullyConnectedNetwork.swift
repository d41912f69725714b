/// A chain of fully-connected layers: rectified, but for the last one.
public struct FullyConnectedNetwork: TrainableNetwork, Hashable {
  /// One layer: `outputs` rows of `inputs + 1` weights.
  public typealias Layer = NetworkLayer

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
    let layers = zip(sizes, sizes.dropFirst()).enumerated().map { index, size in
      Layer(name: "fc\(index + 1)", outputs: size.1, inputs: size.0, generator: &generator)
    }
    self.init(layers: layers)
  }

  /// What computes gradients for batches of up to `batchSize` images.
  public func computation(batchSize: Int) -> BatchComputation {
    BatchComputation(self, batchSize: batchSize)
  }
}
