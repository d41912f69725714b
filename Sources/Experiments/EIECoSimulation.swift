import CoSimulation
import Compiler
import Configurations
import DeepCompression
import ExternalTools
import Foundation
import GoldenModels

/// Runs a workload on the hardware and on the models, and compares every output word and every cycle count.
///
/// Every input goes through all layers twice: with a pause after each layer, in which the outputs of that layer are
/// read, and back to back without the host. Both must agree with the golden model, in words and cycles. A network with
/// a layer longer than the activation registers runs once, in batches.
public struct EIECoSimulation {
  /// What runs.
  public let workload: EIEWorkload
  /// On which array.
  public let hardware: EIEHardware
  /// In which simulator.
  public let simulator: SimulatorChoice
  /// Where to write a VCD file, if anywhere.
  public var waveform: String?
  /// Hears of steps, and of inputs done out of all.
  public var progress: (String, Int, Int) -> Void = { _, _, _ in }

  private let plan: Plan
  private let golden: EIENetworkModel
  private let placed: PlacedNetwork

  /// How the layers get through the array.
  private enum Plan {
    /// All resident, one after the other on chip.
    case resident(CompiledNetwork, EIENetworkCycleModel)
    /// In batches, because some layer is longer than the activation registers.
    case batched(EIEBatchedRun)
  }

  /// A co-simulation of `workload` on `hardware`.
  ///
  /// - Throws: `CompilationError` when the network does not fit the array.
  public init(_ workload: EIEWorkload, on hardware: EIEHardware, in simulator: SimulatorChoice) throws {
    self.workload = workload
    self.hardware = hardware
    self.simulator = simulator
    let configuration = hardware.configuration
    // The models see the rows where they are placed: a sum that saturates depends on the order of its terms.
    placed = PlacedNetwork(workload.network, for: configuration)
    golden = try EIENetworkModel(placed.network, configuration: configuration)
    if configuration.needsBatches(for: workload.network) {
      plan = .batched(try EIEBatchedRun(workload.network, for: configuration))
    } else {
      plan = .resident(
        try CompiledNetwork(workload.network, for: configuration),
        try EIENetworkCycleModel(placed.network, configuration: configuration))
    }
  }

  /// Runs everything.
  ///
  /// - Throws: `ToolError`, `HostPortError`; a difference is not an error but part of the report.
  public func run() throws -> EIEReport {
    let session = try simulator.session(hardware, waveform: waveform) { progress($0, 0, 0) }
    let words = try workload.inputs.map { try golden.inputWords($0) }
    let expected = try words.map { try golden.run(words: $0) }
    let report =
      switch plan {
      case .resident(let compiled, let model): try run(compiled, model, words, expected, in: session)
      case .batched(let batches): try run(batches, words, expected, in: session)
      }
    try session.finish()
    return report
  }

  private func run(
    _ compiled: CompiledNetwork, _ model: EIENetworkCycleModel, _ words: [[Int]],
    _ expected: [EIENetworkResult],
    in session: any HostSession
  ) throws -> EIEReport {
    let scripts = EIEHostScripts(compiled)
    let modes = compiled.layers.count > 1 ? [true, false] : [false]
    let parts = words.flatMap { word in modes.map { scripts.run(words: word, pausing: $0) } }
    let responses = try player.play(scripts.load(), parts, in: session)
    var report = EIEReport(workload, compiled.layers, placed, hardware.configuration, simulator)
    for index in workload.inputs.indices {
      let outcomes = modes.indices.map {
        scripts.outcome(responses[index * modes.count + $0], pausing: modes[$0])
      }
      try add(index, expected[index], model.run(expected[index]), outcomes, to: &report)
    }
    return report
  }

  private func run(
    _ batches: EIEBatchedRun, _ words: [[Int]], _ expected: [EIENetworkResult], in session: any HostSession
  ) throws -> EIEReport {
    let parts = zip(words, expected).map { input, result in
      batches.script([input] + result.layers.dropLast().map(\.accumulators))
    }
    let responses = try player.play(batches.load, parts, in: session)
    var report = EIEReport(workload, batches.layers, placed, hardware.configuration, simulator)
    for index in workload.inputs.indices {
      let outcome = batches.outcome(responses[index])
      try add(index, expected[index], batches.cycles(expected[index]), [outcome], to: &report)
    }
    return report
  }

  private var player: ScriptPlayer { ScriptPlayer(simulator: simulator, progress: progress) }

  private func add(
    _ index: Int, _ expected: EIENetworkResult, _ cycles: [EIECycleCount], _ outcomes: [EIERunOutcome],
    to report: inout EIEReport
  ) throws {
    let sums = zip(try workload.referenceSums(workload.inputs[index]), placed.outputOrders).map {
      sums, order in
      order.map { $0.map { sums[$0] } } ?? sums
    }
    report.add(expected, cycles, outcomes, reference: sums, label: workload.labels?[index])
  }
}
