import Configurations
import Eyeriss
import Testing

/// Packing, multicast, output and configuration: the units between buffers and elements, each against a few lines of Swift,
/// and in every simulator.
@Suite struct TransportUnitTests {
  /// Elements become words; one that closes its word leaves zeros above it.
  @Test(arguments: [1, 3, 10])
  func packs(elements: Int) throws {
    let bench = try Bench(WordPacker(elementBits: 8, elements: elements))
    var generator = TestGenerator(state: UInt64(elements))
    let input = (0..<150).map { index in
      [
        UInt64.random(in: 0...255, using: &generator),
        index == 149 || Int.random(in: 0..<6, using: &generator) == 0 ? UInt64(1) : 0,
      ]
    }
    var expected: [[UInt64]] = []
    var word: [Int] = []
    for element in input {
      word.append(Int(element[0]))
      guard element[1] == 1 || word.count == elements else { continue }
      expected.append(packed(word + Array(repeating: 0, count: elements - word.count), bits: 8))
      word = []
    }
    let source = StreamSource("element", fields: ["data", "closes"], input)
    let sink = StreamSink("word")
    _ = play(bench, sources: [source], sinks: [sink], limit: 1000, pauses: 30, seed: 61) { source.isDone }
    #expect(sink.words == expected)
    try expectAgreement([("packer of \(elements)", bench)])
  }

  /// Words come apart, and what their receiver closes is dropped.
  @Test(arguments: [1, 2, 10])
  func unpacks(elements: Int) throws {
    let bench = try Bench(WordUnpacker(elementBits: 8, elements: elements))
    var generator = TestGenerator(state: UInt64(70 + elements))
    let words = (0..<60).map { _ in (0..<elements).map { _ in Int.random(in: 0...255, using: &generator) } }
    let source = StreamSource("word", words.map { packed($0, bits: 8) })
    var (index, position) = (0, 0)
    for _ in 0..<3000 where index < words.count {
      source.offer(bench, mayPause: Int.random(in: 0..<4, using: &generator) == 0)
      let (ready, closes) = (Bool.random(using: &generator), Int.random(in: 0..<8, using: &generator) == 0)
      bench["element_ready"] = ready ? 1 : 0
      bench["closes"] = closes ? 1 : 0
      bench.settle()
      source.observe(bench)
      if bench["element_valid"] == 1 && ready {
        #expect(bench["element_data"] == UInt64(words[index][position]))
        position += 1
        if closes || position == elements { (index, position) = (index + 1, 0) }
      }
      bench.step()
    }
    #expect(source.isDone && index == words.count)
    try expectAgreement([("unpacker of \(elements)", bench)])
  }

  /// A word passes where its tag is the id; elsewhere nothing switches and nobody waits.
  @Test func multicast() throws {
    let bench = try Bench(MulticastController(idBits: 2, dataBits: 70))
    var generator = TestGenerator(state: 80)
    for _ in 0..<600 {
      func draw(_ limit: UInt64) -> UInt64 { UInt64.random(in: 0..<limit, using: &generator) }
      let (id, tag, isEnabled, send, ready) = (draw(4), draw(4), draw(3), draw(2), draw(2))
      let data = randomWords(1, bits: 70, &generator)[0]
      bench["id"] = id
      bench["tag"] = tag
      bench["is_enabled"] = min(isEnabled, 1)
      bench["send"] = send
      bench["target_ready"] = ready
      bench.set("data", words: data)
      bench.settle()
      let isMeant = isEnabled > 0 && id == tag
      #expect(bench["ready"] == (isMeant ? ready : 1))
      #expect(bench["target_send"] == (isMeant ? send : 0))
      #expect(bench.words("target_data") == (isMeant ? data : [0, 0]))
      bench.step()
    }
    try expectAgreement([("multicast controller", bench)])
  }

  /// Of the rows' answers the one that is valid is taken, with the note of its request, if the queue has room.
  @Test func outputs() throws {
    let rows = 3
    let bench = try Bench(OutputNetwork(dataBits: 9, noteBits: 4, rows: rows))
    var generator = TestGenerator(state: 81)
    var (taken, left): ([[UInt64]], [[UInt64]]) = ([], [])
    for _ in 0..<1500 {
      func draw(_ limit: UInt64) -> UInt64 { UInt64.random(in: 0..<limit, using: &generator) }
      let (wanted, note, row) = (draw(4) > 0 ? UInt64(1) : 0, draw(16), Int(draw(UInt64(rows + 1))))
      // A row that is not asked answers with zeros.
      let answer = wanted == 1 && row < rows ? draw(512) : 0
      bench["wanted"] = wanted
      bench["note"] = note
      for index in 0..<rows {
        bench["valid_\(index)"] = wanted == 1 && index == row ? 1 : 0
        bench["data_\(index)"] = index == row ? answer : 0
      }
      bench["word_ready"] = draw(2)
      bench.settle()
      let hasRoom = taken.count - left.count < 2
      #expect(bench["room"] == (hasRoom ? 1 : 0))
      #expect(bench["taken"] == (hasRoom && wanted == 1 && row < rows ? 1 : 0))
      if bench["taken"] == 1 { taken.append([answer, note]) }
      if bench["word_valid"] == 1 && bench["word_ready"] == 1 {
        left.append([bench["word_data"], bench["word_note"]])
      }
      bench.step()
    }
    #expect(left == Array(taken.prefix(left.count)) && left.count > 300)
    try expectAgreement([("output network", bench)])
  }

