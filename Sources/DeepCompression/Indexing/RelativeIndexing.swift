/// Positions of non-zero codes, each told by the number of zeros skipped before it.
///
/// An index of Z bits skips at most `2^Z - 1` zeros. A longer run takes fillers: entries of code 0 that skip
/// `2^Z - 1` zeros and stand for one more. Zeros after the last non-zero code are not stored. See Han, Mao
/// and Dally 2016, section 2, and Han et al. 2016 (EIE), section 3.
public struct RelativeIndexing: Hashable, Sendable {
  /// One stored code, and how many zeros lie before it.
  public struct Entry: Hashable, Sendable {
    /// The code v; 0 marks a filler.
    public var code: UInt8
    /// The zeros z skipped since the entry before, or since the start.
    public var zeros: UInt8

    /// An entry from its two fields.
    public init(code: UInt8, zeros: UInt8) {
      self.code = code
      self.zeros = zeros
    }
  }

  /// Bits of an index, Z.
  public let bits: Int

  /// Indices of `bits` bits; traps when that is not in 1-8.
  public init(bits: Int) {
    precondition((1...8).contains(bits), "a relative index of \(bits) bits is not supported")
    self.bits = bits
  }

  /// The most zeros an entry skips.
  public var longestRun: Int { (1 << bits) - 1 }

  /// Appends the entries for `code` behind `zeros` zeros: fillers as needed, then the code.
  public func append(_ code: UInt8, afterZeros zeros: Int, to entries: inout [Entry]) {
    var rest = zeros
    while rest > longestRun {
      entries.append(Entry(code: 0, zeros: UInt8(longestRun)))
      rest -= longestRun + 1
    }
    entries.append(Entry(code: code, zeros: UInt8(rest)))
  }

  /// The entries of a run of codes.
  public func encode(_ codes: some Sequence<UInt8>) -> [Entry] {
    var entries: [Entry] = []
    var zeros = 0
    for code in codes {
      if code == 0 {
        zeros += 1
      } else {
        append(code, afterZeros: zeros, to: &entries)
        zeros = 0
      }
    }
    return entries
  }

  /// The `count` codes that `entries` stand for, or nothing when the entries reach further than that.
  public func decode(_ entries: some Sequence<Entry>, count: Int) -> [UInt8]? {
    var codes = [UInt8](repeating: 0, count: count)
    var position = 0
    for entry in entries {
      position += Int(entry.zeros)
      guard position < count else { return nil }
      codes[position] = entry.code
      position += 1
    }
    return codes
  }
}
