/// The non-zero codes of a layer in the order of its columns, gathered in two passes over the matrix.
struct ColumnNonzeros {
  /// The row of each non-zero code; ascending within a column.
  let rows: [Int]
  /// The non-zero codes, column after column.
  let codes: [UInt8]
  /// Where each column begins, and, as one number more, where the last ends.
  let columnStarts: [Int]

  /// Gathers the codes of `layer`.
  init(of layer: SharedLayer) {
    let columns = layer.columns
    var starts = [Int](repeating: 0, count: columns + 1)
    Self.forEachNonzero(layer) { _, column, _ in starts[column + 1] += 1 }
    for column in 0..<columns { starts[column + 1] += starts[column] }
    columnStarts = starts

    var rows = [Int](repeating: 0, count: starts[columns])
    var codes = [UInt8](repeating: 0, count: starts[columns])
    Self.forEachNonzero(layer) { row, column, code in
      rows[starts[column]] = row
      codes[starts[column]] = code
      starts[column] += 1
    }
    self.rows = rows
    self.codes = codes
  }

  @inline(__always)
  private static func forEachNonzero(_ layer: SharedLayer, _ body: (Int, Int, UInt8) -> Void) {
    let columns = layer.columns
    // A pointer, because this looks at every weight of a layer, pruned or not.
    layer.codes.withUnsafeBufferPointer { codes in
      for row in 0..<layer.outputs {
        for column in 0..<columns {
          let code = codes[row * columns + column]
          if code != 0 { body(row, column, code) }
        }
      }
    }
  }
}
