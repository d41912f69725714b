/// How many zeros lie before the weights of a layer, for choosing the width of its gaps.
struct GapHistogram {
  /// Runs shorter than this are counted by length.
  private static let countedRuns = 1 << 12
  private var counts = [Int](repeating: 0, count: countedRuns)
  private var longRuns: [Int] = []
  private var codeCounts = [Int](repeating: 0, count: 256)

  /// Counts the gaps of `codes`, a matrix row by row.
  init(of codes: [UInt8]) {
    var zeros = 0
    for code in codes {
      guard code != 0 else {
        zeros += 1
        continue
      }
      codeCounts[Int(code)] += 1
      if zeros < Self.countedRuns { counts[zeros] += 1 } else { longRuns.append(zeros) }
      zeros = 0
    }
  }

  /// The width, 2 to 8 bits, at which codes and gaps together take the fewest bytes in Huffman codes.
  ///
  /// A wider gap needs fewer fillers and a larger table. The least of equals.
  func bestIndexBits(codebookEntries: Int) -> Int {
    (2...8).min { cost($0, codebookEntries) < cost($1, codebookEntries) } ?? 8
  }

  /// Bits of both streams and their tables.
  private func cost(_ indexBits: Int, _ codebookEntries: Int) -> Int {
    let longestRun = (1 << indexBits) - 1
    var gaps = [Int](repeating: 0, count: longestRun + 1)
    var codes = Array(codeCounts[..<codebookEntries])
    func add(_ zeros: Int, _ count: Int) {
      gaps[zeros & longestRun] += count
      gaps[longestRun] += (zeros >> indexBits) * count
      codes[0] += (zeros >> indexBits) * count
    }
    for (zeros, count) in counts.enumerated() where count > 0 { add(zeros, count) }
    for zeros in longRuns { add(zeros, 1) }
    return [codes, gaps].reduce(0) { sum, counts in
      let lengths = CodeLengths.optimal(for: counts)
      return sum + CodeLengths.bits(counts, lengths) + 8 * CodeLengthTable.encode(lengths).count
    }
  }
}
