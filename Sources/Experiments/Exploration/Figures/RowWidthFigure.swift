import Foundation

extension ExplorationResults {
  /// Figure 9: energy of one read, number of reads, and their product, by the width of a weight row.
  var rowWidth: Figure {
    let x = Axis.powersOfTwo("row width (bits)", 32...512)
    let cells = MemoryReadEnergy.Cells.allCases
    let styles = [SeriesStyle(color: "#08519c"), SeriesStyle(color: "#e6550d", dash: "6 3", marker: .square)]
    let total = SeriesStyle(color: "#444444", marker: .triangle)
    let reads = readsOfAlexNet
    let energies = zip(cells, styles).map { cells, style in
      Panel.Line(
        name: "CACTI 7, \(cells.rawValue)", style: style,
        points: zip(MemoryReadEnergy.widths, reads).map { width, _ in
          (x: Double(width), y: MemoryReadEnergy.picojoules(cells, width: width) ?? .nan)
        })
    }
    let products = energies.map { line in
      Panel.Line(
        name: line.name, style: line.style,
        points: zip(line.points, reads).map { (x: $0.x, y: $0.y * $1 / 1e6) })
    }
    let count = Panel.Line(
      name: "reads", style: total,
      points: zip(MemoryReadEnergy.widths, reads).map { (x: Double($0), y: $1 / 1e3) })
    func top(_ lines: [Panel.Line]) -> Double { lines.flatMap(\.points).map(\.y).max() ?? 1 }
    return Figure(
      name: "figure-09-row-width", title: "Figure 9: read energy of the weight memory by row width",
      caption: """
        The three layers of AlexNet, independent weights, 64 elements with 128 KB each at 45 nm. The row read last is held, \
        so a column that begins in it costs no read. The paper finds its minimum at 64 bits, with energies that it does not \
        list. With CACTI 7 (ECC on, 300 K) \(Self.minima(products)): the products differ little up to 128 bits, and rise \
        beyond.
        """,
      panels: [
        Panel(title: "one read", x: x, y: .fromZero("energy (pJ)", to: top(energies)), lines: energies),
        Panel(
          title: "reads of all elements", x: x, y: .fromZero("reads (thousands)", to: top([count])),
          lines: [count]),
        Panel(title: "all reads", x: x, y: .fromZero("energy (µJ)", to: top(products)), lines: products),
      ])
  }

  /// Reads of the layers of AlexNet together, for each width.
  private var readsOfAlexNet: [Double] {
    let layers = plan.layers.filter { $0.name.hasPrefix("Alex") }
    return MemoryReadEnergy.widths.indices.map { index in
      layers.reduce(0) { sum, layer in
        sum + Double(outcome(ExplorationPlan.center(layer, sigma: plan.sigmas[0])).rowReads[index])
      }
    }
  }

  /// Where each product is lowest, in words.
  private static func minima(_ lines: [Panel.Line]) -> String {
    lines.map { line in
      let least = line.points.min { $0.y < $1.y }
      let name = line.name.replacing("CACTI 7, ", with: "")
      return "\(name) cells are best at \(Int(least?.x ?? 0)) bits"
    }.joined(separator: " and ")
  }
}
