import Testing

@testable import Networks

@Suite struct BatchComputationTests {
  private func images(count: Int, pixels: Int, classes: Int, seed: UInt64) -> LabelledImages {
    var generator = SeededGenerator(seed: seed)
    return LabelledImages(
      pixels: (0..<count * pixels).map { _ in UInt8(generator.integer(below: 256)) },
      labels: (0..<count).map { _ in UInt8(generator.integer(below: classes)) }, height: 1, width: pixels)
  }

  /// The slope of the loss, measured by moving one weight a little both ways, is its gradient.
  @Test(arguments: [0, 0.5] as [Float], [1, 2] as [UInt64])
  func gradientsAreTheSlopesOfTheLoss(_ dropout: Float, _ seed: UInt64) {
    let images = images(count: 4, pixels: 5, classes: 3, seed: seed)
    var generator = SeededGenerator(seed: seed + 100)
    var network = FullyConnectedNetwork(sizes: [5, 6, 4, 3], generator: &generator)
    // Sums of exactly zero have no slope: give every bias a value.
    for layer in network.layers.indices {
      for row in 0..<network.layers[layer].outputs {
        network.layers[layer].weights[row, network.layers[layer].inputs] = generator.unitInterval() - 0.4
      }
    }
    var computation = BatchComputation(network, batchSize: 4)
    func loss(_ network: FullyConnectedNetwork) -> Float {
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
        #expect((slope - gradients[layer][weight]).magnitude < 1e-3, "seed \(seed), \(layer), \(weight)")
      }
    }
  }

  @Test func partialBatchesAreMeansOfTheirOwnImages() {
    let images = images(count: 3, pixels: 4, classes: 2, seed: 3)
    var generator = SeededGenerator(seed: 4)
    let network = FullyConnectedNetwork(sizes: [4, 3, 2], generator: &generator)
    func gradients(batchSize: Int) -> ([[Float]], Float) {
      var computation = BatchComputation(network, batchSize: batchSize)
      let loss = computation.gradients(
        of: network, images: images, at: [0, 1], dropout: 0, generator: &generator)
      return (computation.gradients, loss)
    }
    let (small, smallLoss) = gradients(batchSize: 2)
    let (large, largeLoss) = gradients(batchSize: 7)
    #expect((smallLoss - largeLoss).magnitude < 1e-6)
    for (first, second) in zip(small.joined(), large.joined()) { #expect((first - second).magnitude < 1e-6) }
  }
}
