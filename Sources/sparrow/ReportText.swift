import CommandLineKit
import Configurations
import Experiments
import Foundation

/// A co-simulation's report for people.
struct ReportText {
  let report: EIEReport

  init(_ report: EIEReport) { self.report = report }

  var text: String {
    var parts = [head]
    if report.inputs.contains(where: { $0.label != nil }) { parts.append(imageTable) }
    parts.append(layerTable)
    parts.append(verdict)
    return parts.joined(separator: "\n\n")
  }

  private var head: String {
    let c = report.configuration
    return """
      \(report.workload) on EIE configuration '\(c.name)': \(c.processingElements) processing elements, \
      simulator \(report.simulator.rawValue)
        codes \(c.weightCodeBits) bits, relative indices \(c.relativeIndexBits) bits, rows of \(c.weightRowBits) bits, \
      queues of \(c.queueDepth)
        activations \(c.activation); weights \(c.weight); accumulators \(c.accumulator); \
      rounding \(c.rounding.rawValue)
      """
  }

  /// Several images a line, so that 64 fit a screen.
  private var imageTable: String {
    let columns = 4
    let title = ["image", "label", "class", "cycles"]
    var table = Table(columns: (0..<columns).flatMap { _ in title.map { Table.Column.number($0) } })
    let rows = (report.inputs.count + columns - 1) / columns
    for row in 0..<rows {
      let cells = (0..<columns).flatMap { column -> [String] in
        let index = column * rows + row
        guard index < report.inputs.count else { return ["", "", "", ""] }
        let input = report.inputs[index]
        let isWrong = input.label.map { $0 != input.prediction } ?? false
        return [
          "\(index)", input.label.map(String.init) ?? "", "\(input.prediction)\(isWrong ? "!" : " ")",
          "\(input.cycles)",
        ]
      }
      table.add(row: cells)
    }
    let right = report.inputs.filter { $0.label == $0.prediction }.count
    return table.text + "\n\(right) of \(report.inputs.count) images classified as labelled"
  }

  private var layerTable: String {
    var table = Table(
      .text("layer"), .number("inputs"), .number("outputs"), .number("non-zero act."), .number("entries"),
      .number("padding"), .number("useful MACs"), .number("cycles"), .number("model"), .number("utilization"),
      .number("mismatches"), .number("max error"))
    for layer in report.layers {
      table.add(
        layer.name, "\(layer.inputs)", "\(layer.outputs)", "\(layer.nonzeroActivations)", "\(layer.entries)",
        "\(layer.paddingEntries)", "\(layer.usefulMACs)", "\(layer.cycles)", "\(layer.modelCycles)",
        String(format: "%.1f %%", 100 * layer.utilization), "\(layer.mismatches)",
        String(format: "%.2g", layer.largestError))
    }
    return table.text
  }

  private var verdict: String {
    let cycles = report.layers.reduce(0) { $0 + $1.cycles }
    let macs = report.layers.reduce(0) { $0 + $1.usefulMACs }
    let capacity = Double(report.configuration.processingElements) * Double(max(1, cycles))
    let saturations = report.layers.reduce(0) { $0 + $1.saturations }
    var lines = [
      "\(report.inputs.count) vectors, \(cycles) cycles, \(macs) useful MACs, utilization "
        + String(format: "%.1f %%", 100 * Double(macs) / capacity)
    ]
    if saturations > 0 {
      lines.append(
        "warning: \(saturations) numbers saturated; give accumulators or activations more integer bits")
    }
    let flags = report.flagMismatches == 0 ? "" : ", \(report.flagMismatches) wrong saturation flags"
    lines.append("\(report.mismatches) mismatches, \(report.cycleMismatches) differing cycle counts\(flags)")
    return lines.joined(separator: "\n")
  }
}
