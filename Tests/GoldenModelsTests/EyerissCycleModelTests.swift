import Configurations
import Mapping
import Testing

@testable import GoldenModels

/// The cycle model of the row-stationary array: laws that hold for every layer, and cases counted by hand.
@Suite struct EyerissCycleModelTests {
  @Test func scratchAlexNet() throws {
    for (layer, folding) in zip(NamedLayer.alexNetConvolutions, PublishedFoldings.alexNet) {
      let mapping = RowStationaryMapping(layer.shape.batched(1), folding: { var f = folding; f.n = 1; return f }(), configuration: .eyeriss)
      let clock = ContinuousClock()
      var c: EyerissCycleCount?
      let t = try clock.measure { c = try EyerissCycleModel(mapping).run(EyerissTraffic(denseUnder: mapping)) }
      let s = Double(t.components.seconds) + Double(t.components.attoseconds) * 1e-18
      print(layer.name, c!.cycles, mapping.passes, c!.cyclesPerPass, mapping.elementMultiplications, c!.utilization, c!.elements, "MPEc/s", Double(c!.cycles * mapping.activeElements) / s / 1e6)
    }
  }
}
