import BitVectors
import Compiler
import Configurations
import DeepCompression
import ExternalTools
import GoldenModels
import Networks
import Testing

@testable import Experiments

/// Networks of LSTM cells on the hardware: every output of every step, every cycle and the flag of saturation against
/// the models.
@Suite struct RecurrentCoSimulationTests {
  /// An array with cells and a network that fits it, drawn from a seed.
  private func drawn(_ seed: UInt64) throws -> (EIEConfiguration, RecurrentWorkload) {
    var generator = SeededGenerator(seed: seed)
    func pick<T>(_ values: [T]) -> T { values.randomElement(using: &generator)! }
    var c = EIEConfiguration.quad
    c.processingElements = pick([1, 2, 3, 4, 5, 8])
    c.activationWords = pick([16, 21, 32])
    c.cells = .lstm
    c.bias = pick(BiasPlacement.allCases)
    c.placement = pick(RowPlacement.allCases)
    c.emptySlices = pick(EmptySlices.allCases)
    c.fillers = pick(FillerReading.allCases)
    c.queueDepth = pick([1, 2, 8])
    c.rounding = pick(RoundingRule.allCases)
    c.weightRows = 1 << 10
    c = c.withFormats(
      activationBits: pick([8, 12, 16, 16]), codebookBits: pick([8, 16]), accumulatorBits: pick([16, 24, 32]))
    let units = (0..<pick([1, 2, 3])).map { _ in
      Int.random(in: 1...max(1, min(30, c.processingElements * 4)), using: &generator)
    }
    let inputs = Int.random(in: 1...(c.processingElements * 3), using: &generator)
    var network = RecurrentNetwork.random(
      name: "random", inputs: inputs, units: units, density: pick([0.1, 0.5, 1]), gain: pick([0.5, 2, 8]),
      seed: seed)
    if Bool.random(using: &generator) {
      let last = units[units.count - 1]
      let codes = (0..<(5 * last)).map { _ in UInt8.random(in: 0...3, using: &generator) }
      network.readout = SharedLayer(
        name: "readout", outputs: 5, inputs: last, hasBias: false, codes: codes,
        codebook: [0, 0.5, -0.25, 1],
        function: .identity)
    }
    if c.bias == .codebookColumn {
      // Biases of one, in codes: the gates that forget have them.
      network.cells = network.cells.map { cell in
        var cell = cell
        cell.matrix.exactBias = nil
        return cell
      }
    }
    let sequences = RecurrentWorkload.sequences(2, steps: pick([1, 2, 5]), inputs: inputs, seed: seed)
    return (c, RecurrentWorkload(name: "case \(seed)", network: network, sequences: sequences))
  }

  private func check(_ seed: UInt64, in simulator: SimulatorChoice) throws {
    let (configuration, workload) = try drawn(seed)
    let hardware = try EIEHardware(configuration)
    let report = try RecurrentCoSimulation(workload, on: hardware, in: simulator).run()
    #expect(
      report.agrees,
      "seed \(seed): \(report.mismatches) words, \(report.cycleMismatches) cycles, \(report.flagMismatches) flags; \(configuration)"
    )
    #expect(report.layers.allSatisfy { $0.cycles > 0 })
  }

  @Test(arguments: UInt64(1)...40)
  func ourOwnSimulatorAgrees(seed: UInt64) throws { try check(seed, in: .swift) }

  @Test(
    .enabled(if: ToolSearch.environment.has(.iverilog), "Icarus is not installed"), arguments: UInt64(1)...6)
  func icarusAgrees(seed: UInt64) throws { try check(seed, in: .icarus) }

  @Test(
    .enabled(if: ToolSearch.environment.has(.verilator), "Verilator is not installed"),
    arguments: UInt64(1)...4)
  func verilatorAgrees(seed: UInt64) throws { try check(seed, in: .verilator) }

  /// The cells of the model are the cells of the definition, up to what rounding does in a few steps.
  @Test func fixedPointIsNearRealNumbers() throws {
    var array = EIEConfiguration.quad
    array.cells = .lstm
    let workload = try SequenceTask().workload(sequences: 20)
    let placed = PlacedRecurrentNetwork(workload.network, for: array)
    let model = try EIERecurrentModel(
      placed.parts.map { .init(matrix: $0.matrix, slotRows: $0.slotRows) }, configuration: array)
    let float = try FloatLSTM(workload.network)
    for sequence in workload.sequences {
      let expected = try float.features(sequence)
      let last = try #require(try model.run(sequence.map(model.words)).steps.last?.last)
      let order = placed.parts[1].order
      for (slot, unit) in order.enumerated() {
        #expect(abs(array.accumulator.value(of: last[slot]) - expected[unit]) < 0.05)
      }
    }
  }

  /// The default formats cost at most 0.3 points of accuracy; eight bits cost more.
  @Test func defaultFormatsKeepTheAccuracy() throws {
    let results = try SequenceExploration(sequences: 2000).results
    let double = results[0]
    #expect(double.accuracy > 0.9)
    for result in results[1...2] {
      #expect(abs(result.accuracy - double.accuracy) <= 0.003, "\(result)")
    }
    let narrow = try #require(results.last)
    #expect(narrow.bits == 8 && narrow.accuracy < double.accuracy - 0.003)
  }

  @Test func whatDoesNotFitIsSaid() throws {
    var array = EIEConfiguration.quad
    let network = RecurrentNetwork.random(
      name: "long", inputs: 20, units: [700], density: 0.1, gain: 1, seed: 1)
    func problem() -> String? {
      let placed = PlacedRecurrentNetwork(network, for: array)
      do {
        _ = try CompiledNetwork(network, placed: placed, for: array)
        return nil
      } catch { return "\(error)" }
    }
    #expect(problem()?.contains("set --cells lstm") == true)
    array.cells = .lstm
    #expect(problem()?.contains("raise --activation-words to at least 176") == true)
    array.columnGroups = 2
    #expect(array.problems().map(\.flag) == ["--column-groups"])
  }
}
