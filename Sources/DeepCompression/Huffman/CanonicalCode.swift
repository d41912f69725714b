/// A prefix code that its lengths determine: codes ascend by length, and within a length by symbol.
///
/// A file therefore states the lengths only. Codes are written first bit first.
struct CanonicalCode: Equatable {
  /// The length of each symbol's code; 0 for a symbol that has none.
  let lengths: [UInt8]
  /// The code of each symbol, in its low bits.
  let codes: [UInt16]
  /// The length of the longest code; 0 when no symbol has one.
  let longest: Int

  /// The code of the given lengths, or nothing when there is none.
  ///
  /// There is none when a length passes the limit, when the codes do not fit, or when some bits would be no
  /// code. A single symbol may have the code 0 of one bit.
  init?(lengths: [UInt8]) {
    var counts = [Int](repeating: 0, count: CodeLengths.limit + 1)
    for length in lengths {
      guard length <= CodeLengths.limit else { return nil }
      counts[Int(length)] += 1
    }
    counts[0] = 0
    let longest = counts.lastIndex { $0 > 0 } ?? 0
    var next = [Int](repeating: 0, count: CodeLengths.limit + 2)
    var code = 0
    for length in 1...CodeLengths.limit {
      next[length] = code
      code = (code + counts[length]) << 1
    }
    let used = counts.reduce(0, +)
    let isComplete = code == 1 << (CodeLengths.limit + 1)
    guard isComplete || used == 0 || (used == 1 && longest == 1) else { return nil }

    self.lengths = lengths
    self.longest = longest
    codes = lengths.map { length in
      guard length > 0 else { return 0 }
      defer { next[Int(length)] += 1 }
      return UInt16(next[Int(length)])
    }
  }

  /// An optimal code for symbols that occur `counts` times.
  init(counts: [Int]) {
    guard let code = CanonicalCode(lengths: CodeLengths.optimal(for: counts)) else {
      preconditionFailure("package-merge made lengths that are no code")
    }
    self = code
  }
}
