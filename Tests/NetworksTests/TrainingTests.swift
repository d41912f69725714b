import Networks
import Testing

@Suite struct TrainingTests {
  /// Images of four pixels that show which of two pairs is brighter, with noise.
  private func images(seed: UInt64) -> LabelledImages {
    var generator = SeededGenerator(seed: seed)
    var pixels: [UInt8] = []
    var labels: [UInt8] = []
    for _ in 0..<200 {
      let label = generator.integer(below: 2)
      labels.append(UInt8(label))
      for pixel in 0..<4 {
        let isBright = pixel / 2 == label
        pixels.append(UInt8((isBright ? 128 : 0) + generator.integer(below: 127)))
      }
    }
    return LabelledImages(pixels: pixels, labels: labels, height: 2, width: 2)
  }

  private func trained(
    seed: UInt64, masks: [[Bool]]? = nil, progress: (Training.Progress) -> Void = { _ in }
  ) -> FullyConnectedNetwork {
    var generator = SeededGenerator(seed: seed)
    var network = FullyConnectedNetwork(sizes: [4, 6, 2], generator: &generator)
    var rule = MaskedUpdate(network, masks: masks)
    let phase = Training(epochs: 5, learningRate: 0.02, batchSize: 30, dropout: 0.1)
    phase.run(&network, rule: &rule, on: images(seed: 7), generator: &generator, progress: progress)
    return network
  }

  @Test func learnsWhatCanBeLearned() {
    #expect(trained(seed: 1).accuracy(on: images(seed: 8)) > 0.95)
  }

  @Test func theSeedDecidesEverything() {
    #expect(trained(seed: 1) == trained(seed: 1))
    #expect(trained(seed: 1) != trained(seed: 2))
  }

  @Test func maskedWeightsStayZero() {
    let masks = [(0..<30).map { $0 % 3 == 0 }, (0..<14).map { $0 % 2 == 0 }]
    let network = trained(seed: 1, masks: masks)
    for (layer, mask) in zip(network.layers, masks) {
      for (weight, isAlive) in zip(layer.weights.elements, mask) where !isAlive { #expect(weight == 0) }
    }
    #expect(network.nonzeros == 10 + 7)
  }

  @Test func reportsEveryBatch() {
    var batches: [Int] = []
    _ = trained(seed: 1) { progress in
      batches.append(progress.batch)
      #expect(progress.batchesPerEpoch == 7 && progress.batches == 35)
    }
    #expect(batches == Array(1...35))
  }
}
