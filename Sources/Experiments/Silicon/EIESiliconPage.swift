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
      table: picture + table + "<pre style=\"white-space: pre-wrap\">\(notes.joined(separator: "\n"))</pre>",
      figures: [areaFigure, try powerFigure(first), try energyFigure()]
    ).html
  }

  private var units: [EIEUnit] { EIEUnit.allCases.filter { $0 != .other } }
  private var names: Axis { Axis(title: "", scale: .categories(units.map(\.rawValue))) }

  private var areaFigure: Figure {
    let withMemory = units.filter { report.area($0).sram > 0 }
    let panels = [
      areaPanel("units with SRAM", withMemory),
      areaPanel("units of cells alone", units.filter { !withMemory.contains($0) }),
    ]
    return Figure(
      name: "area", title: "Area by unit",
      caption: "One element. Without a library cells have no area here.", panels: panels)
  }

  /// Areas of some units in thousands of um2; the two kinds of unit differ too much for one axis.
  private func areaPanel(_ title: String, _ units: [EIEUnit]) -> Panel {
    func thousands(_ area: Double?) -> Double? { area.map { $0 / 1000 } }
    let papers = units.map { thousands($0.paper?.area) }
    let sram = units.map { thousands(report.area($0).sram) }
    let cells = units.map { thousands(report.area($0).cells) ?? 0 }
    let ours = zip(sram, cells).map { ($0 ?? 0) + $1 }
    let most = max(papers.compactMap(\.self).max() ?? 0, ours.max() ?? 0)
    let step = pow(10, log10(max(most, 1)).rounded(.down))
    return Panel(
      title: title, x: Axis(title: "", scale: .categories(units.map(\.rawValue))),
      y: Axis(title: "1000 µm²", scale: .linear(0...((most / step).rounded(.up) * step), step: step)),
      bars: [
        Panel.Bars(name: "the paper's, TSMC 45 nm", style: SeriesStyle.variants[0], values: papers),
        Panel.Bars(
          name: "SRAM and cells", style: SeriesStyle.variants[4], values: ours.map { $0 > 0 ? $0 : nil }),
      ])
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
