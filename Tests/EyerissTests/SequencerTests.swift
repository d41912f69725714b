import Configurations
import Eyeriss
import Testing

/// The units that count transfers, each against the loops of docs/eyeriss.md, and in every simulator.
@Suite struct SequencerTests {
  /// A layer of 2 x 3 x 2 passes.
  private static let passes = ["outer_count": 2, "channel_groups": 3, "filter_groups": 2]
  private static let passCount = 12

  /// Six chains of two elements in two bands of four columns.
  private static let chains = [
    "psum_blocks": 2, "chain_width": 3, "filter_sets": 2, "outputs": 3, "images": 2, "chain_elements": 2,
  ]

  /// One word of a pass on the psum networks: where its chain stands, and its place in the loops.
  private struct PsumWord {
    let row, column, biasIndex: Int
    let isLastBlock, endsPass: Bool
  }

  private static let psumWords = (0..<(2 * 3)).flatMap { output in
    (0..<6).flatMap { chain in
      (0..<2).map { block in
        PsumWord(
          row: chain / 4 * 2, column: chain % 4, biasIndex: chain / 3 * 2 + block, isLastBlock: block == 1,
          endsPass: output == 5 && chain == 5 && block == 1)
      }
    }
  }

  @Test func schedulers() throws {
    let bench = try Bench(PassScheduler(.nest))
    var generator = TestGenerator(state: 21)
    for _ in 0..<3 {
      bench.start(Self.passes)
      var pass = 0
      while pass < Self.passCount {
        bench["advance"] = UInt64.random(in: 0...1, using: &generator)
        bench.settle()
        let (channelGroup, filterGroup) = (pass / 2 % 3, pass % 2)
        #expect(bench["is_active"] == 1)
        #expect(bench["is_first_on_psums"] == (channelGroup == 0 ? 1 : 0))
        #expect(bench["is_last_on_psums"] == (channelGroup == 2 ? 1 : 0))
        #expect(bench["is_last_on_ifmaps"] == (filterGroup == 1 ? 1 : 0))
        #expect(bench["is_last"] == (pass == Self.passCount - 1 ? 1 : 0))
        if bench["advance"] == 1 { pass += 1 }
        bench.step()
      }
      bench["advance"] = 0
      bench.settle()
      #expect(bench["is_active"] == 0)
    }
    try expectAgreement([("pass scheduler", bench)])
  }

  @Test func filters() throws {
    let bench = try Bench(FilterSequencer(.nest))
    var generator = TestGenerator(state: 22)
    let words = randomWords(Self.passCount * 2 * 2 * 3 + 1, bits: 32, &generator)
    bench.start(
      ["chain_elements": 3, "filter_sets": 2, "filter_blocks": 2].merging(Self.passes) { $1 })
    let source = StreamSource("word", words)
    let sink = StreamSink("tagged", fields: ["row", "column", "data"])
    _ = play(bench, sources: [source], sinks: [sink], limit: 1000, pauses: 30, seed: 22) { false }
    let expected = words.dropLast().enumerated().map { index, word in
      [UInt64(index % 3), UInt64(index / 3 % 2), word[0]]
    }
    #expect(sink.words == expected)
    // The word of no pass stays where it is.
    #expect(source.left == 1)
    try expectAgreement([("filter sequencer", bench)])
  }

  /// What is left of a buffer word when its block ends is dropped.
  @Test func ifmaps() throws {
    let bench = try Bench(IfmapSequencer(.nest))
    var generator = TestGenerator(state: 23)
    let (rows, sets, steps) = (4, 2, 3)
    let blocks = (0..<Self.passCount).map { _ in
      (0..<(rows * sets * steps)).map { _ in Int.random(in: 0...255, using: &generator) }
    }
    let words = blocks.flatMap { block in
      stride(from: 0, to: block.count, by: 10).map { first in
        let values = block[first..<min(first + 10, block.count)] + Array(repeating: 99, count: 10)
        return packed(Array(values.prefix(10)), bits: 8)
      }
    }
    bench.start(
      ["ifmap_rows": rows, "channel_sets": sets, "ifmap_steps": steps].merging(Self.passes) { $1 })
    let source = StreamSource("word", words)
    let sink = StreamSink("value", fields: ["row", "column", "data"])
    _ = play(bench, sources: [source], sinks: [sink], limit: 2000, pauses: 20, seed: 23) {
      sink.words.count == blocks.count * rows * sets * steps
    }
    let expected = blocks.flatMap { block in
      block.enumerated().map { index, value in
        [UInt64(index / rows % sets), UInt64(index % rows), UInt64(value)]
      }
    }
    #expect(sink.words == expected && source.isDone)
    try expectAgreement([("ifmap sequencer", bench)])
  }

