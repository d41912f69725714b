import Configurations
import GoldenModels

/// How often the weight memories are read for one input vector, by the width of their rows.
///
/// An element holds the row that it read last and reads again only when the entry it needs lies in another one, also
/// from one column to the next (docs/eie.md, section 2; Han et al. 2016, section 4 and figure 9). A column that begins in
/// mid-row wastes what stands before it, which is why wide rows stop paying.
struct RowReads {
  private let counts: EIEEntryCounts
  /// For each column and element, where the column begins among the element's entries.
  private let starts: [Int32]

  init(_ counts: EIEEntryCounts) {
    self.counts = counts
    let elements = counts.processingElements
    var next = [Int32](repeating: 0, count: elements)
    var starts: [Int32] = []
    starts.reserveCapacity(counts.entries.count)
    for column in 0..<counts.columns {
      starts += next
      for (element, entries) in counts.column(column).enumerated() { next[element] += entries }
    }
    self.starts = starts
  }

  /// The reads of all elements for the columns of active inputs.
  ///
  /// - Parameters:
  ///   - entriesPerRow: entries that one row holds; a power of two.
  ///   - holdsRow: whether the row read last is kept for the next column, or each column reads anew.
  func count(nonzero: [Bool], entriesPerRow: Int, holdsRow: Bool) -> Int {
    let elements = counts.processingElements
    let shift = Int32(entriesPerRow.trailingZeroBitCount)
    var held = [Int32](repeating: -1, count: elements)
    var reads = 0
    for column in 0..<counts.columns where nonzero[column] {
      let first = column * elements
      for element in 0..<elements where counts.entries[first + element] > 0 {
        let start = starts[first + element]
        let firstRow = start >> shift
        let lastRow = (start + counts.entries[first + element] - 1) >> shift
        reads += Int(lastRow - firstRow) + (holdsRow && held[element] == firstRow ? 0 : 1)
        held[element] = lastRow
      }
    }
    return reads
  }
}
