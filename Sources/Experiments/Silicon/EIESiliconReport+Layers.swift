import Configurations
import GoldenModels

extension EIESiliconReport {
  /// One benchmark layer, drawn from `seed` with independent weights, on the array of `configuration`.
  ///
  /// - Throws: `EIEModelError`.
  public static func layer(
    _ layer: BenchmarkLayer, on configuration: EIEConfiguration, seed: UInt64 = 1
  ) throws -> Layer {
    let drawn = BenchmarkCase(layer, sigma: 0, seed: seed)
    let pattern = drawn.pattern.placed(for: configuration)
    func activity(_ counts: [EIEEntryCounts]) throws -> EIEActivity {
      let model = EIECycleModel(
        entryCounts: counts, inputs: layer.inputs, outputs: layer.outputs, configuration: configuration)
      return try model.activity(nonzero: drawn.nonzero, entriesPerRow: configuration.entriesPerRow)
    }
    // Rows are read for all that is stored; a padding window lets fewer entries through than that.
    var sum = try activity(pattern.storedEntries(for: configuration))
    if configuration.fillers != .issued {
      let served = try activity(pattern.servedEntries(for: configuration))
      (sum.entries, sum.cycles) = (served.entries, served.cycles)
    }
    return Layer(name: layer.name, activity: sum)
  }
}
