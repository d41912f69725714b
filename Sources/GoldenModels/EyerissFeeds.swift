import Configurations
import Mapping

/// Words that the host has offered and the array not yet taken apart: the F(2) behind a port of the array, filled at a pace.
struct EyerissPort {
  private let pace: EyerissLink.Pace
  private let total: Int
  private(set) var count = 0
  private var arrived = 0

  init(_ pace: EyerissLink.Pace, total: Int) {
    self.pace = pace
    self.total = total
  }

  /// Whether the next word enters in this cycle; asked at its beginning.
  @inline(__always)
  func takes(at cycle: Int) -> Bool {
    count < 2 && arrived < total && pace.cycle(ofWord: arrived) <= cycle
  }

  @inline(__always)
  mutating func step(enters: Bool, leaves: Bool) {
    if enters { arrived += 1 }
    count += (enters ? 1 : 0) - (leaves ? 1 : 0)
  }
}

/// From the ifmap stream to the Y bus queue: decoder, buffer with replay, sequencer.
struct EyerissIfmapFeed {
  private var port: EyerissPort
  private let wordValues: [UInt8]
  private var word = 0
  private var usedOfWord = 0
  private var packed = 0
  private var decodedOfBlock = 0
  private var buffer: EyerissReplayQueue
  private let valuesPerWord: Int
  private let blockValues: Int
  private var sequencedOfBlock = 0
  private var sequencedOfWord = 0

  init(_ mapping: RowStationaryMapping, _ traffic: EyerissTraffic, _ link: EyerissLink) {
    let c = mapping.configuration
    wordValues = traffic.ifmapWordValues
    port = EyerissPort(link.ifmap, total: wordValues.count)
    buffer = EyerissReplayQueue(
      places: mapping.ifmapBanks * c.globalBufferBankWords, blockWords: mapping.ifmapBlockWords,
      replays: mapping.filterGroups)
    valuesPerWord = c.ifmapWordValues
    blockValues = mapping.ifmapBlockValues
  }

  /// One cycle.
  ///
  /// - Parameter hasRoom: whether the Y bus queue has room.
  /// - Returns: whether a value moves into the Y bus queue.
  @inline(__always)
  mutating func step(at cycle: Int, hasRoom: Bool) -> Bool {
    let enters = port.takes(at: cycle)
    var leavesPort = false
    var packs = false
    if port.count > 0 {
      packs = packed == valuesPerWord - 1 || decodedOfBlock == blockValues - 1
      if !packs || buffer.hasRoom {
        leavesPort = decode(packs)
      } else {
        packs = false
      }
    }
    let sends = buffer.offers && hasRoom
    let leavesBuffer = sends && sequence()
    port.step(enters: enters, leaves: leavesPort)
    buffer.step(enters: packs, leaves: leavesBuffer)
    return sends
  }

  /// Takes one value apart; returns whether it is the last of its 64-bit word.
  private mutating func decode(_ packs: Bool) -> Bool {
    packed = packs ? 0 : packed + 1
    decodedOfBlock = decodedOfBlock == blockValues - 1 ? 0 : decodedOfBlock + 1
    usedOfWord += 1
    guard usedOfWord == Int(wordValues[word]) else { return false }
    usedOfWord = 0
    word += 1
    return true
  }

  /// Sends one value on; returns whether it is the last of its word of the buffer.
  private mutating func sequence() -> Bool {
    let endsBlock = sequencedOfBlock == blockValues - 1
    sequencedOfBlock = endsBlock ? 0 : sequencedOfBlock + 1
    let endsWord = endsBlock || sequencedOfWord == valuesPerWord - 1
    sequencedOfWord = endsWord ? 0 : sequencedOfWord + 1
    return endsWord
  }
}

/// From the filter stream to the Y bus queue.
struct EyerissFilterFeed {
  private var port: EyerissPort
  private var buffer: EyerissMemoryQueue
  private let wordsPerStreamWord: Int
  private let passWords: Int
  private var movedOfPass = 0
  private var movedOfWord = 0

