/// The part of a layer that one processing element of EIE holds: every N-th row, column by column, in
/// entries.
///
/// Element k of N owns the rows i with `i mod N == k`, in the order of `i div N`; zeros are counted among its
/// own rows only (Han et al. 2016, section 3 and figures 2 and 3). A bias is the last column.
public struct InterleavedSlice: Hashable, Sendable {
  /// One stored code v and the zeros z before it.
  public typealias Entry = RelativeIndexing.Entry

  /// Which element this is, k.
  public let processingElement: Int
  /// How many elements there are, N.
  public let processingElements: Int
  /// Bits of z.
  public let relativeIndexBits: Int
  /// Rows that the element owns.
  public let rows: Int
  /// The entries of all columns, first to last.
  public let entries: [Entry]
  /// Where each column begins in `entries`, and, as one number more, where the last ends.
  public let columnStarts: [Int]

  /// Columns of the layer, the bias column included.
  public var columns: Int { columnStarts.count - 1 }

  /// Entries that are no weights but fillers.
  public var paddingEntries: Int { entries.reduce(0) { $0 + ($1.code == 0 ? 1 : 0) } }

  /// The entries of one column.
  public func entries(ofColumn column: Int) -> ArraySlice<Entry> {
    entries[columnStarts[column]..<columnStarts[column + 1]]
  }

  /// The codes of the element's rows: `rows` rows of `columns` codes.
  public func codes() -> [UInt8] {
    var codes = [UInt8](repeating: 0, count: rows * columns)
    for column in 0..<columns {
      var row = 0
      for entry in entries(ofColumn: column) {
        row += Int(entry.zeros)
        codes[row * columns + column] = entry.code
        row += 1
      }
    }
    return codes
  }
}

extension InterleavedSlice {
  /// The slices of all processing elements, element 0 first.
  ///
  /// - Parameters:
  ///   - layer: the layer to be distributed.
  ///   - processingElements: how many elements share it, N; at least 1.
  ///   - relativeIndexBits: bits of z, 1-8.
  public static func slices(
    of layer: SharedLayer, processingElements: Int, relativeIndexBits: Int
  ) -> [InterleavedSlice] {
    precondition(processingElements > 0, "there is no processing element")
    let indexing = RelativeIndexing(bits: relativeIndexBits)
    let nonzeros = ColumnNonzeros(of: layer)
    // Division is slow, and every non-zero needs both.
    let owners = (0..<layer.outputs).map { $0 % processingElements }
    let localRows = (0..<layer.outputs).map { $0 / processingElements }
    var entries = [[Entry]](repeating: [], count: processingElements)
    var starts = [[Int]](repeating: [0], count: processingElements)
    var nextRows = [Int](repeating: 0, count: processingElements)
    for column in 0..<layer.columns {
      for index in nextRows.indices { nextRows[index] = 0 }
      for index in nonzeros.columnStarts[column]..<nonzeros.columnStarts[column + 1] {
        let row = nonzeros.rows[index]
        let (owner, localRow) = (owners[row], localRows[row])
        indexing.append(
          nonzeros.codes[index], afterZeros: localRow - nextRows[owner], to: &entries[owner])
        nextRows[owner] = localRow + 1
      }
      for index in starts.indices { starts[index].append(entries[index].count) }
    }
    return (0..<processingElements).map { element in
      InterleavedSlice(
        processingElement: element, processingElements: processingElements,
        relativeIndexBits: relativeIndexBits,
        rows: (layer.outputs - element + processingElements - 1) / processingElements,
        entries: entries[element], columnStarts: starts[element])
    }
  }

  /// The codes of the whole layer, row-major, put together from the slices of all elements, element 0 first.
  public static func codes(of slices: [InterleavedSlice]) -> [UInt8] {
    let columns = slices.first?.columns ?? 0
    let parts = slices.map { $0.codes() }
    let rows = slices.reduce(0) { $0 + $1.rows }
    return (0..<rows).flatMap { row in
      let start = row / slices.count * columns
      return parts[row % slices.count][start..<start + columns]
    }
  }
}
