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
  @Test func theChipsFiguresAreWhole() {
    let layers = ChipLayer.alexNet
    #expect(abs(layers.map(\.processingMilliseconds).reduce(0, +) - 103.5) < 0.1)
    #expect(abs(layers.map(\.totalMilliseconds).reduce(0, +) - 115.3) < 0.1)
    #expect(abs(layers.map(\.globalBufferMegabytes).reduce(0, +) - 208.5) < 0.2)
    #expect(abs(layers.map(\.dramMegabytes).reduce(0, +) - 15.4) < 0.1)
    #expect(layers.map(\.shape.multiplications).reduce(0, +) / 1_000_000 == 2663)
  }
}
