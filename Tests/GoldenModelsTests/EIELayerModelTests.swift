import BitVectors
import Configurations
import DeepCompression
import Testing

@testable import GoldenModels

@Suite struct EIELayerModelTests {
  /// Small formats for hand work: activations in quarters, weights in quarters, accumulators in quarters.
  private func quarters(_ rounding: RoundingRule, accumulatorBits: Int = 12) -> EIEConfiguration {
    var configuration = EIEConfiguration.quad
    configuration.bias = .codebookColumn
    configuration.activation = FixedPointFormat(width: 8, fractionBits: 2)
    configuration.weight = FixedPointFormat(width: 4, fractionBits: 2)
    configuration.accumulator = FixedPointFormat(width: accumulatorBits, fractionBits: 2)
    configuration.rounding = rounding
    return configuration
  }

  /// One output; the codebook holds 0.5, -0.5, 1.75 and -2, which are 2, -2, 7 and -8 quarters.
  private func row(_ codes: [UInt8], hasBias: Bool = false) -> SharedLayer {
    SharedLayer(
      name: "row", outputs: 1, inputs: codes.count - (hasBias ? 1 : 0), hasBias: hasBias, codes: codes,
      codebook: [0, 0.5, -0.5, 1.75, -2], function: .identity)
  }

  /// 1.25 * 0.5 is 2.5 quarters; -1.25 * 0.5 and 1.25 * -0.5 are -2.5 quarters.
  @Test(arguments: [
    (RoundingRule.down, [2, -3, -3]), (.halfUp, [3, -2, -2]), (.halfToEven, [2, -2, -2]),
  ])
  func eachProductIsRounded(rounding: RoundingRule, expected: [Int]) throws {
    let cases: [(UInt8, Int)] = [(1, 5), (1, -5), (2, 5)]
    for ((code, activation), sum) in zip(cases, expected) {
      let model = try EIELayerModel(row([code]), configuration: quarters(rounding))
      #expect(try model.run(activations: [activation], rectify: false).accumulators == [sum])
    }
    // Twice the product is twice the rounded product: rounding comes before the sum.
    let model = try EIELayerModel(row([1, 1]), configuration: quarters(rounding))
    #expect(try model.run(activations: [5, 5], rectify: false).accumulators == [2 * expected[0]])
  }

  /// Accumulators with two fraction bits more than activations: reading drops them by the same rule.
  @Test(arguments: [
    (RoundingRule.down, [2, -3, 2, -3]), (.halfUp, [3, -2, 3, -3]), (.halfToEven, [2, -2, 3, -3]),
  ])
  func eachReadIsRounded(rounding: RoundingRule, expected: [Int]) throws {
    var configuration = quarters(rounding)
    configuration.accumulator.fractionBits = 4
    let model = try EIELayerModel(row([1, 1, 1, 1]), configuration: configuration)
    let result = try model.run(words: [10, -10, 11, -11], rectify: false)
    #expect(result.activations == expected)
    let rectified = try model.run(words: [10, -10, 11, -11], rectify: true)
    #expect(rectified.activations == expected.map { max(0, $0) })
    #expect(rectified.nonzeroActivations == 2)
  }

  /// 127 * 7 / 4 is 222.25: a sum of 8 bits stops at 127, and -8 quarters take 64 from there.
  @Test func sumsSaturateInTheOrderOfColumns() throws {
    let configuration = quarters(.halfUp, accumulatorBits: 8)
    let model = try EIELayerModel(row([3, 4, 3]), configuration: configuration)
    let result = try model.run(activations: [127, 32, 0], rectify: false)
    #expect(result.accumulators == [127 - 64])
    #expect(result.accumulatorSaturations == 1)
    #expect(result.nonzeroActivations == 2)
    #expect(result.usefulMACs == 2)
    let reversed = try EIELayerModel(row([4, 3, 3]), configuration: configuration)
    #expect(try reversed.run(activations: [32, 127, 0], rectify: false).accumulators == [127])
  }

  @Test func readsSaturate() throws {
    let model = try EIELayerModel(row([1, 1, 1]), configuration: quarters(.down))
    let words = [300, -300, 127]
    let plain = try model.run(words: words, rectify: false)
    #expect(plain.activations == [127, -128, 127])
    #expect(plain.activationSaturations == 2)
    let rectified = try model.run(words: words, rectify: true)
    #expect(rectified.activations == [127, 0, 127])
    #expect(rectified.activationSaturations == 1)
  }

  /// The bias is 1.75 driven by one; it counts as a multiplication but not as an activation.
  @Test func biasIsTheLastColumn() throws {
    let model = try EIELayerModel(row([1, 3], hasBias: true), configuration: quarters(.down))
    let result = try model.run(activations: [4], rectify: false)
    #expect(result.accumulators == [2 + 7])
    #expect(result.activations == [4])
    #expect(result.nonzeroActivations == 1)
    #expect(result.usefulMACs == 2)
  }

  /// The same bias where accumulators start at it: no multiplication, and the number of the layer itself where it has one.
  @Test func biasIsPreloaded() throws {
    var configuration = quarters(.down, accumulatorBits: 8)
    let coded = row([1, 3], hasBias: true)
    configuration.bias = .accumulatorPreload
    let result = try EIELayerModel(coded, configuration: configuration).run(activations: [4], rectify: false)
    #expect(result.accumulators == [2 + 7])
    #expect(result.usefulMACs == 1)
    var exact = coded.withBiasBeside
    func sum(_ bias: Float) throws -> [Int] {
      exact.exactBias = [bias]
      return try EIELayerModel(exact, configuration: configuration).run(activations: [-8], rectify: false)
        .accumulators
    }
    // Quarters: 3.3 is 13.2, rounded once; 100 is the greatest word, and -8 * 0.5 / 4 comes after it.
    #expect(try sum(3.3) == [13 - 4])
    #expect(try sum(100) == [127 - 4])
    configuration.bias = .codebookColumn
    #expect(throws: EIEModelError.self) { try EIELayerModel(exact, configuration: configuration) }
  }

