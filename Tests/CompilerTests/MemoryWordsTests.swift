import Testing

@testable import Compiler

@Suite struct MemoryWordsTests {
  @Test func signedWordsKeepTheirWidth() {
    let words = MemoryWords(wordBits: 12, integers: [0, 1, -1, 2047, -2048])
    #expect(words.chunks == [0, 1, 0xfff, 0x7ff, 0x800])
    #expect(words.signedIntegers == [0, 1, -1, 2047, -2048])
    #expect(words.hexadecimalLines == ["000", "001", "fff", "7ff", "800"])
    #expect(MemoryWords(wordBits: 64, integers: [-2]).signedIntegers == [-2])
  }

  /// Fields of 13 bits across the chunks of a word of 200 bits.
  @Test func fieldsCrossChunks() {
    var words = MemoryWords(wordBits: 200, count: 2)
    for index in 0..<15 {
      words.setField(ofWord: 1, first: index * 13, count: 13, to: UInt64(0x1000 + index))
    }
    for index in 0..<15 {
      #expect(words.field(ofWord: 1, first: index * 13, count: 13) == UInt64(0x1000 + index))
    }
    #expect(words[0].allSatisfy { $0 == 0 })
    #expect(words.hexadecimalLines.map(\.count) == [50, 50])
  }

  @Test(arguments: [5, 8, 64, 65, 130, 1024])
  func hexadecimalRoundTrip(wordBits: Int) {
    var generator = SeededGenerator(seed: UInt64(wordBits))
    var words = MemoryWords(wordBits: wordBits, count: 20)
    for word in 0..<20 {
      for bit in 0..<wordBits where Bool.random(using: &generator) {
        words.setField(ofWord: word, first: bit, count: 1, to: 1)
      }
    }
    var read = MemoryWords(wordBits: wordBits, count: 0)
    let taken = words.hexadecimalLines.map { read.append(hexadecimal: $0) }
    #expect(!taken.contains(false))
    #expect(read == words)
  }

  @Test func refusesWhatIsNoWord() {
    var words = MemoryWords(wordBits: 5, count: 0)
    let refused = ["", "g", "20", "100", "-1", "0x1", "1 1"].map { words.append(hexadecimal: $0) }
    #expect(!refused.contains(true))
    let taken = ["1F", "0001f"].map { words.append(hexadecimal: $0) }
    #expect(taken == [true, true])
    #expect(words.chunks == [31, 31])
  }
}
