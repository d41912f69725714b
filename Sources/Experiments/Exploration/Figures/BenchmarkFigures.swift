import Configurations
import Foundation

extension ExplorationResults {
  /// Table IV as a figure: published times and ours.
  var benchmarks: Figure {
    let layers = plan.layers
    let names = Axis(title: "layer", scale: .categories(layers.map(\.name)))
    var bars = [
      Panel.Bars(
        name: "published, theoretical", style: SeriesStyle.variants[0],
        values: layers.map(\.theoreticalMicroseconds)),
      Panel.Bars(
        name: "published, actual", style: SeriesStyle.variants[1], values: layers.map(\.actualMicroseconds)),
    ]
    for (index, sigma) in plan.sigmas.enumerated() {
      bars.append(
        Panel.Bars(
          name: "paper's array, σ = \(Self.number(sigma))", style: SeriesStyle.variants[min(2 + index, 4)],
          values: layers.map { microseconds($0, sigma, .paper) }))
    }
    bars.append(
      Panel.Bars(
        name: "sparrow, slowest σ", style: SeriesStyle.variants[5],
        values: layers.map { layer in
          plan.sigmas.map { microseconds(layer, $0, .sparrow) }.max()
        }))
    return Figure(
      name: "table-4-benchmarks", title: "Table IV: times of the nine layers at 64 elements and 800 MHz",
      caption: """
        Published times beside those of the generated arrays, whose cycle counts the cycle model predicts exactly. \
        Matrices are drawn at the published sizes and densities. The published theoretical time counts fillers as work, so \
        an array without fillers may beat it.
        """,
      panels: [
        Panel(
          title: "", x: names,
          y: .fromZero("time (µs)", to: bars.flatMap(\.values).compactMap { $0 }.max() ?? 1),
          bars: bars)
      ])
  }

  private func microseconds(_ layer: BenchmarkLayer, _ sigma: Double, _ array: EIEConfiguration) -> Double {
    let point = ExplorationPoint(layer: layer.name, sigma: sigma, on: array)
    return Double(outcome(point).cycles) / BenchmarkLayer.megahertz
  }

  /// From the paper's array to ours, one choice at a time.
  var steps: Figure {
    let steps = ExplorationPlan.steps
    let panels = [64, 256].map { elements in
      let bars = zip(plan.sigmas, SeriesStyle.variants[2...]).map { sigma, style in
        Panel.Bars(
          name: "σ = \(Self.number(sigma))", style: style,
          values: steps.map { 100 * meanUtilization($0.array(elements), sigma) }, hasLabels: true)
      }
      return Panel(
        title: "\(elements) elements",
        x: Axis(title: "each step with all before it", scale: .categories(steps.map(\.name))),
        y: .percent("useful element cycles", upTo: 108), bars: bars)
    }
    return Figure(
      name: "steps-to-sparrow", title: "From the paper's array to ours, one choice at a time",
      caption: """
        The share of element cycles that go to weights, mean of the nine layers. Balanced rows repair clustering, wider \
        indices remove fillers, the filter removes empty slices, and deeper queues even out what is left.
        """,
      panels: panels)
  }

  /// The mean over the layers of the share of useful element cycles.
  func meanUtilization(_ array: EIEConfiguration, _ sigma: Double) -> Double {
    let shares = plan.layers.map { layer in
      let point = ExplorationPoint(layer: layer.name, sigma: sigma, on: array)
      return outcome(point).utilization(point)
    }
    return shares.reduce(0, +) / Double(shares.count)
  }

  /// What the width of relative indices does to time and storage.
  var indexBits: Figure {
    let x = Axis(title: "bits of a relative index", scale: .linear(2...8, step: 1))
    func lines(_ measure: @escaping (ExplorationPoint, ExplorationPoint.Outcome) -> Double) -> [Panel.Line] {
      self.lines(
        sigma: plan.sigmas[0], varying: \.relativeIndexBits, over: ExplorationPlan.indexBits
      ) { point, outcome in
        var center = point
        center.relativeIndexBits = 4
        return measure(point, outcome) / measure(center, self.outcome(center))
      }
    }
    let times = lines { Double($1.cycles) }
    let bits = lines { Double(($0.relativeIndexBits + 4) * $1.entries) }
    func top(_ lines: [Panel.Line]) -> Double { lines.flatMap(\.points).map(\.y).max() ?? 1 }
    return Figure(
      name: "index-bits", title: "Width of relative indices: time and storage",
      caption: """
        64 elements, queues of 8, independent weights; 4 bits are the paper's choice and 1 in both panels. Each bit more \
        makes every entry longer, and each bit less adds fillers.
        """,
      panels: [
        Panel(title: "time", x: x, y: .fromZero("cycles / cycles with 4 bits", to: top(times)), lines: times),
        Panel(
          title: "storage", x: x, y: .fromZero("weight bits / bits with 4 bits", to: top(bits)), lines: bits),
      ])
  }
}
