/// Forward and backward passes of a network over a batch of images, and the memory they need.
///
/// Every matrix of activations has one column more than its layer has inputs, holding ones: with the bias as
/// a column of the weights, a pass is nothing but matrix products.
public struct BatchComputation: GradientComputation {
  /// For each layer, what it reads: batch x (inputs + 1); then the scores: batch x (classes + 1).
  private var activations: [[Float]]
  /// For each layer, the derivative of the loss by its sums: batch x outputs.
  private var derivatives: [[Float]]
  /// For each layer, the derivative of the loss by its weights: outputs x (inputs + 1).
  public private(set) var gradients: [[Float]]
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

  /// As the protocol says.
  public mutating func gradients(
    of network: FullyConnectedNetwork, images: LabelledImages, at indices: ArraySlice<Int>, dropout: Float,
    generator: inout SeededGenerator
  ) -> Float {
    load(images, at: indices)
    let labels = indices.map { images.labels[$0] }
    return gradients(of: network, labels: labels, dropout: dropout, generator: &generator)
  }

  /// As the protocol says.
  public mutating func predictions(
    of network: FullyConnectedNetwork, images: LabelledImages, at indices: ArraySlice<Int>
  ) -> [UInt8] {
    load(images, at: indices)
    return predictions(of: network, count: indices.count)
  }
}

extension BatchComputation {
  /// Lets `fill` write what the first layer reads: rows of its inputs and one more, which has to stay one.
  mutating func withInputs(_ fill: (UnsafeMutableBufferPointer<Float>) -> Void) {
    activations[0].withUnsafeMutableBufferPointer { fill($0) }
  }

  /// Computes gradients for inputs that have been filled in.
  mutating func gradients(
    of network: FullyConnectedNetwork, labels: [UInt8], dropout: Float, generator: inout SeededGenerator
  ) -> Float {
    forward(network, count: labels.count, dropout: dropout, generator: &generator)
    return backward(network, labels: labels, dropout: dropout)
  }

  /// The classes for inputs that have been filled in.
  mutating func predictions(of network: FullyConnectedNetwork, count: Int) -> [UInt8] {
    var unused = SeededGenerator(seed: 0)
    forward(network, count: count, dropout: 0, generator: &unused)
    let scores = activations[activations.count - 1]
    let classes = scores.count / batchSize - 1
    return (0..<count).map { row in
      let start = row * (classes + 1)
      let best = (0..<classes).max { scores[start + $0] < scores[start + $1] }
      return UInt8(best ?? 0)
    }
  }

  /// Writes the derivatives of the loss by the inputs, rows of them, for the last gradients of `count` images.
  func inputDerivatives(
    of network: FullyConnectedNetwork, count: Int, into below: UnsafeMutableBufferPointer<Float>
  ) {
    LayerProducts.inputDerivatives(network.layers[0], sums: derivatives[0], count: count, into: below)
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
