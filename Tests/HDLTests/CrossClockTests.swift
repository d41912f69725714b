import HDL
import LockStep
import Testing

/// What one clock changes no other clock takes unguarded.
@Suite struct CrossClockTests {
  @Test func aRegisterThatTakesAnotherClocksRegister() {
    let found = errors { m, list in
      let a = list.clockDomain(clock: "clk_a", reset: nil)
      let b = list.clockDomain(clock: "clk_b", reset: nil)
      let p = m.register("p", 4, in: a)
      p[] = p &+ 1
      let q = m.register("q", 4, in: b)
      q[] = (p ^ 3).named("mixed")
      list.output("x", 4)[] = q
    }
    #expect(
      found == [
        "+5: error: in module 'top', 'q' of clock 'clk_b' takes 'p' of clock 'clk_a'; pass it through a synchronizer "
          + "or declare a crossing (declared +3)"
      ])
  }

  @Test func throughInstances() {
    let child = Sketch("child") { m, list in
      list.clockDomain(reset: nil)
      let r = m.register("r", 1)
      r[] = list.input("d")
      list.output("q")[] = r
    }
    let found = errors { m, list in
      let a = list.clockDomain(clock: "clk_a", reset: nil)
      let b = list.clockDomain(clock: "clk_b", reset: nil)
      let first = m.instance("first", of: child, clocks: ["clk": a])
      first.clockDomain(reset: nil)
      first.input("d")[] = list.input("x")
      let second = m.instance("second", of: child, clocks: ["clk": b])
      second.clockDomain(reset: nil)
      second.input("d")[] = first.output("q")
      list.output("y")[] = second.output("q")
    }
    #expect(found.count == 1)
    #expect(
      found.first?.contains(
        "in module 'top', 'r' of clock 'clk_b' takes 'first_q' of clock 'clk_a'; pass it through a synchronizer or "
          + "declare a crossing (declared +3)") == true)
  }

  @Test func aMemoryWrittenByAnotherClock() {
    let found = errors { m, list in
      let a = list.clockDomain(clock: "clk_a", reset: nil)
      let b = list.clockDomain(clock: "clk_b", reset: nil)
      let words = m.memory("words", 4, depth: 4)
      words.write(list.input("d", 4), at: list.input("w", 2), in: a)
      let q = m.register("q", 4, in: b)
      q[] = words[list.input("r", 2)]
      list.output("x", 4)[] = q
    }
    #expect(
      found == [
        "+5: error: in module 'top', 'q' of clock 'clk_b' takes 'words[...]' of clock 'clk_a'; pass it through a "
          + "synchronizer or declare a crossing (declared +6)"
      ])
  }

  @Test func synchronizersAndDeclaredCrossingsMayTakeIt() {
    let found = errors { m, list in
      let a = list.clockDomain(clock: "clk_a", reset: nil)
      let b = list.clockDomain(clock: "clk_b", reset: nil)
      let p = m.register("p", 1, in: a)
      p[] = ~p
      let data = m.register("data", 8, in: a)
      data[] = data &+ 1
      let first = m.synchronizer("first", 1, in: b)
      let second = m.register("second", 1, in: b)
      first[] = p
      second[] = first
      let taken = m.register("taken", 8, in: b)
      let stable = m.crossing("stable", data, because: "it is held while second is 1")
      m.when(second) { taken[] = stable }
      list.output("x", 8)[] = taken
    }
    #expect(found == [])
  }
}
