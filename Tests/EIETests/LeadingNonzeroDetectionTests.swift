import EIE
import Testing

@Suite struct LeadingNonzeroDetectionTests {
  /// All patterns of small trees, random ones of large trees, against the first set bit.
  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 16, 17, 20, 21, 63, 64, 65, 100])
  func findsTheFirstLane(lanes: Int) throws {
    let bench = try Bench(LeadingNonzeroDetection(lanes: lanes, activationBits: 12))
    var generator = TestGenerator(state: UInt64(lanes))
    let patterns: [[Bool]] =
      lanes <= 9
      ? (0..<(1 << lanes)).map { pattern in (0..<lanes).map { pattern >> $0 & 1 == 1 } }
      : (0..<300).map { _ in
        let density = Double.random(in: 0...0.2, using: &generator)
        return (0..<lanes).map { _ in Double.random(in: 0..<1, using: &generator) < density }
      }
    for pattern in patterns {
      for lane in 0..<lanes {
        bench["lane_\(lane)_nonzero"] = pattern[lane] ? 1 : 0
        bench["lane_\(lane)_activation"] = UInt64((lane * 37 + 5) % 4096)
      }
      let first = pattern.firstIndex(of: true)
      #expect(bench["found"] == (first == nil ? 0 : 1))
      guard let first else { continue }
      #expect(bench["found_lane"] == UInt64(first), "\(lanes) lanes")
      #expect(bench["found_activation"] == UInt64((first * 37 + 5) % 4096), "\(lanes) lanes")
    }
  }
}
