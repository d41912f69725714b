import Configurations
import GoldenModels
import Mapping
import Networks

/// A random array with a random layer, folding, data and host: all from one seed. Corners are frequent: arrays of one
/// element, buffers that hold one block, segments, sums that saturate, rows of zeros.
public struct RandomEyerissCase: CustomStringConvertible {
  /// What runs.
  public let layer: EyerissLayerComparison
  private let seed: UInt64

  /// The case of `seed`.
  public init(seed: UInt64) {
    var random = RandomDraws(seed: seed)
    let mapping = random.mapping()
    let link = random.chance(0.3) ? random.link() : .full
    let operands = random.operands(mapping)
    layer = EyerissLayerComparison(
      mapping, operands, random.arithmetic(mapping.configuration), link: link)
    self.seed = seed
  }

  /// All that is needed to run the case again.
  public var description: String {
    let c = layer.mapping.configuration
    let array = "\(c.rows)x\(c.columns) of \(c.wordBits)/\(c.psumBits) bits"
    return "seed \(seed): \(array), \(layer.mapping.layer), \(layer.mapping.folding)"
  }
}

/// The draws of a case, in their order.
private struct RandomDraws {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func pick(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + generator.integer(below: range.count)
  }

  mutating func one<Value>(_ values: [Value]) -> Value { values[generator.integer(below: values.count)] }

  mutating func chance(_ share: Float) -> Bool { generator.unitInterval() < share }

  private mutating func configuration() -> EyerissConfiguration {
    var c = EyerissConfiguration.nest
    c.name = "random"
    (c.rows, c.columns) = (pick(1...7), pick(1...6))
    c.wordBits = one([8, 16])
    c.psumBits = max(c.wordBits, pick(8...32))
    (c.ifmapEntries, c.filterEntries, c.psumEntries) = (pick(1...14), pick(4...90), pick(1...10))
    (c.filterPortWords, c.psumPortWords) = (one([1, 2, 4]), one([1, 2, 3, 4, 8]))
    (c.globalBufferBanks, c.globalBufferBankWords) = (pick(2...12), one([32, 64, 128, 256]))
    (c.filterQueueWords, c.biasQueueWords) = (one([2, 16, 256]), pick(4...40))
    (c.ifmapRowIdBits, c.ifmapColumnIdBits) = (pick(2...4), pick(3...6))
    (c.filterRowIdBits, c.filterColumnIdBits) = (pick(3...4), pick(2...4))
    if chance(0.3) {
      (c.portQueues.ifmap, c.portQueues.filter) = (pick(1...4), pick(1...3))
      (c.portQueues.psum, c.portQueues.link) = (pick(1...3), pick(1...4))
    }
    c.instrumentation = .accessCounters
    return c
  }

  private mutating func layerShape() -> ConvolutionShape {
    let groups = chance(0.3) ? pick(2...3) : 1
    let (r, s) = (pick(1...4), pick(1...7))
    let padding = chance(0.4) ? pick(1...2) : 0
    var (h, w) = (pick(max(1, r - 2 * padding)...10), pick(max(1, s - 2 * padding)...12))
    if chance(0.2) { (h, w) = (max(1, r - 2 * padding), max(1, s - 2 * padding)) }
    return ConvolutionShape(
      batch: pick(1...3), channels: groups * pick(1...5), height: h, width: w,
      filters: groups * pick(1...7), filterHeight: r, filterWidth: s,
      stride: chance(0.5) ? 1 : pick(2...4), padding: padding, groups: groups)
  }

  private mutating func folding(_ shape: ConvolutionShape) -> Folding {
    let (p, t) = (pick(1...5), pick(1...3))
    let segments = chance(0.6) ? 1 : pick(1...shape.filterWidth)
    return Folding(
      m: pick(1...4) * p * t, n: pick(1...2), e: pick(1...5), p: p, q: pick(1...4), r: pick(1...3), t: t,
      segments: segments)
  }

  /// A legal mapping: the mapper's in half of the cases, else one of random letters.
  mutating func mapping() -> RowStationaryMapping {
    while true {
      let (configuration, layer) = (configuration(), layerShape())
      let flattened = chance(0.5)
      if chance(0.5) {
        let mapper = Mapper(configuration, objective: one(Mapper.Objective.allCases))
        if let choice = try? mapper.best(layer) { return choice.mapping }
      }
      for _ in 0..<20 {
        let mapping = RowStationaryMapping(
          layer, folding: folding(layer), configuration: configuration, flattened: flattened)
        if mapping.problems().isEmpty { return mapping }
      }
    }
  }

  mutating func operands(_ mapping: RowStationaryMapping) -> LayerOperands {
    let c = mapping.configuration
    let density = one([Float(0.05), 0.3, 0.7, 1])
    let magnitude = one([3, 40, 1 << (c.wordBits - 1)])
    let biasMagnitude = 1 << (one([4, c.psumBits]) - 1)
    return LayerOperands(
      ifmaps: values(mapping.layer.ifmapWords, magnitude, density),
      filters: values(mapping.layer.filterWords, magnitude, 0.9),
      biases: values(mapping.layer.filters, biasMagnitude, 1))
  }

  private mutating func values(_ count: Int, _ magnitude: Int, _ density: Float) -> [Int32] {
    (0..<count).map { _ in chance(density) ? Int32(pick(-magnitude...(magnitude - 1))) : 0 }
  }

  mutating func arithmetic(_ c: EyerissConfiguration) -> LayerArithmetic {
    LayerArithmetic(
      productShift: chance(0.4) ? 0 : pick(0...(2 * c.wordBits - 1)),
      outputShift: chance(0.4) ? 0 : pick(0...(c.psumBits - 1)), rectifies: chance(0.5))
  }

  mutating func link() -> EyerissLink {
    EyerissLink(ifmap: pace(), filter: pace(), bias: pace(), ofmap: pace())
  }

  private mutating func pace() -> EyerissLink.Pace {
    let words = pick(1...5)
    return EyerissLink.Pace(words: words, cycles: words + pick(0...9))
  }
}
