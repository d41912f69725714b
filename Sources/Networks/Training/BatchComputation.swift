/// Forward and backward passes of a network over a batch of images, and the memory they need.
///
/// Every matrix of activations has one column more than its layer has inputs, holding ones: with the bias as
/// a column of the weights, a pass is nothing but matrix products.
struct BatchComputation {
  /// For each layer, what it reads: batch x (inputs + 1); then the scores: batch x (classes + 1).
  private var activations: [[Float]]
  /// For each layer, the derivative of the loss by its sums: batch x outputs.
  private var derivatives: [[Float]]
  /// For each layer, the derivative of the loss by its weights: outputs x (inputs + 1).
  private(set) var gradients: [[Float]]
  private let batchSize: Int

  /// Memory for batches of up to `batchSize` images of `network`'s inputs.
  init(_ network: FullyConnectedNetwork, batchSize: Int) {
    MatrixProduct.useOneThread()
    self.batchSize = batchSize
    let widths = [network.layers[0].inputs] + network.layers.map(\.outputs)
    activations = widths.map { [Float](repeating: 1, count: batchSize * ($0 + 1)) }
    derivatives = network.layers.map { [Float](repeating: 0, count: batchSize * $0.outputs) }
    gradients = network.layers.map { [Float](repeating: 0, count: $0.weights.elements.count) }
  }

  /// Computes the gradients of the mean cross-entropy of the images at `indices`, at most a batch.
  ///
  /// - Parameters:
  ///   - network: the weights.
  ///   - images: where the images are.
  ///   - indices: which of them to take.
  ///   - dropout: the probability with which a hidden activation becomes zero; the others are scaled up to
  ///     keep the expectation.
  ///   - generator: decides what is dropped; unused when `dropout` is zero.
  /// - Returns: the mean loss, in nats.
  mutating func gradients(
    of network: FullyConnectedNetwork, images: LabelledImages, at indices: ArraySlice<Int>, dropout: Float,
    generator: inout SeededGenerator
  ) -> Float {
    load(images, at: indices)
    forward(network, count: indices.count, dropout: dropout, generator: &generator)
    return backward(network, labels: indices.map { images.labels[$0] }, dropout: dropout)
  }

  /// The class with the highest score of each image at `indices`, at most a batch.
  mutating func predictions(
    of network: FullyConnectedNetwork, images: LabelledImages, at indices: ArraySlice<Int>
  ) -> [UInt8] {
    var unused = SeededGenerator(seed: 0)
    load(images, at: indices)
    forward(network, count: indices.count, dropout: 0, generator: &unused)
    let scores = activations[activations.count - 1]
    let classes = scores.count / batchSize - 1
    return indices.indices.map { index in
      let start = (index - indices.startIndex) * (classes + 1)
      let best = (0..<classes).max { scores[start + $0] < scores[start + $1] }
      return UInt8(best ?? 0)
    }
  }
}

extension BatchComputation {
  private mutating func load(_ images: LabelledImages, at indices: ArraySlice<Int>) {
    let width = images.pixelsPerImage
    // Pointers: this copies every pixel of every epoch.
    activations[0].withUnsafeMutableBufferPointer { inputs in
      images.pixels.withUnsafeBufferPointer { pixels in
        for (row, image) in indices.enumerated() {
          for pixel in 0..<width {
            inputs[row * (width + 1) + pixel] = Float(pixels[image * width + pixel]) / 255
          }
        }
      }
    }
  }

  private mutating func forward(
    _ network: FullyConnectedNetwork, count: Int, dropout: Float, generator: inout SeededGenerator
  ) {
    for (index, layer) in network.layers.enumerated() {
      let inputs = activations[index]
      let isHidden = index < network.layers.count - 1
      activations[index + 1].withUnsafeMutableBufferPointer { outputs in
        LayerProducts.sums(layer, of: inputs, count: count, into: outputs)
        guard isHidden else { return }
        Self.rectify(outputs, width: layer.outputs, count: count)
        guard dropout > 0 else { return }
        Self.drop(dropout, outputs, width: layer.outputs, count: count, generator: &generator)
      }
    }
  }

  private mutating func backward(
    _ network: FullyConnectedNetwork, labels: [UInt8], dropout: Float
  ) -> Float {
    let count = labels.count
    let last = network.layers.count - 1
    let loss = Softmax.derivatives(
      scores: activations[last + 1], labels: labels, classes: network.layers[last].outputs,
      into: &derivatives[last])
    for (index, layer) in network.layers.enumerated().reversed() {
      let sums = derivatives[index]
      let inputs = activations[index]
      gradients[index].withUnsafeMutableBufferPointer {
        LayerProducts.weightGradient(layer, sums: sums, inputs: inputs, count: count, into: $0)
      }
      guard index > 0 else { continue }
      derivatives[index - 1].withUnsafeMutableBufferPointer { below in
        LayerProducts.inputDerivatives(layer, sums: sums, count: count, into: below)
        Self.passAlive(below, inputs: inputs, width: layer.inputs, count: count, scale: 1 / (1 - dropout))
      }
    }
    return loss
  }

  private static func rectify(_ outputs: UnsafeMutableBufferPointer<Float>, width: Int, count: Int) {
    // The column of ones is positive and stays.
    for index in 0..<count * (width + 1) { outputs[index] = max(outputs[index], 0) }
  }

  private static func drop(
    _ probability: Float, _ outputs: UnsafeMutableBufferPointer<Float>, width: Int, count: Int,
    generator: inout SeededGenerator
  ) {
    let scale = 1 / (1 - probability)
    for row in 0..<count {
      for column in 0..<width {
        let isDropped = generator.unitInterval() < probability
        outputs[row * (width + 1) + column] *= isDropped ? 0 : scale
      }
    }
  }

  /// An activation that was rectified or dropped to zero passes no derivative; the others pass their scale.
  private static func passAlive(
    _ derivatives: UnsafeMutableBufferPointer<Float>, inputs: [Float], width: Int, count: Int, scale: Float
  ) {
    for row in 0..<count {
      for column in 0..<width {
        let isAlive = inputs[row * (width + 1) + column] > 0
        derivatives[row * width + column] *= isAlive ? scale : 0
      }
    }
  }
}
