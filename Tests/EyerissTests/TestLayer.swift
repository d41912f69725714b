import Configurations

/// A convolution with a mapping, its data, and what the array is to make of it: written from docs/eyeriss.md.
struct TestLayer {
  // The layer: images, channels, ifmap, filters, stride. Padding is part of the ifmap.
  var N = 1
  var C = 2
  var H = 6
  var W = 7
  var M = 3
  var R = 3
  var S = 3
  var U = 1
  // The mapping.
  var m = 3
  var n = 1
  var e = 4
  var p = 3
  var q = 2
  var r = 1
  var t = 1
  // Numbers.
  var productShift = 0
  var outputShift = 4
  var rectifies = false
  var ifmapBanks = 4
  var sparsity = 30
  var magnitude = 20
  var seed: UInt64 = 1
  /// Only the first outer rounds are run; all if nil.
  var outerLimit: Int?

  var E: Int { (H - R) / U + 1 }
  var F: Int { (W - S) / U + 1 }
  var strips: Int { (E + e - 1) / e }
  var batches: Int { (N + n - 1) / n }
  var mapGroups: Int { (M + m - 1) / m }
  var outerCount: Int { min(outerLimit ?? .max, strips * batches * mapGroups) }
  var channelGroups: Int { (C + q * r - 1) / (q * r) }
  var filterGroups: Int { (m + p * t - 1) / (p * t) }
  var passes: Int { outerCount * channelGroups * filterGroups }
  var ifmapRows: Int { (e - 1) * U + R }
  /// The columns that are sent.
  var columns: [Int] {
    S >= U ? Array(0..<((F - 1) * U + S)) : (0..<F).flatMap { f in (0..<S).map { f * U + $0 } }
  }
  var ifmapSteps: Int { n * columns.count * q }
  var blockValues: Int { ifmapSteps * r * ifmapRows }
  /// Products of one element in one pass.
  var passProducts: Int { n * F * q * S * p }

  /// What the chain holds.
  func program(_ c: EyerissConfiguration) -> EyerissProgram {
    let window = q * S
    let blocks = (p * window + c.filterPortWords - 1) / c.filterPortWords
    let psumBlocks = (p + c.psumPortWords - 1) / c.psumPortWords
    let layer: [EyerissLayerField: Int] = [
      .filtersPerElement: p, .windowEntries: window, .releasedEntries: q * min(U, S), .filterBlocks: blocks,
      .outputs: F, .images: n, .productShift: productShift, .ifmapRows: ifmapRows, .channelSets: r,
      .ifmapSteps: ifmapSteps, .chainElements: R * r, .chainWidth: e, .filterSets: t,
      .psumBlocks: psumBlocks, .lastBlockPsums: p - (psumBlocks - 1) * c.psumPortWords,
      .outerCount: outerCount, .channelGroups: channelGroups, .filterGroups: filterGroups,
      .filterPassWords: blocks * t * R * r, .ifmapBlockValues: blockValues,
      .ifmapBlockWords: (blockValues + c.ifmapWordValues - 1) / c.ifmapWordValues,
      .outputShift: outputShift, .rectifies: rectifies ? 1 : 0, .ifmapBanks: ifmapBanks,
    ]
    var buses = Array(repeating: EyerissProgram.BusIds(ifmapRow: 0, filterRow: 0), count: c.rows)
    var elements = Array(repeating: EyerissProgram.Element.idle, count: c.elements)
    for k in 0..<(e * t) {
      let band = k / c.columns * R * r
      for height in 0..<(R * r) {
        let row = band + height
        buses[row] = .init(ifmapRow: height / R, filterRow: height)
        elements[row * c.columns + k % c.columns] = .init(
          ifmapColumn: k % e * U + height % R, filterColumn: k / e, takesFromBelow: height > 0,
          sendsAbove: height < R * r - 1, isEnabled: true)
      }
    }
    return EyerissProgram(layer: layer, buses: buses, elements: elements)
  }
}

