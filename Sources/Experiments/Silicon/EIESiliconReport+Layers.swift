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
    let model = EIECycleModel(
      entryCounts: drawn.pattern.entryCounts(for: configuration), inputs: layer.inputs,
      outputs: layer.outputs,
      configuration: configuration)
    return Layer(
      name: layer.name,
      activity: try model.activity(nonzero: drawn.nonzero, entriesPerRow: configuration.entriesPerRow))
  }
}
