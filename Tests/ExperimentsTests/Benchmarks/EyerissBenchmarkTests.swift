import Configurations
import DataflowModels
import ExternalTools
import Mapping
import Testing

@testable import Experiments

/// The layers of the chip's measurement, in small: `make bench-eyeriss` runs them whole.
@Suite struct EyerissBenchmarkTests {
  /// Four images of random data through AlexNet's five foldings, on the array of the chip's size.
  @Test(.enabled(if: ToolSearch.environment.has(.verilator), "Verilator is not installed"))
  func aStripOfEachLayerAgrees() throws {
    let benchmark = try EyerissBenchmark(.eyeriss, extent: .strip)
    let outcomes = try benchmark.run()
    #expect(outcomes.map(\.chip) == ChipLayer.alexNet)
    for outcome in outcomes {
      let found = outcome.report.comparison
      #expect(outcome.report.agrees, "\(outcome.chip.name)")
      #expect(found.mismatches == 0 && found.cycles == found.modelCycles)
      #expect(!found.counters.isEmpty && found.words.count > 100)
      // What fills up a strip is zero as well, so that a little more is gated than the data have zeros.
      let products = found.accesses.multiplications + found.accesses.gatedMultiplications
      let gated = Double(found.accesses.gatedMultiplications) / Double(products)
      #expect(gated > outcome.chip.ifmapZeros - 0.02 && gated < outcome.chip.ifmapZeros + 0.2)
    }
  }

  /// The first layers of VGG-16, on which the chip's psum port holds its elements up for more than half of the time: here
  /// they make products in at least 80 % of the cycles of a pass.
  @Test(
    .enabled(if: ToolSearch.environment.has(.verilator), "Verilator is not installed"),
    arguments: ["vgg16-conv1-2", "vgg16-conv2-1", "vgg16-conv3-1"])
  func psumsDoNotHoldUpWideLayers(name: String) throws {
    let configuration = try EyerissBenchmark(.eyeriss).configuration
    let layer = try NamedLayer.named(name)
    let strip = try Mapper(configuration).best(layer.shape).mapping.strip(channelGroups: 4)
    let simulation = try EyerissCoSimulation(
      on: EyerissHardware(configuration), in: .verilator, seed: 5, density: 0.6)
    let report = try simulation.run([.init(name, strip)])
    let found = report.layers[0].comparison
    #expect(report.agrees && found.cycles == found.modelCycles)
    #expect(strip.passes >= 4)
    // From the end of the first pass to the end of the last but one, which all bring psums in and hand psums on.
    let ends = found.count.passEnds
    let products = (ends.count - 2) * strip.elementMultiplications
    let busy = Double(products) / Double(ends[ends.count - 2] - ends[0])
    #expect(busy > 0.8, "\(busy)")
  }

  /// A strip is folded as its layer is, and has more than one pass on each psum.
  @Test(arguments: ChipLayer.alexNet)
  func aStripIsFoldedAsTheLayer(chip: ChipLayer) throws {
    let whole = try EyerissBenchmark(.eyeriss).mapping(chip)
    let strip = try EyerissBenchmark(.eyeriss, extent: .strip).mapping(chip)
    #expect(whole.layer == chip.shape && whole.layer.batch == 4)
    #expect(strip.folding == whole.folding && strip.problems().isEmpty)
    #expect(strip.channelGroups == 2 && strip.filterGroups == whole.filterGroups && strip.outerCount == 1)
    #expect(strip.activeElements == whole.activeElements && strip.passes < whole.passes)
  }

  /// The published figures sum up to the published totals.
  @Test(
    arguments: [
      (\ChipLayer.processingMilliseconds, 103.5), (\.totalMilliseconds, 115.3), (\.dramMegabytes, 15.4),
      (\.globalBufferMegabytes, 208.6),
    ] as [(KeyPath<ChipLayer, Double> & Sendable, Double)])
  func theChipsFiguresAreWhole(figure: KeyPath<ChipLayer, Double> & Sendable, total: Double) {
    let sum = ChipLayer.alexNet.map { $0[keyPath: figure] }.reduce(0, +)
    #expect(abs(sum - total) < 0.15)
  }

  @Test func theLayersAreThoseOfTheMeasurement() {
    let products = ChipLayer.alexNet.map(\.shape.multiplications).reduce(0, +)
    #expect(products / 1_000_000 == 2663)
  }
}
