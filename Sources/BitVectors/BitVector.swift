/// A two-state bit vector of any width from 1: an unsigned pattern, bit 0 the least significant.
///
/// Constants of the hardware language and words of memory images are bit vectors. Bits beyond `width` in the
/// last word are always zero, so equal patterns of equal width are equal values.
public struct BitVector: Hashable, Sendable {
  /// The number of bits.
  public let width: Int
  /// The bits, 64 to a word, the least significant word first; `(width + 63) / 64` words.
  public let words: [UInt64]

  /// The low `width` bits of `words`; missing words are zero.
  public init(words: [UInt64], width: Int) {
    precondition(width > 0, "a bit vector of \(width) bits")
    let count = Self.wordCount(width)
    var kept = Array(words.prefix(count))
    kept.append(contentsOf: repeatElement(0, count: count - kept.count))
    kept[count - 1] &= Self.lastWordMask(width)
    self.width = width
    self.words = kept
  }

  /// The low `width` bits of `value` in two's complement, sign-extended beyond 64.
  public init(_ value: Int, width: Int) {
    let fill: UInt64 = value < 0 ? .max : 0
    let upper = repeatElement(fill, count: Self.wordCount(width) - 1)
    self.init(words: [UInt64(bitPattern: Int64(value))] + upper, width: width)
  }

  /// All bits zero.
  public static func zero(width: Int) -> BitVector { BitVector(words: [], width: width) }

  /// The bit at `index`, 0 the least significant.
  public subscript(index: Int) -> Bool { (words[index / 64] >> UInt64(index % 64)) & 1 == 1 }

  /// Words that `width` bits fill.
  public static func wordCount(_ width: Int) -> Int { (width + 63) / 64 }

  /// The bits of the last word that belong to a vector of `width` bits.
  public static func lastWordMask(_ width: Int) -> UInt64 {
    let used = width % 64
    return used == 0 ? .max : (1 << UInt64(used)) - 1
  }

  /// Whether `value` can be written in `width` bits, as unsigned or, if negative, in two's complement.
  public static func fits(_ value: Int, width: Int) -> Bool {
    if width >= Int.bitWidth { return true }
    // Every non-negative Int has at most 63 bits, and 1 << 63 is no longer positive.
    return value < 0 ? value >= -(1 << (width - 1)) : width == 63 || value < (1 << width)
  }

  /// Lower-case hexadecimal digits, as many as the width needs.
  public var hexadecimal: String {
    let digits = (width + 3) / 4
    var text = ""
    for digit in stride(from: digits - 1, through: 0, by: -1) {
      let nibble = (words[digit / 16] >> UInt64(4 * (digit % 16))) & 15
      text.append(Character(String(nibble, radix: 16)))
    }
    return text
  }
}
