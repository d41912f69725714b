import Foundation
import HDL

/// Which transistors an SRAM is made of: the cells, and everything around them.
public enum SRAMDevices: String, CaseIterable, Hashable, Sendable {
  /// High performance throughout: quick, and leaks most.
  case highPerformance = "hp"
  /// Cells of low standby power with a periphery of high performance.
  case lowLeakageCells = "mixed"
  /// Low standby power throughout: hardly leaks, and takes two of EIE's cycles.
  case lowStandby = "lstp"

  /// The names of cell and periphery in the table.
  fileprivate var names: (cell: Substring, periphery: Substring) {
    switch self {
    case .highPerformance: ("hp", "hp")
    case .lowLeakageCells: ("lstp", "hp")
    case .lowStandby: ("lstp", "lstp")
    }
  }
}

/// What one memory costs.
public struct SRAMCost: Hashable, Sendable {
  /// Energy of an access of one word, pJ.
  public var read, write: Double
  /// From the clock edge to the word, ns.
  public var access: Double
  /// um2.
  public var area: Double
  /// mW, at 300 K.
  public var leakage: Double
}

/// Memories by CACTI 7.0 (`Resources/sram.csv`), and estimates of those between them.
///
/// An estimate is the nearest memory of the table, scaled by powers of capacity and word width that fit the whole table
/// of these devices best. CACTI optimises every point by itself and jumps between neighbours, so expect a fifth.
public struct SRAMTable: Sendable {
  private struct Row {
    let bytes, width: Double
    let cost: SRAMCost
  }

  private let rows: [Row]
  private let exponents: [(bytes: Double, width: Double)]

  private static let quantities: [WritableKeyPath<SRAMCost, Double> & Sendable] = [
    \.read, \.write, \.access, \.area, \.leakage,
  ]

  /// The table of one process, 45 or 65 nm.
  public init(nanometres: Int, devices: SRAMDevices) {
    let names = devices.names
    rows = Self.lines.compactMap { fields in
      guard fields[0] == "\(nanometres)", fields[3] == names.cell, fields[4] == names.periphery else {
        return nil
      }
      let n = fields.map { Double($0) ?? 0 }
      return Row(
        bytes: n[1], width: n[2],
        cost: SRAMCost(read: n[5], write: n[6], access: n[7], area: n[8], leakage: n[9]))
    }
    precondition(!rows.isEmpty, "sram.csv has no memory of \(nanometres) nm")
    let points = rows
    exponents = Self.quantities.map { quantity in
      Self.fit(points.map { (log($0.bytes), log($0.width), log($0.cost[keyPath: quantity])) })
    }
  }

  /// The cost of a memory of `shape`.
  public func cost(of shape: MemoryShape) -> SRAMCost {
    let bytes = Double(shape.bits) / 8
    let width = Double(shape.width)
    func distance(_ row: Row) -> Double { abs(log(bytes / row.bytes)) + abs(log(width / row.width)) }
    let near = rows.min { distance($0) < distance($1) } ?? rows[0]
    var cost = near.cost
    for (quantity, powers) in zip(Self.quantities, exponents) {
      cost[keyPath: quantity] *= pow(bytes / near.bytes, powers.bytes) * pow(width / near.width, powers.width)
    }
    return cost
  }

  /// Exponents p and q of `z = c + p x + q y` by least squares.
  private static func fit(_ points: [(x: Double, y: Double, z: Double)]) -> (bytes: Double, width: Double) {
    let n = Double(points.count)
    let mean = points.reduce((x: 0.0, y: 0.0, z: 0.0)) { ($0.x + $1.x / n, $0.y + $1.y / n, $0.z + $1.z / n) }
    var (xx, xy, yy, xz, yz) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for point in points {
      let (x, y, z) = (point.x - mean.x, point.y - mean.y, point.z - mean.z)
      xx += x * x
      xy += x * y
      yy += y * y
      xz += x * z
      yz += y * z
    }
    let determinant = xx * yy - xy * xy
    guard abs(determinant) > 1e-9 else { return (1, 0) }
    return ((xz * yy - yz * xy) / determinant, (yz * xx - xz * xy) / determinant)
  }

  private static let lines: [[Substring]] = Resource.rows("sram")
}
