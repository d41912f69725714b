/// The run-length code of the off-chip streams (docs/eyeriss.md, section 5; figure 2 of the ISSCC 2016 digest).
///
/// A 64-bit word holds pairs of a run of zeros and the level that follows it, the first pair in the low bits and each run
/// below its level. Bit 63 marks the last word of a block.
public struct RunLengthCode: Hashable, Sendable {
  /// Bits of a level: those of an ifmap value.
  public let wordBits: Int

  /// Bits of a run: at most 31 zeros before a level.
  public static let runBits = 5
  /// The longest run; one zero more is a level of its own.
  public static let longestRun = (1 << runBits) - 1
  /// The bit that marks the last word of a block.
  public static let termBit = UInt64(1) << 63

  /// The code for levels of that many bits, 1 ... 32.
  public init(wordBits: Int) {
    precondition((1...32).contains(wordBits), "levels of \(wordBits) bits")
    self.wordBits = wordBits
  }

  /// Bits of a run with its level.
  public var pairBits: Int { Self.runBits + wordBits }
  /// Pairs in a word, below the term bit.
  public var pairsPerWord: Int { 63 / pairBits }

  /// The words of one block.
  ///
  /// - Parameter values: at least one, each of `wordBits` bits.
  public func encode(_ values: some Collection<Int32>) -> [UInt64] {
    precondition(!values.isEmpty, "a block has at least one value")
    var words: [UInt64] = []
    var word: UInt64 = 0
    var pairs = 0
    var run = 0
    var left = values.count
    for value in values {
      left -= 1
      if value == 0 && run < Self.longestRun && left > 0 {
        run += 1
        continue
      }
      if pairs == pairsPerWord {
        words.append(word)
        (word, pairs) = (0, 0)
      }
      word |= pair(run, value) << (pairs * pairBits)
      pairs += 1
      run = 0
    }
    words.append(word | Self.termBit)
    return words
  }

  private func pair(_ run: Int, _ level: Int32) -> UInt64 {
    let mask = (UInt64(1) << wordBits) - 1
    return UInt64(run) | (UInt64(truncatingIfNeeded: level) & mask) << Self.runBits
  }

  /// The values of the block that starts at `position`, which moves behind it.
  ///
  /// - Parameters:
  ///   - words: a stream of blocks.
  ///   - count: values of the block, at least one.
  /// - Throws: `RunLengthError` if the stream is not one block of that length and more.
  public func decode(_ words: [UInt64], at position: inout Int, count: Int) throws -> [Int32] {
    var values: [Int32] = []
    values.reserveCapacity(count)
    let start = position
    while true {
      guard position < words.count else {
        throw RunLengthError(
          .truncated, "the stream ends \(count - values.count) values before the end of a block of \(count)")
      }
      let word = words[position]
      position += 1
      for index in 0..<pairsPerWord where values.count < count {
        try append(pair: word >> (index * pairBits), to: &values, count: count, at: position - 1)
      }
      let isLast = word & Self.termBit != 0
      if values.count == count {
        guard isLast else {
          throw RunLengthError(
            .overrun, "word \(position - 1) ends a block of \(count) values but has no term bit")
        }
        return values
      }
      if isLast {
        throw RunLengthError(
          .truncated,
          "word \(position - 1) has the term bit \(count - values.count) values before the end of the block "
            + "that starts in word \(start)")
      }
    }
  }

  private func append(pair: UInt64, to values: inout [Int32], count: Int, at word: Int) throws {
    let run = Int(pair & UInt64(Self.longestRun))
    guard values.count + run < count else {
      throw RunLengthError(
        .overrun, "word \(word): a run of \(run) zeros and a level go beyond the block's \(count) values")
    }
    for _ in 0..<run { values.append(0) }
    let unused = 32 - wordBits
    let level = UInt32(truncatingIfNeeded: pair >> Self.runBits) << unused
    values.append(Int32(bitPattern: level) >> unused)
  }
}

/// Why a stream is not what the run-length code makes; its description is one line.
public struct RunLengthError: Error, Hashable, CustomStringConvertible {
  /// What can be wrong.
  public enum Fault: Hashable, Sendable {
    /// Fewer values than the block has.
    case truncated
    /// More values than the block has.
    case overrun
  }

  public let fault: Fault
  public let description: String

  init(_ fault: Fault, _ description: String) {
    self.fault = fault
    self.description = "run-length stream \(fault == .truncated ? "truncated" : "overrun"): \(description)"
  }
}