/// The data of a layer, drawn from its seed, and the streams to and from the array.
struct TestData {
  let layer: TestLayer
  let c: EyerissConfiguration
  private let ifmap: [Int]
  private let filters: [Int]
  let biases: [Int]

  init(_ layer: TestLayer, _ c: EyerissConfiguration) {
    self.layer = layer
    self.c = c
    var generator = TestGenerator(state: layer.seed)
    let range = -layer.magnitude...layer.magnitude
    ifmap = (0..<(layer.N * layer.C * layer.H * layer.W)).map { _ in
      Int.random(in: 0..<100, using: &generator) < layer.sparsity
        ? 0 : Int.random(in: range, using: &generator)
    }
    filters = (0..<(layer.M * layer.C * layer.R * layer.S)).map { _ in
      Int.random(in: range, using: &generator)
    }
    let bias = min(500, 1 << (c.psumBits - 1) - 1)
    biases = (0..<layer.M).map { _ in Int.random(in: -bias...bias, using: &generator) }
  }

  /// An ifmap value; zero outside.
  private func ifmap(_ image: Int, _ channel: Int, _ row: Int, _ column: Int) -> Int {
    let l = layer
    guard image < l.N, channel < l.C, row < l.H, column < l.W else { return 0 }
    return ifmap[((image * l.C + channel) * l.H + row) * l.W + column]
  }

  private func filter(_ number: Int, _ channel: Int, _ row: Int, _ column: Int) -> Int {
    let l = layer
    guard number < l.M, channel < l.C else { return 0 }
    return filters[((number * l.C + channel) * l.R + row) * l.S + column]
  }

  /// The outer rounds: batch, strip, group of m filters.
  private var outers: [(batch: Int, strip: Int, map: Int)] {
    let l = layer
    let all = (0..<l.batches).flatMap { batch in
      (0..<l.strips).flatMap { strip in (0..<l.mapGroups).map { (batch, strip, $0) } }
    }
    return Array(all.prefix(l.outerCount))
  }

  /// The values of each ifmap block.
  func ifmapBlocks() -> [[Int]] {
    let l = layer
    return outers.flatMap { outer in
      (0..<l.channelGroups).map { group in
        var block: [Int] = []
        block.reserveCapacity(l.blockValues)
        for image in 0..<l.n {
          for column in l.columns {
            for channel in 0..<l.q {
              for set in 0..<l.r {
                for row in 0..<l.ifmapRows {
                  block.append(
                    ifmap(
                      outer.batch * l.n + image, group * l.q * l.r + set * l.q + channel,
                      outer.strip * l.e * l.U + row, column))
                }
              }
            }
          }
        }
        return block
      }
    }
  }

  /// The 64-bit words of the filter stream.
  func filterWords() -> [UInt64] {
    let l = layer
    let window = l.q * l.S
    let blocks = (l.p * window + c.filterPortWords - 1) / c.filterPortWords
    var result: [UInt64] = []
    for outer in outers {
      for group in 0..<l.channelGroups {
        for filterGroup in 0..<l.filterGroups {
          var values: [Int] = []
          for block in 0..<blocks {
            for set in 0..<l.t {
              for height in 0..<(l.R * l.r) {
                for lane in 0..<c.filterPortWords {
                  let position = block * c.filterPortWords + lane
                  let (w, j) = (position / l.p, position % l.p)
                  let number = outer.map * l.m + (filterGroup * l.t + set) * l.p + j
                  let inRange = (filterGroup * l.t + set) * l.p + j < l.m && w < window
                  let channel = group * l.q * l.r + height / l.R * l.q + w % l.q
                  values.append(inRange ? filter(number, channel, height % l.R, w / l.q) : 0)
                }
              }
            }
          }
          let perWord = c.filterWordsPerStreamWord * c.filterPortWords
          for start in stride(from: 0, to: values.count, by: perWord) {
            let part = Array(values[start..<min(start + perWord, values.count)])
            result.append(packed(part, bits: c.wordBits)[0])
          }
        }
      }
    }
    return result
  }

