import Networks
import Testing

@Suite struct FullyConnectedNetworkTests {
  @Test func startsWithBoundedWeightsAndNoBias() {
    var generator = SeededGenerator(seed: 1)
    let network = FullyConnectedNetwork(sizes: [6, 5, 3], generator: &generator)
    #expect(network.layers.map(\.name) == ["fc1", "fc2"])
    #expect(network.layers.map(\.weights.shape) == [[5, 7], [3, 6]])
    #expect(network.parameters == 35 + 18)
    #expect(network.nonzeros == 30 + 15)
    #expect(network.layers[0].weights.elements.allSatisfy { $0.magnitude <= 0.7 })
    #expect((0..<5).allSatisfy { network.layers[0].weights[$0, 6] == 0 })
  }

  /// Worked by hand: hidden = relu([x0 - x1, x1 - x0 + 0.5]), scores = [hidden0, hidden1, 0.25].
  @Test func predictsTheClassWithTheHighestScore() {
    let network = FullyConnectedNetwork(layers: [
      .init(name: "a", weights: Tensor(shape: [2, 3], elements: [1, -1, 0, -1, 1, 0.5])),
      .init(name: "b", weights: Tensor(shape: [3, 3], elements: [1, 0, 0, 0, 1, 0, 0, 0, 0.25])),
    ])
    let images = LabelledImages(
      pixels: [255, 0, 0, 255, 102, 0], labels: [0, 1, 0], height: 1, width: 2)
    #expect(network.predictions(for: images) == [0, 1, 0])
    #expect(network.accuracy(on: images) == 1)
    let otherLabels = LabelledImages(pixels: images.pixels, labels: [0, 2, 2], height: 1, width: 2)
    #expect(network.accuracy(on: otherLabels) == 1.0 / 3)
  }
}
