import Foundation
import Networks
import Testing

@testable import DeepCompression

@Suite struct HuffmanBlockTests {
  private func decode(_ bytes: [UInt8], count: Int, alphabet: Int) throws -> [UInt8] {
    var cursor = ByteCursor(bytes[...], file: "a.sparrow")
    let symbols = try HuffmanBlock.decode(&cursor, count: count, alphabet: alphabet, part: "the codes")
    #expect(cursor.remaining == 0)
    return symbols
  }

  /// Symbols of a skewed distribution.
  private func symbols(_ count: Int, alphabet: Int, seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    let power = 1 + 3 * generator.unitInterval()
    return (0..<count).map { _ in
      UInt8(min(Int(pow(generator.unitInterval(), power) * Float(alphabet)), alphabet - 1))
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func decodesToTheSameSymbols(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let alphabet = 1 + generator.integer(below: 256)
    let count = generator.integer(below: seed.isMultiple(of: 4) ? 100_000 : 3000)
    let symbols = symbols(count, alphabet: alphabet, seed: seed)
    let block = HuffmanBlock.encode(symbols, alphabet: alphabet)
    #expect(try decode(block, count: count, alphabet: alphabet) == symbols, "seed \(seed)")
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 32_767, 32_768, 32_769, 32_770, 32_771])
  func everyNumberOfSymbolsFits(_ count: Int) throws {
    for alphabet in [1, 2, 17] {
      let symbols = symbols(count, alphabet: alphabet, seed: 7)
      let block = HuffmanBlock.encode(symbols, alphabet: alphabet)
      #expect(try decode(block, count: count, alphabet: alphabet) == symbols)
    }
  }

  @Test func theLongestCodesSurvive() throws {
    let counts = (0..<18).map { 1 << $0 }
    let symbols = counts.enumerated().flatMap { [UInt8](repeating: UInt8($0), count: $1) }
    let block = HuffmanBlock.encode(symbols, alphabet: 18)
    #expect(try decode(block, count: symbols.count, alphabet: 18) == symbols)
  }

  @Test func sizesStayNearTheEntropy() {
    for (alphabet, bits) in [(16, 4.0), (64, 6.0)] {
      let symbols = symbols(20_000, alphabet: alphabet, seed: 3)
      let counts = HuffmanBlock.counts(of: symbols, alphabet: alphabet).filter { $0 > 0 }.map(Double.init)
      let entropy = counts.reduce(0) { $0 - $1 * log2($1 / 20_000) } / 8
      let size = Double(HuffmanBlock.encode(symbols, alphabet: alphabet).count)
      #expect(size < 1.02 * entropy, "\(bits) bits: \(size) bytes, entropy \(entropy)")
    }
  }

  @Test func everyTruncationIsRefused() {
    let symbols = symbols(500, alphabet: 40, seed: 1)
    let block = HuffmanBlock.encode(symbols, alphabet: 40)
    for length in block.indices {
      #expect(throws: ModelFileError.self) {
        _ = try decode(Array(block[..<length]), count: 500, alphabet: 40)
      }
    }
  }

  @Test func damageNeverTraps() {
    for (count, seed) in [(300, 2), (40_000, 5)] as [(Int, UInt64)] {
      let block = HuffmanBlock.encode(symbols(count, alphabet: 20, seed: seed), alphabet: 20)
      var generator = SeededGenerator(seed: seed)
      for _ in 0..<500 {
        var damaged = block
        for _ in 0..<1 + generator.integer(below: 4) {
          damaged[generator.integer(below: min(damaged.count, 400))] = UInt8.random(
            in: 0...255, using: &generator)
        }
        var cursor = ByteCursor(damaged[...], file: "a.sparrow")
        _ = try? HuffmanBlock.decode(&cursor, count: count, alphabet: 20, part: "the codes")
      }
    }
  }

  @Test func aCountBeyondTheBitsIsRefusedAtOnce() {
    let block = HuffmanBlock.encode([1, 0, 1], alphabet: 2)
    let error = #expect(throws: ModelFileError.self) {
      var cursor = ByteCursor(block[...], file: "a.sparrow")
      _ = try HuffmanBlock.decode(&cursor, count: 30_000, alphabet: 2, part: "the codes")
    }
    #expect(error?.what == "the codes has 30000 symbols in 1 bytes")
  }

  @Test func tablesOfLengthsReadBack() throws {
    for seed in 1...50 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let lengths = (0..<generator.integer(below: 300)).map { _ in
        UInt8(max(0, generator.integer(below: 30) - 15))
      }
      var cursor = ByteCursor(CodeLengthTable.encode(lengths)[...], file: "a.sparrow")
      let decoded = try CodeLengthTable.decode(&cursor, count: lengths.count, part: "the codes")
      #expect(decoded == lengths && cursor.remaining == 0, "seed \(seed)")
    }
  }
}