  private func bias(_ map: Int, _ local: Int) -> Int {
    let number = map * layer.m + local
    return local < layer.m && number < layer.M ? biases[number] : 0
  }

  /// The psums of the bias stream.
  func biasPsums() -> [Int] {
    let l = layer
    let width = (l.p + c.psumPortWords - 1) / c.psumPortWords * c.psumPortWords
    return outers.flatMap { outer in
      (0..<(l.filterGroups * l.t)).flatMap { set in
        (0..<width).map { j in j < l.p ? bias(outer.map, set * l.p + j) : 0 }
      }
    }
  }

  /// The ofmap values of each block, in order, computed as the page says; and whether some sum saturated.
  func expected() -> (blocks: [[Int]], saturates: Bool) {
    let l = layer
    var saturates = false
    func clamp(_ value: Int) -> Int {
      let limit = 1 << (c.psumBits - 1)
      if value < -limit || value >= limit { saturates = true }
      return min(max(value, -limit), limit - 1)
    }
    func output(_ psum: Int) -> Int {
      let half = l.outputShift == 0 ? 0 : 1 << (l.outputShift - 1)
      let rounded = (psum + half) >> l.outputShift
      let limit = 1 << (c.wordBits - 1)
      let value = min(max(rounded, -limit), limit - 1)
      return l.rectifies ? max(0, value) : value
    }
    let columns = l.columns
    let step = min(l.U, l.S)
    var blocks: [[Int]] = []
    for outer in outers {
      for filterGroup in 0..<l.filterGroups {
        var block: [Int] = []
        for image in 0..<l.n {
          for f in 0..<l.F {
            for chain in 0..<(l.e * l.t) {
              for j in 0..<l.p {
                let local = (filterGroup * l.t + chain / l.e) * l.p + j
                var psum = bias(outer.map, local)
                for group in 0..<l.channelGroups {
                  for height in 0..<(l.R * l.r) {
                    var own = 0
                    for w in 0..<(l.q * l.S) {
                      let channel = group * l.q * l.r + height / l.R * l.q + w % l.q
                      let row = (outer.strip * l.e + chain % l.e) * l.U + height % l.R
                      let column = columns[f * step + w / l.q]
                      let x = ifmap(outer.batch * l.n + image, channel, row, column)
                      let number = outer.map * l.m + local
                      let weight = local < l.m ? filter(number, channel, height % l.R, w / l.q) : 0
                      own = clamp(own + clamp((x * weight) >> l.productShift))
                    }
                    psum = clamp(own + psum)
                  }
                }
                block.append(output(psum))
              }
            }
          }
        }
        blocks.append(block)
      }
    }
    return (blocks, saturates)
  }
}

/// Run-length coding as docs/eyeriss.md has it, section 5.
enum TestCode {
  static func encode(_ block: [Int], _ c: EyerissConfiguration) -> [UInt64] {
    var pairs: [(run: Int, level: Int)] = []
    var run = 0
    for (index, value) in block.enumerated() {
      if value == 0 && run < 31 && index < block.count - 1 {
        run += 1
      } else {
        pairs.append((run, value))
        run = 0
      }
    }
    var words: [UInt64] = []
    for start in stride(from: 0, to: pairs.count, by: c.pairsPerStreamWord) {
      var word: UInt64 = 0
      for (lane, pair) in pairs[start..<min(start + c.pairsPerStreamWord, pairs.count)].enumerated() {
        let level = UInt64(bitPattern: Int64(pair.level)) & (1 << UInt64(c.wordBits) - 1)
        word |= (level << 5 | UInt64(pair.run)) << UInt64(lane * (5 + c.wordBits))
      }
      words.append(word)
    }
    words[words.count - 1] |= 1 << 63
    return words
  }

  /// The words of the stream for `blocks`.
  static func encode(_ blocks: [[Int]], _ c: EyerissConfiguration) -> [UInt64] {
    blocks.flatMap { encode($0, c) }
  }
}
