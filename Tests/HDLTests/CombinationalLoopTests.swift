import HDL
import LockStep
import Testing

/// No bit depends on itself within a cycle.
@Suite struct CombinationalLoopTests {
  @Test func throughTwoWires() {
    let found = errors { m, list in
      let a = list.input("a")
      let (p, q) = (m.wire("p", 1), m.wire("q", 1))
      p[] = q ^ a
      q[] = ~p
      list.output("x")[] = q
    }
    #expect(
      found == [
        "+2: error: in module 'top', a combinational loop: 'p' <- 'q' <- 'p'; break it with a register "
          + "(through 'q' +2)"
      ])
  }

  @Test func throughOneBitOfTwo() {
    let found = errors { m, list in
      let a = list.input("a")
      let p = m.wire("p", 2)
      p[0] = p[1] & a
      p[1] = p[0] | a
      list.output("x", 2)[] = p
    }
    #expect(
      found == [
        "+2: error: in module 'top', a combinational loop: 'p[0]' <- 'p[1]' <- 'p[0]'; break it with a register "
          + "(through 'p[1]' +2)"
      ])
  }

  @Test func throughAnInstance() {
    let child = Sketch("child") { m, list in
      let a = list.input("a", 2)
      list.output("b")[] = a[0]
      list.output("c")[] = a[1]
    }
    let found = errors { m, list in
      let io = m.instance("inner", of: child)
      let a = io.input("a", 2)
      let (b, c) = (io.output("b"), io.output("c"))
      a[0] = list.input("s")
      a[1] = ~c
      list.output("x")[] = b
    }
    #expect(
      found == [
        "+1: error: in module 'top', a combinational loop: 'inner_a[1]' <- 'inner_c' <- 'inner_a[1]'; break it with a "
          + "register (through 'inner_c' +1)"
      ])
  }

  @Test func bitsThatDependOnLowerBitsAreNoLoop() {
    let found = errors { m, list in
      let (a, b) = (list.input("a", 4), list.input("b", 4))
      let carry = m.wire("carry", 5)
      carry[0] = 0
      for index in 0..<4 {
        let both = a[index] & b[index]
        let either = a[index] | b[index]
        carry[index + 1] = both | (either & carry[index])
      }
      list.output("sum", 5)[] = concatenate(carry[4], a ^ b ^ carry[0...3])
    }
    #expect(found == [])
  }

  @Test func anOperationTakesItsBitsTogether() {
    let found = errors { m, list in
      let p = m.wire("p", 2)
      let q = (p ^ 1).named("q")
      p[0] = list.input("a")
      p[1] = q[0]
      list.output("x", 2)[] = q
    }
    #expect(
      found == [
        "+1: error: in module 'top', a combinational loop: 'p[1]' <- 'q[0]' <- 'p[1]'; break it with a register "
          + "(through 'q[0]' +2)"
      ])
  }

  @Test func bitsThroughAnInstanceAreNoLoop() {
    let child = Sketch("child") { m, list in
      let a = list.input("a", 2)
      list.output("b", 2)[] = concatenate(~a[1], ~a[0])
    }
    let found = errors { m, list in
      let io = m.instance("inner", of: child)
      let a = io.input("a", 2)
      let b = io.output("b", 2)
      a[0] = list.input("s")
      a[1] = b[0]
      list.output("x")[] = b[1]
    }
    #expect(found == [])
  }

  @Test func aRegisterBreaksALoopAndALatchKeepsWithoutOne() {
    let found = errors { m, list in
      list.clockDomain()
      let r = m.register("r", 4, resetTo: 0)
      r[] = r &+ 1
      let l = m.latch("l", 4)
      m.when(list.input("open")) { l[] = r }
      list.output("x", 4)[] = l
    }
    #expect(found == [])
  }
}
