import CommandLineKit
import Experiments
import Foundation

/// One layer's run on the hardware, and the spread of its matrix.
struct HardwareRow {
  var sigma: Double
  var outcome: EIEHardwareBenchmark.Outcome
}

extension BenchmarkText {
  /// One row a layer that ran on the hardware.
  func table(of rows: [HardwareRow]) -> String {
    var table = Table(
      .text("configuration"), .text("layer"), .number("sigma"), .number("entries"), .number("cycles"),
      .number("model_cycles"), .number("us"), .number("paper actual"), .number("useful"),
      .number("mismatches"), .number("saturations"), .number("wall s"))
    for row in rows {
      let layer = row.outcome.report.layers[0]
      let microseconds = Double(layer.cycles) / BenchmarkLayer.megahertz
      table.add(
        row.outcome.report.configuration.label, layer.name, String(format: "%.1f", row.sigma),
        "\(layer.entries)", "\(layer.cycles)", "\(layer.modelCycles)", String(format: "%.2f", microseconds),
        String(format: "%.1f", row.outcome.layer.actualMicroseconds),
        String(format: "%.1f %%", 100 * layer.utilization), "\(layer.mismatches)", "\(layer.saturations)",
        String(format: "%.1f", row.outcome.seconds))
    }
    return table.text
  }
}
