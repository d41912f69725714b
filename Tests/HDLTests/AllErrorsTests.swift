import HDL
import LockStep
import Testing

/// One elaboration finds everything, in the order of the source.
@Suite struct AllErrorsTests {
  @Test func everyKindAtOnceAndSorted() {
    let found = errors { m, list in

      let a = list.input("a", 4)
      let x = list.output("x", 4)
      _ = list.output("y")
      let p = m.wire("p", 1)
      let unread = m.wire("unread", 2)
      unread[] = 0
      m.when(a[0]) { x[] = a &+ 16 }
      p[] = ~p
      list.output("z", 2)[] = a
    }
    #expect(
      found.map { String($0.prefix { $0 != "(" }) } == [
        "+3: error: in module 'top', 'x' is driven on some paths only, which would be a latch; assign a default before "
          + "the condition ",
        "+4: error: in module 'top', 'y' is not driven; assign it on every path",
        "+5: error: in module 'top', a combinational loop: 'p' <- 'p'; break it with a register",
        "+6: error: in module 'top', 'unread' is never read; remove it, or call it 'unused_unread'",
        "+8: error: in module 'top', 16 does not fit the 4 bits of 'a' ",
        "+10: error: in module 'top', width mismatch: 'z' takes 2 bits, the value 'a' has 4; extend or slice it ",
      ])
  }

  @Test func theDescriptionHasOneLineAnError() throws {
    #expect(throws: ElaborationError.self) {
      try Design(Sketch("top") { _, list in _ = (list.output("x"), list.output("y")) })
    }
    do {
      _ = try Design(Sketch("top") { _, list in _ = (list.output("x"), list.output("y")) })
    } catch let error as ElaborationError {
      #expect(error.description.split(separator: "\n").count == 2)
    }
  }
}
