import Compiler
import Configurations
import GoldenModels
import Networks

/// Which weights of a matrix are not zero: the rows of each column, two bytes a non-zero weight.
///
/// The largest benchmark has 103 million weights of which 4 million are not zero; the cycle model needs to
/// know no more of them than this.
public struct SparsePattern: Hashable, Sendable {
  /// Rows of the matrix, at most 65,536.
  public let outputs: Int
  /// The row of each non-zero weight, column after column, ascending within a column.
  public let rows: [UInt16]
  /// Where each column begins in `rows`, and, as one number more, where the last ends.
  public let columnStarts: [Int]

  /// A pattern from its columns.
  public init(outputs: Int, rows: [UInt16], columnStarts: [Int]) {
    precondition(outputs <= 1 << 16, "\(outputs) rows do not fit 16 bits")
    precondition(columnStarts.last == rows.count, "the columns do not hold all rows")
    self.outputs = outputs
    self.rows = rows
    self.columnStarts = columnStarts
  }

  /// Columns of the matrix.
  public var inputs: Int { columnStarts.count - 1 }

  /// Weights that are not zero.
  public var nonzeros: Int { rows.count }

  /// The share of weights that are not zero.
  public var density: Double { Double(nonzeros) / (Double(outputs) * Double(inputs)) }

  /// The entries that each of `processingElements` elements stores for each column.
  public func entryCounts(processingElements: Int, relativeIndexBits: Int) -> EIEEntryCounts {
    EIEEntryCounts(
      rows: rows, columnStarts: columnStarts, outputs: outputs, processingElements: processingElements,
      relativeIndexBits: relativeIndexBits)
  }
}

extension SparsePattern {
  /// The non-zero weights of each row in each column group of the array of `configuration`.
  func weightsOfRow(for configuration: EIEConfiguration) -> [[Int]] {
    var weights = [[Int]](
      repeating: [Int](repeating: 0, count: outputs), count: configuration.columnGroups)
    let groups = EIEColumnGroups(inputs: inputs, configuration: configuration)
    for (group, own) in groups.inputs.enumerated() {
      for case let input? in own {
        for position in columnStarts[input]..<columnStarts[input + 1] {
          weights[group][Int(rows[position])] += 1
        }
      }
    }
    return weights
  }

  /// The same matrix with row `order[p]` at position p.
  public func placed(in order: [Int]) -> SparsePattern {
    var position = [UInt16](repeating: 0, count: outputs)
    for (place, row) in order.enumerated() { position[row] = UInt16(place) }
    var moved = rows.map { position[Int($0)] }
    for (start, end) in zip(columnStarts, columnStarts.dropFirst()) { moved[start..<end].sort() }
    return SparsePattern(outputs: outputs, rows: moved, columnStarts: columnStarts)
  }

  /// The same matrix with its rows where `configuration` places them.
  public func placed(for configuration: EIEConfiguration) -> SparsePattern {
    guard configuration.placement == .balanced else { return self }
    return placed(
      in: PlacedNetwork.balancedOrder(
        weightsOfRow: weightsOfRow(for: configuration), elements: configuration.groupElements))
  }

  /// The entries that each column group's elements store of each column; rows stand in their places.
  public func storedEntries(for configuration: EIEConfiguration) -> [EIEEntryCounts] {
    EIEEntryCounts.groups(
      rows: rows, columnStarts: columnStarts, outputs: outputs, configuration: configuration,
      relativeIndexBits: configuration.relativeIndexBits)
  }

  /// What each column group's elements spend on each column: entries, but only such fillers as take a cycle; rows stand
  /// in their places.
  public func servedEntries(for configuration: EIEConfiguration) -> [EIEEntryCounts] {
    EIEEntryCounts.groups(
      rows: rows, columnStarts: columnStarts, outputs: outputs, configuration: configuration,
      relativeIndexBits: configuration.skipBits)
  }
}

extension SparsePattern {
  /// A random pattern: every weight is not zero with a probability of its own, independently of all others.
  ///
  /// - Parameters:
  ///   - mean: the mean of the probabilities.
  ///   - sigma: the spread of the densities of rows and of columns; 0 makes all probabilities equal.
  ///   - generator: gives the factors first, then one number a weight, column by column.
  init(outputs: Int, inputs: Int, mean: Double, sigma: Double, using generator: inout SeededGenerator) {
    let densities = LogNormalDensities(
      outputs: outputs, inputs: inputs, mean: mean, sigma: sigma, using: &generator)
    var starts = [0]
    starts.reserveCapacity(inputs + 1)
    var rows: [UInt16] = []
    rows.reserveCapacity(Int(1.02 * mean * Double(outputs) * Double(inputs)) + 1024)
    // Every row of a column is written where the next non-zero one belongs, and stays if it is one: no
    // branch.
    var drawn = [UInt16](repeating: 0, count: outputs)
    for column in densities.columns {
      let count = drawn.withUnsafeMutableBufferPointer { drawn in
        densities.rows.withUnsafeBufferPointer { factors in
          var count = 0
          for row in 0..<outputs {
            drawn[count] = UInt16(truncatingIfNeeded: row)
            count &+= generator.unitInterval() < column * factors[row] ? 1 : 0
          }
          return count
        }
      }
      rows += drawn[..<count]
      starts.append(rows.count)
    }
    self.init(outputs: outputs, rows: rows, columnStarts: starts)
  }
}
