extension EyerissConfiguration {
  /// Processing elements.
  public var elements: Int { rows * columns }

  /// Bits of a word of the psum networks, and of the global buffer.
  public var psumPortBits: Int { psumPortWords * psumBits }

  /// Bits of a word of the filter network.
  public var filterPortBits: Int { filterPortWords * wordBits }

  /// Words of the global buffer, all banks together.
  public var globalBufferWords: Int { globalBufferBanks * globalBufferBankWords }

  /// Ifmap values in a word of the global buffer; what is left of the word is not used.
  public var ifmapWordValues: Int { psumPortBits / wordBits }

  /// Filter network words in a 64-bit word of the off-chip filter stream, the first in the low bits.
  public var filterWordsPerStreamWord: Int { Self.streamBits / filterPortBits }

  /// Rows of the filter scratchpad: one row takes one word of the filter network.
  public var filterScratchpadRows: Int { (filterEntries + filterPortWords - 1) / filterPortWords }

  /// Bits of a word of the off-chip streams.
  public static let streamBits = 64

  /// Bits of the run of zeros before a level.
  public static let runBits = 5

  /// Pairs of a run and a level in a run-length coded word: below the term bit.
  public var pairsPerStreamWord: Int { (Self.streamBits - 1) / (Self.runBits + wordBits) }

  /// Bits that hold every number from zero up to and including `maximum`; at least one.
  public static func bitsToCount(_ maximum: Int) -> Int {
    max(1, Int.bitWidth - maximum.leadingZeroBitCount)
  }

  /// Bits of an index into `count` things; at least one.
  public static func bitsToIndex(_ count: Int) -> Int { bitsToCount(max(1, count - 1)) }
}
