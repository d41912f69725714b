import DeepCompression
import Networks
import Testing

/// Which models are networks for both accelerators.
@Suite struct CompressedConvolutionalNetworkTests {
  private func layer(_ name: String, _ shape: [Int], hasBias: Bool = true) -> CompressedModel.Part {
    let inputs = shape.dropFirst().reduce(1, *)
    let shared = SharedLayer(
      name: name, outputs: shape[0], inputs: inputs, hasBias: hasBias,
      codes: [UInt8](repeating: 1, count: shape[0] * (inputs + (hasBias ? 1 : 0))), codebook: [0, 0.5],
      function: .rectify)
    return .layer(
      ModelLayer(
        shared, weightName: name + ".weight", biasName: hasBias ? name + ".bias" : nil, shape: shape))
  }

  private func model(_ shapes: [[Int]]) -> CompressedModel {
    CompressedModel(name: "test", parts: shapes.enumerated().map { layer("l\($0 + 1)", $1) })
  }

  @Test func mapsShrinkFromLayerToLayer() throws {
    let network = try model([[20, 1, 5, 5], [50, 20, 5, 5], [500, 800], [10, 500]])
      .convolutionalNetwork(height: 28, width: 28)
    #expect(network.convolutions.map(\.height) == [28, 12])
    #expect(network.convolutions.map(\.outputHeight) == [24, 8])
    #expect(network.convolutions.map(\.pooledHeight) == [12, 4])
    #expect(network.convolutions.map(\.channels) == [1, 20])
    #expect(network.head.layers.map(\.inputs) == [800, 500])
    // Images need not be square, nor kernels.
    let oblong = try model([[2, 1, 3, 1], [4, 2 * 3 * 4]]).convolutionalNetwork(height: 8, width: 8)
    #expect(oblong.convolutions[0].pooledHeight == 3 && oblong.convolutions[0].pooledWidth == 4)
  }

  /// A bias that the file keeps beside its convolution belongs to it.
  @Test func biasesBesideTheirLayer() throws {
    let bias = Tensor(shape: [2], elements: [0.25, -1])
    let parts = [
      layer("conv", [2, 1, 3, 3], hasBias: false), .tensor(name: "conv.bias", bias), layer("fc", [3, 18]),
    ]
    let network = try CompressedModel(name: "test", parts: parts).convolutionalNetwork(height: 8, width: 8)
    #expect(network.convolutions[0].layer.bias == [0.25, -1])
  }

  @Test(arguments: [
    ([], "no layers"), ([[10, 784]], "'l1' comes first and is no convolution"),
    ([[2, 1, 5, 5]], "no fully-connected layer"), ([[2, 3, 5, 5], [10, 288]], "'l1' reads 3 channels"),
    ([[2, 1, 5, 5], [4, 3, 5, 5], [10, 64]], "'l2' reads 3 channels, but gets 2"),
    ([[2, 1, 29, 5], [10, 288]], "'l1' has kernels of 29 x 5 for maps of 28 x 28"),
    ([[2, 1, 4, 4], [10, 288]], "'l1' has maps of 25 x 25"),
    ([[2, 1, 5, 5], [10, 287]], "'l2' has 287 inputs, but 'l1' before it has 288 maxima"),
    ([[2, 1, 5, 5], [10, 288], [10, 11]], "'l3' has 11 inputs, but 'l2' before it has 10 outputs"),
    ([[2, 1, 5, 5], [10, 288], [4, 10, 1, 1]], "'l3' of 4 x 10 x 1 x 1 weights follows"),
    ([[2, 1, 5], [10, 288]], "'l1' comes first and is no convolution of images"),
  ])
  func whatDoesNotFitIsNamed(shapes: [[Int]], text: String) throws {
    let error = try #require(throws: ModelChainError.self) {
      try model(shapes).convolutionalNetwork(height: 28, width: 28)
    }
    #expect(error.description.contains(text), "\(error)")
    #expect(!error.description.contains("\n"))
  }

  /// A tensor that is nobody's bias: a normalisation, which no accelerator here knows.
  @Test func foreignTensorsAreRefused() throws {
    var model = model([[2, 1, 5, 5], [10, 288]])
    model.parts.append(.tensor(name: "norm.mean", Tensor(shape: [2], elements: [0, 0])))
    let error = try #require(throws: ModelChainError.self) {
      try model.convolutionalNetwork(height: 28, width: 28)
    }
    #expect(error.description.contains("norm.mean"))
  }
}
