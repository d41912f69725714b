import BitVectors
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

  /// An arm of several values, with a memory that it writes once.
  private static let sharedArms = Sketch("shared_arms") { m, list in
    list.clockDomain()
    let (s, d) = (list.input("s", 3), list.input("d", 4))
    let image = [BitVector(3, width: 4), BitVector(12, width: 4)]
    let words = m.memory("words", 4, image: image, imageFile: "shared_arms.hex")
    let (o, p) = (list.output("o"), m.register("p", 4, resetTo: 0))
    o[] = 0
    m.choose(s) {
      $0.when(0, 5, 6) {
        o[] = d[0]
        words.write(d, at: s[0])
      }
      $0.when(1, 2) { p[] = d }
      $0.otherwise { p[] = words[s[1]] }
    }
    list.output("q", 4)[] = p
  }

  /// What is said of other values, where there are none, never holds.
  private static let otherwiseOfNothing = Sketch("otherwise_of_nothing") { m, list in
    list.clockDomain()
    let (s, d) = (list.input("s"), list.input("d", 4))
    let (p, q) = (m.register("p", 4, resetTo: 0), m.register("q", 4, resetTo: 3))
    q[] = d
    m.choose(s) {
      $0.when(0) { p[] = d }
      $0.when(1) { p[] = d &+ 1 }
      $0.otherwise { q[] = 9 }
    }
    list.output("sum", 4)[] = p &+ q
  }

  private enum Lamp: CaseIterable { case red, amber, green, flashing }

  /// States that share an arm, and the transitions out of it.
  private static let sharedStates = Sketch("shared_states") { m, list in
    list.clockDomain()
    let machine = m.stateMachine("lamp", of: Lamp.self, startingIn: .red)
    let fault = list.input("fault")
    m.choose(machine) {
      $0.when(.red, .flashing) { machine.goto(.green) }
      $0.when(.green) { machine.goto(.amber) }
      $0.when(.amber) { m.when(fault) { machine.goto(.flashing) }.otherwise { machine.goto(.red) } }
    }
    list.output("stops")[] = machine.isIn(.red)
  }

  @Test func inEverySimulator() throws {
    let cases = try [
      Self.withOtherwise, Self.allStates, Self.sharedArms, Self.sharedStates, Self.otherwiseOfNothing,
    ].enumerated().map { number, sketch in
      try LockStepCase(
        random: sketch.moduleName, Design(sketch), rows: 100, seed: UInt64(number), comparedFrom: 2)
    }
    let problems = try LockStepRun(cases).problems()
    #expect(problems == [])
  }
}
