import CoSimulation
import Configurations
import Eyeriss
import HDL
import Testing

/// Whole layers on the array, every ofmap word compared with a plain convolution.
@Suite struct EyerissArrayTests {
  static let layers: [TestLayer] = [
    // One pass; several channel groups, filter groups and strips; sets on channels and sets on filters.
    TestLayer(),
    TestLayer(C: 6, H: 9, W: 8, M: 8, m: 8, e: 3, p: 4, q: 2, seed: 2),
    TestLayer(C: 8, H: 5, W: 9, M: 12, R: 2, m: 12, e: 2, p: 3, q: 2, r: 2, t: 2, seed: 3),
    // Chains in two bands; filters of one column, wide strides, images side by side.
    TestLayer(C: 3, H: 8, W: 6, M: 4, R: 2, S: 2, m: 4, e: 7, p: 4, q: 3, seed: 4),
    TestLayer(N: 3, C: 4, H: 7, W: 12, M: 5, R: 3, S: 1, U: 3, m: 6, n: 2, e: 2, p: 3, q: 4, t: 2, seed: 5),
    // One output a pass; sums that saturate.
    TestLayer(C: 10, H: 3, W: 4, M: 16, S: 4, m: 16, e: 1, p: 8, q: 2, t: 2, seed: 6),
    TestLayer(C: 8, M: 8, m: 8, p: 4, q: 4, sparsity: 0, magnitude: 127, seed: 7),
  ]

  @Test(arguments: layers.indices)
  func convolves(number: Int) throws {
    #expect(Self.layers[number].fits(.nest))
    try check(Self.layers[number], .nest, pauses: 0)
    try check(Self.layers[number], .nest, pauses: 40)
  }

  /// Any legal array, any layer that fits it, any data.
  @Test(arguments: 0..<10)
  func convolvesOnRandomArrays(part: UInt64) throws {
    for seed in (part * 20 + 1)...(part * 20 + 20) {
      let c = EyerissConfiguration.random(seed: seed)
      #expect(c.problems().isEmpty, "seed \(seed)")
      try check(.random(seed: seed, fitting: c), c, pauses: seed % 3 == 0 ? 30 : 0)
    }
  }

  private func check(_ layer: TestLayer, _ c: EyerissConfiguration, pauses: Int) throws {
    let data = TestData(layer, c)
    let device = SimulatedDevice(
      try Design(EyerissArray(c)), initialState: .random(seed: layer.seed))
    let driver = ArrayDriver(device, c)
    driver.load(layer.program(c))
    let outcome = driver.run(
      ifmap: TestCode.encode(data.ifmapBlocks(), c), filter: data.filterWords(), bias: data.biasPsums(),
      limit: 200_000, pauses: pauses, seed: layer.seed)
    let (blocks, saturates) = data.expected()
    #expect(outcome.isDone, "seed \(layer.seed): \(layer)")
    #expect(outcome.words == TestCode.encode(blocks, c), "seed \(layer.seed): \(layer)")
    #expect(outcome.saturated == saturates, "seed \(layer.seed): \(layer)")
    #expect(device.failure == nil, "seed \(layer.seed): \(layer)")
  }
}
