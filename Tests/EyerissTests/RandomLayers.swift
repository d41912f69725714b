import Configurations

extension TestLayer {
  /// A layer and mapping drawn from `seed` that fit the array of `configuration`.
  static func random(seed: UInt64, fitting c: EyerissConfiguration) -> TestLayer {
    var generator = TestGenerator(state: seed)
    while true {
      let layer = drawn(&generator, c, seed)
      if layer.fits(c) { return layer }
    }
  }

  private static func drawn(
    _ generator: inout TestGenerator, _ c: EyerissConfiguration, _ seed: UInt64
  ) -> TestLayer {
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    var l = TestLayer()
    l.seed = seed
    l.R = number(1...min(4, c.rows))
    l.S = number(1...min(6, c.ifmapEntries))
    l.U = number(1...3)
    l.q = number(1...max(1, c.ifmapEntries / l.S))
    l.p = number(1...c.psumEntries)
    l.r = number(1...max(1, c.rows / l.R))
    let chains = c.columns * (c.rows / (l.R * l.r))
    l.e = number(1...chains)
    l.t = number(1...max(1, chains / l.e))
    l.n = number(1...2)
    l.N = number(1...3)
    l.H = l.R + number(0...6)
    l.W = l.S + number(0...8)
    l.C = number(1...(l.q * l.r * 3))
    l.m = l.p * l.t * number(1...3)
    l.M = number(1...(l.m + 2))
    l.productShift = number(0...3)
    l.outputShift = number(0...8)
    l.rectifies = number(0...1) == 1
    l.ifmapBanks = number(1...(c.globalBufferBanks - 1))
    l.sparsity = [0, 30, 70, 97][number(0...3)]
    l.magnitude = [3, 20, 1 << (c.wordBits - 1) - 1][number(0...2)]
    l.outerLimit = number(1...3)
    return l
  }

  /// Whether the mapping fits the array's scratchpads, buffers and ids.
  func fits(_ c: EyerissConfiguration) -> Bool {
    let psumBlocks = (p + c.psumPortWords - 1) / c.psumPortWords
    let blockWords = (blockValues + c.ifmapWordValues - 1) / c.ifmapWordValues
    let psumWords = filterGroups * n * F * e * t * psumBlocks
    return q * S <= c.ifmapEntries
      && (p * q * S + c.filterPortWords - 1) / c.filterPortWords <= c.filterScratchpadRows
      && ifmapRows <= 1 << c.ifmapColumnIdBits && r <= 1 << c.ifmapRowIdBits
      && R * r <= 1 << c.filterRowIdBits && t <= 1 << c.filterColumnIdBits
      && blockWords <= ifmapBanks * c.globalBufferBankWords
      && psumWords <= (c.globalBufferBanks - ifmapBanks) * c.globalBufferBankWords
      && t * psumBlocks <= c.biasQueueWords && passes * passProducts < 5000
      && outputShift < c.psumBits && productShift < 2 * c.wordBits
  }
}

extension EyerissConfiguration {
  /// A small array drawn from `seed`.
  static func random(seed: UInt64) -> EyerissConfiguration {
    var generator = TestGenerator(state: seed)
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    let wordBits = [8, 16][number(0...1)]
    var c = EyerissConfiguration(
      name: "random \(seed)", rows: number(1...5), columns: number(1...5), wordBits: wordBits,
      psumBits: number(wordBits...30), ifmapEntries: number(1...16), filterEntries: number(1...80),
      psumEntries: number(1...10), filterPortWords: 1 << number(0...(wordBits == 8 ? 3 : 2)),
      psumPortWords: number(1...9), globalBufferBanks: number(2...6),
      globalBufferBankWords: 1 << number(5...7),
      filterQueueWords: number(2...40), biasQueueWords: number(1...20), ifmapRowIdBits: number(1...3),
      ifmapColumnIdBits: number(3...5), filterRowIdBits: number(3...4), filterColumnIdBits: number(1...4))
    c.portQueues.ifmap = number(1...4)
    c.portQueues.filter = number(1...3)
    c.portQueues.psum = number(1...3)
    c.portQueues.link = number(1...4)
    c.instrumentation = number(0...1) == 0 ? .none : .accessCounters
    return c
  }
}
