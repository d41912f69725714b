import BitVectors
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
    cases += try streams()
    cases += [try asynchronous(depth: 2), try asynchronous(depth: 8), try asynchronous(depth: 4)]
    let memory = try Design(SinglePortMemory(width: 70, depth: 16))
    cases.append(LockStepCase(random: "SinglePortMemory", memory, rows: 400, seed: 1, allowsUnknown: true))
    let problems = try LockStepRun(cases).problems()
    #expect(problems == [])
  }

  private func item<C: Component>(_ component: C, allowsUnknown: Bool = true) throws -> LockStepCase {
    let design = try Design(component)
    return LockStepCase(
      random: design.top.name, design, rows: 300, seed: UInt64(design.top.name.count),
      allowsUnknown: allowsUnknown, comparedFrom: 1)
  }

  private func streams() throws -> [LockStepCase] {
    var cases: [LockStepCase] = []
    for cut in RegisterSlice.Cut.allCases {
      for width in [1, 70] { cases.append(try item(RegisterSlice(width: width, cut: cut))) }
    }
    for count in [1, 2, 5] {
      cases.append(try item(StreamFork(width: 7, branches: count)))
      cases.append(try item(StreamJoin(widths: Array(repeating: 7, count: count))))
      cases.append(try item(RoundRobinArbiter(width: 7, inputs: count)))
      cases.append(try item(PriorityArbiter(width: 7, inputs: count)))
      cases.append(try item(WidthUpsizer(width: 7, ratio: count)))
      cases.append(try item(WidthDownsizer(width: 7, ratio: count)))
    }
    cases.append(try item(Synchronizer()))
    cases.append(try item(Synchronizer(width: 4, stages: 3, resetTo: 9)))
    return cases
  }

  /// Two clocks in any order; data and clocks never change together, which would be a race in Verilog.
  private func asynchronous(depth: Int) throws -> LockStepCase {
    let design = try Design(AsynchronousFifo(width: 9, depth: depth))
    return LockStepCase(
      "AsynchronousFifo of \(depth)", design, drivesClocks: true, allowsUnknown: true, comparedFrom: 40
    ) { inputs in
      var generator = StimulusGenerator(seed: UInt64(depth))
      var values = inputs.map { BitVector.zero(width: $0.node.width) }
      return (0..<1000).map { row in
        for (index, port) in inputs.enumerated() {
          let name = port.node.display
          let isClock = name.hasSuffix("_clk")
          if isClock != (row % 2 == 1) { continue }
          if name.hasSuffix("_rst") {
            values[index] = BitVector(row < 40 ? 1 : 0, width: 1)
          } else if isClock, row < 40 {
            values[index] = BitVector(row / 2 % 2, width: 1)
          } else {
            values[index] = generator.vector(port.node.width)
          }
        }
        return values
      }
    }
  }
}
