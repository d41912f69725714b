/// Forward and backward passes of a convolutional network over a batch of images.
public struct ConvolutionalComputation: GradientComputation {
  /// For each layer, the derivative of the loss by its weights.
  public private(set) var gradients: [[Float]]
  private var passes: [ConvolutionPass]
  private var head: BatchComputation
  private var inputDerivatives: [Float]

  /// Memory for batches of up to `batchSize` images.
  init(_ network: ConvolutionalNetwork, batchSize: Int) {
    passes = network.convolutions.map { ConvolutionPass($0, batchSize: batchSize) }
    head = BatchComputation(network.head, batchSize: batchSize)
    gradients = network.layers.map { [Float](repeating: 0, count: $0.weights.elements.count) }
    inputDerivatives = [Float](repeating: 0, count: batchSize * network.head.layers[0].inputs)
  }

  /// As the protocol says.
  public mutating func gradients(
    of network: ConvolutionalNetwork, images: LabelledImages, at indices: ArraySlice<Int>, dropout: Float,
    generator: inout SeededGenerator
  ) -> Float {
    let fullyConnected = network.head
    forward(network, images, indices, fullyConnected)
    let labels = indices.map { images.labels[$0] }
    let loss = head.gradients(of: fullyConnected, labels: labels, dropout: dropout, generator: &generator)
    inputDerivatives.withUnsafeMutableBufferPointer {
      head.inputDerivatives(of: fullyConnected, count: indices.count, into: $0)
    }
    var derivatives = inputDerivatives
    for index in passes.indices.reversed() {
      derivatives = passes[index].backward(
        network.layers[index], outputDerivatives: derivatives, count: indices.count, needsInputs: index > 0)
    }
    gradients = passes.map(\.gradient) + head.gradients
    return loss
  }

  /// As the protocol says.
  public mutating func predictions(
    of network: ConvolutionalNetwork, images: LabelledImages, at indices: ArraySlice<Int>
  ) -> [UInt8] {
    let fullyConnected = network.head
    forward(network, images, indices, fullyConnected)
    return head.predictions(of: fullyConnected, count: indices.count)
  }

  /// Passes the images through the convolutions to the inputs of the head.
  private mutating func forward(
    _ network: ConvolutionalNetwork, _ images: LabelledImages, _ indices: ArraySlice<Int>,
    _ fullyConnected: FullyConnectedNetwork
  ) {
    var values: [Float] = []
    values.reserveCapacity(indices.count * images.pixelsPerImage)
    for image in indices {
      let start = image * images.pixelsPerImage
      for pixel in images.pixels[start..<start + images.pixelsPerImage] { values.append(Float(pixel) / 255) }
    }
    for index in passes.indices {
      passes[index].forward(network.layers[index], inputs: values, count: indices.count)
      values = passes[index].outputs
    }
    let width = fullyConnected.layers[0].inputs
    head.withInputs { inputs in
      for row in 0..<indices.count {
        for column in 0..<width { inputs[row * (width + 1) + column] = values[row * width + column] }
      }
    }
  }
}
