import CoSimulation
import Configurations
import Eyeriss
import HDL
import Testing

/// What the array says of itself: counters, broken streams, and the configuration chain.
@Suite struct StatusTests {
  static let layer = TestLayer(C: 6, H: 9, W: 8, M: 8, m: 8, e: 3, p: 4, q: 2, seed: 2)

  private func run(
    _ c: EyerissConfiguration, ifmap change: ([UInt64]) -> [UInt64] = { $0 }
  ) throws -> (SimulatedDevice, ArrayDriver.Outcome, TestData) {
    let device = SimulatedDevice(try Design(EyerissArray(c)), initialState: .random(seed: 5))
    let data = TestData(Self.layer, c)
    let driver = ArrayDriver(device, c)
    driver.load(Self.layer.program(c))
    let outcome = driver.run(
      ifmap: change(TestCode.encode(data.ifmapBlocks(), c)), filter: data.filterWords(),
      bias: data.biasPsums(), limit: 20_000)
    return (device, outcome, data)
  }

  /// Each counter against the number that follows from the mapping.
  @Test func countersCount() throws {
    var c = EyerissConfiguration.nest
    c.instrumentation = .accessCounters
    let (device, outcome, data) = try run(c)
    #expect(outcome.isDone)
    let l = Self.layer
    let chains = l.e * l.t
    let elements = chains * l.R * l.r
    let psumWords = l.n * l.F * chains * ((l.p + 3) / 4)
    let middle = l.outerCount * l.filterGroups * (l.channelGroups - 1) * psumWords
    let blockWords = (l.blockValues + 9) / 10
    let blocks = l.outerCount * l.channelGroups
    let filterWords = (l.p * l.q * l.S + 3) / 4
    let zeros = data.zeroProducts()
    let products = l.passes * l.passProducts * elements
    let values = l.columns.count * l.n * l.q

    func counter(_ counter: EyerissCounter) -> Int {
      device.poke(device.interface.handle("counter_select")!, UInt64(counter.rawValue))
      device.settle()
      return Int(device.peek(device.interface.handle("counter_value")!))
    }
    #expect(counter(.globalBufferWrites) == blocks * blockWords + middle)
    #expect(counter(.globalBufferReads) == blocks * blockWords * l.filterGroups + middle)
    #expect(counter(.filterBufferWrites) == l.passes * filterWords * l.t * l.R * l.r)
    #expect(counter(.filterBufferReads) == l.passes * filterWords * l.t * l.R * l.r)
    #expect(counter(.ifmapDeliveries) == l.passes * values * elements)
    #expect(counter(.filterDeliveries) == l.passes * filterWords * elements)
    #expect(counter(.psumNetworkWords) == 2 * l.passes * psumWords)
    #expect(counter(.psumLinks) == l.passes * l.n * l.F * l.p * (elements - chains))
    #expect(counter(.multiplications) + counter(.gatedMultiplications) == products)
    #expect(counter(.gatedMultiplications) == zeros)
  }

  /// Streams that end their block early, go on after it, or end it inside a run.
  static let brokenStreams: [@Sendable ([UInt64]) -> [UInt64]] = [
    { words in words.enumerated().map { $0.offset == 3 ? $0.element | 1 << 63 : $0.element } },
    { words in words.map { $0 & ~(1 << 63) } },
    { words in
      let last = words.firstIndex { $0 >> 63 == 1 }!
      return words.enumerated().map { $0.offset == last ? $0.element | 0x1F : $0.element }
    },
  ]

  @Test func aBrokenStreamStopsTheArray() throws {
    for change in Self.brokenStreams {
      let (device, outcome, _) = try run(.nest, ifmap: change)
      #expect(outcome.corrupt)
      #expect(!outcome.isDone)
      device.settle()
      for name in ["ifmap", "filter", "bias"] {
        // What the queue at the port still has room for goes in; then nothing more is taken.
        let (valid, ready) = (
          device.interface.handle("\(name)_valid")!, device.interface.handle("\(name)_ready")!
        )
        device.poke(valid, 1)
        for _ in 0..<4 { device.step() }
        #expect(device.peek(ready) == 0, "\(name)")
      }
      #expect(device.failure == nil)
    }
  }

