import CoSimulation
import Configurations
import GoldenModels
import Mapping

/// One layer on the row-stationary array and on its models: every ofmap value, every cycle, every counter.
public struct EyerissLayerComparison {
  public let mapping: RowStationaryMapping
  public let operands: LayerOperands
  public let arithmetic: LayerArithmetic
  public let link: EyerissLink

  /// A layer under a mapping, with its data.
  public init(
    _ mapping: RowStationaryMapping, _ operands: LayerOperands, _ arithmetic: LayerArithmetic,
    link: EyerissLink = .full
  ) {
    self.mapping = mapping
    self.operands = operands
    self.arithmetic = arithmetic
    self.link = link
  }

  /// What the comparison found.
  public struct Report: Hashable, Sendable {
    /// Words of the ofmap stream that differ from the golden model's, missing and surplus ones included.
    public let mismatches: Int
    /// The array's cycles, and the model's.
    public let cycles: Int
    public let modelCycles: Int
    /// Whether the flag `saturated` is the golden model's.
    public let flagAgrees: Bool
    /// The array's counters that differ from the model's, with both values; none are compared if it has none.
    public let differingCounters: [EyerissCounter: [Int]]
    /// The array's counters; empty if it has none.
    public let counters: [EyerissCounter: Int]
    /// Accesses by level: what the array counted, or the model where the array has no counters.
    public let accesses: EyerissAccessLevels
    /// The model's account of the cycles.
    public let count: EyerissCycleCount
    /// How small the ifmap stream is.
    public let compression: CompressionMeasure
    /// The ofmap stream, as the array sent it.
    public let words: [UInt64]

    /// Whether hardware and models agree in everything.
    public var agrees: Bool {
      mismatches == 0 && cycles == modelCycles && flagAgrees && differingCounters.isEmpty
    }
  }

  /// Runs the layer on a fresh device and on the models.
  ///
  /// - Throws: `MappingProblem`, `ShapeError` or `EIEModelError` if the layer cannot run.
  public func run(on device: any ClockedDevice) throws -> Report {
    let prepared = try prepared()
    let host = EyerissHost(device, mapping.configuration)
    host.load(prepared.program)
    return prepared.report(
      of: host.run(
        ifmap: prepared.ifmap, filter: prepared.filter, bias: prepared.bias, link: link,
        limit: prepared.limit))
  }

  /// The layer on the models, and all that a host needs to run it.
  ///
  /// - Throws: `MappingProblem`, `ShapeError` or `EIEModelError` if the layer cannot run.
  public func prepared() throws -> PreparedLayer { try PreparedLayer(self) }
}