  init(_ mapping: RowStationaryMapping, _ link: EyerissLink) {
    let c = mapping.configuration
    port = EyerissPort(link.filter, total: mapping.passes * mapping.filterStreamWords)
    buffer = EyerissMemoryQueue(places: c.filterQueueWords)
    wordsPerStreamWord = c.filterWordsPerStreamWord
    passWords = mapping.filterPassWords
  }

  /// One cycle; whether a filter word moves into the Y bus queue, which `hasRoom` or not.
  @inline(__always)
  mutating func step(at cycle: Int, hasRoom: Bool) -> Bool {
    let enters = port.takes(at: cycle)
    let moves = port.count > 0 && buffer.hasRoom
    var leavesPort = false
    if moves {
      let endsPass = movedOfPass == passWords - 1
      movedOfPass = endsPass ? 0 : movedOfPass + 1
      leavesPort = endsPass || movedOfWord == wordsPerStreamWord - 1
      movedOfWord = leavesPort ? 0 : movedOfWord + 1
    }
    let sends = buffer.offers && hasRoom
    port.step(enters: enters, leaves: leavesPort)
    buffer.step(enters: moves, leaves: sends)
    return sends
  }
}

/// From biases and psums of earlier channels to the Y bus queue.
struct EyerissPsumFeed {
  private var biasPort: EyerissPort
  private var biasesOfWord = 0
  private var biasWords = 0
  /// The psums between passes, filled by the output side.
  private(set) var buffer: EyerissMemoryQueue

  private let portWords, biasPlaces, biasPassWords: Int
  private let psumBlocks, chainWidth, chains, passWords: Int
  private let passes, filterGroups, channelGroups: Int
  private var wordOfPass = 0
  private var block = 0
  private var chain = 0
  private var pass = 0

  init(_ mapping: RowStationaryMapping, _ link: EyerissLink) {
    let c = mapping.configuration
    let biases = mapping.outerCount * mapping.filterGroups * mapping.biasPassWords * c.psumPortWords
    biasPort = EyerissPort(link.bias, total: biases)
    buffer = EyerissMemoryQueue(places: mapping.psumBanks * c.globalBufferBankWords)
    portWords = c.psumPortWords
    biasPlaces = c.biasQueueWords
    biasPassWords = mapping.biasPassWords
    psumBlocks = mapping.psumBlocks
    chainWidth = mapping.folding.e
    chains = mapping.folding.chains
    passWords = mapping.psumPassWords
    passes = mapping.passes
    filterGroups = mapping.filterGroups
    channelGroups = mapping.channelGroups
  }

  private var isFirstPass: Bool { pass / filterGroups % channelGroups == 0 }

  /// One cycle.
  ///
  /// - Parameters:
  ///   - hasRoom: whether the Y bus queue has room.
  ///   - returns: whether a psum word enters the buffer, which had room.
  /// - Returns: the chain to which a word moves into the Y bus queue; nil if none does.
  @inline(__always)
  mutating func step(at cycle: Int, hasRoom: Bool, returns: Bool) -> Int? {
    let enters = biasPort.takes(at: cycle)
    let movesBias = biasPort.count > 0 && biasWords < biasPlaces
    var target: Int?
    var leavesBuffer = false
    var freed = 0
    if hasRoom && pass < passes {
      let isFirst = isFirstPass
      let bias = chain / chainWidth * psumBlocks + block
      if isFirst ? bias < biasWords : buffer.offers {
        target = chain
        leavesBuffer = !isFirst
        if advance() && isFirst { freed = biasPassWords }
      }
    }
    biasPort.step(enters: enters, leaves: movesBias)
    if movesBias {
      biasesOfWord += 1
      if biasesOfWord == portWords {
        biasesOfWord = 0
        biasWords += 1
      }
    }
    biasWords -= freed
    buffer.step(enters: returns, leaves: leavesBuffer)
    return target
  }

  /// Goes on to the next word; returns whether the pass ends.
  private mutating func advance() -> Bool {
    block = block == psumBlocks - 1 ? 0 : block + 1
    if block == 0 { chain = chain == chains - 1 ? 0 : chain + 1 }
    wordOfPass += 1
    guard wordOfPass == passWords else { return false }
    wordOfPass = 0
    pass += 1
    return true
  }
}
