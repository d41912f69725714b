import DeepCompression

/// How many entries each processing element stores for each column of a layer, counted from the matrix.
///
/// The count follows from the format alone: a gap of g zeros within an element's rows takes floor(g / 2^Z)
/// fillers before the entry that ends it (Han et al. 2016, section 3). It is derived here and not taken from an
/// encoder, so that comparing the two finds an error in either.
public struct EIEEntryCounts: Hashable, Sendable {
  /// The number of processing elements, N.
  public let processingElements: Int
  /// Columns of the matrix, the bias column included.
  public let columns: Int
  /// The entries of element k and column j, fillers included, at `j * processingElements + k`.
  public let entries: [Int32]
  /// Weights of non-zero code in each column, over all elements.
  public let weightsOfColumn: [Int]

  /// Counts the entries of `layer` over `processingElements` elements with `relativeIndexBits` bits of index.
  ///
  /// - Parameters:
  ///   - layer: the matrix of codes.
  ///   - processingElements: at least 1.
  ///   - relativeIndexBits: 1 ... 30.
  public init(of layer: SharedLayer, processingElements: Int, relativeIndexBits: Int) {
    let columns = layer.columns
    var entries = [Int32](repeating: 0, count: columns * processingElements)
    var weights = [Int](repeating: 0, count: columns)
    // The local row after the last non-zero one of each (column, element).
    var next = [Int32](repeating: 0, count: columns * processingElements)
    layer.forEachNonzero { row, column, _ in
      let slice = column * processingElements + row % processingElements
      let local = Int32(row / processingElements)
      let fillers = (local - next[slice]) >> Int32(relativeIndexBits)
      entries[slice] += fillers + 1
      next[slice] = local + 1
      weights[column] += 1
    }
    self.init(
      processingElements: processingElements, columns: columns, entries: entries, weightsOfColumn: weights)
  }

  /// Counts that are known to agree with each other.
  init(processingElements: Int, columns: Int, entries: [Int32], weightsOfColumn: [Int]) {
    self.processingElements = processingElements
    self.columns = columns
    self.entries = entries
    self.weightsOfColumn = weightsOfColumn
  }

  /// Entries of one column in every element.
  public func column(_ column: Int) -> ArraySlice<Int32> {
    entries[(column * processingElements)..<((column + 1) * processingElements)]
  }

  /// Calls `body` with the entries of one column in every element, without a copy or a check.
  @inline(__always)
  func withColumn<Result>(_ column: Int, _ body: (UnsafeBufferPointer<Int32>) -> Result) -> Result {
    entries.withUnsafeBufferPointer { entries in
      let first = column * processingElements
      return body(UnsafeBufferPointer(rebasing: entries[first..<(first + processingElements)]))
    }
  }

  /// All entries, fillers included.
  public var total: Int { entries.reduce(0) { $0 + Int($1) } }

  /// All fillers.
  public var fillers: Int { total - weightsOfColumn.reduce(0, +) }
}
