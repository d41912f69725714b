import Configurations
import GoldenModels
import Mapping

/// A layer as a host plays it, the program and the streams, and what the models say comes of it.
public struct PreparedLayer: Sendable {
  /// How the layer is folded.
  public let mapping: RowStationaryMapping
  /// How fast the host is.
  public let link: EyerissLink
  /// What the configuration chain takes.
  public let program: EyerissProgram
  /// The streams into the array: 64-bit words, and one psum each.
  public let ifmap, filter: [UInt64]
  public let bias: [Int32]
  /// The ofmap stream, by the golden model and the run-length code.
  public let ofmap: [UInt64]
  /// The flag `saturated`, by the golden model.
  public let saturates: Bool
  /// The cycles, by the cycle model.
  public let count: EyerissCycleCount
  /// The counters, by the access model.
  public let counters: [EyerissCounter: Int]
  /// How small the ifmap stream is.
  public let compression: CompressionMeasure

  /// Runs the models.
  init(_ layer: EyerissLayerComparison) throws {
    mapping = layer.mapping
    link = layer.link
    program = try mapping.program(layer.arithmetic)
    let golden = try EyerissLayerModel(mapping, layer.arithmetic).run(layer.operands)
    let streams = try LayerStreams(mapping, layer.operands)
    count = try EyerissCycleModel(mapping, link: link).run(EyerissTraffic(streams, golden))
    var compression = CompressionMeasure(wordBits: mapping.configuration.wordBits)
    ifmap = streams.ifmapStream(measure: &compression)
    filter = streams.filterStream()
    bias = streams.biasStream()
    ofmap = Self.words(of: golden, streams)
    saturates = golden.hasSaturated
    let model = EyerissAccessModel(mapping)
    counters = model.counts(model.gatedProducts(streams))
    self.compression = compression
  }

  /// Cycles after which a host gives up: a slower array is still watched to its end; one that stands still is not.
  public var limit: Int { 2 * count.cycles + 10_000 }

  /// What an outcome is worth beside the models.
  public func report(of outcome: EyerissHost.Outcome) -> EyerissLayerComparison.Report {
    var differing: [EyerissCounter: [Int]] = [:]
    for (counter, value) in outcome.counters where counters[counter] != value {
      differing[counter] = [value, counters[counter] ?? 0]
    }
    let differences = zip(outcome.words, ofmap).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) }
    return EyerissLayerComparison.Report(
      mismatches: differences + abs(outcome.words.count - ofmap.count), cycles: outcome.cycles,
      modelCycles: count.cycles, flagAgrees: outcome.hasSaturated == saturates,
      differingCounters: differing, counters: outcome.counters,
      accesses: EyerissAccessLevels(
        outcome.counters.isEmpty ? counters : outcome.counters,
        words: ifmap.count + filter.count + ofmap.count, biases: bias.count,
        configuration: mapping.configuration),
      count: count, compression: compression, words: outcome.words)
  }

  private static func words(of golden: EyerissLayerResult, _ streams: LayerStreams) -> [UInt64] {
    let mapping = streams.mapping
    let code = RunLengthCode(wordBits: mapping.configuration.wordBits)
    return (0..<mapping.outerCount).flatMap { outer in
      (0..<mapping.filterGroups).flatMap { group in
        code.encode(streams.ofmapBlock(golden.extended, outer: outer, filterGroup: group))
      }
    }
  }
}
