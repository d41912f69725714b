import CommandLineKit
import Configurations
import Experiments
import Foundation

/// One layer's run on the hardware, and how long the simulation took in seconds.
struct HardwareRow {
  var layer: BenchmarkLayer
  var sigma: Double
  var report: EIEReport
  var wall: Double
}

/// The benchmark's tables for people.
struct BenchmarkText {
  let configuration: EIEConfiguration
  let seed: UInt64

  var heading: String {
    let c = configuration
    return """
      The nine layers of EIE (ISCA 2016, Tables III and IV) on \(c.processingElements) elements, queues of \
      \(c.queueDepth), \(c.relativeIndexBits)-bit indices
      Times in microseconds at 800 MHz, matrices of seed \(seed)

      """
  }

  /// One row a layer and spread.
  func table(of results: [EIEBenchmark.Result]) -> String {
    var table = Table(
      .text("layer"), .number("sigma"), .number("paper theor."), .number("paper actual"), .number("ours"),
      .number("queue 7"), .number("ratio"), .number("floor"), .number("cycles"), .number("utilization"),
      .number("load balance"), .number("fillers"))
    for result in results {
      table.add(
        result.layer.name, decimal(result.sigma, 1), decimal(result.layer.theoreticalMicroseconds, 1),
        decimal(result.layer.actualMicroseconds, 1), decimal(result.microseconds),
        decimal(result.microsecondsWithQueueOf7), decimal(result.ratioToPaper),
        decimal(result.floorMicroseconds), "\(result.count.cycles)", percent(result.count.utilization),
        percent(result.count.loadBalance), percent(result.fillerShare))
    }
    return table.text
  }

  /// The geometric means, one a spread.
  func summary(of results: [EIEBenchmark.Result]) -> String {
    let sigmas = Set(results.map(\.sigma)).sorted()
    let means = sigmas.map { sigma in
      let ratio = results.filter { $0.sigma == sigma }.geometricMeanRatio
      return "\(decimal(ratio)) at sigma \(decimal(sigma, 1))"
    }
    return """

      ratio: ours / paper actual, geometric mean \(means.joined(separator: ", "))
      floor: useful multiplications / elements; load balance counts fillers as work, as the paper does
      """
  }

  /// The processor's times, and how many times longer they are than the array's.
  func table(
    of products: [(BenchmarkLayer, ProcessorBenchmark)], beside results: [EIEBenchmark.Result]
  ) -> String {
    var table = Table(
      .text("one thread of this processor"), .number("dense us"), .number("sparse us"),
      .number("dense / array"), .number("sparse / array"))
    for (layer, product) in products {
      guard let result = results.first(where: { $0.layer == layer }) else { continue }
      table.add(
        layer.name, decimal(product.denseMicroseconds, 0), decimal(product.sparseMicroseconds, 0),
        decimal(product.denseMicroseconds / result.microseconds, 0),
        decimal(product.sparseMicroseconds / result.microseconds, 0))
    }
    return table.text + "\ndense: OpenBLAS sgemv; sparse: a loop over the columns of active inputs (CSC)"
  }

  /// What the cycle model costs.
  func table(of speeds: [CycleModelSpeed]) -> String {
    var table = Table(
      .text("cycle model, one core"), .number("drawing ms"), .number("counting ms"), .number("stepping ms"),
      .number("recurrence ms"), .number("stepped M/s"), .number("recurrence M/s"))
    for speed in speeds {
      table.add(
        speed.layer, decimal(1e3 * speed.drawing, 1), decimal(1e3 * speed.counting, 1),
        decimal(1e3 * speed.stepping), decimal(1e3 * speed.recurring), decimal(speed.steppedRate / 1e6, 0),
        decimal(speed.recurrenceRate / 1e6, 0))
    }
    func total(_ path: KeyPath<CycleModelSpeed, Double>, _ digits: Int) -> String {
      decimal(1e3 * speeds.reduce(0) { $0 + $1[keyPath: path] }, digits)
    }
    let elementCycles = Double(speeds.reduce(0) { $0 + $1.elementCycles })
    let (stepping, recurring) = speeds.reduce(into: (0.0, 0.0)) {
      $0.0 += $1.stepping; $0.1 += $1.recurring
    }
    table.add(
      "all", total(\.drawing, 1), total(\.counting, 1), total(\.stepping, 2), total(\.recurring, 2),
      decimal(elementCycles / stepping / 1e6, 0), decimal(elementCycles / recurring / 1e6, 0))
    let verdict = speeds.allSatisfy(\.agrees) ? "give the same counts" : "DIFFER"
    return table.text + "\nM/s: million element cycles a second; stepping and recurrence \(verdict)"
  }

  /// One row a layer that ran on the hardware.
  func table(of rows: [HardwareRow]) -> String {
    var table = Table(
      .text("layer"), .number("sigma"), .number("entries"), .number("cycles"), .number("model"),
      .number("us"),
      .number("paper actual"), .number("utilization"), .number("mismatches"), .number("saturations"),
      .number("wall s"))
    for row in rows {
      let layer = row.report.layers[0]
      table.add(
        layer.name, decimal(row.sigma, 1), "\(layer.entries)", "\(layer.cycles)", "\(layer.modelCycles)",
        decimal(Double(layer.cycles) / BenchmarkLayer.megahertz), decimal(row.layer.actualMicroseconds, 1),
        percent(layer.utilization), "\(layer.mismatches)", "\(layer.saturations)", decimal(row.wall, 1))
    }
    return table.text
  }

  private func decimal(_ number: Double, _ digits: Int = 2) -> String {
    String(format: "%.\(digits)f", number)
  }

  private func percent(_ share: Double) -> String { String(format: "%.1f %%", 100 * share) }
}
