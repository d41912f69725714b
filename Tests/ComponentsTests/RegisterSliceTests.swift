import Components
import LockStep
import Testing

/// A slice of each kind loses nothing, keeps the order, and cuts what it says.
@Suite struct RegisterSliceTests {
  private func bench(_ cut: RegisterSlice.Cut, seed: UInt64) throws -> StreamBench {
    let bench = try StreamBench(
      RegisterSlice(width: 16, cut: cut), into: [("push", ["data"])], outOf: [("pop", ["data"])], seed: seed)
    try bench.reset("rst")
    return bench
  }

  @Test(arguments: RegisterSlice.Cut.allCases)
  func keepsTheOrder(cut: RegisterSlice.Cut) throws {
    let bench = try bench(cut, seed: 11)
    var expected: [UInt64] = []
    for (offers, takes) in StreamBench.traffic {
      (bench.offers, bench.takes) = (offers, takes)
      for _ in 0..<200 {
        expected.append(UInt64(expected.count) &* 40503 & 0xffff)
        bench.send(["data": expected.last!], to: "push")
      }
      while bench.waiting > 0 { try bench.run(1) }
    }
    bench.takes = 8
    try bench.run(4)
    #expect(bench.received("pop").map { $0.element["data"]! } == expected)
  }

  @Test(arguments: RegisterSlice.Cut.allCases)
  func oneElementACycle(cut: RegisterSlice.Cut) throws {
    let bench = try bench(cut, seed: 12)
    for index in 0..<20 { bench.send(["data": UInt64(index)], to: "push") }
    let start = bench.cycle
    try bench.run(25)
    let latency = cut == .backward ? 0 : 1
    #expect(bench.received("pop").map(\.cycle) == (0..<20).map { start + latency + $0 })
  }

  @Test(arguments: RegisterSlice.Cut.allCases)
  func holdsWhatTheContractSays(cut: RegisterSlice.Cut) throws {
    let bench = try bench(cut, seed: 13)
    bench.takes = 0
    for index in 0..<5 { bench.send(["data": UInt64(index)], to: "push") }
    try bench.run(10)
    #expect(bench.sent("push").count == (cut == .both ? 2 : 1))
  }

  /// What the contract says of paths, bit by bit: an input that is changed within the cycle changes no other output.
  @Test(arguments: RegisterSlice.Cut.allCases)
  func cutsWhatTheContractSays(cut: RegisterSlice.Cut) throws {
    let bench = try bench(cut, seed: 14)
    bench.takes = 0
    bench.send(["data": 1], to: "push")
    try bench.run(3)
    bench.poke("pop_ready", 0)
    let ready = bench.peek("push_ready")
    bench.poke("pop_ready", 1)
    #expect((bench.peek("push_ready") != ready) == (cut == .forward))
    try bench.run(1)
    bench.takes = 8
    try bench.run(3)
    bench.poke("push_valid", 0)
    #expect(bench.peek("pop_valid") == 0)
    bench.poke("push_valid", 1)
    #expect((bench.peek("pop_valid") == 1) == (cut == .backward))
  }
}
