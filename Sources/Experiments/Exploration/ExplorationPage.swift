import Configurations
import Foundation

/// One HTML page that holds all figures and a table of the benchmark layers; it needs no other file.
public struct ExplorationPage {
  private let results: ExplorationResults

  /// The page of `results`.
  public init(_ results: ExplorationResults) { self.results = results }

  /// The page.
  public var html: String {
    let figures = results.figures.map { figure in
      """
      <section id="\(figure.name)">
      <h2>\(SVGCanvas.escaped(figure.title))</h2>
      \(figure.svg)<p>\(SVGCanvas.escaped(figure.caption))</p>
      </section>
      """
    }
    let links = results.figures.map { "<li><a href=\"#\($0.name)\">\(SVGCanvas.escaped($0.title))</a></li>" }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>EIE: design space</title>
      <style>
      body { font: 15px/1.5 Helvetica, Arial, sans-serif; color: #111; max-width: 1100px; margin: 2em auto; padding: 0 1em; }
      svg { max-width: 100%; height: auto; }
      table { border-collapse: collapse; font-size: 13px; }
      th, td { padding: 3px 10px; text-align: right; border-bottom: 1px solid #ddd; }
      th:first-child, td:first-child { text-align: left; }
      section { break-inside: avoid; margin-top: 2.5em; }
      </style>
      </head>
      <body>
      <h1>EIE: design space</h1>
      <p>Nine layers of AlexNet, VGG-16 and NeuralTalk at the sizes and densities of Han et al., ISCA 2016, drawn with seed \
      \(results.plan.seed), on the cycle model whose counts the generated Verilog meets exactly. σ is the standard \
      deviation of the logarithms of the densities of rows and of columns. Times are at 800 MHz.</p>
      <ul>
      \(links.joined(separator: "\n"))
      </ul>
      \(table)
      \(figures.joined(separator: "\n"))
      </body>
      </html>

      """
  }

  /// Published and explored times of the layers at 64 elements.
  private var table: String {
    let sigmas = results.plan.sigmas
    let head =
      ["layer", "published theoretical µs", "published actual µs"]
      + sigmas.map { "paper's array µs, σ = \(ExplorationResults.number($0))" }
      + sigmas.map { "sparrow µs, σ = \(ExplorationResults.number($0))" }
    let rows = results.plan.layers.map { layer in
      [
        layer.name, String(format: "%.1f", layer.theoreticalMicroseconds),
        String(format: "%.1f", layer.actualMicroseconds),
      ] + sigmas.map { time(layer, $0, .paper) } + sigmas.map { time(layer, $0, .sparrow) }
    }
    func row(_ cells: [String], _ tag: String) -> String {
      "<tr>" + cells.map { "<\(tag)>\($0)</\(tag)>" }.joined() + "</tr>"
    }
    let body = rows.map { row($0, "td") }.joined(separator: "\n")
    return "<table>\n\(row(head, "th"))\n\(body)\n</table>"
  }

  private func time(_ layer: BenchmarkLayer, _ sigma: Double, _ array: EIEConfiguration) -> String {
    let point = ExplorationPoint(layer: layer.name, sigma: sigma, on: array)
    return String(format: "%.2f", Double(results.outcome(point).cycles) / BenchmarkLayer.megahertz)
  }
}
