import CommandLineKit
import Foundation

/// The finished points of an exploration, which is also what makes it resumable: a table in a file.
///
/// The file is comma-separated. Its first line says which exploration it belongs to, so that points of another seed or of
/// another version of the model are not taken for this one's.
public struct ExplorationTable: Sendable {
  /// The finished points.
  public private(set) var outcomes: [ExplorationPoint: ExplorationPoint.Outcome] = [:]

  /// Raised when the law or the drawing of matrices changes: older files are then not read.
  private static let version = 1
  private static let columns = ExplorationPoint.columns + ExplorationPoint.Outcome.columns

  private let identity: String
  private var order: [ExplorationPoint] = []

  /// An empty table of the exploration with that seed.
  public init(seed: UInt64) {
    identity = "# sparrow exploration, version \(Self.version), seed \(seed)"
  }

  /// Adds a finished point.
  public mutating func add(_ point: ExplorationPoint, _ outcome: ExplorationPoint.Outcome) {
    if outcomes.updateValue(outcome, forKey: point) == nil { order.append(point) }
  }

  /// The table as text: the identity, the titles, a line a point in the order in which points were finished.
  public var text: String {
    let rows = order.map { ($0.cells + outcomes[$0]!.cells).joined(separator: ",") }
    return ([identity, Self.columns.joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
  }

  /// Adds the points of an earlier, perhaps interrupted run; a file of another exploration adds nothing.
  ///
  /// - Returns: the number of points found.
  @discardableResult
  public mutating func resume(from text: String) -> Int {
    let lines = text.split(separator: "\n")
    guard lines.count > 2, lines[0] == identity, lines[1] == Self.columns.joined(separator: ",") else {
      return 0
    }
    let split = ExplorationPoint.columns.count
    for line in lines.dropFirst(2) {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard cells.count == Self.columns.count, let point = ExplorationPoint(cells: Array(cells[..<split])),
        let outcome = ExplorationPoint.Outcome(cells: Array(cells[split...]))
      else { continue }
      add(point, outcome)
    }
    return order.count
  }
}
