import Networks
import Testing

@testable import DeepCompression

@Suite struct CodeLengthsTests {
  /// The bits that Huffman's own construction takes: each merge lengthens the codes below it by one.
  private func huffmanBits(_ counts: [Int]) -> Int {
    var weights = counts.filter { $0 > 0 }
    guard weights.count > 1 else { return weights.first ?? 0 }
    var bits = 0
    while weights.count > 1 {
      weights.sort(by: >)
      let sum = weights.removeLast() + weights.removeLast()
      bits += sum
      weights.append(sum)
    }
    return bits
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func costAsMuchAsHuffmansOwn(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = 1 + generator.integer(below: 256)
    let spread = 1 + generator.integer(below: 400)
    let counts = (0..<alphabet).map { _ in generator.integer(below: spread) }
    let lengths = CodeLengths.optimal(for: counts, limit: 30)
    #expect(CodeLengths.bits(counts, lengths) == huffmanBits(counts), "seed \(seed)")
    #expect(zip(counts, lengths).allSatisfy { ($0 > 0) == ($1 > 0) }, "seed \(seed)")
  }

  @Test func fewSymbolsHaveShortCodes() {
    #expect(CodeLengths.optimal(for: []) == [])
    #expect(CodeLengths.optimal(for: [0, 0]) == [0, 0])
    #expect(CodeLengths.optimal(for: [0, 7]) == [0, 1])
    #expect(CodeLengths.optimal(for: [1, 1_000_000]) == [1, 1])
    #expect(CodeLengths.optimal(for: [4, 2, 1, 1]) == [1, 2, 3, 3])
  }

  /// Fibonacci's numbers make Huffman's codes as long as they can be.
  @Test func noCodePassesTheLimit() {
    var counts = [1, 1]
    while counts.count < 40 { counts.append(counts[counts.count - 1] + counts[counts.count - 2]) }
    let lengths = CodeLengths.optimal(for: counts)
    #expect(lengths.max() == UInt8(CodeLengths.limit))
    #expect(CanonicalCode(lengths: lengths) != nil)
    #expect(CodeLengths.bits(counts, CodeLengths.optimal(for: counts, limit: 39)) == huffmanBits(counts))
  }

  /// All codes of four symbols and at most three bits, tried one by one.
  @Test func aLimitedCodeIsTheCheapestOfAll() {
    let counts = [1, 1, 2, 9, 20]
    var cheapest = Int.max
    for number in 0..<243 {
      let lengths = (0..<5).map { UInt8(number / [1, 3, 9, 27, 81][$0] % 3 + 1) }
      guard CanonicalCode(lengths: lengths) != nil else { continue }
      cheapest = min(cheapest, CodeLengths.bits(counts, lengths))
    }
    #expect(CodeLengths.bits(counts, CodeLengths.optimal(for: counts, limit: 3)) == cheapest)
  }

  @Test func codesAscendByLengthAndSymbol() throws {
    let code = try #require(CanonicalCode(lengths: [2, 0, 1, 3, 3]))
    #expect(code.codes == [0b10, 0, 0b0, 0b110, 0b111])
    #expect(code.longest == 3)
  }

  @Test func lengthsThatAreNoCodeAreRefused() {
    #expect(CanonicalCode(lengths: [1, 1, 1]) == nil)
    #expect(CanonicalCode(lengths: [1, 2]) == nil)
    #expect(CanonicalCode(lengths: [2]) == nil)
    #expect(CanonicalCode(lengths: [1, 15]) == nil)
    #expect(CanonicalCode(lengths: [0, 1]) != nil)
    #expect(CanonicalCode(lengths: []) != nil)
  }
}
