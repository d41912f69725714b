/// How the gradients of a batch change a network; `Training` asks it after every batch.
public protocol UpdateRule {
  /// Changes the weights of `layers`.
  ///
  /// - Parameters:
  ///   - layers: the layers that the gradients belong to.
  ///   - gradients: for each layer, the derivative of the mean loss by each of its weights.
  ///   - learningRate: of this batch.
  mutating func update(_ layers: inout [NetworkLayer], gradients: [[Float]], learningRate: Float)
}

/// Trains all weights that are not pruned, each for itself.
public struct MaskedUpdate: UpdateRule {
  /// For each layer, which weights live; all do if there are none.
  public var masks: [[Bool]]?
  private let weightDecay: Float
  private var optimisers: [Adam]

  /// A rule at rest.
  ///
  /// - Parameters:
  ///   - network: the network to be trained.
  ///   - masks: for each layer, which weights live; the others stay zero. All live when there are no masks.
  ///   - weightDecay: pulls every weight towards zero.
  ///   - magnitudeLimit: what no weight exceeds in magnitude.
  public init(
    _ network: some TrainableNetwork, masks: [[Bool]]? = nil, weightDecay: Float = 0,
    magnitudeLimit: Float = .infinity
  ) {
    self.masks = masks
    self.weightDecay = weightDecay
    optimisers = network.layers.map { Adam(count: $0.weights.elements.count, magnitudeLimit: magnitudeLimit) }
  }

  /// One step of Adam on every weight; then what is masked is zero again.
  public mutating func update(
    _ layers: inout [NetworkLayer], gradients: [[Float]], learningRate: Float
  ) {
    for index in layers.indices {
      optimisers[index].step(
        &layers[index].weights.elements, gradients: gradients[index], learningRate: learningRate,
        weightDecay: weightDecay)
      if let masks { layers[index].weights.mask(masks[index]) }
    }
  }
}

extension Tensor {
  /// Sets every element to zero whose mask is false; traps when the mask has another count.
  public mutating func mask(_ mask: [Bool]) {
    precondition(mask.count == elements.count, "the mask has another size")
    for index in elements.indices { elements[index] = mask[index] ? elements[index] : 0 }
  }
}
