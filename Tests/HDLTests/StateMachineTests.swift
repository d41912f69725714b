import BitVectors
import HDL
import LockStep
import Simulation
import Testing

/// Machines whose states are cases of an enum.
@Suite struct StateMachineTests {
  enum Phase: CaseIterable { case idle, shifting, waitForAck, done }

  /// Shifts for a given number of cycles, then waits for an acknowledgement; `abort` ends everything.
  private static func sample(_ encoding: StateEncoding) -> Sketch {
    Sketch("shifter_\(encoding)") { m, list in
      list.clockDomain()
      let (start, ack, abort) = (list.input("start"), list.input("ack"), list.input("abort"))
      let count = m.register("count", 3, resetTo: 0)
      let machine = m.stateMachine("phase", of: Phase.self, startingIn: .idle, encoding: encoding)
      m.choose(machine) {
        $0.when(.idle) {
          count[] = 0
          m.when(start) { machine.goto(.shifting) }
        }
        $0.when(.shifting) {
          count[] = count &+ 1
          m.when(count == 5) { machine.goto(.waitForAck) }
        }
        $0.when(.waitForAck) { m.when(ack) { machine.goto(.done) } }
        $0.when(.done) { machine.goto(.idle) }
      }
      m.when(abort) { machine.goto(.idle) }
      list.output("busy")[] = ~machine.isIn(.idle)
      list.output("finished")[] = machine.isIn(.done)
      list.output("count_out", 3)[] = count
    }
  }

  @Test(arguments: [StateEncoding.binary, .oneHot])
  func againstASwiftMachine(encoding: StateEncoding) throws {
    let simulator = Simulator(try Design(Self.sample(encoding)), initialState: .random(seed: 1))
    func poke(_ name: String, _ value: UInt64) { simulator.poke(simulator.handle(name)!, value) }
    func peek(_ name: String) -> UInt64 { simulator.peek(simulator.handle(name)!) }
    poke("rst", 1)
    simulator.step()
    poke("rst", 0)
    var (phase, count) = (Phase.idle, UInt64(0))
    var generator = StimulusGenerator(seed: 8)
    var visited: Set<Phase> = []
    for _ in 0..<2000 {
      let (start, ack, abort) = (generator.below(2), generator.below(3) / 2, generator.below(20) / 19)
      poke("start", UInt64(start))
      poke("ack", UInt64(ack))
      poke("abort", UInt64(abort))
      try #require(peek("busy") == (phase == .idle ? 0 : 1))
      try #require(peek("finished") == (phase == .done ? 1 : 0))
      try #require(peek("count_out") == count)
      visited.insert(phase)
      switch phase {
      case .idle: (phase, count) = (start == 1 ? .shifting : .idle, 0)
      case .shifting: (phase, count) = (count == 5 ? .waitForAck : .shifting, (count + 1) & 7)
      case .waitForAck: phase = ack == 1 ? .done : .waitForAck
      case .done: phase = .idle
      }
      if abort == 1 { phase = .idle }
      simulator.step()
    }
    #expect(visited.count == 4)
  }

  @Test func inThreeSimulators() throws {
    let cases = try [StateEncoding.binary, .oneHot].map { encoding in
      LockStepCase(
        random: "\(encoding)", try Design(Self.sample(encoding)), rows: 400, seed: 5, comparedFrom: 1)
    }
    let problems = try LockStepRun(cases).problems()
    #expect(problems == [])
  }

  @Test func statesThatCannotBeReached() {
    let found = errors { m, list in
      list.clockDomain()
      let machine = m.stateMachine("phase", of: Phase.self, startingIn: .idle)
      m.choose(machine) {
        $0.when(.idle) { m.when(list.input("start")) { machine.goto(.shifting) } }
        $0.when(.shifting) { machine.goto(.idle) }
        $0.when(.waitForAck) { machine.goto(.done) }
        $0.when(.done) { machine.goto(.idle) }
      }
      list.output("x", 2)[] = machine.register
    }
    #expect(
      found == [
        "+2: error: in module 'top', no goto leads from 'idle' to state 'done' of 'phase'; add a transition or remove "
          + "the case",
        "+2: error: in module 'top', no goto leads from 'idle' to state 'waitForAck' of 'phase'; add a transition or "
          + "remove the case",
      ])
  }

  @Test func statesThatNobodyDescribes() {
    let found = errors { m, list in
      list.clockDomain()
      let machine = m.stateMachine("phase", of: Phase.self, startingIn: .idle)
      m.choose(machine) {
        $0.when(.idle) { machine.goto(.shifting) }
        $0.when(.shifting) { machine.goto(.done) }
        $0.when(.waitForAck) { machine.goto(.idle) }
      }
      m.when(list.input("a")) { machine.goto(.waitForAck) }
      list.output("x", 2)[] = machine.register
    }
    #expect(
      found == [
        "+2: error: in module 'top', no choose says what happens in state 'done' of 'phase'; add an arm or an otherwise"
      ])
  }

  @Test func otherwiseDescribesTheRest() {
    let found = errors { m, list in
      list.clockDomain()
      let machine = m.stateMachine("phase", of: Phase.self, startingIn: .idle)
      m.choose(machine) {
        $0.when(.idle) { machine.goto(.shifting) }
        $0.when(.shifting) { machine.goto(.done) }
        $0.otherwise { machine.goto(.waitForAck) }
      }
      list.output("x", 2)[] = machine.register
    }
    #expect(found == [])
  }

  @Test func twoMachinesInOneModule() {
    let found = errors { m, list in
      list.clockDomain()
      for name in ["first", "second", "first"] {
        let machine = m.stateMachine(name, of: Phase.self, startingIn: .idle)
        m.choose(machine) { $0.otherwise { machine.goto(.idle) } }
        for phase in Phase.allCases { machine.goto(phase) }
        m.ignore(machine.register, as: name)
      }
    }
    #expect(found.contains { $0.contains("the name 'FIRST_IDLE' is taken; choose another (first used +3)") })
    #expect(!found.contains { $0.contains("SECOND") })
  }
}
