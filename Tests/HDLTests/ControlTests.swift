import HDL
import LockStep
import Testing

/// Conditions and cases.
@Suite struct ControlTests {
  @Test func aCaseTwice() {
    let found = errors { m, list in
      let a = list.input("a", 2)
      let x = list.output("x")
      x[] = 0
      m.choose(a) {
        $0.when(1) { x[] = 1 }
        $0.when(1) { x[] = 1 }
      }
    }
    #expect(
      found == [
        "+6: error: in module 'top', 'a' has the case '2'h1' twice; the second never holds (first +5)"
      ])
  }

  @Test func aCaseTwiceInOneArm() {
    let found = errors { m, list in
      let a = list.input("a", 2)
      let x = list.output("x")
      x[] = 0
      m.choose(a) { $0.when(1, 2, 1) { x[] = 1 } }
    }
    #expect(
      found == [
        "+4: error: in module 'top', 'a' has the case '2'h1' twice; the second never holds (first +4)"
      ])
  }

  @Test func casesThatAreNoConstantsOfTheWidth() {
    let found = errors { m, list in
      let a = list.input("a", 2)
      let x = list.output("x")
      x[] = 0
      m.choose(a) {
        $0.when(4) { x[] = 1 }
        $0.when(a) { x[] = 1 }
        $0.when(Bits(1, width: 3)) { x[] = 1 }
      }
    }
    #expect(
      found == [
        "+5: error: in module 'top', 4 does not fit the 2 bits of 'a' (declared +1)",
        "+6: error: in module 'top', a case of 'a' is a constant of 2 bits, not 'a' of 2",
        "+7: error: in module 'top', a case of 'a' is a constant of 2 bits, not '3'h1' of 3",
      ])
  }
}
