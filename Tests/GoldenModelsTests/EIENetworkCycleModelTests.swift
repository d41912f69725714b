import Configurations
import DeepCompression
import Testing

@testable import GoldenModels

@Suite struct EIENetworkCycleModelTests {
  @Test func everyLayerCountsTheActivationsThatItReads() throws {
    var generator = SeededGenerator(seed: 11)
    let layers = [(20, 30), (12, 20)].map { outputs, inputs in
      SharedLayer.random(
        outputs: outputs, inputs: inputs, hasBias: true, density: 0.3, codeBits: 4, using: &generator)
    }
    let network = CompressedNetwork(name: "two layers", layers: layers)
    let input = (0..<30).map { _ in Float.random(in: -1...1, using: &generator) }
    let result = try EIENetworkModel(network, configuration: .quad).run(input)
    let model = try EIENetworkCycleModel(network, configuration: .quad)
    let counts = try model.run(result)
    #expect(counts.map(\.broadcasts) == result.layers.map(\.nonzeroActivations))
    #expect(counts.map(\.usefulEntries) == result.layers.map(\.usefulMACs))
    #expect(result.layers[1].nonzeroActivations < 20)
    #expect(throws: EIEModelError.self) { try model.run(EIENetworkResult(layers: [result.layers[0]])) }
  }
}
