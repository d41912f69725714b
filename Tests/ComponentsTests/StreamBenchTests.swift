import HDL
import LockStep
import Testing

/// The bench finds what breaks the rules of a stream.
@Suite struct StreamBenchTests {
  /// Passes its input on, through a register that `keeps` says when to hold and `clears` when to forget.
  private static func sender(
    _ name: String, holdsWhile isHeld: @escaping @Sendable (Stream<Bits>) -> Bits, hasReset: Bool = true
  ) -> Sketch {
    Sketch(name) { m, list in
      list.clockDomain()
      let input = list.sink("in") { $0.field("data", 8) }
      let output = list.source("out") { $0.field("data", 8) }
      let valid = hasReset ? m.register("valid", 1, resetTo: 0) : m.register("valid", 1)
      let data = m.register("data", 8, resetTo: 0)
      output.valid[] = valid
      output.payload[] = data
      input.ready[] = ~isHeld(output)
      m.when(input.ready) {
        valid[] = input.valid
        data[] = input.payload
      }
    }
  }

  private func run(_ sketch: Sketch) throws -> [UInt64?] {
    let bench = try StreamBench(sketch, into: [("in", ["data"])], outOf: [("out", ["data"])], seed: 3)
    try bench.reset("rst")
    bench.takes = 3
    for number in 0..<50 { bench.send(["data": UInt64(number)], to: "in") }
    while bench.waiting > 0 { try bench.run(1) }
    bench.takes = 8
    try bench.run(5)
    #expect(bench.sent("in").count == 50)
    return bench.received("out").map { $0.element["data"] }
  }

  @Test func whatKeepsTheRulesPasses() throws {
    let sketch = Self.sender("keeps_the_rules", holdsWhile: { $0.valid & ~$0.ready })
    #expect(try run(sketch) == (0..<50).map(UInt64.init))
  }

  @Test func anElementThatIsOverwrittenIsFound() {
    let fault = #expect(throws: StreamBench.Fault.self) {
      try run(Self.sender("overwrites", holdsWhile: { ~$0.valid & $0.valid & $0.ready }))
    }
    let text = fault?.description ?? ""
    #expect(
      text.hasSuffix("out changed an element that waits") || text.hasSuffix("out took back an element"),
      "\(text)")
  }

  @Test func whatIsValidUnderResetIsFound() {
    let sketch = Self.sender("forgets_the_reset", holdsWhile: { $0.valid & ~$0.ready }, hasReset: false)
    let faults = (1...8).compactMap { seed -> String? in
      do {
        let bench = try StreamBench(
          sketch, into: [("in", ["data"])], outOf: [("out", ["data"])], seed: UInt64(seed))
        try bench.reset("rst")
        return nil
      } catch { return "\(error)" }
    }
    #expect(Set(faults) == ["cycle 0: out is valid under reset"])
  }

  @Test func aFailedCheckIsFound() {
    let sketch = Sketch("checked") { m, list in
      list.clockDomain()
      let input = list.sink("in") { $0.field("data", 8) }
      let output = list.source("out") { $0.field("data", 8) }
      output.takes(from: input)
      let count = m.register("count", 8, resetTo: 0)
      m.when(input.fires) { count[] = count &+ 1 }
      list.output("passed", 8)[] = count
      m.check("only small numbers", input.valid.implies(input.payload < 20))
    }
    let fault = #expect(throws: StreamBench.Fault.self) { try run(sketch) }
    #expect(fault?.description.contains("only small numbers") == true)
  }
}
