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
    let configuration = mapping.configuration
    let golden = try EyerissLayerModel(mapping, arithmetic).run(operands)
    let streams = try LayerStreams(mapping, operands)
    let count = try EyerissCycleModel(mapping, link: link).run(EyerissTraffic(streams, golden))
    let expected = words(of: golden, streams)

    var compression = CompressionMeasure(wordBits: configuration.wordBits)
    let (ifmap, filter) = (streams.ifmapStream(measure: &compression), streams.filterStream())
    let bias = streams.biasStream()
    let host = EyerissHost(device, configuration)
    host.load(try mapping.program(arithmetic))
    // A slower array is still watched to its end; one that stands still is not.
    let outcome = host.run(
      ifmap: ifmap, filter: filter, bias: bias, link: link, limit: 2 * count.cycles + 10_000)

    let model = EyerissAccessModel(mapping)
    let predicted = model.counts(model.gatedProducts(streams))
    var differing: [EyerissCounter: [Int]] = [:]
    for (counter, value) in outcome.counters where predicted[counter] != value {
      differing[counter] = [value, predicted[counter] ?? 0]
    }
    let differences = zip(outcome.words, expected).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) }
    return Report(
      mismatches: differences + abs(outcome.words.count - expected.count), cycles: outcome.cycles,
      modelCycles: count.cycles, flagAgrees: outcome.hasSaturated == golden.hasSaturated,
      differingCounters: differing, counters: outcome.counters,
      accesses: EyerissAccessLevels(
        outcome.counters.isEmpty ? predicted : outcome.counters,
        words: ifmap.count + filter.count + expected.count, biases: bias.count, configuration: configuration),
      count: count, compression: compression, words: outcome.words)
  }

  /// The words of the ofmap stream, by the golden model and the run-length code.
  private func words(of golden: EyerissLayerResult, _ streams: LayerStreams) -> [UInt64] {
    let code = RunLengthCode(wordBits: mapping.configuration.wordBits)
    return (0..<mapping.outerCount).flatMap { outer in
      (0..<mapping.filterGroups).flatMap { group in
        code.encode(streams.ofmapBlock(golden.extended, outer: outer, filterGroup: group))
      }
    }
  }
}
