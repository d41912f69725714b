import Compiler
import Configurations
import DeepCompression
import ExternalTools

/// Benchmark layers on the generated hardware: every output word and every cycle against the models.
public struct EIEHardwareBenchmark {
  /// What one layer's run found.
  public struct Outcome {
    /// The layer.
    public var layer: BenchmarkLayer
    /// Every word and cycle, compared.
    public var report: EIEReport
    /// Seconds it took to draw, compile, load and run the layer; for the first one to build the simulator,
    /// too.
    public var seconds: Double
  }

  /// The configuration, its memories deep enough for every layer.
  public let configuration: EIEConfiguration
  /// The simulator that runs the hardware.
  public let simulator: SimulatorChoice

  private let hardware: EIEHardware
  private let layers: [BenchmarkLayer]
  private let sigma: Double
  private let seed: UInt64

  /// The benchmark of `layers` on one array that holds each of them.
  ///
  /// The array is built once: its memories grow to what the largest layer needs, which changes no cycle.
  ///
  /// - Throws: `CompilationError` when a layer does not fit the deepest memories that are allowed.
  public init(
    _ configuration: EIEConfiguration, layers: [BenchmarkLayer] = BenchmarkLayer.all, sigma: Double = 0,
    seed: UInt64 = 1, simulator: SimulatorChoice = .verilator
  ) throws {
    var sized = configuration
    for layer in layers { sized.grow(for: BenchmarkCase(layer, sigma: sigma, seed: seed)) }
    self.configuration = sized
    self.simulator = simulator
    self.layers = layers
    self.sigma = sigma
    self.seed = seed
    hardware = try EIEHardware(sized)
  }

  /// Runs the layers one after another.
  ///
  /// - Parameters:
  ///   - progress: hears of steps.
  ///   - outcome: gets what each layer's run found as soon as it is there.
  /// - Throws: `ToolError`, `HostPortError`; a difference is not an error but part of the report.
  public func run(
    progress: @escaping (String) -> Void = { _ in }, outcome: (Outcome) -> Void
  ) throws {
    for layer in layers {
      let start = ContinuousClock.now
      progress("\(layer.name): drawing")
      let workload = try BenchmarkCase(layer, sigma: sigma, seed: seed).workload()
      progress("\(layer.name): compiling")
      var simulation = try EIECoSimulation(workload, on: hardware, in: simulator)
      simulation.progress = { step, _, _ in progress("\(layer.name): \(step)") }
      let report = try simulation.run()
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      outcome(Outcome(layer: layer, report: report, seconds: seconds))
    }
  }
}

extension EIEConfiguration {
  /// Deepens the memories, to powers of two, until `drawn` fits.
  fileprivate mutating func grow(for drawn: BenchmarkCase) {
    let groups = drawn.pattern.placed(for: self).storedEntries(for: self)
    let held = groups.flatMap { counts in
      var held = [Int](repeating: 0, count: counts.processingElements)
      for column in 0..<counts.columns {
        for (element, entries) in counts.column(column).enumerated() { held[element] += Int(entries) }
      }
      return held
    }
    let widest = max(drawn.layer.inputs, drawn.layer.outputs)
    while inputCapacity < widest { activationWords *= 2 }
    while pointerWords < groups[0].columns + 1 { pointerWords *= 2 }
    while entryCapacity < held.max() ?? 0 { weightRows *= 2 }
  }
}
