/// A word of the host port: an unsigned number of any width.
///
/// Up to 64 bits it lies in the value itself, so that scripts of narrow words allocate nothing.
public struct HostWord: Hashable, Sendable, ExpressibleByIntegerLiteral, CustomStringConvertible {
  /// Bits 63 to 0.
  public let low: UInt64
  /// The words above, little end first; the last of them is not zero.
  public let high: [UInt64]

  /// A word of up to 64 bits.
  @inlinable
  public init(_ value: UInt64) {
    low = value
    high = []
  }

  /// A word of up to 64 bits.
  public init(integerLiteral value: UInt64) {
    self.init(value)
  }

  /// A word of any width, little end first.
  public init(words: [UInt64]) {
    low = words.first ?? 0
    let used = words.lastIndex { $0 != 0 } ?? 0
    high = used > 0 ? Array(words[1...used]) : []
  }

  /// A word from hexadecimal digits, most significant first; nil if there is any other character.
  public init?(hexadecimal text: some StringProtocol) {
    var words: [UInt64] = []
    var digits = text[...]
    while !digits.isEmpty {
      guard digits.first != "+", digits.first != "-", let word = UInt64(digits.suffix(16), radix: 16) else {
        return nil
      }
      words.append(word)
      digits = digits.dropLast(16)
    }
    guard !words.isEmpty else { return nil }
    self.init(words: words)
  }

  /// Bits `64 * index` to `64 * index + 63`.
  @inlinable
  public func word(_ index: Int) -> UInt64 {
    if index == 0 { return low }
    return index <= high.count ? high[index - 1] : 0
  }

  /// The least number of bits that holds the word; 0 for zero.
  public var bitWidth: Int {
    let top = high.last ?? low
    return 64 * high.count + 64 - top.leadingZeroBitCount
  }

  /// The word in `digits` hexadecimal digits, or more if it needs them.
  public func hexadecimal(digits: Int = 1) -> String {
    var text = ""
    for word in ([low] + high).reversed() {
      let part = String(word, radix: 16)
      text += text.isEmpty ? part : String(repeating: "0", count: 16 - part.count) + part
    }
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// The word in hexadecimal, as in `0x1f`.
  public var description: String { "0x" + hexadecimal() }
}
