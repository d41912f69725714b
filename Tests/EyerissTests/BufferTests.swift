import Configurations
import Eyeriss
import Testing

/// The buffers alone, each against what the page says of its order, and in every simulator.
@Suite struct BufferTests {
  /// The two ports of a memory bank, as the global buffer offers them to one user.
  private final class MemoryPort: Neighbour {
    private var words: [UInt64: [UInt64]] = [:]
    private var read: [UInt64]?

    func offer(_ bench: Bench, mayPause: Bool) {
      if let read { bench.set("read_data", words: read) }
    }

    func observe(_ bench: Bench) {
      if bench["read"] == 1 { read = words[bench["read_address"]] }
      if bench["write"] == 1 { words[bench["write_address"]] = bench.words("write_data") }
    }
  }

  /// Every pass starts with a fresh stream word; after the last pass nothing is taken.
  @Test func filters() throws {
    let c = tightArray
    var benches: [(String, Bench)] = []
    for (seed, passWords) in [(UInt64(1), 5), (2, 4), (3, 1)] {
      var generator = TestGenerator(state: seed)
      let bench = try Bench(FilterBuffer(c))
      let passes = 2 * 3 * 2
      let streamWords = (passWords + 1) / 2
      let stream = randomWords(passes * streamWords, bits: 64, &generator)
      var expected: [UInt64] = []
      for pass in 0..<passes {
        for index in 0..<passWords {
          let word = stream[pass * streamWords + index / 2][0]
          expected.append(index % 2 == 0 ? word & 0xFFFF_FFFF : word >> 32)
        }
      }
      bench.start([
        "filter_pass_words": passWords, "outer_count": 2, "channel_groups": 3, "filter_groups": 2,
      ])
      let source = StreamSource("packed", stream + [[7]])
      let sink = StreamSink("pop")
      _ = play(bench, sources: [source], sinks: [sink], limit: 1000, pauses: 40, seed: seed) {
        sink.words.count == expected.count
      }
      _ = play(bench, sources: [source], sinks: [sink], limit: 20) { false }
      #expect(sink.words == expected.map { [$0] })
      #expect(source.left == 1)
      benches.append(("filters of \(passWords)", bench))
    }
    try expectAgreement(benches)
  }

  /// Each word of a first pass is there from the cycle after its last bias; the words of a pass are released together.
  @Test func biases() throws {
    let c = tightArray
    var generator = TestGenerator(state: 4)
    let bench = try Bench(BiasBuffer(c))
    let (blocks, sets, firstPasses) = (2, 2, 2 * 3)
    bench.start([
      "psum_blocks": blocks, "filter_sets": sets, "outer_count": 2, "channel_groups": 4, "filter_groups": 3,
    ])
    let passWords = blocks * sets
    let biases = (0..<(firstPasses * passWords * c.psumPortWords)).map { _ in
      Int.random(in: -500_000...500_000, using: &generator)
    }
    var (sent, released, looks) = (0, 0, 0)
    for _ in 0..<4000 where released < firstPasses * passWords {
      let offers = sent < biases.count && Int.random(in: 0..<3, using: &generator) > 0
      let index = Int.random(in: 0..<passWords, using: &generator)
      bench["bias_valid"] = offers ? 1 : 0
      bench["bias_data"] = UInt64(bitPattern: Int64(offers ? biases[sent] : 0)) & 0xF_FFFF
      bench["index"] = UInt64(index)
      bench["releases"] = 0
      bench.settle()
      let held = sent / c.psumPortWords - released
      #expect(bench["bias_ready"] == (sent < biases.count && held < c.biasQueueWords ? 1 : 0))
      #expect(bench["is_present"] == (index < held ? 1 : 0))
      if index < held {
        let first = (released + index) * c.psumPortWords
        let word = unpacked(bench.words("word"), bits: c.psumBits, count: c.psumPortWords)
        #expect(word == Array(biases[first..<(first + c.psumPortWords)]))
        looks += 1
      }
      let isTaken = offers && bench["bias_ready"] == 1
      if index == passWords - 1 && index < held && Int.random(in: 0..<2, using: &generator) == 0 {
        bench["releases"] = 1
        released += passWords
      }
      if isTaken { sent += 1 }
      bench.step()
    }
    #expect(released == firstPasses * passWords && looks > 50)
    try expectAgreement([("biases", bench)])
  }

