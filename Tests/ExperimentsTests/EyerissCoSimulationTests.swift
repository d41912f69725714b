import CoSimulation
import Configurations
import GoldenModels
import Mapping
import Testing

@testable import Experiments

/// Layers on the row-stationary array with random data: what the report says, and that it says so when they differ.
@Suite struct EyerissCoSimulationTests {
  private static let shape = ConvolutionShape(
    channels: 5, height: 8, width: 9, filters: 6, filterHeight: 3, filterWidth: 3)

  private func simulation(_ instrumentation: EyerissConfiguration.Instrumentation) throws
    -> EyerissCoSimulation
  {
    var configuration = EyerissConfiguration.nest
    configuration.instrumentation = instrumentation
    return try EyerissCoSimulation(on: EyerissHardware(configuration), in: .swift, seed: 11, density: 0.6)
  }

  private func layer(_ simulation: EyerissCoSimulation) throws -> EyerissCoSimulation.MappedLayer {
    let mapper = Mapper(simulation.hardware.configuration)
    return EyerissCoSimulation.MappedLayer("layer", try mapper.best(Self.shape).mapping)
  }

  /// Two layers on one device; their accesses are the same whether the array counts them or the model does.
  @Test func accessesAreCountedByTheArrayIfItCan() throws {
    let counting = try simulation(.accessCounters)
    let counted = try counting.run([layer(counting), layer(counting)])
    let silent = try simulation(.none)
    let modelled = try silent.run([layer(silent)])
    #expect(counted.agrees && modelled.agrees)
    #expect(!counted.layers[1].comparison.counters.isEmpty && modelled.layers[0].comparison.counters.isEmpty)
    for layer in counted.layers {
      #expect(layer.comparison.accesses == modelled.layers[0].comparison.accesses)
    }
  }

  /// A device with one wrong bit in its ofmaps: its words differ, its cycles do not.
  @Test func aWrongBitIsReported() throws {
    let simulation = try simulation(.accessCounters)
    let device = WrongBit(SimulatedDevice(simulation.hardware.design))
    let report = try simulation.run([layer(simulation)], on: device)
    let found = report.layers[0].comparison
    #expect(!report.agrees && found.mismatches > 0 && found.cycles == found.modelCycles)
  }

  /// Most sums of large layers are neither cut off nor hidden by the rectifier, in each named configuration.
  @Test(arguments: EyerissConfiguration.named)
  func randomSumsAreSeen(configuration: EyerissConfiguration) throws {
    let layer = ConvolutionShape(
      channels: 64, height: 8, width: 8, filters: 8, filterHeight: 3, filterWidth: 3)
    let data = try RandomLayerData(layer, configuration, seed: 3, density: 0.5)
    let zeros = data.operands.ifmaps.filter { $0 == 0 }.count
    #expect(abs(2 * zeros - layer.ifmapWords) < layer.ifmapWords / 10)
    let mapping = try Mapper(configuration).best(layer).mapping
    let ofmaps = try EyerissLayerModel(mapping, data.arithmetic).run(data.operands)
    let positive = ofmaps.ofmaps.filter { $0 > 0 }.count
    #expect(!ofmaps.hasSaturated && ofmaps.outputSaturations == 0)
    #expect(positive > layer.ofmapWords / 4 && positive < layer.ofmapWords * 3 / 4)
    #expect(Set(ofmaps.ofmaps).count > 10)
  }
}

/// A device whose ofmap stream has one bit turned.
private final class WrongBit: ClockedDevice {
  private let device: any ClockedDevice

  init(_ device: any ClockedDevice) { self.device = device }

  var interface: DeviceInterface { device.interface }
  func poke(_ port: PortHandle, word: Int, _ value: UInt64) { device.poke(port, word: word, value) }
  func settle() { device.settle() }
  func step() { device.step() }

  func peek(_ port: PortHandle, word: Int) -> UInt64 {
    device.peek(port, word: word) ^ (interface[port].name == "ofmap_data" ? 1 << 6 : 0)
  }
}
