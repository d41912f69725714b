import DeepCompression
import Networks
import Testing

@Suite struct SharedLayerWeightsTests {
  @Test func layersWithoutBiasGetOneOfZeros() {
    let network = Examples.network.fullyConnected
    #expect(network.layers[0].weights == Examples.network.layers[0].matrix)
    #expect(network.layers[1].weights == Tensor(shape: [2, 4], elements: [0, 0.1, 0, 0, 0.1, 0, 0, 0]))
  }

  @Test func sharingATrainedNetworkSharesItsBiasesToo() throws {
    let trained = FullyConnectedNetwork(layers: [
      .init(name: "a", weights: Tensor(shape: [2, 3], elements: [0, 1, 2, 2, 0, 0.5])),
      .init(name: "b", weights: Tensor(shape: [1, 3], elements: [3, 0, -3])),
    ])
    let (network, sharings) = try CompressedNetwork.sharing(
      name: "n", trained.layers, settings: trained.layers.map { _ in SharingSettings(codeBits: 2) })
    #expect(sharings.map(\.method) == [.exact, .exact])
    #expect(network.layers.map(\.name) == ["a", "b"])
    #expect(network.layers.map(\.function) == [.rectify, .identity])
    #expect(network.layers.map(\.hasBias) == [true, true])
    #expect(network.fullyConnected == trained)
  }
}
