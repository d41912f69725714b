/// One layer of a network: `outputs` rows of `inputs + 1` weights.
public struct NetworkLayer: Hashable, Sendable {
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

  /// An untrained layer: weights uniform in ±0.7 sqrt(6 / inputs), biases zero.
  init(name: String, outputs: Int, inputs: Int, generator: inout SeededGenerator) {
    let range = 0.7 * (6 / Float(inputs)).squareRoot()
    var weights = Tensor(shape: [outputs, inputs + 1])
    for row in 0..<outputs {
      for column in 0..<inputs { weights[row, column] = range * (2 * generator.unitInterval() - 1) }
    }
    self.init(name: name, weights: weights)
  }

  /// Rows of the matrix.
  public var outputs: Int { weights.shape[0] }
  /// Inputs of the layer; the bias column is not counted.
  public var inputs: Int { weights.shape[1] - 1 }
}

/// A classifier of images that `Training` can train.
public protocol TrainableNetwork: Sendable {
  /// What computes its gradients.
  associatedtype Computation: GradientComputation where Computation.Network == Self

  /// The layers, first to last; the outputs of the last are the scores of the classes.
  var layers: [NetworkLayer] { get set }

  /// What computes gradients for batches of up to `batchSize` images.
  func computation(batchSize: Int) -> Computation
}

extension TrainableNetwork {
  /// Weights and biases of all layers that are not zero.
  public var nonzeros: Int { layers.reduce(0) { $0 + $1.weights.nonzeros } }

  /// Weights and biases of all layers.
  public var parameters: Int { layers.reduce(0) { $0 + $1.weights.elements.count } }

  /// The class that the network sees in each image.
  public func predictions(for images: LabelledImages) -> [UInt8] {
    let batchSize = 500
    var computation = computation(batchSize: batchSize)
    let order = Array(0..<images.count)
    return stride(from: 0, to: images.count, by: batchSize).flatMap { start in
      computation.predictions(
        of: self, images: images, at: order[start..<min(start + batchSize, images.count)])
    }
  }

  /// The share of images whose class the network sees, from 0 to 1.
  public func accuracy(on images: LabelledImages) -> Double {
    let right = zip(predictions(for: images), images.labels).reduce(0) { $0 + ($1.0 == $1.1 ? 1 : 0) }
    return Double(right) / Double(max(images.count, 1))
  }
}

/// Forward and backward passes of a network over a batch of images, and the memory they need.
public protocol GradientComputation {
  /// What it computes the gradients of.
  associatedtype Network

  /// For each layer, the derivative of the loss by its weights: outputs x (inputs + 1).
  var gradients: [[Float]] { get }

  /// Computes the gradients of the mean cross-entropy of the images at `indices`, at most a batch.
  ///
  /// - Parameters:
  ///   - network: the weights.
  ///   - images: where the images are.
  ///   - indices: which of them to take.
  ///   - dropout: the probability with which a hidden activation of a fully-connected layer becomes zero; the
  ///     others are scaled up to keep the expectation.
  ///   - generator: decides what is dropped; unused when `dropout` is zero.
  /// - Returns: the mean loss, in nats.
  mutating func gradients(
    of network: Network, images: LabelledImages, at indices: ArraySlice<Int>, dropout: Float,
    generator: inout SeededGenerator
  ) -> Float

  /// The class with the highest score of each image at `indices`, at most a batch.
  mutating func predictions(
    of network: Network, images: LabelledImages, at indices: ArraySlice<Int>
  ) -> [UInt8]
}
