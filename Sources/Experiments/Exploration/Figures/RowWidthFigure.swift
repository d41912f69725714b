import Foundation

extension ExplorationResults {
  private static let rowWidthAxis = Axis.powersOfTwo("row width (bits)", 32...512)
  private static let cellColors = ["#08519c", "#e6550d"]

  /// How rows are read: what a line's dash and marker stand for.
  private static let readings: [(name: String, dash: String, marker: SeriesStyle.Marker)] = [
    ("row held across columns", "", .circle), ("each column reads anew", "6 3", .square),
  ]

  /// Figure 9: energy of one read, number of reads, and their product, by the width of a weight row.
  var rowWidth: Figure {
    let reads = [readsOfAlexNet(\.rowReads), readsOfAlexNet(\.unheldRowReads)]
    let products = zip(MemoryReadEnergy.Cells.allCases, Self.cellColors).flatMap { cells, color in
      zip(reads, Self.readings).map { reads, reading in
        line("\(cells.rawValue), \(reading.name)", color, reading.dash, reading.marker) { index, width in
          reads[index] * (MemoryReadEnergy.picojoules(cells, width: width) ?? .nan) / 1e6
        }
      }
    }
    return Figure(
      name: "figure-09-row-width", title: "Figure 9: read energy of the weight memory by row width",
      caption: """
        The three layers of AlexNet, independent weights, 64 elements with 128 KB each at 45 nm. The paper finds its minimum \
        at 64 bits, with energies that it does not list. With those of CACTI 7 (ECC on, 300 K) the lowest total is: \
        \(Self.minima(products)). Where every column reads anew, little changes up to 128 bits, and wider rows waste what \
        they bring. The generated hardware holds the row, so that narrow slices of neighbouring columns share it, and wide \
        rows keep paying: the width is then a matter of area and of how rows are placed, not of this energy.
        """,
      panels: [
        panel("one read", "energy (pJ)", energies),
        panel("reads of all elements", "reads (thousands)", counts(reads)),
        panel("all reads", "energy (µJ)", products),
      ])
  }

  private var energies: [Panel.Line] {
    zip(MemoryReadEnergy.Cells.allCases, Self.cellColors).map { cells, color in
      line("\(cells.rawValue) cells", color, "", .triangle) { _, width in
        MemoryReadEnergy.picojoules(cells, width: width) ?? .nan
      }
    }
  }

  private func counts(_ reads: [[Double]]) -> [Panel.Line] {
    zip(reads, Self.readings).map { reads, reading in
      line(reading.name, "#444444", reading.dash, reading.marker) { index, _ in reads[index] / 1e3 }
    }
  }

  /// A line over the widths; `value` gets the index of a width and the width.
  private func line(
    _ name: String, _ color: String, _ dash: String, _ marker: SeriesStyle.Marker, value: (Int, Int) -> Double
  ) -> Panel.Line {
    let points = MemoryReadEnergy.widths.enumerated().map { (x: Double($1), y: value($0, $1)) }
    return Panel.Line(
      name: name, style: SeriesStyle(color: color, dash: dash, marker: marker), points: points)
  }

  private func panel(_ title: String, _ quantity: String, _ lines: [Panel.Line]) -> Panel {
    let top = lines.flatMap(\.points).map(\.y).max() ?? 1
    return Panel(title: title, x: Self.rowWidthAxis, y: .fromZero(quantity, to: top), lines: lines)
  }

  /// Reads of the layers of AlexNet together, for each width.
  private func readsOfAlexNet(_ path: KeyPath<ExplorationPoint.Outcome, [Int]>) -> [Double] {
    let layers = plan.layers.filter { $0.name.hasPrefix("Alex") }
    return MemoryReadEnergy.widths.indices.map { index in
      layers.reduce(0) { sum, layer in
        let outcome = outcome(ExplorationPlan.center(layer, sigma: plan.sigmas[0]))
        return sum + Double(outcome[keyPath: path][index])
      }
    }
  }

  /// Where each product is lowest, in words.
  private static func minima(_ lines: [Panel.Line]) -> String {
    lines.map { line in
      let least = line.points.min { $0.y < $1.y }
      return "\(line.name): \(Int(least?.x ?? 0)) bits"
    }.joined(separator: "; ")
  }
}
