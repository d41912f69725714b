import Configurations
import Eyeriss
import Testing

/// The run-length codec alone, against the coding in `TestCode`.
@Suite struct CodecTests {
  /// Blocks with every kind of run: none, exactly 31 and 32 zeros, many times 32, at the start and at the end.
  private static func blocks(_ seed: UInt64, magnitude: Int) -> [[Int]] {
    var generator = TestGenerator(state: seed)
    return (0..<6).map { _ in
      var block: [Int] = []
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let zeros = [0, 0, 1, 5, 30, 31, 32, 33, 63, 64, 65, 100].randomElement(using: &generator)!
        block += Array(repeating: 0, count: zeros)
        if Int.random(in: 0..<4, using: &generator) > 0 || block.isEmpty {
          block.append(Int.random(in: -magnitude...magnitude, using: &generator))
        }
      }
      return block
    }
  }

  /// All blocks of a stream are equally long: the longest one's length, filled up.
  @Test(arguments: 1...12)
  func decodes(seed: UInt64) throws {
    let c = seed % 2 == 0 ? EyerissConfiguration.nest : .eyeriss
    var blocks = Self.blocks(seed, magnitude: 127)
    let length = blocks.map(\.count).max()!
    blocks = blocks.map { $0 + Array(repeating: 0, count: length - $0.count) }
    let bench = try Bench(RunLengthDecoder(c))
    bench["ifmap_block_values"] = UInt64(length)
    bench["outer_count"] = 2
    bench["channel_groups"] = 3
    bench["filter_groups"] = 5
    bench["start"] = 1
    bench.step()
    bench["start"] = 0
    let source = StreamSource("coded", TestCode.encode(blocks, c).map { [$0] })
    let sink = StreamSink("value")
    let cycles = play(
      bench, sources: [source], sinks: [sink], limit: 20_000, pauses: seed < 7 ? 0 : 40, seed: seed
    ) { sink.words.count == 6 * length }
    #expect(sink.words.map { unpacked($0, bits: c.wordBits, count: 1)[0] } == blocks.flatMap { $0 })
    #expect(bench["is_corrupt"] == 0)
    if seed < 7 { #expect(cycles == 6 * length) }
  }

  /// Words of any number of values, the last one of a block marked; zeros cost no cycle of their own.
  @Test(arguments: 1...12)
  func encodes(seed: UInt64) throws {
    let c = seed % 2 == 0 ? EyerissConfiguration.nest : .eyeriss
    var generator = TestGenerator(state: seed)
    let blocks = Self.blocks(seed, magnitude: 127)
    let bench = try Bench(RunLengthEncoder(c))
    var coded: [[UInt64]] = []
    bench["coded_ready"] = 1
    for (number, block) in blocks.enumerated() {
      var rest = block[...]
      while !rest.isEmpty {
        let count = min(rest.count, Int.random(in: 1...c.psumPortWords, using: &generator))
        // What lies beside the values that count is not to matter.
        let noise = (0..<(c.psumPortWords - count)).map { _ in Int.random(in: 0...99, using: &generator) }
        bench.set("values_data", words: packed(Array(rest.prefix(count)) + noise, bits: c.wordBits))
        bench["values_last_lane"] = UInt64(count - 1)
        rest = rest.dropFirst(count)
        bench["values_ends_block"] = rest.isEmpty ? 1 : 0
        bench["values_ends_layer"] = rest.isEmpty && number == blocks.count - 1 ? 1 : 0
        bench["values_valid"] = 1
        var isTaken = false
        while !isTaken {
          isTaken = observe(bench, &coded, pauses: seed > 6, &generator)
        }
      }
    }
    bench["values_valid"] = 0
    for _ in 0..<200 { _ = observe(bench, &coded, pauses: false, &generator) }
    let words = TestCode.encode(blocks, c)
    #expect(coded.map { $0[0] } == words)
    #expect(coded.map { $0[1] } == words.indices.map { $0 == words.count - 1 ? 1 : 0 })
  }

  /// One cycle of the encoder; whether it took the values that are offered.
  private func observe(
    _ bench: Bench, _ coded: inout [[UInt64]], pauses: Bool, _ generator: inout TestGenerator
  ) -> Bool {
    bench["coded_ready"] = pauses && Int.random(in: 0..<3, using: &generator) == 0 ? 0 : 1
    bench.settle()
    if bench["coded_valid"] == 1 && bench["coded_ready"] == 1 {
      coded.append([bench["coded_data"], bench["coded_last"]])
    }
    let isTaken = bench["values_valid"] == 1 && bench["values_ready"] == 1
    bench.step()
    return isTaken
  }
}
