import BitVectors
import Configurations
import DeepCompression
import Testing

@testable import GoldenModels

@Suite struct EIENetworkModelTests {
  /// Two layers by hand: (1, -1) through [[1, 0], [0, 1]] and then [[1, 1]] with a bias of 0.5.
  private func pair(_ function: LayerFunction) -> CompressedNetwork {
    let first = SharedLayer(
      name: "first", outputs: 2, inputs: 2, hasBias: false, codes: [1, 0, 0, 1], codebook: [0, 1],
      function: function)
    let second = SharedLayer(
      name: "second", outputs: 1, inputs: 2, hasBias: true, codes: [1, 1, 2], codebook: [0, 1, 0.5],
      function: .identity)
    return CompressedNetwork(name: "pair", layers: [first, second])
  }

  @Test(arguments: [(LayerFunction.rectify, 1.5), (.identity, 0.5)])
  func functionsApplyWhereTheNextLayerReads(function: LayerFunction, expected: Double) throws {
    let model = try EIENetworkModel(pair(function), configuration: .quad)
    let result = try model.run([1, -1])
    let format = EIEConfiguration.quad.accumulator
    #expect(result.layers[0].accumulators.map(format.value) == [1, -1])
    #expect(result.outputs.map(format.value) == [expected])
    #expect(model.rectifies == [false, function == .rectify])
    #expect(result.usefulMACs == 2 + (function == .rectify ? 1 : 2))
  }

  @Test func inputsAreQuantisedThenShifted() throws {
    let model = try EIENetworkModel(pair(.rectify), configuration: .quad)
    // 10 fraction bits: 1.0004 is 1024.4 units, read back as exactly 1024.
    #expect(try model.inputWords([1.0004, 1000]) == [1024 << 14, 32767 << 14])
    #expect(try model.run([1.0004, 1000]).layers[0].activations == [1024, 32767])
    #expect(throws: EIEModelError.self) { try model.inputWords([.nan, 0]) }
    #expect(throws: EIEModelError.self) { try model.inputWords([1]) }
  }

  @Test func classificationIsTheFirstGreatest() {
    func classification(_ words: [Int]) -> Int {
      EIENetworkResult(layers: [
        EIELayerResult(
          accumulators: words, activations: [], nonzeroActivations: 0, accumulatorSaturations: 0,
          activationSaturations: 0, usefulMACs: 0)
      ]).classification
    }
    #expect(classification([3, 9, 9, -1]) == 1)
    #expect(classification([-3, -9]) == 0)
  }

  @Test func accuracyCountsLabels() throws {
    let identity = SharedLayer(
      name: "identity", outputs: 3, inputs: 3, hasBias: false, codes: [1, 0, 0, 0, 1, 0, 0, 0, 1],
      codebook: [0, 1], function: .identity)
    let network = CompressedNetwork(name: "identity", layers: [identity])
    let model = try EIENetworkModel(network, configuration: .quad)
    let images: [[Float]] = [[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 1, 0]]
    #expect(try model.accuracy(images: images, labels: [0, 1, 2, 0]) == 0.75)
    #expect(throws: EIEModelError.self) { try model.accuracy(images: images, labels: [0]) }
  }

  @Test func refusesLayersThatDoNotChain() {
    var network = pair(.rectify)
    network.layers.reverse()
    #expect(throws: EIEModelError.self) { try EIENetworkModel(network, configuration: .quad) }
    network.layers = []
    #expect(throws: EIEModelError.self) { try EIENetworkModel(network, configuration: .quad) }
  }

  /// With fine formats, the distance to real numbers is bounded by half a unit a product and a read.
  @Test(arguments: 0..<10)
  func staysNearRealNumbers(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let layer = SharedLayer.random(
      outputs: 30, inputs: 40, hasBias: true, density: 0.3, codeBits: 4, using: &generator)
    let input = (0..<40).map { _ in Float.random(in: -1...1, using: &generator) }
    let network = CompressedNetwork(name: "random", layers: [layer])
    let model = try EIENetworkModel(network, configuration: .quad)
    let result = try model.run(input).layers[0]
    let sums = try FloatReferenceLayer(layer).sums(input.map(Double.init))
    let error = result.maximumAbsoluteError(from: sums, in: EIEConfiguration.quad.accumulator)
    // 41 products of |a| <= 1, |w| <= 2 whose factors are off by 2^-11 and 2^-15.
    #expect(error > 0 && error < 41 * (2 * 0x1p-11 + 0x1p-15), "seed \(seed): \(error)")
  }
}
