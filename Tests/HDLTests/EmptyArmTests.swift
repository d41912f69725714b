import HDL
import LockStep
import Testing

/// Arms that drive nothing of a signal still keep it from the default: what one `choose` says of signals of several kinds
/// is printed as several `case` statements.
@Suite struct EmptyArmTests {
  private static let withOtherwise = Sketch("with_otherwise") { m, list in
    let s = list.input("s", 2)
    let (o, p) = (list.output("o"), list.output("p"))
    o[] = 0
    p[] = 0
    m.choose(s) {
      $0.when(0) { p[] = 1 }
      $0.when(1) {}
      $0.otherwise { o[] = 1 }
    }
  }

  private enum State: CaseIterable { case a, b, c, d }

  private static let allStates = Sketch("all_states") { m, list in
    list.clockDomain()
    let inLast = list.output("in_last")
    let taken = m.register("taken", 2, resetTo: 0)
    let machine = m.stateMachine("s", of: State.self, startingIn: .a)
    inLast[] = 0
    m.choose(machine) {
      $0.when(.a) { machine.goto(.b) }
      $0.when(.b) { m.when(list.input("go")) { machine.goto(.c) } }
      $0.when(.c) { machine.goto(.d) }
      $0.when(.d) {
        inLast[] = 1
        taken[] = taken &+ 1
        machine.goto(.a)
      }
    }
    list.output("count", 2)[] = taken
  }

  @Test func inEverySimulator() throws {
    let cases = try [Self.withOtherwise, Self.allStates].enumerated().map { number, sketch in
      try LockStepCase(
        random: sketch.moduleName, Design(sketch), rows: 100, seed: UInt64(number), comparedFrom: 2)
    }
    let problems = try LockStepRun(cases).problems()
    #expect(problems == [])
  }
}
