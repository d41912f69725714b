import Compiler
import Configurations
import DeepCompression
import Testing

@testable import GoldenModels

@Suite struct EIEEntryCountsTests {
  /// One column of codes, as a layer of one input.
  private func column(_ codes: [UInt8]) -> SharedLayer {
    SharedLayer(
      name: "column", outputs: codes.count, inputs: 1, hasBias: false, codes: codes,
      codebook: [0, 1, 2, 3], function: .identity)
  }

  /// The paper's column: 0, 0, 1, 2, eighteen zeros, 3 takes four entries, one of them a filler.
  @Test func columnOfThePaper() {
    let codes: [UInt8] = [0, 0, 1, 2] + [UInt8](repeating: 0, count: 18) + [3]
    let counts = EIEEntryCounts(of: column(codes), processingElements: 1, relativeIndexBits: 4)
    #expect(counts.entries == [4])
    #expect(counts.fillers == 1)
    #expect(counts.weightsOfColumn == [3])
  }

  /// A gap of g zeros before a weight takes floor(g / 4) fillers with two index bits; zeros at the end take none.
  @Test(arguments: [(0, 1), (3, 1), (4, 2), (7, 2), (8, 3), (11, 3), (12, 4)])
  func gaps(zeros: Int, expected: Int32) {
    let gap = [UInt8](repeating: 0, count: zeros)
    let counts = EIEEntryCounts(of: column(gap + [1] + gap), processingElements: 1, relativeIndexBits: 2)
    #expect(counts.entries == [expected])
    let twice = EIEEntryCounts(of: column(gap + [1] + gap + [2]), processingElements: 1, relativeIndexBits: 2)
    #expect(twice.entries == [2 * expected])
  }

  @Test func onlyOwnRowsCount() {
    // Rows 0, 4 and 5 of two elements: local rows 0 and 2 of the first, 2 of the second.
    let counts = EIEEntryCounts(of: column([1, 0, 0, 0, 1, 1]), processingElements: 2, relativeIndexBits: 2)
    #expect(counts.entries == [2, 1])
    let three = EIEEntryCounts(of: column([1, 0, 0, 0, 1, 1]), processingElements: 3, relativeIndexBits: 2)
    #expect(three.entries == [1, 1, 1])
    let many = EIEEntryCounts(of: column([1, 0, 0, 0, 1, 1]), processingElements: 7, relativeIndexBits: 2)
    #expect(many.entries == [1, 0, 0, 0, 1, 1, 0])
  }

  /// The counts are those of the compiler's pointers, which come from an encoder.
  @Test(arguments: 0..<30)
  func agreesWithTheCompiler(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var configuration = EIEConfiguration.quad
    configuration.bias = .codebookColumn
    configuration.processingElements = [1, 2, 3, 5, 16, 64].randomElement(using: &generator)!
    configuration.relativeIndexBits = Int.random(in: 2...8, using: &generator)
    configuration.weightRows = 1 << 14
    configuration.activationWords = 512
    let layer = SharedLayer.random(
      outputs: Int.random(in: 1...400, using: &generator), inputs: Int.random(in: 1...40, using: &generator),
      hasBias: Bool.random(using: &generator), density: Double.random(in: 0...0.3, using: &generator),
      codeBits: 4, using: &generator)
    let counts = EIEEntryCounts(
      of: layer, processingElements: configuration.processingElements,
      relativeIndexBits: configuration.relativeIndexBits)
    let network = CompressedNetwork(name: "one layer", layers: [layer])
    let compiled = try CompiledNetwork(network, for: configuration)
    for column in 0..<layer.columns {
      let lengths = compiled.elements.map { Int32($0.pointers[column + 1] - $0.pointers[column]) }
      #expect(Array(counts.column(column)) == lengths, "seed \(seed), column \(column)")
    }
    #expect(counts.total == compiled.entries)
    #expect(counts.fillers == compiled.paddingEntries)
  }
}
