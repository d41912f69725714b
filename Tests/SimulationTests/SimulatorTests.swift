import BitVectors
import HDL
import LockStep
import Simulation
import Testing

/// Looking into a running design.
@Suite struct SimulatorTests {
  private static let counter = Sketch("counter") { m, list in
    list.clockDomain()
    let count = m.register("count", 3, resetTo: 0)
    let step = list.input("step")
    m.when(step) { count[] = count &+ 1 }
    m.check("the count stays below six", count < 6)
    list.output("wide", 72)[] = concatenate(count, Bits(0, width: 69))
    list.output("total", 3)[] = count
  }

  @Test(arguments: BackEnd.allCases)
  func propertiesThatDoNotHoldAreNotedWithTheirCycle(backEnd: BackEnd) throws {
    let simulator = try backEnd.simulator(try Design(Self.counter))
    simulator.poke(simulator.handle("step")!, 1)
    for _ in 0..<9 { simulator.step() }
    #expect(
      simulator.violations.map(\.sentence) == ["the count stays below six", "the count stays below six"])
    #expect(simulator.violations.map(\.cycle) == [6, 7])
  }

  @Test(arguments: BackEnd.allCases)
  func propertiesAreNotCheckedUnderReset(backEnd: BackEnd) throws {
    let simulator = try backEnd.simulator(try Design(Self.counter), initialState: .random(seed: 3))
    simulator.poke(simulator.handle("rst")!, 1)
    for _ in 0..<9 { simulator.step() }
    #expect(simulator.violations.isEmpty)
  }

  @Test(arguments: BackEnd.allCases)
  func wideValues(backEnd: BackEnd) throws {
    let simulator = try backEnd.simulator(try Design(Self.counter))
    simulator.poke(simulator.handle("step")!, 1)
    for _ in 0..<5 { simulator.step() }
    let wide = simulator.handle("wide")!
    #expect(simulator.peekBits(wide).hexadecimal == "a00000000000000000")
    #expect(simulator.peek(wide, word: 1) == 0xa0)
  }

  @Test(arguments: BackEnd.allCases)
  func randomInitialStatesComeFromTheSeed(backEnd: BackEnd) throws {
    func start(_ seed: UInt64) throws -> [BitVector] {
      let design = try Design(
        Sketch("uninitialised") { m, list in
          list.clockDomain(reset: nil)
          let r = m.register("r", 100)
          let words = m.memory("words", 40, depth: 4)
          words.write(r[0...39], at: r[0...1])
          r[] = ~r
          list.output("x", 100)[] = r
          list.output("y", 40)[] = words[list.input("a", 2)]
        })
      let simulator = try backEnd.simulator(design, initialState: .random(seed: seed))
      return ["x", "y"].map { simulator.peekBits(simulator.handle($0)!) }
    }
    #expect(try start(1) == start(1))
    #expect(try start(1) != start(2))
  }

  @Test(arguments: BackEnd.allCases)
  func pathsLeadIntoInstances(backEnd: BackEnd) throws {
    let design = try Design(
      Sketch("outer") { m, list in
        list.clockDomain()
        let io = m.instance("inner", of: Self.counter)
        io.clockDomain()
        io.input("step")[] = list.input("step")
        _ = io.output("wide", 72)
        list.output("total", 3)[] = io.output("total", 3)
      })
    let simulator = try backEnd.simulator(design)
    simulator.poke(simulator.handle("step")!, 1)
    simulator.step()
    #expect(simulator.handle("inner.count").map { simulator.peek($0) } == 1)
    #expect(simulator.handle("inner.nothing") == nil)
    #expect(simulator.signalPaths.contains("inner.total"))
  }
}
