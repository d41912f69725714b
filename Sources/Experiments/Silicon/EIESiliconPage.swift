import Foundation

/// The report as a page for a browser: the element's blocks, area and power by unit, energy by layer.
public struct EIESiliconPage {
  private let report: EIESiliconReport

  /// The page of `report`.
  public init(_ report: EIESiliconReport) { self.report = report }

  /// The page; throws what the report throws.
  public func html() throws -> String {
    guard let first = report.layers.first else { return "" }
    let c = report.configuration
    let head = ["unit", "paper's", "SRAM µm²", "cells µm²", "paper µm²", "mW", "paper mW"]
    let table = FigurePage.table(head: head, rows: try report.unitRows(first))
    let notes = report.assumptions.split(separator: "\n").map { SVGCanvas.escaped(String($0)) }
    let picture = ElementPicture(report).svg
    return FigurePage(
      title: "One element of '\(c.name)': area, power and energy",
      introduction:
        "\(c.processingElements) elements at 800 MHz; the table is of one of them during \(first.name).",
      table: picture + table + "<pre>\(notes.joined(separator: "\n"))</pre>",
      figures: [areaFigure, try powerFigure(first), try energyFigure()]
    ).html
  }

  private var units: [EIEUnit] { EIEUnit.allCases.filter { $0 != .other } }
  private var names: Axis { Axis(title: "", scale: .categories(units.map(\.rawValue))) }

  private var areaFigure: Figure {
    let bars = [
      Panel.Bars(
        name: "the paper's, TSMC 45 nm", style: SeriesStyle.variants[0], values: units.map { $0.paper?.area }),
      Panel.Bars(
        name: "SRAM and cells", style: SeriesStyle.variants[4],
        values: units.map { unit in
          let area = report.area(unit)
          let sum = area.sram + (area.cells ?? 0)
          return sum > 0 ? sum : nil
        }),
    ]
    let panel = Panel(
      title: "area of a unit", x: names,
      y: Axis(title: "µm²", scale: .logarithmic(100...1_000_000, base: 10)), bars: bars)
    return Figure(
      name: "area", title: "Area by unit",
      caption: "Logarithmic. Without a library only SRAM has an area here.", panels: [panel])
  }

  private func powerFigure(_ layer: EIESiliconReport.Layer) throws -> Figure {
    let ours = try units.map { try report.power($0, in: layer) }
    let most = max(5.5, ours.map(\.dynamic).max() ?? 0)
    let parts: [(String, KeyPath<EnergyShare, Double>, Int)] = [
      ("SRAM", \.sram, 4), ("operations", \.operations, 2), ("clock", \.clock, 5),
    ]
    let panels = [
      Panel(
        title: "the paper's", x: names, y: .milliwatts(most),
        bars: [
          Panel.Bars(
            name: "the paper's, clock network left out", style: SeriesStyle.variants[0],
            values: units.map { $0.paper?.milliwatts })
        ]),
      Panel(
        title: "ours", x: names, y: .milliwatts(most), arrangement: .stacked,
        bars: parts.map { name, path, style in
          Panel.Bars(name: name, style: SeriesStyle.variants[style], values: ours.map { $0[keyPath: path] })
        }),
    ]
    return Figure(
      name: "power", title: "Power by unit during \(layer.name)",
      caption: "Mean dynamic power of one element at 800 MHz.", panels: panels)
  }

  private func energyFigure() throws -> Figure {
    let values = try report.layers.map { layer in
      try units.map { try report.energy($0, in: layer).dynamic / 1000 }
    }
    let most = values.map { $0.reduce(0, +) }.max() ?? 1
    let step = pow(10, (log10(max(most, 1e-3))).rounded(.down))
    let top = (most / step).rounded(.up) * step
    let bars = units.indices.map { index in
      Panel.Bars(
        name: units[index].rawValue, style: SeriesStyle.layers[index], values: values.map { $0[index] })
    }
    let panel = Panel(
      title: "energy of a layer", x: Axis(title: "", scale: .categories(report.layers.map(\.name))),
      y: Axis(title: "nJ", scale: .linear(0...top, step: step)), arrangement: .stacked, bars: bars)
    return Figure(
      name: "energy", title: "Energy by layer and unit", caption: "Dynamic energy of all elements.",
      panels: [panel])
  }
}

extension Axis {
  fileprivate static func milliwatts(_ most: Double) -> Axis {
    Axis(title: "mW", scale: .linear(0...most.rounded(.up), step: 1))
  }
}
