import Configurations
import Experiments
import Foundation
import Mapping
import Networks
import Testing

@testable import GoldenModels

/// The golden model of a convolution layer: against an interpreter of the page, against real numbers, and by hand.
@Suite struct EyerissLayerModelTests {
  /// Random arrays, layers, foldings and numbers: golden model, streams and program agree on every bit.
  @Test(arguments: 0..<40)
  func theInterpretedArrayAgrees(block: Int) throws {
    for seed in UInt64(block * 10)..<UInt64(block * 10 + 10) {
      let drawn = RandomEyerissCase(seed: seed).layer
      let (mapping, operands, arithmetic) = (drawn.mapping, drawn.operands, drawn.arithmetic)
      let label: Comment = "seed \(seed): \(mapping.layer), \(mapping.folding)"

      let result = try EyerissLayerModel(mapping, arithmetic).run(operands)
      let streams = try LayerStreams(mapping, operands)
      let program = try mapping.program(arithmetic)
      #expect(program.problems(on: mapping.configuration) == [], label)
      var array = ArrayInterpreter(streams, program)
      try array.run()
      #expect(try streams.ofmaps(from: array.ofmapWords) == result.ofmaps, label)
      #expect(array.hasSaturated == result.hasSaturated, label)
      #expect(
        array.products == mapping.passes * mapping.activeElements * mapping.elementMultiplications, label)

      // The stream is made of the golden model's values, those that fill up included.
      var expected: [UInt64] = []
      let code = RunLengthCode(wordBits: mapping.configuration.wordBits)
      for outer in 0..<mapping.outerCount {
        for group in 0..<mapping.filterGroups {
          expected += code.encode(streams.ofmapBlock(result.extended, outer: outer, filterGroup: group))
        }
      }
      #expect(expected == array.ofmapWords, label)
    }
  }

  /// With wide sums and no shift the model is exact integer convolution.
  @Test(arguments: NamedLayer.leNet5.prefix(3) + NamedLayer.others)
  func wideSumsAreExact(layer: NamedLayer) throws {
    var configuration = EyerissConfiguration.eyeriss
    configuration.psumBits = 32
    let mapping = try Mapper(configuration).best(layer.shape).mapping
    var generator = Networks.SeededGenerator(seed: 7)
    func value(_ limit: Int) -> Int32 { Int32(generator.integer(below: 2 * limit + 1) - limit) }
    let shape = layer.shape
    let operands = LayerOperands(
      ifmaps: (0..<shape.ifmapWords).map { _ in value(90) },
      filters: (0..<shape.filterWords).map { _ in value(30) },
      biases: (0..<shape.filters).map { _ in value(500) })
    let arithmetic = LayerArithmetic(productShift: 0, outputShift: 6, rectifies: true)
    let result = try EyerissLayerModel(mapping, arithmetic).run(operands)
    let real = FloatConvolution(shape).run(
      ifmaps: operands.ifmaps.map(Double.init), filters: operands.filters.map(Double.init),
      biases: operands.biases.map(Double.init))
    let expected = real.map { Int32(min(max((($0 + 32) / 64).rounded(.down), 0), 32767)) }
    #expect(result.ofmaps == expected)
    #expect(!result.hasSaturated)
  }

  /// Sums of 8 bits: what saturates depends on the order, and the order is the page's.
  @Test func theOrderOfAdditionsIsThePages() throws {
    var configuration = EyerissConfiguration.nest
    configuration.psumBits = 8
    let shape = ConvolutionShape(
      channels: 2, height: 1, width: 2, filters: 1, filterHeight: 1, filterWidth: 2)
    let operands = LayerOperands(ifmaps: [70, 70, 1, 1], filters: [1, 1, -50, -50], biases: [10])
    // Two elements: 70 + 70 saturates at 127 in the first, -100 in the second; 10 + 127 saturates again, then -100.
    let apart = RowStationaryMapping(
      shape, folding: Folding(m: 1, n: 1, e: 1, p: 1, q: 1, r: 2, t: 1), configuration: configuration)
    // One element, the channels taking turns: 70 - 50 + 70 - 50 = 40, and 10 + 40.
    let together = RowStationaryMapping(
      shape, folding: Folding(m: 1, n: 1, e: 1, p: 1, q: 2, r: 1, t: 1), configuration: configuration)
    // Two segments of one column: 70, 70, -50 and -50 one after the other on top of 10.
    let segmented = RowStationaryMapping(
      shape, folding: Folding(m: 1, n: 1, e: 1, p: 1, q: 1, r: 1, t: 1, segments: 2),
      configuration: configuration)
    for (mapping, expected, saturates) in [
      (apart, Int32(27), true), (together, 50, false), (segmented, 27, true),
    ] {
      let result = try EyerissLayerModel(mapping, .plain).run(operands)
      #expect(result.ofmaps == [expected] && result.hasSaturated == saturates, "\(mapping.folding)")
    }
  }

  @Test func roundingIsHalfUpAndTheRectifierLast() throws {
    let shape = ConvolutionShape(
      channels: 1, height: 1, width: 5, filters: 1, filterHeight: 1, filterWidth: 1)
    let operands = LayerOperands(ifmaps: [5, 6, -6, -5, 127], filters: [1], biases: [0])
    let mapping = try Mapper(.nest).best(shape).mapping
    func ofmaps(_ arithmetic: LayerArithmetic) throws -> EyerissLayerResult {
      try EyerissLayerModel(mapping, arithmetic).run(operands)
    }
    let rounded = LayerArithmetic(productShift: 0, outputShift: 2, rectifies: false)
    #expect(try ofmaps(rounded).ofmaps == [1, 2, -1, -1, 32])
    let rectified = LayerArithmetic(productShift: 1, outputShift: 0, rectifies: true)
    #expect(try ofmaps(rectified).ofmaps == [2, 3, 0, 0, 63])
    var wide = operands
    wide.filters = [127]
    let result = try EyerissLayerModel(mapping, .plain).run(wide)
    #expect(result.ofmaps == [127, 127, -128, -128, 127] && result.outputSaturations == 5)
  }

  @Test func badOperandsAreRefused() throws {
    let shape = try NamedLayer.named("lenet5-conv2").shape
    let mapping = try Mapper(.eyeriss).best(shape).mapping
    let model = try EyerissLayerModel(mapping, .plain)
    let good = LayerOperands(
      ifmaps: [Int32](repeating: 0, count: shape.ifmapWords),
      filters: [Int32](repeating: 0, count: shape.filterWords), biases: [Int32](repeating: 0, count: 16))
    var short = good
    short.filters.removeLast()
    #expect(throws: ShapeError("filters: 2399 values for a shape of 2400")) { try model.run(short) }
    var wide = good
    wide.ifmaps[3] = 32768
    #expect(throws: ShapeError("ifmaps: 32768 is not a number of 16 bits")) { try model.run(wide) }
    #expect(throws: EIEModelError("product shift 32 is outside 0...31")) {
      try EyerissLayerModel(mapping, LayerArithmetic(productShift: 32, outputShift: 0, rectifies: false))
    }
  }
}
