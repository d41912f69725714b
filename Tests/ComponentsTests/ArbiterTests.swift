import Components
import HDL
import LockStep
import Testing

/// Arbiters lose nothing, keep the order of each input, and choose as they say.
@Suite struct ArbiterTests {
  private func bench<C: Component>(_ arbiter: C, _ count: Int, seed: UInt64) throws -> StreamBench {
    let inputs = (0..<count).map { ("in_\($0)", ["data"]) }
    let bench = try StreamBench(arbiter, into: inputs, outOf: [("out", ["data"])], seed: seed)
    try bench.reset("rst")
    return bench
  }

  /// Data of 16 bits: the input above, a running number below.
  private func element(_ input: Int, _ number: Int) -> StreamBench.Element {
    ["data": UInt64(input << 12 | number & 0xfff)]
  }

  private func orderOfEachInput(_ bench: StreamBench, _ count: Int) throws {
    var sent = Array(repeating: 0, count: count)
    for (offers, takes) in StreamBench.traffic {
      (bench.offers, bench.takes) = (offers, takes)
      for _ in 0..<80 {
        for input in 0..<count {
          bench.send(element(input, sent[input]), to: "in_\(input)")
          sent[input] += 1
        }
      }
      while bench.waiting > 0 { try bench.run(1) }
    }
    let data = bench.received("out").map { Int($0.element["data"]!) }
    for input in 0..<count {
      #expect(data.filter { $0 >> 12 == input }.map { $0 & 0xfff } == Array(0..<sent[input]))
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 8, 16])
  func roundRobinLosesNothing(count: Int) throws {
    let bench = try bench(RoundRobinArbiter(width: 16, inputs: count), count, seed: UInt64(count))
    try orderOfEachInput(bench, count)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 8, 16])
  func priorityLosesNothing(count: Int) throws {
    let bench = try bench(PriorityArbiter(width: 16, inputs: count), count, seed: UInt64(count))
    try orderOfEachInput(bench, count)
  }

  /// Where all ask without pause, the turns go round.
  @Test(arguments: [1, 2, 3, 7])
  func roundRobinGoesRound(count: Int) throws {
    let bench = try bench(RoundRobinArbiter(width: 16, inputs: count), count, seed: 5)
    for number in 0..<30 { for input in 0..<count { bench.send(element(input, number), to: "in_\(input)") } }
    bench.takes = 5
    while bench.waiting > 0 { try bench.run(1) }
    let inputs = bench.received("out").map { Int($0.element["data"]!) >> 12 }
    #expect(inputs == (0..<(30 * count)).map { $0 % count })
  }

  /// Between two elements of an input that has more to send, every other input sends at most one: under any traffic.
  @Test(arguments: 1...20)
  func roundRobinIsFair(seed: Int) throws {
    var generator = StimulusGenerator(seed: UInt64(seed))
    let count = 2 + generator.below(6)
    let bench = try bench(RoundRobinArbiter(width: 16, inputs: count), count, seed: UInt64(seed))
    // Input 0 always has something; the others come and go.
    for number in 0..<1000 { bench.send(element(0, number), to: "in_0") }
    for _ in 0..<300 {
      let input = 1 + generator.below(count - 1)
      if generator.below(2) == 0 { bench.send(element(input, 0), to: "in_\(input)") }
      bench.takes = 1 + generator.below(8)
      try bench.run(1)
    }
    var between: [Int] = []
    for passed in bench.received("out") {
      let input = Int(passed.element["data"]!) >> 12
      if input == 0 {
        between = []
      } else {
        try #require(
          !between.contains(input), "seed \(seed): input \(input) passed twice while input 0 waited")
        between.append(input)
      }
    }
  }

  @Test func priorityTakesTheLowest() throws {
    let bench = try bench(PriorityArbiter(width: 16, inputs: 3), 3, seed: 6)
    for number in 0..<10 { for input in 0..<3 { bench.send(element(input, number), to: "in_\(input)") } }
    try bench.run(40)
    #expect(bench.received("out").map { Int($0.element["data"]!) >> 12 } == (0..<30).map { $0 / 10 })
  }

  /// An element that was offered leaves, even if a better one comes while it waits.
  @Test func priorityKeepsItsChoice() throws {
    let bench = try bench(PriorityArbiter(width: 16, inputs: 2), 2, seed: 7)
    bench.takes = 0
    bench.send(element(1, 5), to: "in_1")
    try bench.run(2)
    bench.send(element(0, 6), to: "in_0")
    try bench.run(2)
    bench.takes = 8
    try bench.run(3)
    #expect(bench.received("out").map { Int($0.element["data"]!) } == [1 << 12 | 5, 6])
  }
}
