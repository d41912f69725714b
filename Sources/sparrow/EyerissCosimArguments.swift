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
    layers.given(arguments) + givenDensity(arguments) + givenToggles(arguments) + sizes.given(arguments)
  }

  /// Those of them that mean nothing to a network on images.
  func givenForLayers(_ arguments: ParsedArguments) -> [String] {
    layers.givenLayers(arguments) + givenDensity(arguments) + givenToggles(arguments)
  }

  private func givenDensity(_ arguments: ParsedArguments) -> [String] {
    arguments[ifmapDensity] == nil ? [] : [ifmapDensity.declaration.name]
  }

  private func givenToggles(_ arguments: ParsedArguments) -> [String] {
    arguments[countsToggles] ? [countsToggles.declaration.name] : []
  }

  /// The images that go through a layer together; nil if that is left open.
  func batchSize(_ arguments: ParsedArguments) -> Int? { layers.batchSize(arguments) }

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
