import Configurations
import GoldenModels
import Silicon
import Testing

@testable import Experiments

/// Energy is what was used times what it costs.
@Suite struct EIESiliconReportTests {
  private func report(_ activity: EIEActivity) throws -> EIESiliconReport {
    EIESiliconReport(
      try EIEHardware(.paper), devices: .highPerformance, layers: [.init(name: "one", activity: activity)],
      logic: nil)
  }

  @Test func readsOfTheWeightMemoryCostWhatCACTISays() throws {
    var activity = EIEActivity()
    activity.cycles = 100
    activity.rowReads = 10
    let report = try report(activity)
    let share = try report.energy(.weights, in: report.layers[0])
    #expect(abs(share.sram - 329.6) < 1e-9)
    #expect(share.operations == 0 && share.clock == 0)
    // 62.2 mW in each of 64 elements for 125 ns.
    #expect(abs(share.sramLeakage - 62.2 * 125 * 64) < 1e-6)
    let power = try report.power(.weights, in: report.layers[0])
    #expect(abs(power.sram - 329.6 / 125 / 64) < 1e-12)
    #expect(report.area(.weights).sram == 387_428)
    #expect(report.area(.weights).cells == nil)
  }

  @Test func arithmeticCostsWhatTheTableOfThePaperSays() throws {
    var activity = EIEActivity()
    activity.cycles = 1
    activity.entries = 3
    activity.updates = 2
    let report = try report(activity)
    // Three looks at 16 bits of a codebook; two products of 16 bits and two additions of 16 bits.
    let arithmetic = try report.energy(.arithmetic, in: report.layers[0])
    #expect(abs(arithmetic.operations - (3 * 0.5 + 2 * (0.62 + 0.05))) < 1e-12)
    let files = try report.energy(.activations, in: report.layers[0])
    #expect(abs(files.operations - 2 * 2 * 0.5) < 1e-12)
  }

  @Test func theTablesHaveTheirUnitsAndLayers() throws {
    let layer = try #require(BenchmarkLayer.all.first { $0.name == "NT-We" })
    let report = EIESiliconReport(
      try EIEHardware(.sparrow), devices: .lowLeakageCells,
      layers: [try EIESiliconReport.layer(layer, on: .sparrow)], logic: nil)
    let rows = try report.unitRows(report.layers[0])
    // The slice filter and the biases of this configuration are in "other".
    #expect(rows.map { $0[0] } == EIEUnit.allCases.map(\.rawValue) + ["sum"])
    #expect(try report.layerRows().count == 1)
  }
}
