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
      "  \(c.label): \(c.processingElements) elements, queues of \(c.queueDepth), \(c.relativeIndexBits)-bit "
        + "indices, rows \(c.placement.rawValue), fillers \(c.fillers.rawValue), empty slices \(c.emptySlices.rawValue)"
    }
    return """
      The nine layers of EIE (ISCA 2016, Tables III and IV), matrices of seed \(seed)
      Times in microseconds at 800 MHz
      \(arrays.joined(separator: "\n"))

      """
  }

  /// One row a layer and spread, with a group of columns for each array.
  func table(of results: [EIEBenchmark.Result]) -> String {
    let figures = configurations.flatMap { c -> [Table.Column] in
      let shallower = c.queueDepth == 8 ? [Table.Column.number("queue 7")] : []
      return [.number(c.label)] + shallower + [.number("ratio"), .number("useful"), .number("fillers")]
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
      let own = results.filter { $0.configuration == array }
      return "\(array.label): geometric mean of ratios \(ratios.joined(separator: ", ")); "
        + "mean useful \(percent(own.meanUtilization))"
    }
    return """

      \(means.joined(separator: "\n"))
      theoretical, actual: as published; floor: useful multiplications / elements, of the same matrix
      ratio: to the published actual time; useful: share of all element cycles
      queue 7: what the paper's simulator holds in a buffer of 8
      """
  }

  /// What each layer takes with the number of column groups that suits it best; nil where there is no choice.
  ///
  /// The number is fixed when hardware is generated, so this is several arrays and not one.
  func tableOfBestGroups(of results: [EIEBenchmark.Result]) -> String? {
    guard Set(configurations.map(\.columnGroups)).count > 1 else { return nil }
    var table = Table(
      .text("best column groups"), .text("layer"), .number("sigma"), .number("floor"), .number("us"),
      .number("groups"),
      .number("useful"))
    var lines: [String] = []
    for name in Set(configurations.map(\.name)).sorted() {
      let best = results.filter { $0.configuration.name == name }.bestColumnGroups
      for result in best {
        table.add(
          name, result.layer.name, decimal(result.sigma, 1), decimal(result.floorMicroseconds),
          decimal(result.microseconds), "\(result.configuration.columnGroups)",
          percent(result.count.utilization))
      }
      lines.append(
        "\(name), best column groups for each matrix: mean useful \(percent(best.meanUtilization))")
    }
    return "\n" + table.text + "\n" + lines.joined(separator: "\n")
  }

  /// The processor's times, and how many times longer they are than the first array's.
  func table(
    of products: [(BenchmarkLayer, ProcessorBenchmark)], beside results: [EIEBenchmark.Result]
  ) -> String {
    let array = configurations[0].label
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

  /// The trained layer, a row an array.
  func table(of results: [RealLayer.Result]) -> String {
    var table = Table(
      .text("\(RealLayer.name) of SqueezeNet"), .number("floor"), .number("us"), .number("useful"),
      .number("fillers"),
      .number("cycles"), .number("mismatches"))
    for result in results {
      let differences = result.report.map { "\($0.mismatches + $0.cycleMismatches)" } ?? "not run"
      table.add(
        result.configuration.label, decimal(result.floorMicroseconds), decimal(result.microseconds),
        percent(result.count.utilization), percent(Double(result.fillers) / Double(result.entries)),
        "\(result.count.cycles)", differences)
    }
    return table.text
      + "\n8-bit codes; activations are drawn, 35 % of them active; one position of the convolution"
  }

  /// What the cycle model of one array costs.
  func table(of speeds: [CycleModelSpeed], on array: EIEConfiguration) -> String {
    var table = Table(
      .text("cycle model of \(array.label), one core"), .number("drawing ms"), .number("counting ms"),
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
