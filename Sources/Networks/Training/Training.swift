import Foundation

/// A phase of training: how often, how fast and in what portions a network sees the training images.
public struct Training: Sendable {
  /// How often every image is seen.
  public var epochs: Int
  /// The learning rate at the start; it falls to zero along half a cosine.
  public var learningRate: Float
  /// Images between two updates.
  public var batchSize: Int
  /// The probability with which a hidden activation is dropped, 0 ..< 1.
  public var dropout: Float

  /// A phase of training.
  public init(epochs: Int, learningRate: Float = 1e-3, batchSize: Int = 128, dropout: Float = 0) {
    self.epochs = epochs
    self.learningRate = learningRate
    self.batchSize = batchSize
    self.dropout = dropout
  }

  /// How far a phase has come.
  public struct Progress: Sendable {
    /// Batches that are done, of all epochs.
    public let batch: Int
    /// Batches of all epochs.
    public let batches: Int
    /// Batches of an epoch.
    public let batchesPerEpoch: Int
    /// The mean loss of the last batch, in nats.
    public let loss: Float
  }

  /// Trains `network` in place.
  ///
  /// Two runs with the same seed, images and rule give the same weights on the same kind of processor. Every
  /// label has to be one of the network's classes.
  ///
  /// - Parameters:
  ///   - network: the weights to start from.
  ///   - rule: what a batch's gradients do to the weights.
  ///   - images: what to learn; an epoch visits them in a new random order.
  ///   - generator: decides the orders, and what is dropped.
  ///   - progress: called after every batch.
  public func run(
    _ network: inout some TrainableNetwork, rule: inout some UpdateRule, on images: LabelledImages,
    generator: inout SeededGenerator, progress: (Progress) -> Void = { _ in }
  ) {
    let classes = network.layers.last?.outputs ?? 0
    precondition(images.labels.allSatisfy { $0 < classes }, "a label is none of the network's classes")
    var computation = network.computation(batchSize: batchSize)
    let batchesPerEpoch = (images.count + batchSize - 1) / batchSize
    let batches = epochs * batchesPerEpoch
    var order: [Int] = []
    for batch in 0..<batches {
      let position = batch % batchesPerEpoch * batchSize
      if position == 0 { order = generator.permutation(of: images.count) }
      let indices = order[position..<min(position + batchSize, images.count)]
      let loss = computation.gradients(
        of: network, images: images, at: indices, dropout: dropout, generator: &generator)
      rule.update(
        &network.layers, gradients: computation.gradients, learningRate: rate(batch: batch, of: batches))
      progress(
        Progress(batch: batch + 1, batches: batches, batchesPerEpoch: batchesPerEpoch, loss: loss))
    }
  }

  private func rate(batch: Int, of batches: Int) -> Float {
    learningRate * 0.5 * (1 + cos(Float.pi * Float(batch) / Float(batches)))
  }
}
