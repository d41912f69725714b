import CommandLineKit
import Experiments
import Foundation

/// The report of a co-simulation of the row-stationary array, for people.
struct EyerissReportText {
  private let report: EyerissReport

  init(_ report: EyerissReport) { self.report = report }

  var text: String {
    [head, runTable, Self.accessTable(of: report.layers), Self.verdict(on: report.layers)]
      .joined(separator: "\n\n")
  }

  private var head: String {
    let c = report.configuration
    return """
      eyeriss configuration '\(c.name)': \(c.rows) x \(c.columns) processing elements, words of \(c.wordBits) bits, \
      psums of \(c.psumBits), simulator \(report.simulator.rawValue)
        random data of seed \(report.seed), \(String(format: "%g", report.density)) of the ifmap values not zero
      """
  }

  private var runTable: String {
    var table = Table(
      .text("layer"), .text("folding"), .number("passes"), .number("active PEs"), .number("cycles"),
      .number("model"), .number("utilization"), .number("mismatches"))
    for layer in report.layers {
      table.add(
        layer.name, layer.mapping.folding.description, "\(layer.mapping.passes)",
        "\(layer.mapping.activeElements)", "\(layer.comparison.cycles)", "\(layer.comparison.modelCycles)",
        String(format: "%.1f %%", 100 * layer.utilization), "\(layer.comparison.mismatches)")
    }
    return table.text
  }

  /// How often each layer accesses each level.
  static func accessTable(of layers: [EyerissReport.Layer]) -> String {
    var table = Table(
      .text("layer"), .number("DRAM words"), .number("GLB reads"), .number("GLB writes"), .number("hops"),
      .number("pad reads"), .number("pad writes"), .number("MACs"), .number("gated"), .number("compression"),
      .number("energy"), .number("energy/MAC"))
    for layer in layers {
      let accesses = layer.comparison.accesses
      table.add(
        layer.name, "\(accesses.dramWords)", "\(accesses.globalBufferReads)",
        "\(accesses.globalBufferWrites)", "\(accesses.networkHops)", "\(accesses.scratchpadReads)",
        "\(accesses.scratchpadWrites)", "\(accesses.multiplications)", "\(accesses.gatedMultiplications)",
        String(format: "%.2f", layer.comparison.compression.ratio), String(format: "%.4g", accesses.energy),
        String(format: "%.2f", layer.energyPerMultiplication))
    }
    let isCounted = layers.allSatisfy { !$0.comparison.counters.isEmpty }
    let source = isCounted ? "counted by the array" : "by the model, as this array has no counters"
    return table.text + "\naccesses in values, \(source); energy in multiplications, at 200, 6, 2, 1 and 1"
  }

  /// What differs in which layer, and how much in all.
  static func verdict(on layers: [EyerissReport.Layer]) -> String {
    let found = layers.map(\.comparison)
    let mismatches = found.reduce(0) { $0 + $1.mismatches }
    let cycles = found.filter { $0.cycles != $0.modelCycles }.count
    let counters = found.reduce(0) { $0 + $1.differingCounters.count }
    let flags = found.filter { !$0.flagAgrees }.count
    var lines = layers.compactMap { layer in layer.failure.map { "\(layer.name): \($0)" } }
    for layer in layers {
      for (counter, values) in layer.comparison.differingCounters.sorted(by: {
        $0.key.rawValue < $1.key.rawValue
      }) {
        lines.append("\(layer.name): \(counter) is \(values[0]) on the array, \(values[1]) by the model")
      }
    }
    let rest = flags == 0 ? "" : ", \(flags) wrong saturation flags"
    lines.append(
      "\(mismatches) mismatches, \(cycles) differing cycle counts, \(counters) differing counters\(rest)")
    return lines.joined(separator: "\n")
  }
}
