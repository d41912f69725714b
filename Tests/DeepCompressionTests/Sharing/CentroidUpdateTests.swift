import DeepCompression
import Networks
import Testing

@Suite struct CentroidUpdateTests {
  /// Adam's first step has the length of the learning rate, against the sign of the summed gradient.
  @Test func sharedWeightsMoveAgainstTheirSummedGradient() {
    let layer = SharedLayer(
      name: "a", outputs: 2, inputs: 2, hasBias: true, codes: [1, 2, 0, 1, 0, 2], codebook: [0, 0.5, -0.5],
      function: .identity)
    var rule = CentroidUpdate(CompressedNetwork(name: "n", layers: [layer]))
    var network = rule.network.fullyConnected
    rule.update(&network.layers, gradients: [[3, -1, 100, -2, 100, -1]], learningRate: 0.125)
    let codebook = rule.network.layers[0].codebook
    #expect(codebook[0] == 0)
    #expect((codebook[1] - 0.375).magnitude < 1e-5)
    #expect((codebook[2] + 0.375).magnitude < 1e-5)
    #expect(network == rule.network.fullyConnected)
    #expect(rule.network.layers[0].codes == layer.codes)
  }

  @Test func opposingGradientsCancel() {
    let layer = SharedLayer(
      name: "a", outputs: 1, inputs: 2, hasBias: false, codes: [1, 1], codebook: [0, 0.5], function: .identity
    )
    var rule = CentroidUpdate(CompressedNetwork(name: "n", layers: [layer]))
    var network = rule.network.fullyConnected
    rule.update(&network.layers, gradients: [[7, -7, 5]], learningRate: 0.1)
    #expect(rule.network.layers[0].codebook == [0, 0.5])
    #expect(network.layers[0].weights.elements == [0.5, 0.5, 0])
  }
}
