import Testing

@testable import Networks

@Suite struct ConvolutionalNetworkTests {
  private static let convolutions = [
    Convolution(channels: 1, size: 8, kernel: 3, pooling: 2, outputs: 2),
    Convolution(channels: 2, size: 3, kernel: 2, pooling: 1, outputs: 3),
  ]

  private func network(seed: UInt64) -> ConvolutionalNetwork {
    var generator = SeededGenerator(seed: seed)
    var network = ConvolutionalNetwork(
      convolutions: Self.convolutions, names: ["c1", "c2", "f1", "f2"], hidden: [5, 3], generator: &generator)
    // Sums of exactly zero have no slope: give every bias a value.
    for layer in network.layers.indices {
      for row in 0..<network.layers[layer].outputs {
        network.layers[layer].weights[row, network.layers[layer].inputs] = generator.unitInterval() - 0.3
      }
    }
    return network
  }

  private func images(_ count: Int, seed: UInt64) -> LabelledImages {
    var generator = SeededGenerator(seed: seed)
    return LabelledImages(
      pixels: (0..<count * 64).map { _ in UInt8(generator.integer(below: 256)) },
      labels: (0..<count).map { _ in UInt8(generator.integer(below: 3)) }, height: 8, width: 8)
  }

  /// A convolution, rectification and maximum worked position by position.
  @Test func aPassIsWhatAConvolutionSays() {
    let shape = Self.convolutions[0]
    let layer = network(seed: 2).layers[0]
    let inputs = (0..<64).map { Float($0 * 37 % 64) / 64 }
    var pass = ConvolutionPass(shape, batchSize: 2)
    pass.forward(layer, inputs: inputs + inputs.reversed(), count: 2)
    for output in 0..<2 {
      for y in 0..<3 {
        for x in 0..<3 {
          var expected: Float = 0
          for (dy, dx) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
            var sum = layer.weights[output, 9]
            for line in 0..<3 {
              for step in 0..<3 {
                let pixel = inputs[(2 * y + dy + line) * 8 + 2 * x + dx + step]
                sum += layer.weights[output, line * 3 + step] * pixel
              }
            }
            expected = max(expected, sum)
          }
          #expect((pass.outputs[output * 9 + y * 3 + x] - expected).magnitude < 1e-5)
        }
      }
    }
  }

  @Test(arguments: [0, 0.5] as [Float], [1, 2] as [UInt64])
  func gradientsAreTheSlopesOfTheLoss(_ dropout: Float, _ seed: UInt64) {
    let images = images(4, seed: seed)
    let network = network(seed: seed)
    var computation = network.computation(batchSize: 4)
    func loss(_ network: ConvolutionalNetwork) -> Float {
      var dropping = SeededGenerator(seed: seed)
      return computation.gradients(
        of: network, images: images, at: [2, 0, 3, 1], dropout: dropout, generator: &dropping)
    }
    _ = loss(network)
    let gradients = computation.gradients
    let step: Float = 1e-3
    for layer in network.layers.indices {
      for weight in network.layers[layer].weights.elements.indices {
        var (less, more) = (network, network)
        less.layers[layer].weights.elements[weight] -= step
        more.layers[layer].weights.elements[weight] += step
        let slope = (loss(more) - loss(less)) / (2 * step)
        // A maximum may change hands within a step: then the slope is between two gradients.
        #expect((slope - gradients[layer][weight]).magnitude < 4e-3, "seed \(seed), \(layer), \(weight)")
      }
    }
  }

  @Test func leNet5HasTheShapesOfThePaper() {
    var generator = SeededGenerator(seed: 1)
    let network = ConvolutionalNetwork.leNet5(classes: 10, generator: &generator)
    #expect(network.weightShapes == [[20, 1, 5, 5], [50, 20, 5, 5], [500, 800], [10, 500]])
    #expect(network.parameters == 431_080)
  }
}
