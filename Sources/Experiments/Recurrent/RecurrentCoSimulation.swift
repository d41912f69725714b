import CoSimulation
import Compiler
import Configurations
import DeepCompression
import GoldenModels

/// Runs sequences through a recurrent network on the generated hardware and compares every output of every step, and
/// every cycle, with the models.
public struct RecurrentCoSimulation {
  /// What runs.
  public let workload: RecurrentWorkload
  /// On which array.
  public let hardware: EIEHardware
  /// In which simulator.
  public let simulator: SimulatorChoice
  /// Where to write a VCD file, if anywhere.
  public var waveform: String?
  /// Hears of steps, and of sequences done out of all.
  public var progress: (String, Int, Int) -> Void = { _, _, _ in }

  private let placed: PlacedRecurrentNetwork
  private let compiled: CompiledNetwork
  private let model: EIERecurrentModel

  /// A co-simulation of `workload` on `hardware`.
  ///
  /// - Throws: `CompilationError` when the network does not fit the array.
  public init(_ workload: RecurrentWorkload, on hardware: EIEHardware, in simulator: SimulatorChoice) throws {
    self.workload = workload
    self.hardware = hardware
    self.simulator = simulator
    let configuration = hardware.configuration
    placed = PlacedRecurrentNetwork(workload.network, for: configuration)
    compiled = try CompiledNetwork(workload.network, placed: placed, for: configuration)
    model = try EIERecurrentModel(
      placed.parts.map { .init(matrix: $0.matrix, slotRows: $0.slotRows) }, configuration: configuration)
  }

  /// Runs everything.
  ///
  /// - Throws: `ToolError`, `HostPortError`; a difference is not an error but part of the report.
  public func run() throws -> RecurrentReport {
    let session = try simulator.session(hardware, waveform: waveform) { progress($0, 0, 0) }
    let scripts = RecurrentScripts(placed, compiled)
    let words = try workload.sequences.map { try $0.map(model.words) }
    let player = ScriptPlayer(simulator: simulator, progress: progress)
    let responses = try player.play(scripts.load, words.map(scripts.sequence), in: session)
    var report = RecurrentReport(workload, compiled, hardware.configuration, simulator)
    for (index, steps) in words.enumerated() {
      let outcome = scripts.outcome(responses[index], steps: steps.count)
      report.add(try model.run(steps), outcome, label: workload.labels?[index])
    }
    try session.finish()
    return report
  }
}
