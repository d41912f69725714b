/// The entries of a layer as two streams that are coded apart: codes and gaps.
///
/// The layer is walked row by row, as the file format does. A filler has code 0, which is no weight's.
struct EntryStreams: Equatable {
  /// The code of each entry.
  var codes: [UInt8]
  /// The zeros skipped before each entry.
  var gaps: [UInt8]

  /// The entries of `codes`, a matrix row by row, with gaps of `indexBits` bits.
  init(of codes: [UInt8], indexBits: Int) {
    let longestRun = RelativeIndexing(bits: indexBits).longestRun
    self.codes = []
    gaps = []
    let entries = codes.reduce(0) { $0 + ($1 != 0 ? 1 : 0) }
    self.codes.reserveCapacity(entries)
    gaps.reserveCapacity(entries)
    var zeros = 0
    codes.withUnsafeBufferPointer { matrix in
      for code in matrix {
        guard code != 0 else {
          zeros += 1
          continue
        }
        while zeros > longestRun {
          self.codes.append(0)
          gaps.append(UInt8(longestRun))
          zeros -= longestRun + 1
        }
        self.codes.append(code)
        gaps.append(UInt8(zeros))
        zeros = 0
      }
    }
  }

  /// Streams that were read from a file; traps when they differ in length.
  init(codes: [UInt8], gaps: [UInt8]) {
    precondition(codes.count == gaps.count, "an entry has a code and a gap")
    self.codes = codes
    self.gaps = gaps
  }

  /// Entries that are no weights.
  var fillers: Int { codes.reduce(0) { $0 + ($1 == 0 ? 1 : 0) } }

  /// Whether every entry of code 0 is a filler: skips as many zeros as a gap can.
  func fillersAreFull(longestRun: Int) -> Bool {
    zip(codes, gaps).allSatisfy { $0 != 0 || Int($1) == longestRun }
  }

  /// The matrix of `count` codes, or nothing when the entries reach further.
  func matrix(count: Int) -> [UInt8]? {
    var matrix = [UInt8](repeating: 0, count: count)
    let fits = matrix.withUnsafeMutableBufferPointer { matrix in
      var position = 0
      for (code, gap) in zip(codes, gaps) {
        position += Int(gap)
        guard position < matrix.count else { return false }
        matrix[position] = code
        position += 1
      }
      return true
    }
    return fits ? matrix : nil
  }
}
