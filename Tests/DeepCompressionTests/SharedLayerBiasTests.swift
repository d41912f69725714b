import Networks
import Testing

@testable import DeepCompression

@Suite struct SharedLayerBiasTests {
  private let coded = SharedLayer(
    name: "fc", outputs: 2, inputs: 3, hasBias: true, codes: [1, 0, 2, 2, 0, 1, 1, 0],
    codebook: [0, 0.5, -1],
    function: .identity)

  /// A coded bias beside the matrix keeps its shared values, and the matrix loses its last column.
  @Test func biasMovesBesideTheMatrix() {
    let beside = coded.withBiasBeside
    #expect(!beside.hasBias && beside.codes == [1, 0, 2, 0, 1, 1])
    #expect(beside.exactBias == [-1, 0] && beside.bias == coded.bias)
    #expect(beside.withBiasBeside == beside)
    var without = beside
    without.exactBias = nil
    #expect(without.bias == nil && without.withBiasBeside == without)
  }

  /// A file keeps exact biases bit by bit, and the network that is read has them where they were.
  @Test func filesKeepExactBiases() throws {
    var layer = coded.withBiasBeside
    layer.exactBias = [0.1, -1e-7]
    let network = CompressedNetwork(name: "net", layers: [layer])
    let bytes = try CompressedNetworkFile.encode(network, file: "net.sparrow")
    #expect(try CompressedNetworkFile.decode(bytes, file: "net.sparrow") == network)
    #expect(network.trainableLayers[0].weights[0, 3] == 0.1)
  }

  /// A tensor beside the layers that is no layer's bias, by name or by size, makes no chain.
  @Test(arguments: [("fc.bias", 2, true), ("fc.scale", 2, false), ("fc.bias", 3, false)])
  func onlyBiasesBelongToLayers(name: String, count: Int, isBias: Bool) throws {
    let layer = ModelLayer(coded.withBiasBeside)
    let tensor = Tensor(shape: [count], elements: [Float](repeating: 1, count: count))
    let model = CompressedModel(name: "net", parts: [.layer(layer), .tensor(name: name, tensor)])
    if isBias {
      #expect(try model.network().layers[0].exactBias == [1, 1])
    } else {
      #expect(throws: ModelChainError.self) { try model.network() }
    }
  }
}
