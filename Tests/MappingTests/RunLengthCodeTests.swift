import Testing

@testable import Mapping

/// The run-length code: the digest's example, every corner of a word, and streams that are none.
@Suite struct RunLengthCodeTests {
  private let code = RunLengthCode(wordBits: 16)

  private func pairs(_ word: UInt64) -> [[Int]] {
    (0..<3).map { index in
      let pair = word >> (index * 21)
      return [Int(pair & 31), Int(Int16(truncatingIfNeeded: pair >> 5))]
    }
  }

  /// Figure 2 of the ISSCC digest.
  @Test func thePublishedExample() {
    let words = code.encode([0, 0, 12, 0, 0, 0, 0, 53, 0, 0, 22])
    #expect(words.count == 1 && words[0] >> 63 == 1)
    #expect(pairs(words[0]) == [[2, 12], [4, 53], [2, 22]])
  }

  @Test func longRunsGoOnAndBlocksEndInALevel() {
    // 32 zeros are a run of 31 and a level 0; the block's last zero is a level as well.
    #expect(pairs(code.encode([Int32](repeating: 0, count: 33) + [-1])[0]) == [[31, 0], [1, -1], [0, 0]])
    #expect(pairs(code.encode([7, 0, 0])[0]) == [[0, 7], [1, 0], [0, 0]])
    #expect(code.encode([0]) == [RunLengthCode.termBit])
  }

  @Test(arguments: [1, 5, 8, 16, 26, 32])
  func everyBlockReadsBack(wordBits: Int) throws {
    let code = RunLengthCode(wordBits: wordBits)
    #expect(code.pairsPerWord == 63 / (5 + wordBits))
    var stream: [UInt64] = []
    var blocks: [[Int32]] = []
    let extremes = [Int32(truncatingIfNeeded: -(1 << (wordBits - 1))), Int32((1 << (wordBits - 1)) - 1)]
    for length in 1...70 {
      for zeros in [0, length / 2, length - 1, length] {
        let block = (0..<length).map { $0 < zeros ? 0 : extremes[$0 % 2] }
        for block in [block, block.reversed()] {
          blocks.append(block)
          stream += code.encode(block)
        }
      }
    }
    var position = 0
    for block in blocks { #expect(try code.decode(stream, at: &position, count: block.count) == block) }
    #expect(position == stream.count)
  }

  /// Every stream that lacks a word, has lost a term bit or ends early is refused by name.
  @Test func damagedStreamsAreRefused() throws {
    let values = (0..<50).map { Int32($0 % 3 == 0 ? $0 : 0) }
    let words = code.encode(values)
    func fault(_ words: [UInt64], count: Int = 50) throws -> RunLengthError.Fault {
      var position = 0
      let error = try #require(throws: RunLengthError.self) {
        try code.decode(words, at: &position, count: count)
      }
      #expect(!error.description.contains("\n") && error.description.hasPrefix("run-length stream "))
      return error.fault
    }
    for length in 0..<words.count {
      #expect(try fault(Array(words.prefix(length))) == .truncated)
    }
    for index in 0..<(words.count - 1) {
      var early = words
      early[index] |= RunLengthCode.termBit
      #expect(try fault(early) == .truncated)
    }
    var endless = words
    endless[words.count - 1] &= ~RunLengthCode.termBit
    #expect(try fault(endless) == .overrun)
    #expect(try fault(words, count: 3) == .overrun)
    #expect(try fault(words, count: 53) == .truncated)
    #expect(try fault(code.encode([0, 0, 0, 5]), count: 3) == .overrun)
  }

  /// Sparse values cost within a tenth of the entropy bound, dense ones a third more than they are.
  @Test func compressionIsMeasuredAgainstTheEntropy() {
    var state: UInt64 = 1
    func sparse(_ share: UInt64) -> [Int32] {
      (0..<20_000).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 33) % 100 < share ? Int32(truncatingIfNeeded: state >> 40) & 0x7FFF | 1 : 0
      }
    }
    for (share, bound) in [(UInt64(10), 0.08), (20, 0.10), (25, 0.11)] {
      var measure = CompressionMeasure(wordBits: 16)
      let block = sparse(share)
      measure.add(block: block, words: code.encode(block).count)
      #expect(measure.overEntropy > 0 && measure.overEntropy < bound, "\(share) %: \(measure.overEntropy)")
      #expect(measure.ratio > 2.5)
    }
    var dense = CompressionMeasure(wordBits: 16)
    dense.add(block: sparse(100), words: code.encode(sparse(100)).count)
    #expect(abs(dense.ratio - 0.75) < 0.001 && abs(dense.overEntropy - 1.0 / 3) < 0.001)
  }
}
