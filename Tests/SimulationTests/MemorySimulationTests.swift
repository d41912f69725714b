import BitVectors
import HDL
import LockStep
import Simulation
import Testing

/// Memories: ports, byte enables, images, and what a read sees under a write.
@Suite struct MemorySimulationTests {
  /// Two read ports (one of them registered), two write ports of which the second wins, byte enables.
  private static func sample(_ width: Int, _ depth: Int) -> Sketch {
    Sketch("memory_w\(width)_d\(depth)") { m, list in
      list.clockDomain(reset: nil)
      let image = (0..<depth).map {
        BitVector(words: [UInt64($0) &* 0x9e37_79b9_7f4a_7c15, 7], width: width)
      }
      let words = m.memory("words", width, image: image, imageFile: "memory_w\(width)_d\(depth).hex")
      let address = bitsToIndex(depth)
      func index(_ name: String) -> Bits {
        let raw = list.input(name, address)
        return depth == 1 << address ? raw : mux(raw < depth, raw, 0).named(name + "_inside")
      }
      let (r, w, v) = (index("r"), index("w"), index("v"))
      let (d, e) = (list.input("d", width), list.input("e", max(1, width / 2)))
      let enable = list.input("enable", 3)
      m.when(enable[0]) { words.write(d, at: w) }
      m.when(enable[1]) { words.write(e, at: v, bits: 0...(e.width - 1)) }
      let last = m.register("last", width)
      m.when(enable[2]) { last[] = words[r] }
      list.output("now", width)[] = words[r]
      list.output("other", width)[] = words[w]
      list.output("registered", width)[] = last
    }
  }

  @Test func inFourSimulators() throws {
    let cases = try [(8, 4), (1, 2), (33, 5), (64, 16), (65, 3), (130, 9)].map { width, depth in
      LockStepCase(
        random: "\(depth) words of \(width)", try Design(Self.sample(width, depth)), rows: 300,
        seed: UInt64(width),
        allowsUnknown: true)
    }
    let problems = try LockStepRun(cases).problems()
    #expect(problems == [])
  }

  @Test(arguments: BackEnd.allCases)
  func aReadUnderAWriteSeesTheOldWord(backEnd: BackEnd) throws {
    let simulator = try backEnd.simulator(try Design(Self.sample(8, 4)))
    func poke(_ name: String, _ value: UInt64) { simulator.poke(simulator.handle(name)!, value) }
    poke("d", 0x5a)
    poke("enable", 5)
    #expect(simulator.peek(simulator.handle("now")!) == 0)
    simulator.step()
    #expect(simulator.peek(simulator.handle("registered")!) == 0)
    #expect(simulator.peek(simulator.handle("now")!) == 0x5a)
  }

  @Test(arguments: BackEnd.allCases)
  func anAddressBeyondTheEndReadsZeroAndWritesNothing(backEnd: BackEnd) throws {
    let design = try Design(
      Sketch("short") { m, list in
        list.clockDomain(reset: nil)
        let words = m.memory("words", 8, depth: 5)
        let a = list.input("a", 3)
        words.write(list.input("d", 8), at: a)
        list.output("x", 8)[] = words[a]
      })
    let simulator = try backEnd.simulator(design)
    let (a, d, x) = (simulator.handle("a")!, simulator.handle("d")!, simulator.handle("x")!)
    simulator.poke(d, 9)
    simulator.poke(a, 6)
    simulator.step()
    #expect(simulator.peek(x) == 0)
    simulator.poke(a, 4)
    simulator.step()
    #expect(simulator.peek(x) == 9)
  }
}