  /// The bias buffer: a word that depends on index and pass, there or not at random.
  private final class Biases: Neighbour {
    var pass: UInt64 = 0
    private var isPresent = false

    func word(_ index: UInt64, _ pass: UInt64) -> [UInt64] { [pass << 8 | index, 5] }

    func offer(_ bench: Bench, mayPause: Bool) { isPresent = !mayPause }

    func observe(_ bench: Bench) {
      bench["bias_is_present"] = isPresent ? 1 : 0
      bench.set("bias", words: word(bench["bias_index"], pass))
      bench.settle()
      if bench["releases_biases"] == 1 { pass += 1 }
    }
  }

  /// First passes take biases, the same for every chain of a filter set; later ones what was pushed before.
  @Test func incomingPsums() throws {
    let bench = try Bench(PsumInSequencer(.nest))
    var generator = TestGenerator(state: 24)
    let pass = Self.psumWords
    let later = randomWords(2 * 2 * 2 * pass.count, bits: 80, &generator)
    bench.start(Self.chains.merging(Self.passes) { $1 })
    let source = StreamSource("word", later)
    let biases = Biases()
    let sink = StreamSink("tagged", fields: ["row", "column", "data"])
    // The biases answer to this cycle's index, so they look before the streams do.
    var expected: [[UInt64]] = []
    var rest = later[...]
    for number in 0..<Self.passCount {
      for word in pass {
        let isFirst = number / 2 % 3 == 0
        let data =
          isFirst
          ? biases.word(UInt64(word.biasIndex), UInt64(number / 6 * 2 + number % 2)) : rest.removeFirst()
        expected.append([UInt64(word.row), UInt64(word.column)] + data)
      }
    }
    var draws = TestGenerator(state: 25)
    for _ in 0..<6000 where sink.words.count < expected.count {
      func pause() -> Bool { Int.random(in: 0..<100, using: &draws) < 25 }
      for neighbour in [source, sink, biases] as [any Neighbour] {
        neighbour.offer(bench, mayPause: pause())
      }
      bench.settle()
      biases.observe(bench)
      source.observe(bench)
      sink.observe(bench)
      bench.step()
    }
    #expect(sink.words == expected)
    #expect(biases.pass == 4 && source.isDone)
    try expectAgreement([("psum in sequencer", bench)])
  }

  /// The same chains, at their upper ends, with a note of what the word is.
  @Test func outgoingPsums() throws {
    let bench = try Bench(PsumOutSequencer(.nest))
    var generator = TestGenerator(state: 26)
    bench.start(Self.chains.merging(Self.passes) { $1 })
    for number in 0..<Self.passCount {
      for word in Self.psumWords {
        while true {
          bench["request_taken"] = UInt64.random(in: 0...1, using: &generator)
          bench.settle()
          let isResult = number / 2 % 3 == 2
          let note = [isResult, word.isLastBlock, word.endsPass, word.endsPass && number == 11]
          #expect(bench["request_wanted"] == 1)
          #expect(bench["request_row"] == UInt64(word.row + 1))
          #expect(bench["request_column"] == UInt64(word.column))
          #expect(bench["request_note"] == packed(note.map { $0 ? 1 : 0 }, bits: 1)[0])
          bench.step()
          if bench["request_taken"] == 1 { break }
        }
      }
    }
    bench["request_taken"] = 0
    bench.settle()
    #expect(bench["request_wanted"] == 0)
    try expectAgreement([("psum out sequencer", bench)])
  }
}