  /// A block is replayed for each filter group, and its places are free from the last replay on.
  @Test func ifmaps() throws {
    let c = tightArray
    var benches: [(String, Bench)] = []
    for (seed, pauses) in [(UInt64(5), 0), (6, 50)] {
      var generator = TestGenerator(state: seed)
      let bench = try Bench(IfmapBuffer(c))
      let (blockWords, blocks, filterGroups) = (5, 2 * 3, 3)
      let words = randomWords(blocks * blockWords, bits: 80, &generator)
      bench.start([
        "ifmap_banks": 2, "ifmap_block_words": blockWords, "outer_count": 2, "channel_groups": 3,
        "filter_groups": filterGroups,
      ])
      let source = StreamSource("push", words)
      let sink = StreamSink("pop")
      let cycles = play(
        bench, sources: [source], sinks: [sink], others: [MemoryPort()], limit: 2000, pauses: pauses,
        seed: seed
      ) { sink.words.count == words.count * filterGroups }
      let expected = (0..<blocks).flatMap { block in
        (0..<filterGroups).flatMap { _ in words[(block * blockWords)..<((block + 1) * blockWords)] }
      }
      #expect(sink.words == expected)
      // Two cycles until the first word, then one a cycle without a gap: 8 places hold the next block's start.
      if pauses == 0 { #expect(cycles == expected.count + 2) }
      benches.append(("ifmaps, pausing \(pauses)", bench))
    }
    try expectAgreement(benches)
  }

  /// Words leave as they came; the queue holds all words of its banks, and one waits at the output.
  @Test func psums() throws {
    let c = tightArray
    var generator = TestGenerator(state: 7)
    let bench = try Bench(PsumBuffer(c))
    let words = randomWords(60, bits: 80, &generator)
    bench.start(["ifmap_banks": 2])
    let source = StreamSource("push", words)
    let memory = MemoryPort()
    _ = play(bench, sources: [source], sinks: [], others: [memory], limit: 30) { false }
    #expect(words.count - source.left == 2 * c.globalBufferBankWords + 1)
    let sink = StreamSink("pop")
    _ = play(
      bench, sources: [source], sinks: [sink], others: [memory], limit: 1000, pauses: 30, seed: 7
    ) { sink.words.count == words.count }
    #expect(sink.words == words)
    try expectAgreement([("psums", bench)])
  }

  /// Two users read and write their banks at the same time, and see nothing of each other.
  @Test func banks() throws {
    let buffer = GlobalBuffer(banks: 5, bankWords: 4, width: 70)
    let bench = try Bench(buffer)
    var generator = TestGenerator(state: 8)
    let ifmapBanks = 2
    bench["ifmap_banks"] = UInt64(ifmapBanks)
    let ranges = ["ifmap": 0..<(ifmapBanks * 4), "psum": (ifmapBanks * 4)..<(5 * 4)]
    var contents: [Int: [UInt64]] = [:]
    var last: [String: [UInt64]] = [:]
    for cycle in 0..<600 {
      var reads: [String: Int] = [:]
      for user in ["ifmap", "psum"] {
        bench.settle()
        if let word = last[user] { #expect(bench.words("\(user)_read_data") == word, "cycle \(cycle)") }
        let address = ranges[user]!.randomElement(using: &generator)!
        let reading = contents.keys.sorted().filter { ranges[user]!.contains($0) }
        let readAddress = reading.randomElement(using: &generator) ?? ranges[user]!.lowerBound
        let doesRead = !reading.isEmpty && Bool.random(using: &generator)
        let doesWrite = Bool.random(using: &generator)
        let word = randomWords(1, bits: 70, &generator)[0]
        bench["\(user)_read"] = doesRead ? 1 : 0
        bench["\(user)_read_address"] = UInt64(readAddress)
        bench["\(user)_write"] = doesWrite ? 1 : 0
        bench["\(user)_write_address"] = UInt64(address)
        bench.set("\(user)_write_data", words: word)
        if doesRead { reads[user] = readAddress }
        // A read of the word that is being written gives the old one.
        if doesRead { last[user] = contents[readAddress] }
        if doesWrite { contents[address] = word }
      }
      bench.step()
    }
    #expect(contents.count == 20)
    try expectAgreement([("global buffer", bench)])
  }
}
