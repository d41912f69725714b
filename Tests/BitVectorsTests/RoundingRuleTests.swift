import Testing

@testable import BitVectors

@Suite struct RoundingRuleTests {
  /// The table of the type's documentation, in quarters: 2.5, -2.5, 2.75, -2.75, and the ties around zero.
  @Test(arguments: [
    (RoundingRule.down, [2, -3, 2, -3, 0, -1, 1, -2]),
    (RoundingRule.halfUp, [3, -2, 3, -3, 1, 0, 2, -1]),
    (RoundingRule.halfToEven, [2, -2, 3, -3, 0, 0, 2, -2]),
  ])
  func tableOfValues(rule: RoundingRule, expected: [Int]) {
    let quarters = [10, -10, 11, -11, 2, -2, 6, -6]
    #expect(quarters.map { rule.shiftRight($0, by: 2) } == expected)
  }

  /// All values of 11 bits at all distances up to 12, against the same rules on exact binary fractions.
  @Test(arguments: RoundingRule.allCases)
  func agreesWithExactArithmetic(rule: RoundingRule) {
    for distance in 0...12 {
      let unit = Double(1 << distance)
      for value in -1024...1023 {
        let exact = Double(value) / unit
        let expected =
          switch rule {
          case .down: exact.rounded(.down)
          case .halfUp: (exact + 0.5).rounded(.down)
          case .halfToEven: exact.rounded(.toNearestOrEven)
          }
        #expect(rule.shiftRight(value, by: distance) == Int(expected), "\(value) >> \(distance)")
      }
    }
  }

  @Test(arguments: RoundingRule.allCases)
  func shiftsTheWidestProduct(rule: RoundingRule) {
    // (-2^31)^2, the greatest product of two 32-bit numbers, and one that is not a multiple of the unit.
    #expect(rule.shiftRight(1 << 62, by: 62) == 1)
    #expect(rule.shiftRight(-(1 << 62), by: 62) == -1)
    #expect(rule.shiftRight((1 << 62) - 1, by: 1) == (1 << 61) - (rule == .down ? 1 : 0))
  }

  @Test func namesAreStable() {
    #expect(RoundingRule.allCases.map(\.rawValue) == ["down", "halfUp", "halfToEven"])
  }
}
