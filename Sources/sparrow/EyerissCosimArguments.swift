import CommandLineKit
import Configurations
import Experiments
import Mapping

/// The flags that say what a co-simulation runs on which row-stationary array.
struct EyerissCosimArguments: Sendable {
  private let layers = LayerArguments()
  private let sizes = EyerissArguments()
  private let ifmapDensity = Option(
    optional: "--density", .number(0...1), "eyeriss: non-zeros among the random ifmap values (0.5)")

  private let countsToggles = Flag(
    "--toggles",
    "eyeriss: count in the Verilog what switches at the multipliers, with zero gating and without")

  var all: [any CommandArgument] { layers.all + [ifmapDensity, countsToggles] + sizes.all }

  /// The flags that were given.
  func given(_ arguments: ParsedArguments) -> [String] {
    let density = arguments[ifmapDensity] == nil ? [] : [ifmapDensity.declaration.name]
    let toggles = arguments[countsToggles] ? [countsToggles.declaration.name] : []
    return layers.given(arguments) + density + toggles + sizes.given(arguments)
  }

  /// Whether toggles are counted.
  func countsToggles(_ arguments: ParsedArguments) -> Bool { arguments[countsToggles] }

  /// The probability that an ifmap value is not zero.
  func density(_ arguments: ParsedArguments) -> Double { arguments[ifmapDensity] ?? 0.5 }

  /// The array; it has counters unless the flags say otherwise.
  func configuration(_ arguments: ParsedArguments, named name: String?) throws -> EyerissConfiguration {
    var configuration = try sizes.configuration(arguments, named: name)
    if !sizes.choosesInstrumentation(arguments) { configuration.instrumentation = .accessCounters }
    return try configuration.validated()
  }

  /// The layers asked for, each under the mapping of least energy and delay.
  func mappedLayers(
    _ arguments: ParsedArguments, named name: String?
  ) throws -> [EyerissCoSimulation.MappedLayer] {
    let mapper = Mapper(try configuration(arguments, named: name))
    return try layers.chosen(arguments, to: "run").map { layer in
      try RandomLayerData.check(layer.shape)
      return EyerissCoSimulation.MappedLayer(layer.name, try mapper.best(layer.shape).mapping)
    }
  }
}
