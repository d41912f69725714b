import Configurations
import DataflowModels
import Mapping

/// The layers on which the Eyeriss chip was measured, through the generated hardware: random data at the published share
/// of zeros, every ofmap word, cycle and access compared with the models.
public struct EyerissBenchmark: Sendable {
  /// The array; its access counters are part of what is compared.
  public let configuration: EyerissConfiguration
  /// What the mappings minimise.
  public let objective: Mapper.Objective
  /// The simulator that runs the hardware.
  public let simulator: SimulatorChoice
  /// The seed of all data.
  public let seed: UInt64
  /// How much of each layer runs.
  public let extent: Extent

  /// How much of a layer runs.
  public enum Extent: String, CaseIterable, Hashable, Sendable {
    /// All of it: tens of minutes in Verilator.
    case whole
    /// One strip of n images, m filters and two groups of channels, folded as the whole layer is: seconds.
    case strip
  }

  /// A benchmark of that array.
  ///
  /// - Throws: `InvalidConfiguration`.
  public init(
    _ configuration: EyerissConfiguration, objective: Mapper.Objective = .energyDelay,
    extent: Extent = .whole,
    simulator: SimulatorChoice = .verilator, seed: UInt64 = 1
  ) throws {
    var counting = configuration
    counting.instrumentation = .accessCounters
    self.configuration = try counting.validated()
    self.objective = objective
    self.extent = extent
    self.simulator = simulator
    self.seed = seed
  }

  /// What one layer's run found.
  public struct Outcome: Sendable {
    /// The chip's figures for the layer.
    public let chip: ChipLayer
    /// What differs, and the figures of the run.
    public let report: EyerissReport.Layer
    /// Seconds for drawing the data, the models and the simulation.
    public let seconds: Double
  }

  /// Runs the layers, on all cores, one device each.
  ///
  /// The hardware is built once, before they start.
  ///
  /// - Parameter progress: hears of steps; called from any thread.
  /// - Returns: what was found, in the order of `layers`.
  /// - Throws: `MappingProblem`, `ToolError`; a difference is not an error but part of the report.
  public func run(
    _ layers: [ChipLayer] = ChipLayer.alexNet, progress: @escaping @Sendable (String) -> Void = { _ in }
  ) throws -> [Outcome] {
    progress("building the hardware")
    try simulation(density: 1).prepare(progress: progress)
    // The longest first: whoever is ready early takes one of the others.
    let mapped = try layers.enumerated().map { ($0.offset, $0.element, try mapping($0.element)) }
    let order = mapped.sorted { MappingEstimate($0.2).cycles > MappingEstimate($1.2).cycles }
    let outcomes = try order.concurrentMap { index, chip, mapping in
      let start = ContinuousClock.now
      progress("running \(chip.name)")
      let simulation = try simulation(density: 1 - chip.ifmapZeros)
      let report = try simulation.run([.init(chip.name, mapping)])
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      return (index, Outcome(chip: chip, report: report.layers[0], seconds: seconds))
    }
    return outcomes.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The mapping under which a layer runs.
  func mapping(_ chip: ChipLayer) throws -> RowStationaryMapping {
    let whole = try Mapper(configuration, objective: objective).best(chip.shape).mapping
    return extent == .whole ? whole : whole.strip(channelGroups: 2)
  }

  private func simulation(density: Double) throws -> EyerissCoSimulation {
    try EyerissCoSimulation(
      on: EyerissHardware(configuration), in: simulator, seed: seed, density: density)
  }
}

extension RowStationaryMapping {
  /// The same folding of a smaller layer: one strip of n images, m filters, some groups of channels.
  func strip(channelGroups: Int) -> RowStationaryMapping {
    let whole = layer.withExplicitPadding
    let channels = min(channelGroups * folding.passChannels, whole.channelsPerGroup)
    let small = ConvolutionShape(
      batch: folding.n, channels: channels, height: ifmapRows,
      width: whole.width, filters: folding.m, filterHeight: whole.filterHeight,
      filterWidth: whole.filterWidth, stride: whole.stride)
    return RowStationaryMapping(small, folding: folding, configuration: configuration)
  }
}

extension EyerissBenchmark.Outcome {
  /// Milliseconds at the chip's clock.
  public var milliseconds: Double { Double(report.comparison.cycles) / (1000 * ChipLayer.megahertz) }

  /// Products of the layer, those with padding included.
  public var products: Int { report.mapping.layer.multiplications }

  /// Millions of bytes to and from the global buffer, and off chip.
  public var globalBufferMegabytes: Double {
    let accesses = report.comparison.accesses
    return 2e-6 * Double(accesses.globalBufferReads + accesses.globalBufferWrites)
  }
  public var dramMegabytes: Double { 2e-6 * Double(report.comparison.accesses.dramValues) }

  /// Cycles, and energy in units of a multiplication, of the layer on a systolic array of as many rows and columns, in
  /// closed form.
  public func systolic(_ stationary: SystolicArray.Stationary) -> (cycles: Int, energy: Double) {
    let configuration = report.mapping.configuration
    let array = SystolicArray(rows: configuration.rows, columns: configuration.columns)
    let layer = report.mapping.layer
    return (
      array.cycles(layer, keeping: stationary), array.accesses(layer, keeping: stationary).energy().total
    )
  }
}
