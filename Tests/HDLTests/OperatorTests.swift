import BitVectors
import HDL
import LockStep
import Simulation
import Testing

/// The operators keep the promises of their comments: widths, signs, numbers on either side.
@Suite struct OperatorTests {
  /// What `value` of two inputs of 6 and 4 bits is for all their values, as unsigned patterns of `width` bits.
  private func check(
    _ width: Int, _ value: @escaping @Sendable (Bits, Bits) -> Bits, _ expected: (Int, Int) -> Int,
    line: Int = #line
  ) throws {
    let design = try Design(
      Sketch("operator_\(line)") { m, list in
        let (a, b) = (list.input("a", 6), list.input("b", 4))
        let result = value(a, b)
        list.output("x", width)[] = result
        m.ignore(concatenate(a, b), as: "operands")
      })
    let simulator = Simulator(design)
    let (a, b, x) = (simulator.handle("a")!, simulator.handle("b")!, simulator.handle("x")!)
    for first in 0..<64 {
      for second in 0..<16 {
        simulator.poke(a, UInt64(first))
        simulator.poke(b, UInt64(second))
        let wanted = UInt64(truncatingIfNeeded: expected(first, second)) & ((1 << UInt64(width)) - 1)
        try #require(simulator.peek(x) == wanted, "line \(line): \(first), \(second)")
      }
    }
  }

  /// The number that a pattern of `width` bits stands for with its sign.
  private func signed(_ pattern: Int, _ width: Int) -> Int {
    pattern >> (width - 1) == 1 ? pattern - (1 << width) : pattern
  }

  @Test func differencesHaveTheirSign() throws {
    try check(7, { ($0 - $1).bits }, { $0 - $1 })
    try check(7, { a, _ in (a - 9).bits }, { a, _ in a - 9 })
    try check(5, { _, b in (12 - b).bits }, { _, b in 12 - b })
    try check(1, { ($0 - $1).isNegative }, { $0 < $1 ? 1 : 0 })
    try check(7, { ($0 - $1).magnitude }, { abs($0 - $1) })
  }

  @Test func numbersOnTheLeft() throws {
    try check(7, { a, _ in 33 + a }, { a, _ in 33 + a })
    try check(6, { a, _ in 33 &+ a }, { a, _ in 33 + a })
    try check(12, { a, _ in 33 * a }, { a, _ in 33 * a })
    try check(12, { a, _ in a * 33 }, { a, _ in 33 * a })
    try check(6, { a, _ in (21 & a) ^ (2 | a) }, { a, _ in (21 & a) ^ (2 | a) })
    try check(1, { a, _ in 20 < a }, { a, _ in 20 < a ? 1 : 0 })
    try check(1, { a, _ in 20 >= a }, { a, _ in 20 >= a ? 1 : 0 })
    try check(1, { a, _ in (20 == a) | (5 != a) }, { a, _ in 20 == a || 5 != a ? 1 : 0 })
    try check(1, { a, _ in (20 <= a) & (50 > a) }, { a, _ in 20 <= a && 50 > a ? 1 : 0 })
  }

  @Test func shiftsByNumbers() throws {
    try check(6, { a, _ in a << 2 }, { a, _ in a << 2 })
    try check(6, { a, _ in a >> 5 }, { a, _ in a >> 5 })
    try check(6, { a, _ in (a << 6) | (a >> 99) }, { _, _ in 0 })
    try check(6, { a, _ in (a.signed >> 3).bits }, { [self] a, _ in signed(a, 6) >> 3 })
    try check(6, { a, _ in (a.signed >> 40).bits }, { [self] a, _ in signed(a, 6) >> 40 })
    try check(6, { a, _ in (a.signed << 1).bits }, { a, _ in a << 1 })
  }

  @Test func signedArithmetic() throws {
    try check(7, { ($0.signed - $1.signed).bits }, { [self] in signed($0, 6) - signed($1, 4) })
    try check(7, { a, _ in (-a.signed).bits }, { [self] a, _ in -signed(a, 6) })
    try check(7, { a, _ in (a.signed + -32).bits }, { [self] a, _ in signed(a, 6) - 32 })
    try check(7, { a, _ in (31 - a.signed).bits }, { [self] a, _ in 31 - signed(a, 6) })
    try check(12, { a, _ in (a.signed * -3).bits }, { [self] a, _ in signed(a, 6) * -3 })
    try check(
      6, { a, b in (a.signed &- b.signed.extended(to: 6) &+ 5).bits }, { [self] in $0 - signed($1, 4) + 5 })
    try check(6, { a, _ in a.signed.magnitude }, { [self] a, _ in abs(signed(a, 6)) })
  }

  @Test func signedComparisons() throws {
    try check(
      1, { a, b in a.signed <= b.signed.extended(to: 6) },
      { [self] in signed($0, 6) <= signed($1, 4) ? 1 : 0 })
    try check(
      1, { a, b in a.signed >= b.signed.extended(to: 6) },
      { [self] in signed($0, 6) >= signed($1, 4) ? 1 : 0 })
    try check(
      1, { a, b in a.signed == b.signed.extended(to: 6) },
      { [self] in signed($0, 6) == signed($1, 4) ? 1 : 0 })
    try check(
      1, { a, _ in (-7 < a.signed) & (a.signed != 4) }, { [self] a, _ in -7 < signed(a, 6) && a != 4 ? 1 : 0 }
    )
    try check(1, { a, _ in 3 >= a.signed }, { [self] a, _ in 3 >= signed(a, 6) ? 1 : 0 })
  }

  @Test func numbersThatDoNotFitWithTheirSign() {
    let found = errors { m, list in
      let a = list.input("a", 8)
      list.output("x")[] = a.signed > 200
      list.output("y")[] = a.signed > -128
    }
    #expect(
      found == [
        "+2: error: in module 'top', 200 does not fit the 8 bits of 'a' with its sign (declared +1)"
      ])
  }

  @Test func arraysOfRegistersAndWires() throws {
    let design = try Design(
      Sketch("arrays") { m, list in
        list.clockDomain()
        let d = list.input("d", 4)
        let stages = m.registers("stage", count: 3, 4, resetTo: 0)
        let taps = m.wires("tap", count: 3, 4)
        for (index, stage) in stages.enumerated() {
          stage[] = index == 0 ? d : stages[index - 1]
          taps[index][] = stage ^ index
        }
        list.output("x", 12)[] = concatenate(taps)
      })
    #expect(design.top.registers.map(\.display) == ["stage_0", "stage_1", "stage_2"])
    #expect(design.top.wires.map(\.display) == ["tap_0", "tap_1", "tap_2"])
  }

  /// Found by a random design: Verilator 5.006 folds a signed <= of constants that it finds in its data-flow graph as <.
  @Test func comparisonsOfWhatTurnsOutConstant() throws {
    let design = try Design(
      Sketch("late_constants") { m, list in
        let sum = (list.input("a", 3).zeroExtended(to: 28) &+ 0).named("sum")
        list.output("x")[] = sum[20...21].signed <= sum[22...23].signed
        list.output("y")[] = sum[20...21].signed >= sum[22...23].signed
        m.ignore(sum, as: "sum")
      })
    let differences = try LockStepRun([LockStepCase(random: "late constants", design, rows: 20, seed: 1)])
      .differences().map(\.description)
    #expect(differences == [])
  }
}
