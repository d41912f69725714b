import BitVectors
import EIE
import Testing

@Suite struct GroupReductionTests {
  /// Corners and random sums: exact, saturated once, two cycles later.
  @Test(arguments: [2, 4])
  func addsExactlyAndSaturatesOnce(groups: Int) throws {
    let format = FixedPointFormat(width: 10, fractionBits: 3)
    let bench = try Bench(GroupReduction(groups: groups, accumulator: format))
    var generator = TestGenerator(state: UInt64(groups))
    let corners = [format.minimum, format.maximum, -1, 0, 1]
    var expected: [Int] = []
    for step in 0..<500 {
      let partials = (0..<groups).map { group in
        step < 200
          ? corners.randomElement(using: &generator)!
          : Int.random(in: format.minimum...format.maximum, using: &generator)
      }
      for (group, partial) in partials.enumerated() { bench.set("partial_\(group)", signed: partial) }
      expected.append(partials.reduce(0, +))
      bench["adds"] = step > 0 ? 1 : 0
      if step > 0 {
        let total = expected[step - 1]
        #expect(bench["saturates"] == (format.contains(total) ? 0 : 1), "\(total)")
      }
      if step > 1 { #expect(bench.signed("sum") == format.saturate(expected[step - 2])) }
      bench.step()
    }
    bench["adds"] = 0
    #expect(bench["saturates"] == 0)
  }
}
