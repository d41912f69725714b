import DataflowModels
import Foundation

extension DataflowExploration {
  /// Titles and cells of the ratios to row stationary, for people.
  public var ratioTable: (head: [String], rows: [[String]]) {
    let others = Dataflow.allCases.filter { $0 != .rowStationary }
    let head = ["layers", "elements", "N", "RS energy"] + others.map { "\($0.rawValue) / RS" }
    let rows = Self.points.map { point in
      let comparison = comparison(point.part, point.processingElements, point.batch)
      let own = comparison[.rowStationary].map { Self.twoDigits($0.energyPerMultiplication) } ?? "-"
      let ratios = others.map { comparison.energyRatio($0).map(Self.twoDigits) ?? "-" }
      return [point.part.rawValue, "\(point.processingElements)", "\(point.batch)", own] + ratios
    }
    return (head, rows)
  }

  /// The page with everything.
  public var page: String {
    let introduction = """
      The analytical model of Chen, Emer and Sze, ISCA 2016, on AlexNet: six dataflows at equal area, each layer \
      under its best mapping, found by trying all. Energies are in units of one 16-bit multiplication; an access \
      off chip costs 200, to the global buffer 6, from element to element 2, to a register file 1. The table has \
      the energy of one multiplication with all that it takes under row stationary, and the others' in relation.
      """
    let table = ratioTable
    return FigurePage(
      title: "Dataflows: energy at equal area", introduction: introduction,
      table: FigurePage.table(head: table.head, rows: table.rows), figures: figures
    ).html
  }

  static func twoDigits(_ value: Double) -> String { String(format: "%.2f", value) }
}
