import BitVectors
import Foundation
import HDL
import LockStep
import Simulation
import Testing

/// Memories looked at, set and loaded from outside.
@Suite struct MemoryImageTests {
  private static let sketch = Sketch("memory_images") { m, list in
    list.clockDomain(reset: nil)
    for width in [4, 8, 12, 33, 100] {
      let words = m.memory("words_\(width)", width, depth: 4)
      let address = list.input("a_\(width)", 2)
      words.write(list.input("d_\(width)", width), at: address)
      list.output("x_\(width)", width)[] = words[address]
    }
  }

  private func withFile(_ text: String, _ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("image-\(UUID().uuidString).hex")
    defer { try? FileManager.default.removeItem(at: path) }
    try Data(text.utf8).write(to: path)
    try body(path.path)
  }

  @Test(arguments: BackEnd.allCases) func aWordIsSeenAtOnce(backEnd: BackEnd) throws {
    let simulator = try backEnd.simulator(try Design(Self.sketch))
    for width in [4, 8, 12, 33, 100] {
      let (memory, output) = (simulator.memory("words_\(width)")!, simulator.signal("x_\(width)"))
      simulator.poke(simulator.signal("a_\(width)"), 3)
      #expect(simulator.peekBits(output) == .zero(width: width))
      let word = BitVector(words: [0x1234_5678_9abc_def7, 0xffff_ffff_5], width: width)
      simulator.poke(memory, at: 3, word)
      #expect(simulator.peekBits(output) == word)
      #expect(simulator.peek(memory, at: 3) == word)
      #expect(simulator.peek(memory, at: 2) == .zero(width: width))
    }
  }

  @Test(arguments: BackEnd.allCases) func anImageFile(backEnd: BackEnd) throws {
    let simulator = try backEnd.simulator(try Design(Self.sketch))
    try withFile("// weights\nf00d_0000_0000_0000_0000_0001 2\n\n3 // last\n") { path in
      try simulator.load(simulator.memory("words_100")!, from: path)
    }
    let words = (0..<4).map { simulator.peek(simulator.memory("words_100")!, at: $0).hexadecimal }
    #expect(
      words == [
        "0f00d00000000000000000001", "0000000000000000000000002", "0000000000000000000000003",
        "0000000000000000000000000",
      ])
  }

  @Test(arguments: BackEnd.allCases) func imagesThatAreWrong(backEnd: BackEnd) throws {
    let simulator = try backEnd.simulator(try Design(Self.sketch))
    let memory = simulator.memory("words_8")!
    simulator.poke(memory, at: 0, BitVector(7, width: 8))
    func message(_ path: String) -> String? {
      #expect(throws: SimulationError.self) { try simulator.load(memory, from: path) }?.description
    }
    #expect(message("/nowhere/w.hex") == "/nowhere/w.hex: the memory image cannot be read")
    try withFile("1\n2 wrong\n") { #expect(message($0) == "\($0):2: 'wrong' is no hexadecimal number") }
    try withFile("1\n1ff\n") {
      #expect(message($0) == "\($0):2: '1ff' does not fit the 8 bits of memory 'words_8'")
    }
    try withFile("1 2 3 4 5 6") {
      #expect(message($0) == "\($0): the image of 6 words is longer than memory 'words_8' of 4")
    }
    #expect(simulator.peek(memory, at: 0) == BitVector(7, width: 8))
    #expect(simulator.memory("words_9") == nil)
  }
}
