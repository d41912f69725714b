extension EIEEntryCounts {
  /// Counts the entries of a matrix that is given by the rows of its non-zero weights, column after column.
  ///
  /// A layer of a hundred million weights has a few million that are not zero; counting them needs no more than
  /// their rows. The counts are those of the same matrix as a `SharedLayer`.
  ///
  /// - Parameters:
  ///   - rows: the row of each non-zero weight, ascending within a column.
  ///   - columnStarts: where each column begins in `rows`, and, as one number more, where the last ends.
  ///   - outputs: rows of the matrix; more than any number in `rows`.
  ///   - processingElements: at least 1.
  ///   - relativeIndexBits: 1 ... 30.
  public init(
    rows: [UInt16], columnStarts: [Int], outputs: Int, processingElements: Int, relativeIndexBits: Int
  ) {
    let columns = columnStarts.count - 1
    let shift = Int32(relativeIndexBits)
    // Division is slow, and every weight needs both.
    let owners = (0..<outputs).map { Int32($0 % processingElements) }
    let localRows = (0..<outputs).map { Int32($0 / processingElements) }
    // The local row after the last non-zero one, of each element, within the column at hand.
    var next = [Int32](repeating: 0, count: processingElements)
    let entries = [Int32](unsafeUninitializedCapacity: columns * processingElements) { entries, count in
      entries.initialize(repeating: 0)
      for column in 0..<columns {
        for element in 0..<processingElements { next[element] = 0 }
        let first = column * processingElements
        for position in columnStarts[column]..<columnStarts[column + 1] {
          let row = Int(rows[position])
          let element = Int(owners[row])
          let local = localRows[row]
          entries[first + element] &+= (local &- next[element]) >> shift &+ 1
          next[element] = local &+ 1
        }
      }
      count = columns * processingElements
    }
    self.init(
      processingElements: processingElements, columns: columns, entries: entries,
      weightsOfColumn: zip(columnStarts, columnStarts.dropFirst()).map { $1 - $0 })
  }
}
