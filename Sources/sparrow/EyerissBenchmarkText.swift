import CommandLineKit
import DataflowModels
import Experiments
import Foundation

/// The benchmark of the row-stationary array for people.
struct EyerissBenchmarkText {
  private let benchmark: EyerissBenchmark
  private let outcomes: [EyerissBenchmark.Outcome]

  init(_ benchmark: EyerissBenchmark, _ outcomes: [EyerissBenchmark.Outcome]) {
    self.benchmark = benchmark
    self.outcomes = outcomes
  }

  var text: String {
    let layers = outcomes.map(\.report)
    var parts = [head, runTable, total, waitTable, EyerissReportText.accessTable(of: layers)]
    if benchmark.extent == .whole { parts.append(trafficTable) }
    parts += [systolicTable, EyerissReportText.verdict(on: layers)]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var head: String {
    let c = benchmark.configuration
    return """
      eyeriss configuration '\(c.name)': \(c.rows) x \(c.columns) processing elements, psum ports of \
      \(c.psumPortWords) words, simulator \(benchmark.simulator.rawValue)
        AlexNet, \(ChipLayer.batch) images, \(benchmark.extent.rawValue) layers, mapped for least \
      \(benchmark.objective.rawValue); random data of seed \(benchmark.seed) at the published share of zeros
      """
  }

  private var isWhole: Bool { benchmark.extent == .whole }

  private var runTable: String {
    var table = Table(
      .text("layer"), .text("folding"), .number("zeros"), .number("passes"), .number("cycles"),
      .number("model_cycles"), .number("a pass"), .number("active PEs"), .number("utilization"),
      .number("ms"), .number("chip ms"), .number("mismatches"), .number("wall s"))
    for outcome in outcomes {
      let found = outcome.report.comparison
      table.add(
        outcome.chip.name, outcome.report.mapping.folding.description, percent(outcome.chip.ifmapZeros),
        "\(outcome.report.mapping.passes)", "\(found.cycles)", "\(found.modelCycles)",
        String(format: "%.0f", found.count.cyclesPerPass), "\(outcome.report.mapping.activeElements)",
        percent(outcome.report.utilization), String(format: "%.2f", outcome.milliseconds),
        isWhole ? String(format: "%.1f", outcome.chip.processingMilliseconds) : "",
        "\(found.mismatches)", String(format: "%.0f", outcome.seconds))
    }
    return table.text
  }

  /// All layers together; a part of them is no figure.
  private var total: String {
    guard isWhole && outcomes.count > 1 else { return "" }
    let milliseconds = outcomes.map(\.milliseconds).reduce(0, +)
    let chip = outcomes.map(\.chip.processingMilliseconds).reduce(0, +)
    let cycles = outcomes.map(\.report.comparison.cycles).reduce(0, +)
    let energy = outcomes.map(\.report.comparison.accesses.energy).reduce(0, +)
    let products = outcomes.map(\.products).reduce(0, +)
    let text =
      "together %d cycles, %.1f ms at %.0f MHz; the chip processes for %.1f ms; energy %.4g, %.2f a MAC"
    return String(
      format: text, cycles, milliseconds, ChipLayer.megahertz, chip, energy, energy / Double(products))
  }

  /// Where the working elements' cycles go, by the cycle model, which the hardware follows cycle by cycle.
  private var waitTable: String {
    var table = Table(
      .text("layer"), .number("products"), .number("held by psums"), .number("no ifmap"),
      .number("no filter"))
    for outcome in outcomes {
      let count = outcome.report.comparison.count
      let all = Double(count.cycles * count.activeElements)
      let parts = [
        count.elements.issued, count.elements.held, count.elements.waitedForIfmaps,
        count.elements.waitedForFilters,
      ]
      table.add(row: [outcome.chip.name] + parts.map { String(format: "%.2f %%", 100 * Double($0) / all) })
    }
    return table.text + "\nshares of the working elements' cycles; the rest is after their last product"
  }

  private var trafficTable: String {
    var table = Table(
      .text("layer"), .number("DRAM MB"), .number("chip"), .number("GLB MB"), .number("chip"))
    for outcome in outcomes {
      table.add(
        outcome.chip.name, String(format: "%.1f", outcome.dramMegabytes),
        String(format: "%.1f", outcome.chip.dramMegabytes),
        String(format: "%.1f", outcome.globalBufferMegabytes),
        String(format: "%.1f", outcome.chip.globalBufferMegabytes))
    }
    return table.text
  }

  /// Ours beside a systolic array of the same size: no claim, the reader compares.
  private var systolicTable: String {
    var columns: [Table.Column] = [.text("layer"), .number("cycles"), .number("energy/MAC")]
    for stationary in SystolicArray.Stationary.allCases {
      columns += [.number("systolic \(stationary.rawValue)"), .number("energy/MAC")]
    }
    var table = Table(columns: columns)
    func energy(_ energy: Double, _ outcome: EyerissBenchmark.Outcome) -> String {
      String(format: "%.2f", energy / Double(outcome.products))
    }
    for outcome in outcomes {
      let found = outcome.report.comparison
      var row = [outcome.chip.name, "\(found.cycles)", energy(found.accesses.energy, outcome)]
      for stationary in SystolicArray.Stationary.allCases {
        let closed = outcome.systolic(stationary)
        row += ["\(closed.cycles)", energy(closed.energy, outcome)]
      }
      table.add(row: row)
    }
    let note =
      "the systolic array of the same size in closed form, without a stall, its values once off chip, no zero gated"
    return table.text + "\n" + note
  }

  private func percent(_ share: Double) -> String { String(format: "%.1f %%", 100 * share) }
}
