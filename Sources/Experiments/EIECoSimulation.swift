import CoSimulation
import Compiler
import Configurations
import DeepCompression
import Foundation
import GoldenModels

/// Runs a workload on the hardware and on the models, and compares every output word and every cycle count.
///
/// Every input goes through all layers twice: with a pause after each layer, in which the outputs of that layer are
/// read, and back to back without the host. Both must agree with the golden model, in words and cycles.
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

  private let compiled: CompiledNetwork
  private let golden: EIENetworkModel
  private let cycleModel: EIENetworkCycleModel
  private let placed: PlacedNetwork

  /// A co-simulation of `workload` on `hardware`.
  ///
  /// - Throws: `CompilationError` when the network does not fit the array.
  public init(_ workload: EIEWorkload, on hardware: EIEHardware, in simulator: SimulatorChoice) throws {
    self.workload = workload
    self.hardware = hardware
    self.simulator = simulator
    compiled = try CompiledNetwork(workload.network, for: hardware.configuration)
    // The models see the rows where they are placed: a sum that saturates depends on the order of its terms.
    placed = PlacedNetwork(workload.network, for: hardware.configuration)
    golden = try EIENetworkModel(placed.network, configuration: hardware.configuration)
    cycleModel = try EIENetworkCycleModel(placed.network, configuration: hardware.configuration)
  }

  /// Runs everything.
  ///
  /// - Throws: `ToolError`, `HostPortError`; a difference is not an error but part of the report.
  public func run() throws -> EIEReport {
    let session = try simulator.session(hardware, waveform: waveform) { progress($0, 0, 0) }
    let scripts = EIEHostScripts(compiled)
    let words = try workload.inputs.map { try golden.inputWords($0) }
    let pauses = compiled.layers.count > 1
    let modes = pauses ? [true, false] : [false]
    let parts = words.flatMap { word in modes.map { scripts.run(words: word, pausing: $0) } }
    let responses = try play(scripts.load(), parts, in: session)

    var report = EIEReport(
      workload: workload, compiled: compiled, outputOrder: placed.outputOrders.last ?? nil,
      simulator: simulator)
    for (index, input) in workload.inputs.enumerated() {
      let expected = try golden.run(words: words[index])
      let cycles = try cycleModel.run(expected)
      let sums = zip(try workload.referenceSums(input), placed.outputOrders).map { sums, order in
        order.map { $0.map { sums[$0] } } ?? sums
      }
      let outcomes = modes.indices.map {
        scripts.outcome(responses[index * modes.count + $0], pausing: modes[$0])
      }
      report.add(expected, cycles, outcomes, reference: sums, label: workload.labels?[index])
    }
    return report
  }

  /// An interactive session keeps its state and shows progress input by input; Icarus takes everything at once.
  private func play(_ load: HostScript, _ parts: [HostScript], in session: any HostSession) throws
    -> [[HostWord]]
  {
    if simulator == .icarus {
      var whole = load
      for part in parts { whole.append(part) }
      progress("simulating in Icarus", 0, 0)
      var rest = try session.run(whole)[...]
      return parts.map { part in
        defer { rest = rest.dropFirst(part.readCount) }
        return Array(rest.prefix(part.readCount))
      }
    }
    progress("loading the memories", 0, 0)
    _ = try session.run(load)
    return try parts.enumerated().map { index, part in
      progress("running", index, parts.count)
      return try session.run(part)
    }
  }
}
