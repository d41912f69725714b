import CoSimulation
import Configurations
import Mapping

/// Runs convolution layers with random data on the row-stationary array and on its models, and compares every ofmap
/// word, every cycle count and every counter.
public struct EyerissCoSimulation {
  /// On which array.
  public let hardware: EyerissHardware
  /// In which simulator.
  public let simulator: SimulatorChoice
  /// The seed of all data; each layer's data depends on nothing else.
  public let seed: UInt64
  /// The probability that an ifmap value is not zero.
  public let density: Double
  /// Where to write a VCD file, if anywhere.
  public var waveform: String?
  /// Hears of steps.
  public var progress: (String) -> Void = { _ in }

  /// A layer under the mapping with which it runs.
  public struct MappedLayer: Sendable {
    /// What the layer is called in the report.
    public let name: String
    /// How it is folded onto the array.
    public let mapping: RowStationaryMapping

    /// A layer called `name`.
    public init(_ name: String, _ mapping: RowStationaryMapping) {
      self.name = name
      self.mapping = mapping
    }
  }

  /// A co-simulation on `hardware`.
  ///
  public init(
    on hardware: EyerissHardware, in simulator: SimulatorChoice, seed: UInt64, density: Double
  ) {
    self.hardware = hardware
    self.simulator = simulator
    self.seed = seed
    self.density = density
  }

  /// Builds what the simulator needs before its first run, and leaves it in the cache.
  ///
  /// - Throws: `ToolError`.
  func prepare(progress: @escaping (String) -> Void) throws {
    if simulator == .verilator { _ = try hardware.device(in: simulator, progress: progress) }
  }

  /// Runs all layers, one after the other, on one device: what a layer leaves behind must not harm the next.
  ///
  /// - Throws: `ToolError`; `ShapeError` for a layer that is too large; a difference is part of the report.
  public func run(_ layers: [MappedLayer]) throws -> EyerissReport {
    guard simulator != .icarus else { return try runInIcarus(layers) }
    let device = try hardware.device(in: simulator, waveform: waveform, progress: progress)
    let report = try run(layers, on: device)
    try device.finish()
    return report
  }

  /// The same on a device of the caller's.
  func run(_ layers: [MappedLayer], on device: any ClockedDevice) throws -> EyerissReport {
    var report = emptyReport
    for layer in layers {
      progress("running \(layer.name)")
      let found = try comparison(layer).run(on: device)
      report.layers.append(
        EyerissReport.Layer(
          name: layer.name, mapping: layer.mapping, comparison: found, failure: device.failure))
    }
    return report
  }

  /// Icarus has no session in which a host answers to the array: the self-checking testbench plays all layers.
  private func runInIcarus(_ layers: [MappedLayer]) throws -> EyerissReport {
    let prepared = try layers.map { layer in
      progress("preparing \(layer.name)")
      return try comparison(layer).prepared()
    }
    let bench = EyerissTestbench(hardware, prepared)
    progress("running \(layers.count) layers in Icarus")
    let outcomes = try EyerissIcarusRun(bench, waveform: waveform).outcomes()
    var report = emptyReport
    for (layer, (prepared, outcome)) in zip(layers, zip(prepared, outcomes)) {
      report.layers.append(
        EyerissReport.Layer(
          name: layer.name, mapping: layer.mapping, comparison: prepared.report(of: outcome), failure: nil))
    }
    return report
  }

  private var emptyReport: EyerissReport {
    EyerissReport(configuration: hardware.configuration, simulator: simulator, seed: seed, density: density)
  }

  private func comparison(_ layer: MappedLayer) throws -> EyerissLayerComparison {
    let data = try RandomLayerData(
      layer.mapping.layer, hardware.configuration, seed: seed, density: density)
    return EyerissLayerComparison(layer.mapping, data.operands, data.arithmetic)
  }
}
