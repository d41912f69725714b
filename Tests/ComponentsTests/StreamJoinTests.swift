import Components
import LockStep
import Testing

/// A join pairs the elements of its inputs, the first with the first.
@Suite struct StreamJoinTests {
  @Test(arguments: 1...4)
  func pairsInOrder(count: Int) throws {
    let inputs = (0..<count).map { "in_\($0)" }
    let fields = (0..<count).map { "data_\($0)" }
    let bench = try StreamBench(
      StreamJoin(widths: (0..<count).map { 8 + $0 }), into: inputs.map { ($0, ["data"]) },
      outOf: [("out", fields)], seed: UInt64(count))
    var total = 0
    for (offers, takes) in StreamBench.traffic {
      (bench.offers, bench.takes) = (offers, takes)
      for number in 0..<100 {
        for (index, name) in inputs.enumerated() {
          bench.send(["data": UInt64(number * 7 + index * 31) & 0xff], to: name)
        }
      }
      total += 100
      while bench.waiting > 0 { try bench.run(1) }
    }
    let found = bench.received("out")
    #expect(found.count == total)
    for (number, passed) in found.enumerated() {
      for (index, field) in fields.enumerated() {
        #expect(passed.element[field] == UInt64((number % 100) * 7 + index * 31) & 0xff)
      }
    }
  }
}
