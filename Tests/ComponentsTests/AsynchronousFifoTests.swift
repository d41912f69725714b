import Components
import HDL
import LockStep
import Simulation
import Testing

/// The queue between two clocks keeps order and loses nothing, whatever the clocks do to each other.
@Suite struct AsynchronousFifoTests {
  private func bench(depth: Int, seed: UInt64) throws -> StreamBench {
    let bench = try StreamBench(
      AsynchronousFifo(width: 16, depth: depth), into: [("push", ["data"])], outOf: [("pop", ["data"])],
      seed: seed)
    try bench.reset("push_rst", "pop_rst")
    return bench
  }

  @Test(arguments: [2, 4, 8, 16], [1, 2, 3, 7])
  func keepsTheOrder(depth: Int, ratio: Int) throws {
    let seed = UInt64(100 * depth + ratio)
    var generator = StimulusGenerator(seed: seed)
    let bench = try bench(depth: depth, seed: seed)
    var expected: [UInt64] = []
    for (index, (offers, takes)) in StreamBench.traffic.enumerated() {
      (bench.offers, bench.takes) = (offers, takes)
      for _ in 0..<60 {
        expected.append(generator.next() & 0xffff)
        bench.send(["data": expected.last!], to: "push")
      }
      while bench.waiting > 0 || bench.received("pop").count < expected.count {
        // One side has about `ratio` edges to one of the other, in any order.
        let isPush = (generator.below(ratio + 1) == 0) != (index % 2 == 0)
        try bench.run(1, clock: isPush ? "push_clk" : "pop_clk", only: isPush ? "push" : "pop")
        try #require(bench.sent("push").count - bench.received("pop").count <= depth)
      }
    }
    #expect(bench.received("pop").map { $0.element["data"]! } == expected, "seed \(seed)")
  }

  /// The latency of the contract: the third edge of pop_clk; a slot is free again at the third edge of push_clk.
  @Test func latencies() throws {
    let bench = try bench(depth: 2, seed: 3)
    for index in 1...3 { bench.send(["data": UInt64(index)], to: "push") }
    try bench.run(2, clock: "push_clk", only: "push")
    try bench.run(2, clock: "pop_clk", only: "pop")
    #expect(bench.received("pop").isEmpty)
    try bench.run(1, clock: "pop_clk", only: "pop")
    #expect(bench.received("pop").count == 1)
    try bench.run(2, clock: "push_clk", only: "push")
    #expect(bench.sent("push").count == 2)
    try bench.run(1, clock: "push_clk", only: "push")
    #expect(bench.sent("push").count == 3)
  }

  /// Eight slots are enough for an element a cycle between clocks of one speed.
  @Test(arguments: [(4, false), (8, true), (16, true)])
  func throughput(depth: Int, isFull: Bool) throws {
    let bench = try bench(depth: depth, seed: 4)
    for index in 0..<200 { bench.send(["data": UInt64(index)], to: "push") }
    for _ in 0..<150 {
      try bench.run(1, clock: "push_clk", only: "push")
      try bench.run(1, clock: "pop_clk", only: "pop")
    }
    #expect((bench.sent("push").count == 150) == isFull)
  }
}
