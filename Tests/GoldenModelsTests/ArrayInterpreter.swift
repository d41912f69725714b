import Configurations
import Mapping

/// The array as docs/eyeriss.md, sections 1 to 5, describes it, without any notion of time: words go where their tags and
/// the ids of the configuration chain say, elements loop, chains add, queues keep order.
///
/// It reads the streams and the program alone, and so knows neither the layer nor its mapping: a mistake in either of
/// them, or in the golden model, shows up as a difference.
struct ArrayInterpreter {
  private let c: EyerissConfiguration
  private let program: EyerissProgram
  private let ifmapWords: [UInt64]
  private let filterWords: [UInt64]
  private let biases: [Int32]
  private var biasPosition = 0
  private var ifmapPosition = 0
  private var filterPosition = 0
  private var psumQueue: [Int] = []
  private(set) var ofmapWords: [UInt64] = []
  private(set) var hasSaturated = false
  /// Products whose ifmap value is zero, and all products.
  private(set) var gated = 0
  private(set) var products = 0

  init(_ streams: LayerStreams, _ program: EyerissProgram) {
    c = streams.mapping.configuration
    self.program = program
    ifmapWords = streams.ifmapStream()
    filterWords = streams.filterStream()
    biases = streams.biasStream()
  }

  private func field(_ field: EyerissLayerField) -> Int { program.layer[field]! }

  mutating func run() throws {
    let code = RunLengthCode(wordBits: c.wordBits)
    for _ in 0..<field(.outerCount) {
      for channelGroup in 0..<field(.channelGroups) {
        let ifmaps = try code.decode(ifmapWords, at: &ifmapPosition, count: field(.ifmapBlockValues))
        for _ in 0..<field(.filterGroups) {
          let isLast = channelGroup == field(.channelGroups) - 1
          let psums = pass(ifmaps, isFirst: channelGroup == 0)
          if isLast { send(psums, code) } else { psumQueue += psums }
        }
      }
    }
    precondition(ifmapPosition == ifmapWords.count && filterPosition == filterWords.count)
    precondition(biasPosition == biases.count && psumQueue.isEmpty)
  }

  /// What every element that works receives: values in the order of their arrival.
  private func delivered(_ ifmaps: [Int32]) -> [[Int32]] {
    var received = [[Int32]](repeating: [], count: c.elements)
    var index = 0
    for _ in 0..<field(.ifmapSteps) {
      for rho in 0..<field(.channelSets) {
        for h in 0..<field(.ifmapRows) {
          for number in 0..<c.elements where takes(number, ifmapRow: rho, ifmapColumn: h) {
            received[number].append(ifmaps[index])
          }
          index += 1
        }
      }
    }
    return received
  }

  private func takes(_ number: Int, ifmapRow: Int, ifmapColumn: Int) -> Bool {
    let element = program.elements[number]
    return element.isEnabled && program.buses[number / c.columns].ifmapRow == ifmapRow
      && element.ifmapColumn == ifmapColumn
  }

  private mutating func filters() -> [[Int32]] {
    var received = [[Int32]](repeating: [], count: c.elements)
    for index in 0..<field(.filterPassWords) {
      let target = index % (field(.filterSets) * field(.chainElements))
      let (set, height) = target.quotientAndRemainder(dividingBy: field(.chainElements))
      let slot = index % c.filterWordsPerStreamWord
      if slot == 0 { filterPosition += 1 }
      let word = filterWords[filterPosition - 1] >> (slot * c.filterPortBits)
      for number in 0..<c.elements {
        let element = program.elements[number]
        let bus = program.buses[number / c.columns]
        guard element.isEnabled, bus.filterRow == height, element.filterColumn == set else { continue }
        for value in 0..<c.filterPortWords {
          let unused = 64 - c.wordBits
          let bits = Int64(bitPattern: (word >> (value * c.wordBits)) << unused)
          received[number].append(Int32(bits >> unused))
        }
      }
    }
    return received
  }

  /// The psums that leave, in the order of the psum network; only those of filters, not what fills up words.
  private mutating func pass(_ ifmaps: [Int32], isFirst: Bool) -> [Int] {
    let (values, filters) = (delivered(ifmaps), filters())
    let p = field(.filtersPerElement)
    let own = (0..<c.elements).map { number in
      program.elements[number].isEnabled ? sums(values[number], filters[number]) : []
    }
    let blockWords = field(.psumBlocks) * c.psumPortWords
    let firstBias = biasPosition
    if isFirst { biasPosition += field(.filterSets) * blockWords }
    let chains = field(.chainWidth) * field(.filterSets)
    var incoming = psumQueue[...]
    var outgoing: [Int] = []
    for output in 0..<(field(.images) * field(.outputs)) {
      for chain in 0..<chains {
        for j in 0..<p {
          var psum: Int
          if isFirst {
            psum = Int(biases[firstBias + chain / field(.chainWidth) * blockWords + j])
          } else {
            psum = incoming.removeFirst()
          }
          for number in elements(ofChain: chain) { psum = add(own[number][output * p + j], psum) }
          outgoing.append(psum)
        }
      }
    }
    psumQueue = Array(incoming)
    return outgoing
  }

  /// Elements from the lowest to the highest, by their links.
  private func elements(ofChain chain: Int) -> [Int] {
    let (band, column) = chain.quotientAndRemainder(dividingBy: c.columns)
    var number = band * field(.chainElements) * c.columns + column
    precondition(!program.elements[number].takesFromBelow)
    var numbers = [number]
    while program.elements[number].sendsAbove {
      number += c.columns
      precondition(program.elements[number].takesFromBelow)
      numbers.append(number)
    }
    precondition(numbers.count == field(.chainElements))
    return numbers
  }

  /// The loop of docs/eyeriss.md, section 3: sums of every output and filter, in order.
  private mutating func sums(_ values: [Int32], _ filters: [Int32]) -> [Int] {
    let (p, entries) = (field(.filtersPerElement), field(.windowEntries))
    let shift = field(.productShift)
    var result: [Int] = []
    var start = 0
    for index in 0..<(field(.images) * field(.outputs)) {
      var psums = [Int](repeating: 0, count: p)
      for w in 0..<entries {
        for j in 0..<p {
          let product = Int(values[start + w]) * Int(filters[w * p + j])
          psums[j] = add(w == 0 ? 0 : psums[j], saturated(product >> shift))
          products += 1
          if values[start + w] == 0 { gated += 1 }
        }
      }
      result += psums
      let isLast = index % field(.outputs) == field(.outputs) - 1
      start += isLast ? entries : field(.releasedEntries)
    }
    precondition(start == values.count, "values are left over, or missing")
    return result
  }

  private mutating func saturated(_ value: Int) -> Int {
    let result = min(max(value, -(1 << (c.psumBits - 1))), (1 << (c.psumBits - 1)) - 1)
    if result != value { hasSaturated = true }
    return result
  }

  private mutating func add(_ left: Int, _ right: Int) -> Int { saturated(left + right) }

  private mutating func send(_ psums: [Int], _ code: RunLengthCode) {
    let shift = field(.outputShift)
    let limit = (1 << (c.wordBits - 1)) - 1
    let values = psums.map { psum -> Int32 in
      let rounded = shift == 0 ? psum : ((psum >> (shift - 1)) + 1) >> 1
      let word = min(max(rounded, -limit - 1), limit)
      return Int32(field(.rectifies) == 1 ? max(word, 0) : word)
    }
    ofmapWords += code.encode(values)
  }
}
