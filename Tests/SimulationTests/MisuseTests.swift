import BitVectors
import HDL
import LockStep
import Simulation
import Testing

/// A mistake in the calling code ends the program with one line that names the place; nothing is cut silently.
@Suite struct MisuseTests {
  private static func simulator(_ backEnd: BackEnd, named name: String = "misused") throws -> Simulator {
    try backEnd.simulator(
      try Design(
        Sketch(name) { m, list in
          list.clockDomain(reset: nil)
          let words = m.memory("words", 8, depth: 5)
          let r = m.register("r", 8)
          r[] = words[list.input("a", 3)] ^ list.input("b", 8)
          words.write(r, at: Bits(4, width: 3))
          list.output("x", 8)[] = r
          list.output("y", 70)[] = list.input("wide", 70)
        }))
  }

  /// The line of the error, without the lines of the crash report that may follow.
  private static func line(_ result: ExitTest.Result?) -> String? {
    String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
      .split(separator: "\n").first { $0.contains("Fatal error") }.map(String.init)
  }

  @Test(arguments: BackEnd.allCases) func aNumberThatDoesNotFit(backEnd: BackEnd) async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { [backEnd] in
      let simulator = try Self.simulator(backEnd)
      simulator.poke(simulator.signal("b"), 256, file: "Bench.swift", line: 12)
    }
    #expect(Self.line(result) == "Bench.swift:12: Fatal error: poke: 256 does not fit the 8 bits of 'b'")
  }

  @Test(arguments: BackEnd.allCases) func aPatternOfAnotherWidth(backEnd: BackEnd) async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { [backEnd] in
      let simulator = try Self.simulator(backEnd)
      simulator.poke(simulator.signal("b"), BitVector(1, width: 9), file: "Bench.swift", line: 12)
    }
    #expect(
      Self.line(result)
        == "Bench.swift:12: Fatal error: poke: a pattern of 9 bits for the 8 bits of 'b'")
  }

  @Test func aWordThatDoesNotFit() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let simulator = try Self.simulator(.interpreting)
      simulator.poke(simulator.signal("wide"), word: 1, 64, file: "Bench.swift", line: 12)
    }
    #expect(
      Self.line(result)
        == "Bench.swift:12: Fatal error: poke: word 1 of 64 does not fit the 70 bits of 'wide'")
  }

  @Test func aSignalThatIsNoInput() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let simulator = try Self.simulator(.interpreting)
      simulator.poke(simulator.signal("r"), 1, file: "Bench.swift", line: 12)
    }
    #expect(Self.line(result) == "Bench.swift:12: Fatal error: poke: 'r' is not an input of the top")
  }

  @Test func aWideValueReadAsANumber() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let simulator = try Self.simulator(.interpreting)
      _ = simulator.peek(simulator.signal("y"), file: "Bench.swift", line: 12)
    }
    #expect(
      Self.line(result)
        == "Bench.swift:12: Fatal error: peek: 'y' has 70 bits; ask for a word or peekBits")
  }

  @Test(arguments: BackEnd.allCases) func anUnknownName(backEnd: BackEnd) async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { [backEnd] in
      _ = try Self.simulator(backEnd).signal("queue.count", file: "Bench.swift", line: 12)
    }
    #expect(
      Self.line(result) == "Bench.swift:12: Fatal error: design 'misused' has no signal 'queue.count'")
  }

  @Test func aHandleOfAnotherSimulator() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let (one, other) = (try Self.simulator(.interpreting), try Self.simulator(.native))
      one.poke(other.signal("b"), 1, file: "Bench.swift", line: 12)
    }
    #expect(
      Self.line(result) == "Bench.swift:12: Fatal error: poke: the handle belongs to another simulator")
  }

  @Test(arguments: BackEnd.allCases) func anAddressBeyondAMemory(backEnd: BackEnd) async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { [backEnd] in
      let simulator = try Self.simulator(backEnd)
      let word = BitVector(1, width: 8)
      simulator.poke(simulator.memory("words")!, at: 5, word, file: "Bench.swift", line: 12)
    }
    #expect(
      Self.line(result) == "Bench.swift:12: Fatal error: poke: memory 'words' of 5 words has no word 5")
  }
}
