import Configurations
import Mapping
import Networks

/// Random layers, arrays and legal foldings, all from one seed; corners are frequent.
struct RandomMappings {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
  mutating func one<T>(_ values: [T]) -> T { values.randomElement(using: &generator)! }
  mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < share }

  mutating func configuration() -> EyerissConfiguration {
    var c = EyerissConfiguration.nest
    c.name = "random"
    (c.rows, c.columns) = (pick(1...7), pick(1...6))
    c.wordBits = one([8, 16])
    c.psumBits = max(c.wordBits, pick(8...32))
    c.ifmapEntries = pick(1...14)
    c.filterEntries = pick(4...90)
    c.psumEntries = pick(1...10)
    c.filterPortWords = one([1, 2, 4])
    c.psumPortWords = one([1, 2, 3, 4, 8])
    c.globalBufferBanks = pick(2...12)
    c.globalBufferBankWords = one([32, 64, 128, 256])
    c.biasQueueWords = pick(4...40)
    (c.ifmapRowIdBits, c.ifmapColumnIdBits) = (pick(2...4), pick(3...6))
    (c.filterRowIdBits, c.filterColumnIdBits) = (pick(3...4), pick(2...4))
    return c
  }

  mutating func layer() -> ConvolutionShape {
    let groups = chance(0.3) ? pick(2...3) : 1
    let (r, s) = (pick(1...4), pick(1...7))
    let padding = chance(0.4) ? pick(1...2) : 0
    var (h, w) = (pick(max(1, r - 2 * padding)...10), pick(max(1, s - 2 * padding)...12))
    if chance(0.2) { (h, w) = (max(1, r - 2 * padding), max(1, s - 2 * padding)) }
    return ConvolutionShape(
      batch: pick(1...3), channels: groups * pick(1...5), height: h, width: w, filters: groups * pick(1...7),
      filterHeight: r, filterWidth: s, stride: chance(0.5) ? 1 : pick(2...4), padding: padding,
      groups: groups)
  }

  /// Letters at random, legal or not.
  mutating func folding(_ shape: ConvolutionShape) -> Folding {
    let (p, t) = (pick(1...5), pick(1...3))
    let segments = chance(0.6) ? 1 : pick(1...shape.filterWidth)
    return Folding(
      m: pick(1...4) * p * t, n: pick(1...2), e: pick(1...5), p: p, q: pick(1...4), r: pick(1...3), t: t,
      segments: segments)
  }

  /// A legal mapping: by the mapper half of the time, else of random letters.
  mutating func mapping() -> RowStationaryMapping {
    while true {
      let configuration = configuration()
      let layer = layer()
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
    let density = one([0.05, 0.3, 0.7, 1.0])
    let magnitude = one([3, 40, 1 << (c.wordBits - 1)])
    let (ifmapWords, filterWords) = (mapping.layer.ifmapWords, mapping.layer.filterWords)
    let biasLimit = 1 << (one([4, c.psumBits]) - 1)
    var operands = LayerOperands(ifmaps: [], filters: [], biases: [])
    for _ in 0..<ifmapWords {
      operands.ifmaps.append(chance(density) ? Int32(pick(-magnitude...(magnitude - 1))) : 0)
    }
    for _ in 0..<filterWords {
      operands.filters.append(chance(0.9) ? Int32(pick(-magnitude...(magnitude - 1))) : 0)
    }
    for _ in 0..<mapping.layer.filters { operands.biases.append(Int32(pick(-biasLimit...(biasLimit - 1)))) }
    return operands
  }

  mutating func arithmetic(_ configuration: EyerissConfiguration) -> LayerArithmetic {
    LayerArithmetic(
      productShift: chance(0.4) ? 0 : pick(0...(2 * configuration.wordBits - 1)),
      outputShift: chance(0.4) ? 0 : pick(0...(configuration.psumBits - 1)), rectifies: chance(0.5))
  }
}
