import Configurations
import Experiments
import Mapping
import Testing

@testable import GoldenModels

/// Accesses by level: gated products against an interpreter of the page, energy by hand.
@Suite struct EyerissAccessModelTests {
  @Test(arguments: UInt64(700)..<760)
  func gatedProductsAreThoseOfTheInterpreter(seed: UInt64) throws {
    let drawn = RandomEyerissCase(seed: seed).layer
    let mapping = drawn.mapping
    let streams = try LayerStreams(mapping, drawn.operands)
    var array = ArrayInterpreter(streams, try mapping.program(.plain))
    try array.run()
    let model = EyerissAccessModel(mapping)
    let counts = model.counts(model.gatedProducts(streams))
    #expect(
      counts[.gatedMultiplications] == array.gated, "seed \(seed): \(mapping.layer), \(mapping.folding)")
    #expect(counts[.multiplications] == array.products - array.gated)
    #expect(counts.count == EyerissCounter.allCases.count && counts.values.allSatisfy { $0 >= 0 })
  }

  @Test func levelsArePricedAsPublished() {
    let counts: [EyerissCounter: Int] = [
      .globalBufferReads: 3, .globalBufferWrites: 2, .ifmapDeliveries: 7, .filterDeliveries: 5,
      .psumNetworkWords: 1, .psumLinks: 4, .psumReads: 11, .psumWrites: 13, .multiplications: 20,
      .gatedMultiplications: 10,
    ]
    let levels = EyerissAccessLevels(counts, words: 6, biases: 9, configuration: .nest)
    #expect(levels.dramWords == 15 && levels.dramValues == 6 * 4 + 9)
    #expect(levels.globalBufferReads == 12 && levels.globalBufferWrites == 8)
    #expect(levels.networkHops == 7 + 20 + 4 + 4)
    #expect(levels.scratchpadReads == 30 + 20 + 11 && levels.scratchpadWrites == 27 + 13)
    #expect(levels.energy == Double(200 * 33 + 6 * 20 + 2 * 35 + 61 + 40 + 20))
  }
}
