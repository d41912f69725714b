import BitVectors
import HDL
import LockStep
import Simulation
import Testing

/// Edges, resets and latches, here and in the Verilog simulators.
@Suite struct ClockingTests {
  /// Registers of every kind on three clocks, a divided clock and a latch.
  private static let sample = Sketch("clocking") { m, list in
    let plain = list.clockDomain(clock: "clk", reset: nil)
    let low = list.clockDomain(
      clock: "clk_b", reset: "rst_n", resetKind: .asynchronous, resetActiveHigh: false)
    let falling = list.clockDomain(clock: "clk_c", reset: "clear", edge: .falling)
    let high = list.clockDomain(clock: "clk_d", reset: "rst", resetKind: .asynchronous, edge: .falling)
    let d = list.input("d", 70)
    for (name, domain) in [("b", low), ("c", falling), ("e", high)] {
      let r = m.register("state_" + name, 70, resetTo: 5, in: domain)
      r[] = r &+ d
      list.output(name, 70)[] = r
    }
    let counter = m.register("counter", 2, resetTo: 0, in: low)
    counter[] = counter &+ 1
    let slow = ClockDomain(
      clock: counter[1].named("slow_clk"), reset: Bits(low.reset!), resetKind: .asynchronous,
      resetActiveHigh: false)
    let s = m.register("slow", 8, resetTo: 0, in: slow)
    s[] = s &+ 1
    list.output("s", 8)[] = s
    let open = list.input("open")
    let l = m.latch("l", 70)
    m.when(open) { l[] = d }
    let p = m.register("p", 70, in: plain)
    p[] = d
    list.output("held", 70)[] = l
    list.output("taken", 70)[] = p
  }

  /// A register without reset takes what stood in one with an asynchronous reset before both edges.
  @Test(arguments: BackEnd.allCases) func anEdgeTogetherWithAReset(backEnd: BackEnd) throws {
    let simulator = try backEnd.simulator(
      try Design(
        Sketch("edge_and_reset") { m, list in
          list.clockDomain(reset: "rst_n", resetKind: .asynchronous, resetActiveHigh: false)
          let first = m.register("first", 4, resetTo: 3)
          first[] = list.input("d", 4)
          let second = m.register("second", 4)
          second[] = first
          list.output("f", 4)[] = first
          list.output("s", 4)[] = second
        }))
    func poke(_ name: String, _ value: UInt64) { simulator.poke(simulator.signal(name), value) }
    func peek(_ name: String) -> UInt64 { simulator.peek(simulator.signal(name)) }
    poke("rst_n", 1)
    poke("d", 9)
    simulator.step()
    #expect(peek("f") == 9)
    poke("clk", 1)
    poke("rst_n", 0)
    #expect(peek("f") == 3)
    #expect(peek("s") == 9)
    poke("clk", 0)
    simulator.step()
    #expect(peek("s") == 3)
  }

  @Test func everyKindInFourSimulators() throws {
    let design = try Design(Self.sample)
    let item = LockStepCase("clocking", design, drivesClocks: true, allowsUnknown: true, comparedFrom: 6) {
      inputs in
      var generator = StimulusGenerator(seed: 4)
      var values = inputs.map { BitVector.zero(width: $0.node.width) }
      return (0..<600).map { row in
        // Data and clocks never change together: that would be a race in Verilog.
        let movesClocks = row % 2 == 1
        for (index, port) in inputs.enumerated() {
          let name = port.node.display
          let isActive = row < 8 ? row >= 2 : generator.below(40) == 0
          if name == "clear" || name == "rst" || name == "rst_n" {
            if !movesClocks { values[index] = BitVector(isActive == (name != "rst_n") ? 1 : 0, width: 1) }
          } else if name.hasPrefix("clk") == movesClocks {
            values[index] = generator.vector(port.node.width)
          }
        }
        return values
      }
    }
    let problems = try LockStepRun([item]).problems()
    #expect(problems == [])
  }

  @Test(arguments: BackEnd.allCases)
  func oneCycleIsARisingAndAFallingEdge(backEnd: BackEnd) throws {
    let design = try Design(
      Sketch("edges") { m, list in
        let up = list.clockDomain(clock: "clk", reset: nil)
        let down = ClockDomain(clock: Bits(up.clock), reset: nil, edge: .falling)
        let first = m.register("first", 8, in: up)
        let second = m.register("second", 8, in: down)
        first[] = first &+ 1
        second[] = first
        list.output("x", 8)[] = second
      })
    let simulator = try backEnd.simulator(design)
    let x = simulator.handle("x")!
    simulator.step()
    #expect(simulator.peek(x) == 1)
    simulator.step()
    #expect(simulator.peek(x) == 2)
    #expect(simulator.cycle == 2)
  }

  @Test(arguments: BackEnd.allCases)
  func oneOfTwoClocks(backEnd: BackEnd) throws {
    let design = try Design(
      Sketch("two") { m, list in
        for name in ["a", "b"] {
          let domain = list.clockDomain(clock: "clk_" + name, reset: nil)
          let r = m.register(name, 8, in: domain)
          r[] = r &+ 1
          list.output(name + "_out", 8)[] = r
        }
      })
    let simulator = try backEnd.simulator(design)
    simulator.step(clock: simulator.handle("clk_a"))
    simulator.step(clock: simulator.handle("clk_a"))
    simulator.step(clock: simulator.handle("clk_b"))
    simulator.step()
    #expect(simulator.peek(simulator.handle("a_out")!) == 3)
    #expect(simulator.peek(simulator.handle("b_out")!) == 2)
  }

  @Test(arguments: BackEnd.allCases)
  func anAsynchronousResetActsAtOnce(backEnd: BackEnd) throws {
    let design = try Design(
      Sketch("reset") { m, list in
        list.clockDomain(resetKind: .asynchronous)
        let r = m.register("r", 8, resetTo: 7)
        r[] = r &+ 1
        list.output("x", 8)[] = r
      })
    let simulator = try backEnd.simulator(design)
    let (rst, x) = (simulator.handle("rst")!, simulator.handle("x")!)
    simulator.step()
    #expect(simulator.peek(x) == 1)
    simulator.poke(rst, 1)
    #expect(simulator.peek(x) == 7)
    simulator.step()
    #expect(simulator.peek(x) == 7)
    simulator.poke(rst, 0)
    simulator.step()
    #expect(simulator.peek(x) == 8)
  }

  @Test(arguments: BackEnd.allCases)
  func registersThatExchangeTheirValues(backEnd: BackEnd) throws {
    let design = try Design(
      Sketch("exchange") { m, list in
        list.clockDomain()
        let (a, b) = (m.register("a", 100, resetTo: 1), m.register("b", 100, resetTo: 2))
        a[] = b
        b[] = a
        list.output("x", 100)[] = a
        list.output("y", 100)[] = b
      })
    let simulator = try backEnd.simulator(design)
    let rst = simulator.handle("rst")!
    simulator.poke(rst, 1)
    simulator.step()
    simulator.poke(rst, 0)
    simulator.step()
    #expect(simulator.peek(simulator.handle("x")!, word: 0) == 2)
    #expect(simulator.peek(simulator.handle("y")!, word: 0) == 1)
  }
}
