import DeepCompression
import Networks
import Testing

@Suite struct InterleavedSliceTests {
  /// Figures 2 and 3 of the EIE paper: of 16 rows and 8 columns on 4 elements, the rows 0, 4, 8, 12 of
  /// element 0.
  @Test func laysOutTheExampleOfThePaper() {
    let kept: [[Int]] = [[0, 8, 12], [4], [0, 12], [], [0, 4], [0, 12], [0], [8, 12]]
    var codes = [UInt8](repeating: 0, count: 16 * 8)
    for (column, rows) in kept.enumerated() {
      for row in rows { codes[row * 8 + column] = UInt8(row + 1) }
    }
    let layer = SharedLayer(
      name: "figure 2", outputs: 16, inputs: 8, hasBias: false, codes: codes,
      codebook: (0..<16).map(Float.init), function: .rectify)
    let slice = InterleavedSlice.slices(of: layer, processingElements: 4, relativeIndexBits: 4)[0]
    #expect(slice.entries.map(\.zeros) == [0, 1, 0, 1, 0, 2, 0, 0, 0, 2, 0, 2, 0])
    #expect(slice.entries.map { Int($0.code) - 1 } == kept.flatMap { $0 })
    #expect(slice.columnStarts == [0, 3, 4, 6, 6, 8, 10, 11, 13])
    #expect(slice.paddingEntries == 0)
    #expect(slice.entries(ofColumn: 1) == [InterleavedSlice.Entry(code: 5, zeros: 1)])
  }

  /// Against the definition: each column of each slice, taken out row by row and encoded for itself.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func everyColumnIsEncodedForItself(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let elements = 1 + generator.integer(below: 9)
    let bits = 1 + generator.integer(below: 8)
    let layer = Examples.layer(
      outputs: 1 + generator.integer(below: 90), inputs: 1 + generator.integer(below: 12),
      hasBias: seed % 2 == 0, density: 0.2, generator: &generator)
    let slices = InterleavedSlice.slices(of: layer, processingElements: elements, relativeIndexBits: bits)
    #expect(slices.count == elements)
    for (element, slice) in slices.enumerated() {
      let rows = Array(stride(from: element, to: layer.outputs, by: elements))
      #expect(slice.rows == rows.count, "seed \(seed)")
      for column in 0..<layer.columns {
        let codes = rows.map { layer.codes[$0 * layer.columns + column] }
        let expected = RelativeIndexing(bits: bits).encode(codes)
        #expect(Array(slice.entries(ofColumn: column)) == expected, "seed \(seed), column \(column)")
      }
      #expect(slice.columnStarts.last == slice.entries.count, "seed \(seed)")
      let ownRows = rows.flatMap { layer.codes[$0 * layer.columns..<($0 + 1) * layer.columns] }
      #expect(slice.codes() == ownRows, "seed \(seed)")
    }
    #expect(InterleavedSlice.codes(of: slices) == layer.codes, "seed \(seed)")
    let entries = slices.reduce(0) { $0 + $1.entries.count - $1.paddingEntries }
    #expect(entries == layer.nonzeros, "seed \(seed)")
  }

  @Test func moreElementsThanRowsLeaveSomeEmpty() {
    let layer = SharedLayer(
      name: "a", outputs: 1, inputs: 2, hasBias: false, codes: [1, 1], codebook: [0, 1], function: .identity)
    let slices = InterleavedSlice.slices(of: layer, processingElements: 3, relativeIndexBits: 4)
    #expect(slices.map(\.rows) == [1, 0, 0])
    #expect(slices[2].columnStarts == [0, 0, 0])
  }
}
