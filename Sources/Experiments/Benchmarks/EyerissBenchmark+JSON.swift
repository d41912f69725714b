import CommandLineKit
import Configurations
import DataflowModels

extension EyerissBenchmark {
  /// What was found, for machines: each layer as `cosim` reports it, with the chip's and a systolic array's figures.
  public func json(of outcomes: [Outcome]) -> JSONValue {
    let cycles = outcomes.map(\.report.comparison.cycles).reduce(0, +)
    return .object([
      JSONMember("accelerator", .string("eyeriss")),
      JSONMember("configuration", .string(configuration.name)),
      JSONMember("psum_port_words", .integer(configuration.psumPortWords)),
      JSONMember("extent", .string(extent.rawValue)),
      JSONMember("objective", .string(objective.rawValue)),
      JSONMember("simulator", .string(simulator.rawValue)),
      JSONMember("seed", .string("\(seed)")),
      JSONMember("images", .integer(ChipLayer.batch)),
      JSONMember("megahertz", .number(ChipLayer.megahertz)),
      JSONMember("cycles", .integer(cycles)),
      JSONMember("ms", .number(outcomes.map(\.milliseconds).reduce(0, +))),
      JSONMember("agrees", .boolean(outcomes.allSatisfy(\.report.agrees))),
      JSONMember("layers", .array(outcomes.map(\.json))),
    ])
  }
}

extension EyerissBenchmark.Outcome {
  fileprivate var json: JSONValue {
    var json = report.json
    let figures: [JSONMember] = [
      JSONMember("zeros", .number(chip.ifmapZeros)),
      JSONMember("cycles_per_pass", .number(report.comparison.count.cyclesPerPass)),
      JSONMember("held", .integer(report.comparison.count.elements.held)),
      JSONMember("waited_for_ifmaps", .integer(report.comparison.count.elements.waitedForIfmaps)),
      JSONMember("waited_for_filters", .integer(report.comparison.count.elements.waitedForFilters)),
      JSONMember("energy_per_mac", .number(report.energyPerMultiplication)),
      JSONMember("ms", .number(milliseconds)),
      JSONMember("dram_mb", .number(dramMegabytes)),
      JSONMember("glb_mb", .number(globalBufferMegabytes)),
      JSONMember("chip_ms", .number(chip.processingMilliseconds)),
      JSONMember("chip_dram_mb", .number(chip.dramMegabytes)),
      JSONMember("chip_glb_mb", .number(chip.globalBufferMegabytes)),
      JSONMember("seconds", .number(seconds)),
    ]
    for figure in figures { json.append(figure.key, figure.value) }
    let closedForms = SystolicArray.Stationary.allCases.map { stationary in
      let closed = self.systolic(stationary)
      return JSONMember(
        stationary.rawValue,
        .object([
          JSONMember("cycles", .integer(closed.cycles)), JSONMember("energy", .number(closed.energy)),
        ]))
    }
    json.append("systolic", .object(closedForms))
    return json
  }
}
