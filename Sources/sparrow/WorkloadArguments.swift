import CommandLineKit
import Configurations
import DeepCompression
import Experiments
import Foundation

/// The flags that say what a co-simulation runs: the bundled network, a file, or a bare layer, and its inputs.
struct WorkloadArguments: Sendable {
  let weights = Option(
    optional: "--weights", .file, "run a bare layer: a .npz file with float32 [outputs, inputs]")
  let array = Option(
    optional: "--array", .text, "the array in it (weight); an array 'bias' is used as well")
  let activations = Option(
    optional: "--activations", .file, "its input: a .npy file, [inputs] or [vectors, inputs]")
  let recurrent = Option(
    optional: "--lstm", .text,
    "run LSTM cells: a model file, 'task' for eight noisy patterns, 'nt-lstm' for a cell of the paper's size")
  let steps = Option(optional: "--steps", .integer(1...10000), "of each random sequence (8)")
  let weightDensity = Option(
    optional: "--weight-density", .number(0...1), "share of a model file's LSTM weights that stay (all)")
  let density = Option(optional: "--activation-density", .number(0...1), "non-zeros of a random input (0.35)")
  let seed = Option(optional: "--seed", .integer(0...), "of random inputs (1)")
  let vectors = Option(
    optional: "--vectors", .integer(1...10000), "images (64), or random inputs (64; for a bare layer 1)")

  var all: [any CommandArgument] {
    [weights, array, activations, recurrent, steps, weightDensity, density, seed, vectors]
  }

  /// The flags that were given, but for the seed.
  func given(_ arguments: ParsedArguments) -> [String] {
    var flags = [weights, array, activations].filter { arguments[$0] != nil }.map(\.declaration.name)
    if arguments[density] != nil { flags.append(density.declaration.name) }
    if arguments[recurrent] != nil { flags.append(recurrent.declaration.name) }
    flags += ofSequences(arguments)
    if arguments[vectors] != nil { flags.append(vectors.declaration.name) }
    return flags
  }

  /// Whether a bare layer runs.
  func isLayer(_ arguments: ParsedArguments) -> Bool { arguments[weights] != nil }

  /// What to run, and what is worth saying about it.
  func workload(_ arguments: ParsedArguments, for configuration: EIEConfiguration) throws -> (
    EIEWorkload, notes: [String]
  ) {
    if let path = arguments[weights] {
      guard arguments[networkFile] == nil else {
        throw UsageError("give a compressed network or --weights, not both")
      }
      return try layer(path, arguments, configuration)
    }
    guard arguments[activations] == nil else {
      throw UsageError("--activations goes with --weights: it is the input of a bare layer")
    }
    guard arguments[array] == nil else {
      throw UsageError("--array goes with --weights: it names an array of that file")
    }
    guard arguments[networkFile] == nil else { return (try file(arguments), []) }
    let count = arguments[vectors] ?? 64
    let bundled = try BundledNetwork.labelledImages().count
    guard count <= bundled else {
      throw UsageError("--vectors \(count): there are \(bundled) bundled images")
    }
    return (
      try BundledNetwork.workload(images: count),
      unused(arguments, because: "the bundled images are the inputs")
    )
  }

  private func file(_ arguments: ParsedArguments) throws -> EIEWorkload {
    let network = try network(arguments)
    let inputs = randomInputs(network.layers[0].inputs, arguments[vectors] ?? 64, arguments)
    return try EIEWorkload(name: network.name, network: network, inputs: inputs)
  }

  private func layer(
    _ path: String, _ arguments: ParsedArguments, _ configuration: EIEConfiguration
  ) throws -> (EIEWorkload, notes: [String]) {
    let name = arguments[array] ?? "weight"
    var layer = try LayerWorkload(weights: path, array: name, activations: arguments[activations])
    var notes: [String] = []
    if layer.activations == nil {
      layer.activations = randomInputs(layer.weights.shape[1], arguments[vectors] ?? 1, arguments)
    } else {
      notes += unused(arguments, because: "--activations gives the inputs")
      if arguments[vectors] != nil {
        notes.append("--vectors does not count: --activations gives the inputs")
      }
    }
    let (workload, sharing) = try layer.workload(name: name, for: configuration)
    let largest = String(format: "%.3g", sharing.largestError)
    switch sharing.method {
    case .exact: break
    case .exactWeights:
      notes.append(
        "the weights are encoded exactly; the bias shares their codebook and is off by up to \(largest)")
    case .clustered:
      let count = workload.network.layers[0].codebook.count - 1
      notes.append("the weights were clustered to \(count) shared values and are off by up to \(largest)")
    }
    return (workload, notes)
  }

  private func randomInputs(_ inputs: Int, _ count: Int, _ arguments: ParsedArguments) -> [[Float]] {
    (0..<count).map { index in
      RandomVectors.activations(
        inputs, density: arguments[density] ?? 0.35, seed: UInt64(arguments[seed] ?? 1) &+ UInt64(index))
    }
  }

  /// Flags of random inputs that do nothing here.
  private func unused(_ arguments: ParsedArguments, because reason: String) -> [String] {
    var names: [String] = []
    if arguments[density] != nil { names.append("--activation-density") }
    if arguments[seed] != nil { names.append("--seed") }
    return names.map { "\($0) does not count: \(reason)" }
  }
}
