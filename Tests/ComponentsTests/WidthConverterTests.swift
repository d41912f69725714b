import Components
import LockStep
import Testing

/// Narrow to wide and back: packets keep their words, their order and their ends.
@Suite struct WidthConverterTests {
  /// Packets of random length, of words of eight bits.
  private func packets(_ generator: inout StimulusGenerator, ratio: Int) -> [[UInt64]] {
    (0..<120).map { _ in (0...generator.below(3 * ratio)).map { _ in generator.next() & 0xff } }
  }

  /// A packet's wide elements: data, keep, last.
  private func wide(_ packet: [UInt64], ratio: Int) -> [StreamBench.Element] {
    stride(from: 0, to: packet.count, by: ratio).map { start in
      let words = Array(packet[start..<min(start + ratio, packet.count)])
      let data = words.enumerated().reduce(0) { $0 | $1.element << UInt64(8 * $1.offset) }
      return [
        "data": data, "keep": (1 << UInt64(words.count)) - 1, "last": start + ratio >= packet.count ? 1 : 0,
      ]
    }
  }

  private func narrow(_ packet: [UInt64]) -> [StreamBench.Element] {
    packet.enumerated().map { ["data": $0.element, "last": $0.offset == packet.count - 1 ? 1 : 0] }
  }

  private func run(_ bench: StreamBench, _ elements: [StreamBench.Element]) throws {
    let share = elements.count / StreamBench.traffic.count + 1
    for (index, (offers, takes)) in StreamBench.traffic.enumerated() {
      (bench.offers, bench.takes) = (offers, takes)
      for element in elements.dropFirst(index * share).prefix(share) { bench.send(element, to: "in") }
      while bench.waiting > 0 { try bench.run(1) }
    }
    bench.takes = 8
    try bench.run(3)
  }

  @Test(arguments: 1...8)
  func upsizing(ratio: Int) throws {
    var generator = StimulusGenerator(seed: UInt64(ratio))
    let bench = try StreamBench(
      WidthUpsizer(width: 8, ratio: ratio), into: [("in", ["data", "last"])],
      outOf: [("out", ["data", "keep", "last"])], seed: UInt64(ratio))
    try bench.reset("rst")
    let packets = packets(&generator, ratio: ratio)
    try run(bench, packets.flatMap(narrow))
    // Lanes that are not kept mean nothing.
    let found = bench.received("out").map { passed -> StreamBench.Element in
      var element = passed.element
      let lanes = element["keep"]!.nonzeroBitCount
      if lanes < 8 { element["data"]! &= (1 << UInt64(8 * lanes)) - 1 }
      return element
    }
    #expect(found == packets.flatMap { wide($0, ratio: ratio) })
  }

  @Test(arguments: 1...8)
  func downsizing(ratio: Int) throws {
    var generator = StimulusGenerator(seed: UInt64(ratio))
    let bench = try StreamBench(
      WidthDownsizer(width: 8, ratio: ratio), into: [("in", ["data", "keep", "last"])],
      outOf: [("out", ["data", "last"])], seed: UInt64(ratio))
    try bench.reset("rst")
    let packets = packets(&generator, ratio: ratio)
    try run(bench, packets.flatMap { wide($0, ratio: ratio) })
    #expect(bench.received("out").map(\.element) == packets.flatMap(narrow))
  }

  @Test(arguments: [1, 2, 3, 8])
  func oneNarrowElementACycle(ratio: Int) throws {
    let up = try StreamBench(
      WidthUpsizer(width: 8, ratio: ratio), into: [("in", ["data", "last"])],
      outOf: [("out", ["data", "keep", "last"])], seed: 1)
    try up.reset("rst")
    for index in 0..<(10 * ratio) { up.send(["data": UInt64(index), "last": 0], to: "in") }
    let start = up.cycle
    try up.run(10 * ratio + 2)
    #expect(up.received("out").map(\.cycle) == (1...10).map { start + $0 * ratio })

    let down = try StreamBench(
      WidthDownsizer(width: 8, ratio: ratio), into: [("in", ["data", "keep", "last"])],
      outOf: [("out", ["data", "last"])], seed: 1)
    try down.reset("rst")
    let ones = (UInt64(1) << UInt64(ratio)) - 1
    for index in 0..<10 { down.send(["data": UInt64(index), "keep": ones, "last": 0], to: "in") }
    let begin = down.cycle
    try down.run(10 * ratio + 2)
    #expect(down.received("out").map(\.cycle) == (0..<(10 * ratio)).map { begin + $0 })
  }
}
