import HDL
import LockStep
import Testing

/// Every bit has exactly one driver on every path.
@Suite struct DriverTests {
  @Test func undriven() {
    let found = errors { m, list in
      _ = list.output("x", 4)
      let y = list.output("y", 4)
      y[3] = 1
      y[0] = 1
      m.ignore(m.wire("w", 1), as: "w")
    }
    #expect(
      found == [
        "+1: error: in module 'top', 'x' is not driven; assign it on every path",
        "+2: error: in module 'top', bits 2:1 of 'y' are not driven; assign it on every path",
        "+5: error: in module 'top', 'w' is not driven; assign it on every path",
      ])
  }

  @Test func undrivenInputOfAnInstance() {
    let child = Sketch("child") { m, list in list.output("x")[] = list.input("a") }
    let found = errors { m, list in
      let io = m.instance("inner", of: child)
      _ = io.output("x")
      _ = io.input("a")
    }
    #expect(
      found == [
        "+1: error: in module 'top', 'inner_a' of instance 'inner' is not driven; assign it on every path"
      ])
  }

  @Test func latchThatNobodyAskedFor() {
    let found = errors { m, list in
      let a = list.input("a")
      let x = list.output("x", 2)
      let y = list.output("y", 2)
      y[0] = a
      m.when(a) {
        x[] = 1
        y[1] = a
      }
    }
    #expect(
      found == [
        "+2: error: in module 'top', 'x' is driven on some paths only, which would be a latch; assign a default "
          + "before the condition (driven +6)",
        "+3: error: in module 'top', bit 1 of 'y' is driven on some paths only, which would be a latch; assign a "
          + "default before the condition (driven +7)",
      ])
  }

  @Test func everyArmDrivesSoThereIsNoLatch() {
    let found = errors { m, list in
      let a = list.input("a", 2)
      let (x, y) = (list.output("x"), list.output("y", 2))
      m.when(a[0]) { x[] = 1 }
        .elsewhen(a[1]) { x[] = 0 }
        .otherwise { x[] = 1 }
      m.choose(a) { cases in
        for value in 0..<4 { cases.when(value) { y[] = 3 - value } }
      }
    }
    #expect(found == [])
  }

  @Test func drivenTwice() {
    let found = errors { m, list in
      let a = list.input("a", 2)
      let x = list.output("x", 2)
      x[] = a
      x[1] = a[0]
      m.when(a[0]) {
        x[0] = a[1]
        x[0] = 1
      }
    }
    #expect(
      found == [
        "+4: error: in module 'top', bit 1 of 'x' is driven twice; the earlier assignment never holds (also driven +3)",
        "+7: error: in module 'top', bit 0 of 'x' is driven twice; the earlier assignment never holds (also driven +6)",
      ])
  }

  @Test func aDefaultBeforeAConditionIsNoSecondDriver() {
    let found = errors { m, list in
      let a = list.input("a", 2)
      let x = list.output("x", 2)
      x[] = a
      m.when(a[0]) { x[0] = a[1] }
      m.when(a[1]) { x[] = 0 }
    }
    #expect(found == [])
  }

  @Test func aRegisterThatNothingAssigns() {
    let found = errors { m, list in
      list.clockDomain()
      list.output("x", 4)[] = m.register("r", 4, resetTo: 3)
    }
    #expect(found == ["+2: error: in module 'top', register 'r' is never assigned; use a constant"])
  }

  @Test func whatCannotBeDriven() {
    let found = errors { m, list in
      let a = list.input("a")
      a[] = 0
      list.output("x")[] = a
    }
    #expect(
      found == [
        "+2: error: in module 'top', 'a' cannot be driven: it is not an output, wire or register (declared +1)"
      ])
  }
}