  /// The chain gives back what was loaded, and takes nothing during a layer.
  @Test func theChainHoldsTheProgram() throws {
    let c = EyerissConfiguration.nest
    let device = SimulatedDevice(try Design(EyerissArray(c)))
    let driver = ArrayDriver(device, c)
    let program = Self.layer.program(c)
    driver.load(program)
    let out = device.interface.handle("configuration_out")!
    let bits = program.bits(for: c)
    device.poke(device.interface.handle("configuration_valid")!, 1)
    let read = bits.map { _ in
      defer { device.step() }
      return device.peek(out) == 1
    }
    #expect(read == bits)
    #expect(bits.count == c.chainBits)
  }

  /// Layers follow each other, also on other mappings, without a reset.
  @Test func layersFollowEachOther() throws {
    let c = EyerissConfiguration.nest
    let device = SimulatedDevice(try Design(EyerissArray(c)), initialState: .random(seed: 9))
    let driver = ArrayDriver(device, c)
    for seed in 401...UInt64(408) {
      let layer = TestLayer.random(seed: seed, fitting: c)
      let data = TestData(layer, c)
      driver.load(layer.program(c))
      let outcome = driver.run(
        ifmap: TestCode.encode(data.ifmapBlocks(), c), filter: data.filterWords(), bias: data.biasPsums(),
        limit: 50_000)
      #expect(outcome.words == TestCode.encode(data.expected().blocks, c), "seed \(seed)")
      #expect(device.peek(device.interface.handle("busy")!) == 0)
      #expect(device.peek(device.interface.handle("done")!) == 1)
    }
    #expect(device.failure == nil)
  }

  /// In an element whose ifmap is zero, neither the filter read nor the multiplier switches.
  @Test func zerosSwitchNothing() throws {
    let c = EyerissConfiguration.nest
    let bench = try Bench(ProcessingElement(c))
    bench["is_enabled"] = 1
    for (name, value) in [
      ("filters_per_element", 4), ("window_entries", 3), ("released_entries", 1), ("filter_blocks", 3),
      ("outputs", 8), ("images", 1),
    ] { bench[name] = UInt64(value) }
    let zeros = StreamSource("ifmap", Array(repeating: [0], count: 10))
    let filters = StreamSource("filter", (0..<3).map { [0x1234_5678 &+ $0 * 0x0101_0101] })
    let psums = StreamSource("psums", Array(repeating: [7, 0], count: 8))
    let results = StreamSink("results")
    var seen: [Set<UInt64>] = [[], [], []]
    let inside = [
      "multiplier.partial_low", "multiplier.partial_high", "filter_scratchpad.values.last_read",
    ].map { bench.simulator.handle($0)! }
    _ = play(bench, sources: [zeros, filters, psums], sinks: [results], limit: 300) {
      for (index, handle) in inside.enumerated() { seen[index].insert(bench.simulator.peek(handle)) }
      return results.words.count == 8
    }
    #expect(results.words == Array(repeating: [7, 0], count: 8))
    #expect(seen.map(\.count) == [1, 1, 1])
  }
}

extension TestData {
  /// Products of all elements and passes whose ifmap value is zero.
  func zeroProducts() -> Int {
    let l = layer
    let step = min(l.U, l.S)
    var count = 0
    for block in ifmapBlocks() {
      func value(_ image: Int, _ x: Int, _ channel: Int, _ set: Int, _ row: Int) -> Int {
        block[(((image * l.columns.count + x) * l.q + channel) * l.r + set) * l.ifmapRows + row]
      }
      for image in 0..<l.n {
        for f in 0..<l.F {
          for chain in 0..<(l.e * l.t) {
            for height in 0..<(l.R * l.r) {
              for w in 0..<(l.q * l.S) {
                let row = chain % l.e * l.U + height % l.R
                if value(image, f * step + w / l.q, w % l.q, height / l.R, row) == 0 { count += l.p }
              }
            }
          }
        }
      }
    }
    return count * l.filterGroups
  }
}
