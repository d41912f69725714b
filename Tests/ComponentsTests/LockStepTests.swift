import Components
import HDL
import LockStep
import Testing

/// Every component answers alike in this package's simulator, in Verilator and in Icarus.
@Suite struct LockStepTests {
  @Test func componentsAgreeInThreeSimulators() throws {
    var cases: [LockStepCase] = []
    for depth in [1, 2, 3, 5, 8, 17] {
      let design = try Design(Fifo(width: 9, depth: depth))
      cases.append(
        LockStepCase(random: "Fifo of \(depth)", design, rows: 400, seed: UInt64(depth), allowsUnknown: true))
    }
    let memory = try Design(SinglePortMemory(width: 70, depth: 16))
    cases.append(LockStepCase(random: "SinglePortMemory", memory, rows: 400, seed: 1, allowsUnknown: true))
    let problems = try LockStepRun(cases).problems()
    #expect(problems == [])
  }
}
