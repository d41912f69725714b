import CommandLineKit
import Configurations
import Foundation

extension EIESiliconReport {
  /// mW and um2 of every unit while the first layer runs, with the paper's beside them; then every layer.
  ///
  /// - Throws: `ToolError` where the clock's energy cannot be had.
  public func text() throws -> String {
    guard let first = layers.first else { return "" }
    var units = Table(
      columns: [
        .text("unit"), .text("paper's"), .number("SRAM um2"), .number("cells um2"), .number("paper um2"),
        .number("mW"), .number("paper mW"),
      ])
    for row in try unitRows(first) { units.add(row: row) }
    var table = Table(
      columns: [
        .text("layer"), .number("cycles"), .number("mW an element"), .number("nJ"), .number("SRAM nJ"),
        .number("operations nJ"), .number("clock nJ"), .number("leakage nJ"),
      ])
    for row in try layerRows() { table.add(row: row) }
    let head =
      "one element of '\(configuration.name)' during \(first.name), dynamic power; SRAM: \(devices.rawValue)"
    return [head, units.text, "all \(configuration.processingElements) elements", table.text, assumptions]
      .joined(separator: "\n\n")
  }

  /// Rows of units and their sum, as texts.
  func unitRows(_ layer: Layer) throws -> [[String]] {
    var sum = (sram: 0.0, cells: 0.0, power: 0.0)
    var rows: [[String]] = []
    for unit in EIEUnit.allCases {
      let area = area(unit)
      let power = try power(unit, in: layer).dynamic
      if unit == .other, area.sram == 0, area.cells == nil { continue }
      sum = (sum.sram + area.sram, sum.cells + (area.cells ?? 0), sum.power + power)
      rows.append([
        unit.rawValue, unit.paperName, Self.whole(area.sram), area.cells.map(Self.whole) ?? "-",
        unit.paper.map { Self.whole($0.area) } ?? "-", Self.thousandth(power),
        unit.paper.map { Self.thousandth($0.milliwatts) } ?? "-",
      ])
    }
    rows.append([
      "sum", "", Self.whole(sum.sram), logic == nil ? "-" : Self.whole(sum.cells), "638024",
      Self.thousandth(sum.power), "9.157",
    ])
    return rows
  }

  /// Rows of layers, as texts.
  func layerRows() throws -> [[String]] {
    try layers.map { layer in
      let sum = try EIEUnit.allCases.reduce(EnergyShare()) { $0 + (try energy($1, in: layer)) }
      let time = Double(layer.activity.cycles) * period * Double(configuration.processingElements)
      let leakage = sum.cellLeakage + sum.sramLeakage
      let nanojoules = [sum.dynamic, sum.sram, sum.operations, sum.clock, leakage].map {
        Self.tenth($0 / 1000)
      }
      return [layer.name, "\(layer.activity.cycles)", Self.thousandth(sum.dynamic / time)] + nanojoules
    }
  }

  /// What the figures rest on, a line each.
  public var assumptions: String {
    let logicLine =
      logic.map { logic in
        let clock =
          logic.clock == nil
          ? "OpenSTA is not installed, so the clock's energy is missing."
          : "Every flip-flop gets every clock edge; \(Int(Self.changingShare * 100)) % of their data change with an entry."
        return
          "Cells of \(logic.library.name), typical, modules kept apart; register files are gated latches. \(clock)"
      }
      ?? "No library was given (--liberty): cells have no area, and the clock's energy and leakage are missing."
    return """
      Assumptions:
      - SRAM: CACTI 7.0, 45 nm, no ECC, 300 K; memories between its points are scaled from the nearest one.
      - Operations: Table I of the paper (Horowitz, ISSCC 2014), scaled to the widths of the configuration.
      - \(logicLine)
      - 800 MHz. Broadcast, central control, wires, clock tree and fillers are not in it; the paper's 9.157 mW and 638,024 um2
        have clock network and fillers, at TSMC's worst corner. Leakage of SRAM depends on its devices more than on anything
        else and stands by itself: no device of CACTI's is as quick as the paper's SRAM and leaks as little.
      - Activity: benchmark layers of the paper's sizes and densities, drawn with independent weights, on the models that the
        co-simulation compares with the hardware, cycle by cycle.
      """
  }

  private static func whole(_ value: Double) -> String { "\(Int(value.rounded()))" }
  private static func tenth(_ value: Double) -> String { String(format: "%.1f", value) }
  private static func thousandth(_ value: Double) -> String { String(format: "%.3f", value) }
}