  /// Preloading takes a cycle an output row and one more, and no broadcast.
  @Test(arguments: [(1, 1), (16, 1), (17, 2), (100, 7)])
  func preloadingTakesItsCycles(outputs: Int, rows: Int) throws {
    var configuration = EIEConfiguration.quad
    let layer = SharedLayer(
      name: "layer", outputs: outputs, inputs: 1, hasBias: true,
      codes: [UInt8](repeating: 0, count: 2 * outputs), codebook: [0, 1], function: .identity)
    let preloaded = try EIECycleModel(layer, configuration: configuration).run(nonzero: [false])
    // One bubble; a bias column that is empty is broadcast and popped.
    #expect(preloaded.cycles == 1 + EIECycleModel.pipelineCycles + rows + 1)
    configuration.bias = .codebookColumn
    let column = try EIECycleModel(layer, configuration: configuration).run(nonzero: [false])
    #expect(column.cycles == 1 + 2 + EIECycleModel.pipelineCycles)
  }

  @Test func zeroActivationsTouchNothing() throws {
    let model = try EIELayerModel(row([3, 3, 0]), configuration: quarters(.halfUp))
    let result = try model.run(activations: [0, 0, 9], rectify: false)
    #expect(result.accumulators == [0])
    #expect(result.nonzeroActivations == 1)
    #expect(result.usefulMACs == 0)
  }

  /// A weight that quantises to zero still is one: its update counts and adds nothing.
  @Test func tinyWeightsCount() throws {
    var layer = row([1])
    layer.codebook[1] = 0.01
    let result = try EIELayerModel(layer, configuration: quarters(.halfUp)).run(
      activations: [9], rectify: false)
    #expect(result.accumulators == [0])
    #expect(result.usefulMACs == 1)
  }

  /// The widest formats: products of 2^62 are exact and sums stop at 48 bits.
  @Test func widestFormats() throws {
    var configuration = EIEConfiguration.quad
    configuration.activation = FixedPointFormat(width: 32, fractionBits: 30)
    configuration.weight = FixedPointFormat(width: 32, fractionBits: 31)
    configuration.accumulator = FixedPointFormat(width: 48, fractionBits: 46)
    var layer = row([1, 2])
    layer.codebook = [0, -1, 1]
    let model = try EIELayerModel(layer, configuration: configuration)
    let least = -(1 << 31)
    #expect(try model.run(activations: [least, 0], rectify: false).accumulators == [(1 << 47) - 1])
    // -2 * (1 - 2^-31) = -2 + 2^-30
    #expect(try model.run(activations: [0, least], rectify: false).accumulators == [-(1 << 47) + (1 << 16)])
  }

  /// A dense evaluation in exact binary fractions, written from the contract, on random layers and formats.
  @Test(arguments: 0..<60)
  func agreesWithDenseEvaluation(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let configuration = EIEConfiguration.randomFormats(using: &generator)
    let layer = SharedLayer.random(
      outputs: Int.random(in: 1...20, using: &generator), inputs: Int.random(in: 1...30, using: &generator),
      hasBias: Bool.random(using: &generator), density: Double.random(in: 0...1, using: &generator),
      codeBits: 4, using: &generator)
    let limit = configuration.accumulator.maximum >> Int.random(in: 0...4, using: &generator)
    let words = (0..<layer.inputs).map { _ in Int.random(in: -limit...limit, using: &generator) }
    let rectify = Bool.random(using: &generator)
    let result = try EIELayerModel(layer, configuration: configuration).run(words: words, rectify: rectify)
    let expected = DenseEvaluation(layer, configuration, words, rectify)
    #expect(result.accumulators.map(Double.init) == expected.sums, "seed \(seed), \(configuration)")
    #expect(result.activations.map(Double.init) == expected.activations, "seed \(seed)")
    #expect(result.accumulatorSaturations == expected.saturations, "seed \(seed)")
    #expect(result.usefulMACs == expected.products, "seed \(seed)")
  }

  @Test func refusesWhatItCannotRun() throws {
    let configuration = quarters(.down)
    let model = try EIELayerModel(row([1, 1]), configuration: configuration)
    #expect(throws: EIEModelError.self) { try model.run(words: [1], rectify: false) }
    #expect(throws: EIEModelError.self) { try model.run(words: [1, 5000], rectify: false) }
    #expect(throws: EIEModelError.self) { try model.run(activations: [1, 128], rectify: false) }
    #expect(throws: EIEModelError.self) { try EIELayerModel(row([9]), configuration: configuration) }
    var coarse = configuration
    coarse.weightCodeBits = 2
    #expect(throws: EIEModelError.self) { try EIELayerModel(row([1]), configuration: coarse) }
    var infinite = row([1])
    infinite.codebook[1] = .infinity
    #expect(throws: EIEModelError.self) { try EIELayerModel(infinite, configuration: configuration) }
    var short = row([1, 1])
    short.codes.removeLast()
    #expect(throws: EIEModelError.self) { try EIELayerModel(short, configuration: configuration) }
    var illegal = configuration
    illegal.processingElements = 0
    #expect(throws: InvalidConfiguration.self) { try EIELayerModel(row([1]), configuration: illegal) }
  }
}
