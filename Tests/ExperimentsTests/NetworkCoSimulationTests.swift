import CoSimulation
import Configurations
import DeepCompression
import GoldenModels
import Networks
import Testing

@testable import Experiments

/// A whole network on both accelerators: that they agree with the models, and that the report says so when they do not.
@Suite struct NetworkCoSimulationTests {
  /// Two convolutions and two fully-connected layers for images of 10 x 8, with random weights.
  private func workload(seed: UInt64, images count: Int) throws -> NetworkWorkload {
    var generator = SeededGenerator(seed: seed)
    func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + generator.integer(below: range.count) }
    func layer(_ name: String, _ shape: [Int], _ function: LayerFunction) -> CompressedModel.Part {
      let inputs = shape.dropFirst().reduce(1, *)
      let codes = (0..<(shape[0] * (inputs + 1))).map { _ in UInt8(number(0...7)) }
      let codebook = [Float(0)] + (1..<8).map { _ in Float(number(-100...100)) / 128 }
      return .layer(
        ModelLayer(
          SharedLayer(
            name: name, outputs: shape[0], inputs: inputs, hasBias: true, codes: codes, codebook: codebook,
            function: function),
          weightName: name + ".weight", biasName: name + ".bias", shape: shape))
    }
    let model = CompressedModel(
      name: "small",
      parts: [
        layer("conv1", [3, 1, 3, 3], .rectify), layer("conv2", [5, 3, 3, 2], .rectify),
        layer("fc1", [6, 5], .rectify), layer("fc2", [4, 6], .identity),
      ])
    let images = (0..<count).map { _ in
      (0..<80).map { _ in max(0, Float(number(-128...255)) / 255) }
    }
    return try NetworkWorkload(
      model.convolutionalNetwork(height: 10, width: 8), images: images,
      labels: images.map { _ in number(0...3) }, calibration: images)
  }

  private func simulation(_ workload: NetworkWorkload, batch: Int) throws -> NetworkCoSimulation {
    var c = EyerissConfiguration.nest
    c.instrumentation = .accessCounters
    var eie = EIEConfiguration.quad
    eie.processingElements = 4
    let (sized, _) = try eie.sized(
      for: workload.network.head, open: [.activationWords, .pointerWords, .weightRows, .layers])
    return try NetworkCoSimulation(
      workload, eyeriss: EyerissHardware(c), eie: EIEHardware(sized), in: .swift, batch: batch)
  }

  /// Batches of any size, the last one smaller: every activation and every cycle agrees.
  @Test(arguments: [(UInt64(1), 1), (2, 2), (3, 4)])
  func hardwareAndModelsAgree(seed: UInt64, batch: Int) throws {
    let workload = try workload(seed: seed, images: 3)
    let report = try simulation(workload, batch: batch).run()
    #expect(report.agrees && report.mismatches == 0 && report.differingCycleCounts == 0, "seed \(seed)")
    #expect(report.hardwareClasses == report.goldenClasses && report.hardwareClasses.count == 3)
    #expect(report.convolutions.map(\.activations) == [3 * 3 * 8 * 6, 3 * 5 * 2 * 2])
    for layer in report.convolutions {
      #expect(layer.saturations == 0 && layer.cycles == layer.modelCycles && layer.cycles > 0)
      #expect(layer.largestError < 0.5 && layer.ofmapStream.codedBits > 0)
      #expect((0...1).contains(layer.utilization) && layer.utilization > 0)
    }
    // What was found does not depend on how many images went together.
    let single = try simulation(workload, batch: 1).run()
    #expect(single.hardwareClasses == report.hardwareClasses)
  }

  /// A wrong bit in the ofmaps is told for the layer that made it, and goes on into the next accelerator.
  @Test func aWrongBitIsReported() throws {
    let simulation = try simulation(workload(seed: 4, images: 2), batch: 2)
    let device = WrongOfmapBit(SimulatedDevice(simulation.eyeriss.design))
    let report = try simulation.run(on: device)
    #expect(!report.agrees && report.mismatches > 0)
    #expect(report.convolutions[0].mismatches > 0 && report.convolutions[0].differingWords > 0)
    #expect(report.convolutions[1].mismatches > 0)
    // EIE itself is whole: it computes what it was given.
    #expect(report.head?.agrees == true)
  }
}

/// A device whose ofmap stream has one bit of a level turned.
private final class WrongOfmapBit: ClockedDevice {
  private let device: any ClockedDevice

  init(_ device: any ClockedDevice) { self.device = device }

  var interface: DeviceInterface { device.interface }
  func poke(_ port: PortHandle, word: Int, _ value: UInt64) { device.poke(port, word: word, value) }
  func settle() { device.settle() }
  func step() { device.step() }

  func peek(_ port: PortHandle, word: Int) -> UInt64 {
    device.peek(port, word: word) ^ (interface[port].name == "ofmap_data" ? 1 << 10 : 0)
  }
}