  /// Psums leave rounded, saturated and rectified, and coded block by block.
  @Test(arguments: [(0, false), (5, true), (19, false)])
  func outputPath(shift: Int, rectifies: Bool) throws {
    let c = EyerissConfiguration.nest
    let bench = try Bench(OutputPath(c))
    var generator = TestGenerator(state: UInt64(90 + shift))
    let (blocks, chains, last) = (3, 8, 2)
    bench["output_shift"] = UInt64(shift)
    bench["rectifies"] = rectifies ? 1 : 0
    bench["last_block_psums"] = UInt64(last)
    var words: [[UInt64]] = []
    var expected: [[Int]] = []
    for block in 0..<blocks {
      var values: [Int] = []
      for chain in 0..<chains {
        for part in 0..<2 {
          let psums = (0..<c.psumPortWords).map { _ in
            let limit = [3, 1000, 1 << 19].randomElement(using: &generator)!
            return Int.random(in: -limit..<limit, using: &generator)
          }
          let ends = part == 1 && chain == chains - 1
          let data = packed(psums, bits: c.psumBits)
          words.append(
            data + [UInt64(part), ends ? 1 : 0, ends && block == blocks - 1 ? 1 : 0])
          values += psums.prefix(part == 1 ? last : c.psumPortWords).map { psum in
            let half = shift == 0 ? 0 : 1 << (shift - 1)
            let value = min(max((psum + half) >> shift, -128), 127)
            return rectifies ? max(0, value) : value
          }
        }
      }
      expected.append(values)
    }
    var (next, coded): (Int, [[UInt64]]) = (0, [])
    for _ in 0..<1000 {
      if next < words.count {
        bench["word_valid"] = 1
        bench.set("word_data", words: Array(words[next].prefix(2)))
        for (offset, name) in ["is_last_block", "ends_pass", "ends_layer"].enumerated() {
          bench["word_\(name)"] = words[next][2 + offset]
        }
      } else {
        bench["word_valid"] = 0
      }
      bench["coded_ready"] = UInt64.random(in: 0...1, using: &generator)
      bench.settle()
      if next < words.count && bench["word_ready"] == 1 { next += 1 }
      if bench["coded_valid"] == 1 && bench["coded_ready"] == 1 {
        coded.append([bench["coded_data"], bench["coded_last"]])
      }
      bench.step()
    }
    let stream = TestCode.encode(expected, c)
    #expect(coded.map { $0[0] } == stream)
    #expect(coded.map { $0[1] } == stream.indices.map { $0 == stream.count - 1 ? 1 : 0 })
    try expectAgreement([("output path shifting by \(shift)", bench)])
  }

  /// Bits stand still unless the chain moves.
  @Test func chain() throws {
    let bench = try Bench(ConfigurationChain(width: 6))
    var generator = TestGenerator(state: 95)
    var bits = [UInt64](repeating: 0, count: 6)
    for _ in 0..<300 {
      let (shift, bit) = (
        UInt64.random(in: 0...1, using: &generator), UInt64.random(in: 0...1, using: &generator)
      )
      bench["shift"] = shift
      bench["bit_in"] = bit
      bench.settle()
      #expect(bench["bit_out"] == bits[0])
      #expect(bench["value"] == packed(bits.map { Int($0) }, bits: 1)[0])
      if shift == 1 { bits = Array(bits.dropFirst()) + [bit] }
      bench.step()
    }
    try expectAgreement([("configuration chain", bench)])
  }

  /// Each counter adds up its own events, and clear comes before them.
  @Test func counters() throws {
    var c = EyerissConfiguration.nest
    c.instrumentation = .accessCounters
    let bench = try Bench(AccessCounters(c))
    var generator = TestGenerator(state: 96)
    let names = [
      "global_buffer_reads", "global_buffer_writes", "filter_buffer_reads", "filter_buffer_writes",
      "ifmap_deliveries", "filter_deliveries", "psum_network_words", "psum_links", "psum_reads",
      "psum_writes", "multiplications", "gated_multiplications",
    ]
    var counts = [UInt64](repeating: 0, count: names.count)
    for cycle in 0..<400 {
      let clears = cycle == 0 || Int.random(in: 0..<90, using: &generator) == 0
      bench["clear"] = clears ? 1 : 0
      for (index, name) in names.enumerated() {
        let events = UInt64.random(in: 0..<(1 << UInt64(bench.handle(name).width)), using: &generator)
        bench[name] = events
        counts[index] = clears ? 0 : counts[index] + events
      }
      bench.step()
      let number = Int.random(in: 0..<16, using: &generator)
      bench["select"] = UInt64(number)
      bench.settle()
      #expect(bench["value"] == (number < names.count ? counts[number] : 0))
    }
    try expectAgreement([("access counters", bench)])
  }
}
