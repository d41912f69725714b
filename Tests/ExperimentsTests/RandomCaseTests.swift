import CoSimulation
import Configurations
import Experiments
import ExternalTools
import Foundation
import Testing

/// Random configurations, matrices and vectors on the hardware: every output word and every cycle count against the
/// golden model and the cycle model.
///
/// `SPARROW_SEED` moves the seeds, `SPARROW_SOAK` multiplies the number of cases; a failing case is named by its
/// seed, and `RandomCase(seed:)` is that case.
@Suite struct RandomCaseTests {
  static let firstSeed = UInt64(ProcessInfo.processInfo.environment["SPARROW_SEED"] ?? "") ?? 1
  static let factor = Int(ProcessInfo.processInfo.environment["SPARROW_SOAK"] ?? "") ?? 1

  /// Runs the case of `seed` and gives a line for what differs, or nothing.
  private func difference(_ seed: UInt64, in simulator: SimulatorChoice) throws -> String? {
    let drawn = try RandomCase(seed: seed)
    let hardware = try EIEHardware(drawn.configuration)
    let report = try EIECoSimulation(drawn.workload, on: hardware, in: simulator).run()
    if report.agrees { return nil }
    return
      "seed \(seed) in \(simulator.rawValue): \(report.mismatches) words, \(report.cycleMismatches) cycle counts, "
      + "\(report.flagMismatches) flags differ; \(drawn.configuration)"
  }

  private func run(_ count: Int, from offset: UInt64, in simulator: SimulatorChoice) throws {
    let first = Self.firstSeed + offset
    print("\(simulator.rawValue): random cases of seeds \(first) to \(first + UInt64(count) - 1)")
    for seed in first..<(first + UInt64(count)) {
      do {
        if let difference = try difference(seed, in: simulator) { Issue.record("\(difference)") }
      } catch {
        Issue.record("seed \(seed) in \(simulator.rawValue): \(error)")
      }
    }
  }

  /// No parameter is one in name only: each takes three values or more among the cases of every simulator.
  @Test(arguments: [300, 60, 12])
  func everyParameterVaries(cases: Int) throws {
    let drawn = try (0..<UInt64(cases)).map { try RandomCase(seed: Self.firstSeed + $0).configuration }
    func values<Value: Hashable>(_ value: (EIEConfiguration) -> Value) -> Int { Set(drawn.map(value)).count }
    #expect(values { $0.processingElements } >= 3)
    #expect(values { $0.weightCodeBits } >= 3)
    #expect(values { $0.relativeIndexBits } >= 3)
    #expect(values { $0.activation.width } >= 3)
    #expect(values { $0.activation.fractionBits } >= 3)
    #expect(values { $0.weight.width } >= 3)
    #expect(values { $0.weight.fractionBits } >= 3)
    #expect(values { $0.accumulator.width } >= 3)
    #expect(values { $0.productShift } >= 3)
    #expect(values { $0.activationShift } >= 3)
    #expect(values { $0.rounding } == 3)
    #expect(values { $0.queueDepth } >= 3)
    #expect(values { $0.weightRowBits } >= 3)
    #expect(values { $0.entriesPerRow } >= 3)
    #expect(values { $0.weightRows } >= 3)
    #expect(values { $0.pointerWords } >= 3)
    #expect(values { $0.activationWords } >= 3)
    #expect(values { $0.layers } >= 3)
    #expect(values { $0.placement } == 2)
    #expect(values { $0.emptySlices } == 2)
    #expect(values { $0.fillers } == 2)
    #expect(values { $0.columnGroups } == 3)
    #expect(values { $0.bias } == 2)
  }

  @Test func ourOwnSimulatorAgrees() throws {
    try run(300 * Self.factor, from: 0, in: .swift)
  }

  @Test(.enabled(if: ToolSearch.environment.has(.iverilog), "Icarus is not installed"))
  func icarusAgrees() throws {
    try run(60 * Self.factor, from: 0, in: .icarus)
  }

  /// A Verilator build takes seconds, so each configuration runs several networks.
  @Test(.enabled(if: ToolSearch.environment.has(.verilator), "Verilator is not installed"))
  func verilatorAgrees() throws {
    let first = Self.firstSeed
    print("verilator: random configurations of seeds \(first) to \(first + UInt64(12 * Self.factor) - 1)")
    for seed in first..<(first + UInt64(12 * Self.factor)) {
      for case .some(let difference) in try verilatorDifferences(seed) { Issue.record("\(difference)") }
    }
  }

  private func verilatorDifferences(_ seed: UInt64) throws -> [String?] {
    var configuration = try RandomCase(seed: seed).configuration
    // Room for any network of these layers: the weight and pointer memories of all cases must be the same.
    configuration.weightRows = 1 << 12
    configuration.pointerWords = 1 << 10
    let hardware = try EIEHardware(configuration)
    return try (0..<4).map { number in
      let drawn = try RandomCase(seed: seed &+ 1000 * UInt64(number), configuration: configuration)
      let report = try EIECoSimulation(drawn.workload, on: hardware, in: .verilator).run()
      return report.agrees ? nil : "seed \(seed), network \(number) in verilator differs; \(configuration)"
    }
  }
}
