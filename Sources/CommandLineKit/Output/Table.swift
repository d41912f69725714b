/// A table for people: columns of even width, words to the left and numbers to the right.
///
/// ```
/// layer  cycles
/// -----  ------
/// fc6     12345
/// fc7       678
/// ```
public struct Table: Sendable {
  /// A column: its title, and on which side its cells stand.
  public struct Column: Sendable {
    var title: String
    var isNumeric: Bool

    /// A column of words.
    public static func text(_ title: String) -> Column { Column(title: title, isNumeric: false) }
    /// A column of numbers.
    public static func number(_ title: String) -> Column { Column(title: title, isNumeric: true) }
  }

  private let columns: [Column]
  private var rows: [[String]] = []

  /// An empty table.
  public init(_ columns: Column...) {
    self.columns = columns
  }

  /// An empty table.
  public init(columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row; traps unless it has a cell for each column.
  public mutating func add(_ cells: String...) {
    add(row: cells)
  }

  /// Adds a row; traps unless it has a cell for each column.
  public mutating func add(row cells: [String]) {
    precondition(cells.count == columns.count, "a row of \(cells.count) cells in \(columns.count) columns")
    rows.append(cells)
  }

  /// The table as lines, the titles first, without a newline at the end.
  public var text: String {
    let titles = columns.map(\.title)
    let widths = columns.indices.map { index in ([titles] + rows).map { $0[index].count }.max() ?? 0 }
    let rule = widths.map { String(repeating: "-", count: $0) }
    return ([titles, rule] + rows).map { line($0, widths) }.joined(separator: "\n")
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      let padding = String(repeating: " ", count: widths[index] - cell.count)
      line += (index == 0 ? "" : "  ") + (columns[index].isNumeric ? padding + cell : cell + padding)
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
