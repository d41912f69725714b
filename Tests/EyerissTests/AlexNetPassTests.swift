import CoSimulation
import Configurations
import Eyeriss
import Foundation
import HDL
import Testing

/// Passes of AlexNet's convolutions with the published mapping, on the array of the chip's size.
@Suite struct AlexNetPassTests {
  static let layers: [(name: String, layer: TestLayer, limit: Int)] = [
    (
      "CONV1",
      TestLayer(
        C: 2, H: 227, W: 227, M: 96, R: 11, S: 11, U: 4, m: 96, e: 7, p: 16, q: 1, r: 1, t: 2,
        outputShift: 15, rectifies: true, ifmapBanks: 7, sparsity: 0, outerLimit: 1), 10900
    ),
    (
      "CONV2",
      TestLayer(
        C: 4, H: 31, W: 31, M: 64, R: 5, S: 5, m: 64, e: 27, p: 16, q: 2, outputShift: 15, rectifies: true,
        ifmapBanks: 2, sparsity: 39), 4860
    ),
    (
      "CONV3",
      TestLayer(
        N: 4, C: 8, H: 15, W: 15, M: 64, m: 64, n: 4, e: 13, p: 16, q: 4, t: 4, outputShift: 15,
        rectifies: true, ifmapBanks: 3, sparsity: 72), 11000
    ),
    (
      "CONV4",
      TestLayer(
        N: 4, C: 12, H: 15, W: 15, M: 64, m: 64, n: 4, e: 13, p: 16, q: 3, r: 2, t: 2, outputShift: 15,
        rectifies: true, ifmapBanks: 4, sparsity: 79), 7812
    ),
  ]

  /// CONV5 has the passes of CONV4. All are run by `make bench-eyeriss-passes`, the last one in every test run.
  static let chosen: Range<Int> =
    ProcessInfo.processInfo.environment["SPARROW_ALEXNET"] == nil ? 3..<4 : layers.indices

  /// Cycles that two more channel groups take, shared among their passes: what a pass costs in the middle of a layer.
  @Test(arguments: chosen)
  func passesAreFastEnough(number: Int) throws {
    let (name, layer, limit) = Self.layers[number]
    let c = EyerissConfiguration.eyeriss
    let device = try VerilatedDevice(VerilogDesign(Design(EyerissArray(c))))
    var longer = layer
    longer.C += layer.q * layer.r * 2
    let cycles = [layer, longer].map { layer in
      let driver = ArrayDriver(device, c)
      let data = TestData(layer, c)
      driver.load(layer.program(c))
      let outcome = driver.run(
        ifmap: TestCode.encode(data.ifmapBlocks(), c), filter: data.filterWords(), bias: data.biasPsums(),
        limit: 2_000_000)
      #expect(outcome.words == TestCode.encode(data.expected().blocks, c))
      return outcome.cycles
    }
    let perPass = (cycles[1] - cycles[0]) / (longer.passes - layer.passes)
    print("\(name): \(perPass) cycles a pass, \(layer.passProducts) products, required \(limit)")
    #expect(perPass <= limit)
  }
}
