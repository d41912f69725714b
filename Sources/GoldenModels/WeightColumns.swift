import BitVectors
import DeepCompression

/// The non-zero weights of a layer, column after column and by ascending row within a column.
struct WeightColumns: Sendable {
  /// One weight: its row in the whole matrix and its quantised value.
  struct Weight: Sendable {
    var row: Int32
    var word: Int32
  }

  /// All weights of non-zero code, in the order in which columns are broadcast.
  let weights: [Weight]
  /// `columns + 1` positions in `weights`: where each column begins, and the end.
  let starts: [Int]

  /// The columns of `layer`, with every codebook word quantised to `format`.
  ///
  /// A weight whose code is not zero stays in the list even if its word is: the hardware spends a cycle on it.
  init(_ layer: SharedLayer, format: FixedPointFormat) {
    let words = layer.codebook.map { Int32(format.quantize(Double($0))) }
    let columns = layer.columns
    var counts = [Int](repeating: 0, count: columns)
    layer.forEachNonzero { _, column, _ in counts[column] += 1 }
    var starts = [0]
    for count in counts { starts.append(starts[starts.count - 1] + count) }

    var next = starts
    var weights = [Weight](repeating: Weight(row: 0, word: 0), count: starts[columns])
    layer.forEachNonzero { row, column, code in
      weights[next[column]] = Weight(row: Int32(row), word: words[Int(code)])
      next[column] += 1
    }
    self.weights = weights
    self.starts = starts
  }

  /// The positions in `weights` of one column.
  func range(of column: Int) -> Range<Int> { starts[column]..<starts[column + 1] }
}

extension SharedLayer {
  /// Calls `body` with row, column and code of every weight that is not pruned, row by row.
  func forEachNonzero(_ body: (Int, Int, UInt8) -> Void) {
    let columns = columns
    codes.withUnsafeBufferPointer { codes in
      for row in 0..<outputs {
        let first = row * columns
        for column in 0..<columns where codes[first + column] != 0 {
          body(row, column, codes[first + column])
        }
      }
    }
  }
}
