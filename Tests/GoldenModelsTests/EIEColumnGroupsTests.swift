import BitVectors
import Configurations
import DeepCompression
import Testing

@testable import GoldenModels

@Suite struct EIEColumnGroupsTests {
  private func array(_ elements: Int, _ groups: Int) -> EIEConfiguration {
    var c = EIEConfiguration.quad
    c.processingElements = elements
    c.columnGroups = groups
    return c
  }

  /// Eight elements in two groups, worked by hand from docs/eie.md, section 7.
  @Test func eightElementsInTwoGroups() {
    let groups = EIEColumnGroups(inputs: 11, configuration: array(8, 2))
    #expect(groups.inputs[0] == [0, 5, 2, 7, 8, nil, 10, nil])
    #expect(groups.inputs[1] == [4, 1, 6, 3, nil, 9, nil, nil])
    let masks = groups.masks(of: (0..<11).map { $0 % 5 == 0 })
    #expect(masks[0] == [true, true, false, false, false, false, true, false])
    #expect(masks[1] == [Bool](repeating: false, count: 8))
    #expect(EIEColumnGroups(inputs: 11, configuration: array(8, 1)).inputs == [Array(0..<11)])
  }

  /// Two groups add up apart: each saturates by itself, and so does what they add up to.
  ///
  /// Activations are 100 and weights 1, accumulators have 8 bits: element 0 is in group 0, elements 1 and 2 are lanes of
  /// groups 1 and 1 of four elements in two groups.
  @Test func groupsSaturateApart() throws {
    var c = array(4, 2)
    c.activation = FixedPointFormat(width: 8, fractionBits: 0)
    c.weight = FixedPointFormat(width: 4, fractionBits: 0)
    c.accumulator = FixedPointFormat(width: 8, fractionBits: 0)
    func run(_ codes: [UInt8], _ activations: [Int]) throws -> EIELayerResult {
      let layer = SharedLayer(
        name: "row", outputs: 1, inputs: codes.count, hasBias: false, codes: codes, codebook: [0, 1, -1],
        function: .identity)
      return try EIELayerModel(layer, configuration: c).run(activations: activations, rectify: false)
    }
    // Inputs 0 and 3 are in group 0, inputs 1 and 2 in group 1. 100 + 100 stops at 127; -100 - 100 at -128.
    let apart = try run([1, 2, 2, 1], [100, 100, 100, 100])
    #expect(apart.accumulators == [127 - 128])
    #expect(apart.accumulatorSaturations == 2)
    // 100 in one group and 100 in the other: only their sum is too large.
    let together = try run([1, 1, 0, 0], [100, 100, 0, 0])
    #expect(together.accumulators == [127])
    #expect(together.accumulatorSaturations == 1)
    // Without groups the order of columns lets them cancel.
    c.columnGroups = 1
    #expect(try run([1, 2, 2, 1], [100, 100, 100, 100]).accumulators == [0])
  }

  /// Worked by hand: four elements in two groups, four inputs, all active but the last; each weight a row of its own.
  ///
  /// Group 0 fetches inputs 0 and 3: column, bubble. Group 1 fetches 2 and 1: two columns.
  @Test func theSlowestGroupCounts() throws {
    let layer = SharedLayer(
      name: "layer", outputs: 2, inputs: 4, hasBias: false, codes: [1, 1, 1, 1, 0, 0, 0, 0],
      codebook: [0, 1],
      function: .identity)
    let model = try EIECycleModel(layer, configuration: array(4, 2))
    let count = try model.run(nonzero: [true, true, true, false])
    // Two columns back to back: out in 0 and 1, popped in 1 and 2, cleared in 3.
    #expect(count.cycles == 4 + EIECycleModel.pipelineCycles + 1 + 2 + 2)
    #expect(count.broadcasts == 3 && count.bubbles == 1)
    #expect(count.usefulEntries == 3)
    let partial = try EIECycleModel(layer, configuration: array(4, 2), reduces: false)
    #expect(try partial.run(nonzero: [true, true, true, false]).cycles == 4 + EIECycleModel.pipelineCycles)
    #expect(throws: EIEModelError.self) { try model.run(nonzero: [true]) }
  }

  /// Entries counted from the matrix of codes and from the rows of its columns are the same.
  @Test(arguments: 0..<40)
  func bothCountsAgree(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let elements = [4, 8, 12, 16, 20, 64].randomElement(using: &generator)!
    let c = array(elements, [1, 2, 4].randomElement(using: &generator)!)
    let layer = SharedLayer.random(
      outputs: Int.random(in: 1...150, using: &generator), inputs: Int.random(in: 1...90, using: &generator),
      hasBias: false, density: Double.random(in: 0...0.5, using: &generator), codeBits: 4, using: &generator)
    var rows: [UInt16] = []
    var starts = [0]
    for column in 0..<layer.inputs {
      for row in 0..<layer.outputs where layer.codes[row * layer.inputs + column] != 0 {
        rows.append(UInt16(row))
      }
      starts.append(rows.count)
    }
    let fromCodes = EIEEntryCounts.groups(of: layer, configuration: c)
    let fromRows = EIEEntryCounts.groups(
      rows: rows, columnStarts: starts, outputs: layer.outputs, configuration: c,
      relativeIndexBits: c.relativeIndexBits)
    #expect(fromCodes == fromRows, "seed \(seed)")
    #expect(fromCodes.reduce(0) { $0 + $1.total - $1.fillers } == rows.count)
  }
}
