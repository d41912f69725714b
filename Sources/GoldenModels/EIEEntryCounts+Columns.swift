import Configurations

extension EIEEntryCounts {
  /// Counts the entries of a matrix that is given by the rows of its non-zero weights, column after column.
  ///
  /// A layer of a hundred million weights has a few million that are not zero; counting them needs no more
  /// than their rows. The counts are those of the same matrix as a `SharedLayer`.
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

  /// Counts the entries of such a matrix in each column group of the array of `configuration`.
  ///
  /// - Parameters:
  ///   - rows: the row of each non-zero weight, ascending within a column.
  ///   - columnStarts: where each column begins in `rows`, and, as one number more, where the last ends.
  ///   - outputs: rows of the matrix; more than any number in `rows`.
  ///   - configuration: the array, but for its relative indices.
  ///   - relativeIndexBits: those of `configuration` for the entries that are stored, its `skipBits` for the cycles that
  ///     they take.
  /// - Returns: one table a group.
  public static func groups(
    rows: [UInt16], columnStarts: [Int], outputs: Int, configuration: EIEConfiguration,
    relativeIndexBits bits: Int
  ) -> [EIEEntryCounts] {
    let elements = configuration.groupElements
    if configuration.columnGroups == 1 {
      return [
        EIEEntryCounts(
          rows: rows, columnStarts: columnStarts, outputs: outputs, processingElements: elements,
          relativeIndexBits: bits)
      ]
    }
    let groups = EIEColumnGroups(inputs: columnStarts.count - 1, configuration: configuration)
    return groups.inputs.map { inputs in
      var own: [UInt16] = []
      var starts = [0]
      for input in inputs {
        if let input { own += rows[columnStarts[input]..<columnStarts[input + 1]] }
        starts.append(own.count)
      }
      return EIEEntryCounts(
        rows: own, columnStarts: starts, outputs: outputs, processingElements: elements,
        relativeIndexBits: bits)
    }
  }
}
