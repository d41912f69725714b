extension MemoryWords {
  /// Every word with all digits of its width.
  var hexadecimalLines: [String] {
    (0..<count).map { word in
      let chunks = self[word]
      let digits = (0..<(wordBits + 3) / 4).reversed()
      return String(
        decoding: digits.map { digit in
          let nibble = chunks[chunks.startIndex + digit / 16] >> UInt64(digit % 16 * 4) & 15
          return Self.digits[Int(nibble)]
        }, as: UTF8.self)
    }
  }

  /// Appends the word that `text` writes in hexadecimal.
  ///
  /// - Returns: whether it is one, of no more than `wordBits` bits; if not, nothing is appended.
  mutating func append(hexadecimal text: some StringProtocol) -> Bool {
    var word = [UInt64](repeating: 0, count: chunksPerWord)
    var length = 0
    for (position, digit) in text.utf8.reversed().enumerated() {
      guard let nibble = Self.nibble(digit) else { return false }
      if nibble != 0 && position * 4 + (8 - nibble.leadingZeroBitCount) > wordBits { return false }
      if nibble != 0 { word[position / 16] |= UInt64(nibble) << UInt64(position % 16 * 4) }
      length += 1
    }
    guard length > 0 else { return false }
    append(word)
    return true
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func nibble(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
