import CommandLineKit
import Configurations
import Experiments
import Foundation

/// The benchmark's tables for people.
struct BenchmarkText {
  let configurations: [EIEConfiguration]
  let seed: UInt64

  var heading: String {
    let arrays = configurations.map { c in
      "  \(c.name): \(c.processingElements) elements, queues of \(c.queueDepth), \(c.relativeIndexBits)-bit "
        + "indices, rows \(c.placement.rawValue), empty slices \(c.emptySlices.rawValue)"
    }
    return """
      The nine layers of EIE (ISCA 2016, Tables III and IV), matrices of seed \(seed); times in microseconds at 800 MHz
      \(arrays.joined(separator: "\n"))

      """
  }

  /// One row a layer and spread, with a group of columns for each array.
  func table(of results: [EIEBenchmark.Result]) -> String {
    let figures = configurations.flatMap { c -> [Table.Column] in
      let shallower = c.queueDepth == 8 ? [Table.Column.number("queue 7")] : []
      return [.number(c.name)] + shallower + [.number("ratio"), .number("useful"), .number("fillers")]
    }
    let head: [Table.Column] = [
      .text("layer"), .number("sigma"), .number("theoretical"), .number("actual"), .number("floor"),
    ]
    var table = Table(columns: head + figures)
    for start in stride(from: 0, to: results.count, by: configurations.count) {
      let result = results[start]
      let own = results[start..<(start + configurations.count)].flatMap { result in
        [decimal(result.microseconds)]
          + (result.configuration.queueDepth == 8 ? [decimal(result.microsecondsWithQueueOf7)] : [])
          + [decimal(result.ratioToPaper), percent(result.count.utilization), percent(result.fillerShare)]
      }
      table.add(
        row: [
          result.layer.name, decimal(result.sigma, 1), decimal(result.layer.theoreticalMicroseconds, 1),
          decimal(result.layer.actualMicroseconds, 1), decimal(result.floorMicroseconds),
        ] + own)
    }
    return table.text
  }

  /// The geometric means, one an array and spread, and what the columns mean.
  func summary(of results: [EIEBenchmark.Result]) -> String {
    let sigmas = Set(results.map(\.sigma)).sorted()
    let means = configurations.map { array in
      let ratios = sigmas.map { sigma in
        let own = results.filter { $0.sigma == sigma && $0.configuration == array }
        return "\(decimal(own.geometricMeanRatio)) at sigma \(decimal(sigma, 1))"
      }
      return "geometric mean of \(array.name)'s ratios: \(ratios.joined(separator: ", "))"
    }
    return """

      \(means.joined(separator: "\n"))
      theoretical, actual: as published; floor: useful multiplications / elements, of the same matrix
      ratio: to the published actual time; useful: share of all element cycles; queue 7: the paper's simulator's
      """
  }

  /// The processor's times, and how many times longer they are than the first array's.
  func table(
    of products: [(BenchmarkLayer, ProcessorBenchmark)], beside results: [EIEBenchmark.Result]
  ) -> String {
    let array = configurations[0].name
    var table = Table(
      .text("one thread of this processor"), .number("dense us"), .number("sparse us"),
      .number("dense / \(array)"), .number("sparse / \(array)"))
    for (layer, product) in products {
      guard let result = results.first(where: { $0.layer == layer }) else { continue }
      table.add(
        layer.name, decimal(product.denseMicroseconds, 0), decimal(product.sparseMicroseconds, 0),
        decimal(product.denseMicroseconds / result.microseconds, 0),
        decimal(product.sparseMicroseconds / result.microseconds, 0))
    }
    return table.text + "\ndense: OpenBLAS sgemv; sparse: a loop over the columns of active inputs (CSC)"
  }

  /// What the cycle model of one array costs.
  func table(of speeds: [CycleModelSpeed], on array: EIEConfiguration) -> String {
    var table = Table(
      .text("cycle model of \(array.name), one core"), .number("drawing ms"), .number("counting ms"),
      .number("stepping ms"), .number("recurrence ms"), .number("stepped M/s"), .number("recurrence M/s"))
    for speed in speeds {
      table.add(
        speed.layer, decimal(1e3 * speed.drawing, 1), decimal(1e3 * speed.counting, 1),
        decimal(1e3 * speed.stepping), decimal(1e3 * speed.recurring), decimal(speed.steppedRate / 1e6, 0),
        decimal(speed.recurrenceRate / 1e6, 0))
    }
    func total(_ path: KeyPath<CycleModelSpeed, Double>) -> Double {
      speeds.reduce(0) { $0 + $1[keyPath: path] }
    }
    let elementCycles = Double(speeds.reduce(0) { $0 + $1.elementCycles })
    table.add(
      "all", decimal(1e3 * total(\.drawing), 1), decimal(1e3 * total(\.counting), 1),
      decimal(1e3 * total(\.stepping)), decimal(1e3 * total(\.recurring)),
      decimal(elementCycles / total(\.stepping) / 1e6, 0),
      decimal(elementCycles / total(\.recurring) / 1e6, 0))
    let verdict = speeds.allSatisfy(\.agrees) ? "give the same counts" : "DIFFER"
    return table.text + "\nM/s: million element cycles a second; stepping and recurrence \(verdict)"
  }

  private func decimal(_ number: Double, _ digits: Int = 2) -> String {
    String(format: "%.\(digits)f", number)
  }

  private func percent(_ share: Double) -> String { String(format: "%.1f %%", 100 * share) }
}
