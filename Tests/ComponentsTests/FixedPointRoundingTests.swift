import BitVectors
import Components
import HDL
import LockStep
import Simulation
import Testing

/// Rounding and saturation for every value of small widths, against the software's rule.
@Suite struct FixedPointRoundingTests {
  /// A number of `width` bits, shifted by `distance` and saturated to `kept` bits.
  private static func sketch(_ width: Int, _ distance: Int, _ kept: Int, _ rule: RoundingRule) -> Sketch {
    Sketch("round_w\(width)_s\(distance)_k\(kept)_\(rule.rawValue)") { m, list in
      let value = list.input("value", width).signed
      let rounded = value.shiftedRight(by: distance, rounding: rule)
      let (result, overflows) = rounded.bits.named("rounded").signed.saturated(to: kept, name: "rounded")
      list.output("result", kept)[] = result.bits
      list.output("overflows")[] = overflows
      if distance > 0 && rule != .halfToEven {
        let read = rule == .down ? 0 : 1
        if distance > read { m.ignore(value.bits[0...(distance - read - 1)], as: "dropped") }
      }
    }
  }

  @Test(arguments: RoundingRule.allCases, [1, 2, 3, 5, 7])
  func exhaustively(rule: RoundingRule, distance: Int) throws {
    for width in (distance + 1)...9 {
      for kept in [1, 2, 4, 10] {
        let simulator = Simulator(try Design(Self.sketch(width, distance, kept, rule)))
        let format = FixedPointFormat(width: kept, fractionBits: 0)
        for value in -(1 << (width - 1))..<(1 << (width - 1)) {
          simulator.poke(simulator.handle("value")!, BitVector(value, width: width))
          let rounded = rule.shiftRight(value, by: distance)
          let expected = BitVector(format.saturate(rounded), width: kept)
          let found = simulator.peekBits(simulator.handle("result")!)
          try #require(found == expected, "\(value) of \(width) bits by \(distance) to \(kept)")
          let overflows = simulator.peek(simulator.handle("overflows")!) == 1
          try #require(
            overflows == !format.contains(rounded), "\(value) of \(width) bits by \(distance) to \(kept)")
        }
      }
    }
  }

  @Test func inThreeSimulators() throws {
    var cases: [LockStepCase] = []
    for rule in RoundingRule.allCases {
      for (width, distance, kept) in [(12, 5, 4), (9, 1, 12), (32, 16, 16), (70, 6, 64)] {
        let sketch = Self.sketch(width, distance, kept, rule)
        cases.append(
          LockStepCase(random: sketch.moduleName, try Design(sketch), rows: 300, seed: UInt64(width)))
      }
    }
    let problems = try LockStepRun(cases).problems()
    #expect(problems == [])
  }
}
