import Configurations
import Foundation

/// One HTML page that holds all figures and a table of the benchmark layers; it needs no other file.
public struct ExplorationPage {
  private let results: ExplorationResults

  /// The page of `results`.
  public init(_ results: ExplorationResults) { self.results = results }

  /// The page.
  public var html: String {
    let introduction = """
      Nine layers of AlexNet, VGG-16 and NeuralTalk at the sizes and densities of Han et al., ISCA 2016, \
      drawn with seed \(results.plan.seed), on the cycle model whose counts the generated Verilog meets \
      exactly. σ is the standard deviation of the logarithms of the densities of rows and of columns. Times \
      are at 800 MHz.
      """
    return FigurePage(
      title: "EIE: design space", introduction: introduction, table: table, figures: results.figures
    ).html
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
    return FigurePage.table(head: head, rows: rows)
  }

  private func time(_ layer: BenchmarkLayer, _ sigma: Double, _ array: EIEConfiguration) -> String {
    let point = ExplorationPoint(layer: layer.name, sigma: sigma, on: array)
    return String(format: "%.2f", Double(results.outcome(point).cycles) / BenchmarkLayer.megahertz)
  }
}
