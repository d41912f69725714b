import HDL
import LockStep
import Testing

/// Signals whose bits depend on one another, which no order of whole signals can compute.
@Suite struct BitSplittingTests {
  private static let child = Sketch("bits_child") { m, list in
    let a = list.input("a", 3)
    list.output("b", 3)[] = concatenate(~a[2], a[1], ~a[0])
  }

  /// A chain of carries, the everyday case.
  private static let chain = Sketch("chain") { m, list in
    let (a, b) = (list.input("a", 8), list.input("b", 8))
    let carry = m.wire("carry", 9)
    carry[0] = a[0] ^ b[7]
    for index in 0..<8 {
      carry[index + 1] = (a[index] & b[index]) | ((a[index] | b[index]) & carry[index])
    }
    list.output("sum", 9)[] = concatenate(carry[8], a ^ b ^ carry[0...7])
  }

  /// Ways through an instance and through extensions.
  private static let woven = Sketch("woven") { m, list in
    let (a, b) = (list.input("a", 8), list.input("b", 8))
    m.ignore(concatenate(a, b), as: "operands")
    let io = m.instance("inner", of: child)
    let (x, y) = (io.input("a", 3), io.output("b", 3))
    x[0] = a[0]
    m.when(b[0]) { x[1] = y[0] }.otherwise { x[1] = a[1] }
    x[2] = y[1] & b[2]
    list.output("chained", 3)[] = y
    let p = m.wire("p", 6)
    let q = concatenate(p, a[4]).signExtended(to: 9).named("q")
    p[0...1] = b[0...1]
    p[2...3] = q[1...2] ^ a[2...3]
    p[4...5] = mux(a[0], q[3...4], q[0].signExtended(to: 2))
    list.output("woven", 9)[] = q
  }

  @Test func aChainInFourSimulators() throws {
    let item = LockStepCase(random: "chain", try Design(Self.chain), rows: 500, seed: 3)
    let problems = try LockStepRun([item]).problems()
    #expect(problems == [])
  }

  // Verilator simulates this as well, but complains of a circle through the port of the instance.
  @Test func waysThroughAnInstanceInFourSimulators() throws {
    let item = LockStepCase(random: "woven", try Design(Self.woven), rows: 500, seed: 4)
    let differences = try LockStepRun([item]).differences().map(\.description)
    #expect(differences == [])
  }
}
