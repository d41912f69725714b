import Components
import LockStep
import Testing

/// Every receiver of a fork gets every element, in its own time.
@Suite struct StreamForkTests {
  @Test(arguments: 1...5)
  func everyBranchGetsEverything(branches: Int) throws {
    let names = (0..<branches).map { "out_\($0)" }
    let bench = try StreamBench(
      StreamFork(width: 16, branches: branches), into: [("in", ["data"])],
      outOf: names.map { ($0, ["data"]) },
      seed: UInt64(branches))
    try bench.reset("rst")
    var expected: [UInt64] = []
    for (offers, takes) in StreamBench.traffic {
      (bench.offers, bench.takes) = (offers, takes)
      for _ in 0..<100 {
        expected.append(UInt64(expected.count) &* 40503 & 0xffff)
        bench.send(["data": expected.last!], to: "in")
      }
      while bench.waiting > 0 {
        try bench.run(1)
        let counts = names.map { bench.received($0).count }
        try #require(counts.max()! - counts.min()! <= 1, "one branch is two elements ahead")
      }
    }
    for name in names { #expect(bench.received(name).map { $0.element["data"]! } == expected) }
  }

  /// A branch does not wait for another one: what a lazy fork would do.
  @Test func aReadyBranchTakesAtOnce() throws {
    let bench = try StreamBench(
      StreamFork(width: 4, branches: 2), into: [("in", ["data"])],
      outOf: [("out_0", ["data"]), ("out_1", ["data"])], seed: 1)
    try bench.reset("rst")
    bench.poke("in_valid", 1)
    bench.poke("in_data", 9)
    bench.poke("out_0_ready", 1)
    bench.poke("out_1_ready", 0)
    #expect(bench.peek("out_0_valid") == 1)
    #expect(bench.peek("in_ready") == 0)
    bench.simulator.step()
    #expect(bench.peek("out_0_valid") == 0)
    #expect(bench.peek("out_1_valid") == 1)
    bench.poke("out_0_ready", 0)
    bench.poke("out_1_ready", 1)
    #expect(bench.peek("in_ready") == 1)
  }
}
