import CoSimulation
import Configurations
import Eyeriss
import HDL
import Testing

@Suite struct EyerissArrayTests {
  static let layers: [TestLayer] = [
    TestLayer(),
    // Several passes: channel groups, filter groups, strips.
    TestLayer(C: 6, H: 9, W: 8, M: 8, m: 8, e: 3, p: 4, q: 2, seed: 2),
  ]

  @Test(arguments: layers.indices)
  func convolves(number: Int) throws {
    let c = EyerissConfiguration.nest
    let layer = Self.layers[number]
    let data = TestData(layer, c)
    let device = SimulatedDevice(try Design(EyerissArray(c)), initialState: .random(seed: 3))
    let driver = ArrayDriver(device, c)
    driver.load(layer.program(c))
    let outcome = driver.run(
      ifmap: TestCode.encode(data.ifmapBlocks(), c), filter: data.filterWords(), bias: data.biasPsums(),
      limit: 200_000)
    let (blocks, saturates) = data.expected()
    #expect(outcome.words == TestCode.encode(blocks, c))
    #expect(outcome.isDone)
    #expect(outcome.saturated == saturates)
    #expect(device.failure == nil)
    print(
      "layer \(number): \(outcome.cycles) cycles, \(layer.passes * layer.passProducts) products an element")
  }
}
