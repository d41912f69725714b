import Compiler
import Configurations
import DeepCompression
import GoldenModels
import Networks

/// `conv_final` of the published compressed SqueezeNet, 1000 x 512 with 20 % of its weights: the one trained matrix among
/// the benchmarks.
///
/// The layer is a convolution of one by one, run here for a single position. Its weights have 8-bit codes, so arrays
/// get them, too, and rows of as many entries as before. No activations are published: they are drawn from a seed, 35 %
/// of them not zero.
public struct RealLayer: Sendable {
  /// The layer's name in the network.
  public static let name = "conv_final"
  /// The share of activations that are not zero.
  public static let activationDensity = 0.35

  /// Rows of weights, an output each.
  public let weights: Tensor
  /// One number an output.
  public let bias: [Float]

  /// Reads the layer from the published file.
  ///
  /// - Throws: `ModelFileError` when there is no such file, or it is another one.
  public init(squeezeNet path: String) throws {
    let bytes = try FileContents.read(path)
    let file = try SongHanFile(bytes: bytes, network: .squeezeNet, file: path)
    guard let layer = file.layers.first(where: { $0.description.name == Self.name }) else {
      throw ModelFileError(
        file: path, what: "there is no layer \(Self.name)", remedy: "give the published SqueezeNet")
    }
    let shape = layer.description.shape
    weights = Tensor(shape: [shape[0], shape[1]], elements: layer.weights.elements)
    bias = layer.bias
  }

  /// What one array takes for the layer, by the models.
  public struct Result {
    /// The array.
    public var configuration: EIEConfiguration
    /// Where the cycles went.
    public var count: EIECycleCount
    /// Entries of all elements, and how many of them are fillers.
    public var entries, fillers: Int
    /// Every word and cycle of the hardware, compared; nil where only the models ran.
    public var report: EIEReport?

    /// Time at 800 MHz.
    public var microseconds: Double { Double(count.cycles) / BenchmarkLayer.megahertz }
    /// The time that the useful work takes, evenly divided.
    public var floorMicroseconds: Double {
      Double(count.usefulEntries) / Double(configuration.processingElements) / BenchmarkLayer.megahertz
    }
  }

  /// Runs the layer on the models of `array` and, if a simulator is given, on its hardware.
  ///
  /// - Throws: `CompilationError`, `ToolError`, `HostPortError`; a difference is not an error but part of the report.
  public func run(on array: EIEConfiguration, seed: UInt64, simulator: SimulatorChoice? = nil) throws
    -> Result
  {
    var asked = array
    asked.weightCodeBits = 8
    asked.weightRowBits = array.entriesPerRow * asked.entryBits
    let inputs = RandomVectors.activations(weights.shape[1], density: Self.activationDensity, seed: seed)
    let layer = LayerWorkload(weights: weights, bias: bias, activations: [inputs])
    let workload = try layer.workload(name: Self.name, for: asked).workload
    let fitted = try workload.fitted(asked)
    let sized = try fitted.sized(for: workload.network, open: Set(MemoryDepth.allCases)).configuration

    let placed = PlacedNetwork(workload.network, for: sized).network
    let golden = try EIENetworkModel(placed, configuration: sized)
    let counts = try EIENetworkCycleModel(placed, configuration: sized).run(golden.run(inputs))
    let compiled = try CompiledNetwork(workload.network, for: sized)
    let report = try simulator.map {
      try EIECoSimulation(workload, on: EIEHardware(sized), in: $0).run()
    }
    return Result(
      configuration: array, count: counts[0], entries: compiled.entries, fillers: compiled.paddingEntries,
      report: report)
  }
}
