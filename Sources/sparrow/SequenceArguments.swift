import CommandLineKit
import Configurations
import DeepCompression
import Experiments
import Foundation

extension WorkloadArguments {
  /// The flags that were given and concern sequences only.
  func ofSequences(_ arguments: ParsedArguments) -> [String] {
    var flags: [String] = []
    if arguments[steps] != nil { flags.append(steps.declaration.name) }
    if arguments[weightDensity] != nil { flags.append(weightDensity.declaration.name) }
    return flags
  }

  /// The recurrent network that `--lstm` names, and sequences for it.
  func sequences(
    _ source: String, _ arguments: ParsedArguments, for configuration: EIEConfiguration
  ) throws -> RecurrentWorkload {
    let others = [weights, array, activations].filter { arguments[$0] != nil }.map(\.declaration.name)
    if let flag = others.first { throw UsageError("\(flag): does not go with --lstm") }
    guard arguments[networkFile] == nil else {
      throw UsageError("give a compressed network or --lstm, not both")
    }
    if arguments[density] != nil { throw UsageError("--activation-density: does not go with --lstm") }
    let seed = UInt64(arguments[seed] ?? 1)
    let isFile = source != "task" && source != "nt-lstm"
    if arguments[weightDensity] != nil && !isFile {
      throw UsageError("--weight-density: goes with a model file; '\(source)' has a density of its own")
    }
    if source == "task" {
      if arguments[steps] != nil {
        throw UsageError("--steps: sequences of 'task' have a length of their own")
      }
      return try SequenceTask(seed: seed).workload(sequences: arguments[vectors] ?? 16)
    }
    let network: RecurrentNetwork
    if isFile {
      let name = URL(fileURLWithPath: source).deletingPathExtension().lastPathComponent
      network = try RecurrentModelFile(path: source).network(
        name: name, for: configuration, density: arguments[weightDensity])
    } else {
      network = .random(name: source, inputs: 600, units: [600], density: 0.1, gain: 2, seed: seed)
    }
    let drawn = RecurrentWorkload.sequences(
      arguments[vectors] ?? 1, steps: arguments[steps] ?? 8, inputs: network.inputs, seed: seed)
    return RecurrentWorkload(name: network.name, network: network, sequences: drawn)
  }
}
