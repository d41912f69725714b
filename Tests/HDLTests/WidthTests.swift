import HDL
import LockStep
import Testing

/// Widths never change silently.
@Suite struct WidthTests {
  @Test func assignmentOfAnotherWidth() {
    let found = errors { m, list in
      let a = list.input("a", 4)
      list.output("x", 8)[] = a
    }
    #expect(
      found == [
        "+2: error: in module 'top', width mismatch: 'x' takes 8 bits, the value 'a' has 4; extend or slice it "
          + "(declared +2)"
      ])
  }

  @Test func assignmentOfAnotherWidthToSomeBits() {
    let found = errors { m, list in
      let a = list.input("a", 4)
      let x = list.output("x", 8)
      x[0...3] = a
      x[4...7] = a[0...2]
    }
    #expect(
      found
        == [
          "+4: error: in module 'top', width mismatch: 'x' takes 4 bits, the value 'a[2:0]' has 3; extend or slice it "
            + "(declared +2)"
        ])
  }

  @Test func operandsOfTwoWidths() {
    let found = errors { m, list in
      let a = list.input("a", 4)
      let b = list.input("b", 8)
      list.output("x", 4)[] = a & b
    }
    #expect(
      found == [
        "+3: error: in module 'top', width mismatch: 'a' is 4 bits, 'b' is 8 bits; extend or slice one (first +1) "
          + "(second +2)"
      ])
  }

  @Test func anErrorInAnExpressionIsAtTheStatementItBelongsTo() {
    let found = errors { m, list in
      let a = list.input("a", 4)
      let b = list.input("b", 8)
      let x = list.output("x", 4)
      x[] = a

      m.when(a == b) { x[] = 0 }
      let sum = (a &+ b)
        .named("sum")
      m.ignore(sum, as: "sum")
    }
    #expect(found.map { $0.prefix(3) } == ["+6:", "+8:"])
  }

  @Test func literalsThatDoNotFit() {
    let found = errors { m, list in
      let a = list.input("a", 4)
      list.output("x", 4)[] = a &+ 16
      list.output("y", 4)[] = a &+ -8
      list.output("z", 4)[] = a &+ -9
      list.output("w", 4)[] = 16
    }
    #expect(
      found == [
        "+2: error: in module 'top', 16 does not fit the 4 bits of 'a' (declared +1)",
        "+4: error: in module 'top', -9 does not fit the 4 bits of 'a' (declared +1)",
        "+5: error: in module 'top', 16 does not fit the 4 bits of 'w' (declared +5)",
      ])
  }

  @Test func constantsThatDoNotFit() {
    let found = errors { m, list in
      list.clockDomain()
      let r = m.register("r", 3, resetTo: 8)
      let k = m.constant("K", 9, width: 3)
      r[] = k
      list.output("x", 3)[] = r
    }
    #expect(
      found == [
        "+2: error: in module 'top', the reset value 8 does not fit the 3 bits of 'r'",
        "+3: error: in module 'top', the constant 9 does not fit the 3 bits of 'K'",
      ])
  }

  @Test func signalsWithoutBits() {
    let found = errors { m, list in
      list.output("x", 0)[] = 0
      let w = m.memory("w", 0, depth: 3)
      m.ignore(w[list.input("a", 2)], as: "w")
    }
    #expect(
      found == [
        "+1: error: in module 'top', 'x' has 0 bits; a signal needs at least one",
        "+2: error: in module 'top', memory 'w' has 3 words of 0 bits; both must be positive",
      ])
  }

  @Test func conditionsOfSeveralBits() {
    let found = errors { m, list in
      let a = list.input("a", 4)
      let x = list.output("x")
      x[] = 0
      m.when(a) { x[] = 1 }
      m.check("a is odd", a)
    }
    #expect(
      found == [
        "+4: error: in module 'top', a condition is one bit, 'a' has 4; compare it or use .anyOne",
        "+5: error: in module 'top', a condition is one bit, 'a' has 4; compare it or use .anyOne",
      ])
  }

  @Test func halfOpenRangesAreTheBitsBelowTheirEnd() {
    let found = errors { m, list in
      let a = list.input("a", 4)
      let x = list.output("x", 6)
      x[0..<4] = a[0..<4]
      x[4..<6] = 2
      let y = list.output("y", 2)
      y[] = a[1..<4]
      x[2..<2] = a[0]
    }
    #expect(
      found == [
        "+6: error: in module 'top', width mismatch: 'y' takes 2 bits, the value 'a[3:1]' has 3; extend or slice it (declared +5)",
        "+7: error: in module 'top', the range 2..<2 of 'x' is empty; a value has at least one bit (declared +2)",
      ])
  }

  @Test func indicesOutOfRange() {
    let found = errors { m, list in
      let a = list.input("a", 4)
      let x = list.output("x", 4)
      x[0...1] = a[3...4]
      x[4] = a[0]
      list.output("y")[] = a[-1]
    }
    #expect(
      found == [
        "+3: error: in module 'top', bits 4:3 of 'a' are out of range; it has bits 3:0 (declared +1)",
        "+4: error: in module 'top', bit 4 of 'x' is out of range; it has bits 3:0 (declared +2)",
        "+5: error: in module 'top', bit -1 of 'a' is out of range; it has bits 3:0 (declared +1)",
      ])
  }
}
