import HDL
import LockStep
import Testing

/// Registers have a clock, and a reset where they have a value for it.
@Suite struct ClockTests {
  @Test func aRegisterWithoutAClock() {
    let found = errors { m, list in
      let r = m.register("r", 4)
      r[] = r &+ 1
      list.output("x", 4)[] = r
    }
    #expect(
      found == [
        "+1: error: in module 'top', register 'r' has no clock; declare a clock domain among the ports"
      ])
  }

  @Test func aResetValueWithoutAReset() {
    let found = errors { m, list in
      list.clockDomain(reset: nil)
      let r = m.register("r", 4, resetTo: 1)
      r[] = r &+ 1
      list.output("x", 4)[] = r
    }
    #expect(
      found == [
        "+2: error: in module 'top', register 'r' has a reset value but its clock domain has no reset"
      ])
  }

  private static let child = Sketch("child") { m, list in
    list.clockDomain()
    let r = m.register("r", 1, resetTo: 0)
    r[] = ~r
    list.output("x")[] = r
  }

  @Test func anInstanceWithoutAClock() {
    let found = errors { m, list in
      let io = m.instance("inner", of: Self.child)
      io.clockDomain()
      list.output("x")[] = io.output("x")
    }
    #expect(
      found == [
        "+2: error: in module 'top', instance 'inner' needs a clock but the module has none (instantiated +1)"
      ])
  }

  @Test func anInstanceWithoutAReset() {
    let found = errors { m, list in
      list.clockDomain(reset: nil)
      let io = m.instance("inner", of: Self.child)
      io.clockDomain()
      list.output("x")[] = io.output("x")
    }
    #expect(
      found.first
        == "+3: error: in module 'top', instance 'inner' needs a reset but the module has none (instantiated +2)"
    )
  }

  @Test func aClockPortThatIsNotThere() {
    let found = errors { m, list in
      let domain = list.clockDomain()
      let io = m.instance("inner", of: Self.child, clocks: ["clock": domain])
      io.clockDomain()
      list.output("x")[] = io.output("x")
    }
    #expect(found == ["+2: error: in module 'top', 'child' has no clock port 'clock'"])
  }
}
