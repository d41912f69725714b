/// The contents of one memory: words of any width, from address 0.
///
/// A word lies in `chunksPerWord` 64-bit chunks, least significant first; bits above `wordBits` are zero.
public struct MemoryWords: Hashable, Sendable {
  /// Bits of one word, at least 1.
  public let wordBits: Int
  /// 64-bit chunks of one word.
  public let chunksPerWord: Int
  /// All words, `chunksPerWord` chunks each.
  public private(set) var chunks: [UInt64]

  /// `count` words of zeros.
  public init(wordBits: Int, count: Int) {
    self.wordBits = wordBits
    chunksPerWord = (wordBits + 63) / 64
    chunks = [UInt64](repeating: 0, count: count * chunksPerWord)
  }

  /// Words of at most 64 bits from integers; of a negative one, the low bits in two's complement.
  public init(wordBits: Int, integers: [Int]) {
    self.init(wordBits: wordBits, count: 0)
    let mask = wordBits >= 64 ? UInt64.max : (1 << UInt64(wordBits)) - 1
    chunks = integers.map { UInt64(bitPattern: Int64($0)) & mask }
  }

  /// The number of words.
  public var count: Int { chunks.count / chunksPerWord }

  /// The chunks of one word, least significant first.
  public subscript(word: Int) -> ArraySlice<UInt64> {
    chunks[(word * chunksPerWord)..<((word + 1) * chunksPerWord)]
  }

  /// The words as signed integers; for words of at most 64 bits.
  public var signedIntegers: [Int] {
    let unused = UInt64(64 - wordBits)
    return chunks.map { Int(Int64(bitPattern: $0 << unused) >> Int64(unused)) }
  }

  /// The words as unsigned integers; for words of fewer than 64 bits.
  public var unsignedIntegers: [Int] { chunks.map { Int($0) } }

  /// Appends a word of the given chunks, least significant first.
  mutating func append(_ word: [UInt64]) {
    chunks += word
  }

  /// The field of `count` bits, at most 32, that begins at bit `first` of a word.
  func field(ofWord word: Int, first: Int, count: Int) -> UInt64 {
    let chunk = word * chunksPerWord + first / 64
    let offset = first % 64
    var bits = chunks[chunk] >> UInt64(offset)
    if offset + count > 64 { bits |= chunks[chunk + 1] << UInt64(64 - offset) }
    return bits & ((1 << UInt64(count)) - 1)
  }

  /// Sets a field that is zero so far.
  mutating func setField(ofWord word: Int, first: Int, count: Int, to value: UInt64) {
    let chunk = word * chunksPerWord + first / 64
    let offset = first % 64
    chunks[chunk] |= value << UInt64(offset)
    if offset + count > 64 { chunks[chunk + 1] |= value >> UInt64(64 - offset) }
  }
}
