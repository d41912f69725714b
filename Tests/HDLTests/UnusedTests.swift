import HDL
import LockStep
import Testing

/// What nothing reads is a mistake, bit by bit.
@Suite struct UnusedTests {
  @Test func neverRead() {
    let found = errors { m, list in
      list.clockDomain()
      _ = list.input("a", 4)
      m.register("r", 2, resetTo: 0)[] = 1
      list.output("x")[] = 0
    }
    #expect(
      found
        == [
          "+2: error: in module 'top', 'a' is never read; remove it, or call it 'unused_a'",
          "+3: error: in module 'top', 'r' is never read; remove it, or call it 'unused_r'",
        ])
  }

  @Test func someBitsNeverRead() {
    let found = errors { m, list in
      let a = list.input("a", 8)
      list.output("x", 3)[] = concatenate(a[7], a[3...4])
    }
    #expect(
      found == [
        "+1: error: in module 'top', bits 2:0 of 'a' are never read; remove them, or `ignore` them",
        "+1: error: in module 'top', bits 6:5 of 'a' are never read; remove them, or `ignore` them",
      ])
  }

  @Test func ignoredBitsAreRead() {
    let found = errors { m, list in
      let a = list.input("a", 8)
      m.ignore(a[1...7], as: "a")
      list.output("x")[] = a[0]
      _ = list.input("unused_b", 3)
    }
    #expect(found == [])
  }

  @Test func outputsOfInstancesMayBeLeftOpenAsAWhole() {
    let child = Sketch("child") { m, list in
      let a = list.input("a", 2)
      list.output("b", 2)[] = a
      list.output("c", 2)[] = ~a
    }
    let found = errors { m, list in
      let io = m.instance("inner", of: child)
      io.input("a", 2)[] = list.input("a", 2)
      _ = io.output("b", 2)
      list.output("x")[] = io.output("c", 2)[0]
    }
    #expect(
      found == ["+1: error: in module 'top', bit 1 of 'inner_c' is never read; remove it, or `ignore` it"])
  }
}
