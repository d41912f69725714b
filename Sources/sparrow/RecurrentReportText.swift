import CommandLineKit
import Experiments
import Foundation

/// A co-simulation's report of sequences for people.
struct RecurrentReportText {
  let report: RecurrentReport

  init(_ report: RecurrentReport) { self.report = report }

  var text: String {
    var parts = [head, table]
    if report.labelled > 0 {
      parts.append("\(report.correct) of \(report.labelled) sequences classified as labelled")
    }
    parts.append(verdict)
    return parts.joined(separator: "\n\n")
  }

  private var head: String {
    let c = report.configuration
    return """
      \(report.workload) on EIE configuration '\(c.name)' with LSTM cells: \(c.processingElements) processing elements, \
      simulator \(report.simulator.rawValue)
        \(report.sequences) sequences, \(report.steps) steps
        activations \(c.activation); weights \(c.weight); accumulators \(c.accumulator); \
      rounding \(c.rounding.rawValue)
      """
  }

  private var table: String {
    var table = Table(
      .text("layer"), .number("outputs"), .number("entries"), .number("non-zero act."),
      .number("useful MACs"),
      .number("cycles"), .number("model"), .number("mismatches"))
    for layer in report.layers {
      table.add(row: [
        layer.name, "\(layer.outputs)", "\(layer.entries)", "\(layer.nonzeroActivations)",
        "\(layer.usefulMACs)",
        "\(layer.cycles)", "\(layer.modelCycles)", "\(layer.mismatches)",
      ])
    }
    return table.text
  }

  private var verdict: String {
    let saturated =
      "saturated: \(report.saturations) sums and states, \(report.activationSaturations) activations"
    return """
      mismatches \(report.mismatches), layers whose cycles differ \(report.cycleMismatches), \
      saturation flags that differ \(report.flagMismatches)
      \(saturated)
      """
  }
}
