import CommandLineKit
import Compiler
import Configurations
import GoldenModels

/// What a co-simulation of sequences found.
public struct RecurrentReport {
  /// One layer over all steps of all sequences.
  public struct Layer: Hashable, Sendable {
    /// The layer's name.
    public var name: String
    /// Numbers that it gives at each step, places without a hidden unit included.
    public var outputs: Int
    /// Entries that it has in all elements, fillers included.
    public var entries: Int
    /// Inputs that were broadcast.
    public var nonzeroActivations = 0
    /// Multiplications of a weight with a non-zero activation.
    public var usefulMACs = 0
    /// Cycles as the hardware counted them, and as the cycle model predicts.
    public var cycles = 0
    public var modelCycles = 0
    /// Outputs of any step that differ from the golden model.
    public var mismatches = 0
  }

  /// What ran, on which configuration, in which simulator.
  public let workload: String
  public let configuration: EIEConfiguration
  public let simulator: SimulatorChoice
  /// The layers.
  public private(set) var layers: [Layer]
  /// Sequences, and steps of all of them.
  public private(set) var sequences = 0
  public private(set) var steps = 0
  /// Sequences with a class, and those that the readout names rightly.
  public private(set) var labelled = 0
  public private(set) var correct = 0
  /// Sums and states that did not fit their format; numbers that did not fit an activation when they were read.
  public private(set) var saturations = 0
  public private(set) var activationSaturations = 0
  /// Sequences in which the hardware's flag of saturation differs from the golden model's count.
  public private(set) var flagMismatches = 0

  init(
    _ workload: RecurrentWorkload, _ compiled: CompiledNetwork, _ configuration: EIEConfiguration,
    _ simulator: SimulatorChoice
  ) {
    self.workload = workload.name
    self.configuration = configuration
    self.simulator = simulator
    layers = compiled.layers.map {
      Layer(name: $0.name, outputs: $0.cellRows > 0 ? $0.outputs / 4 : $0.outputs, entries: $0.entries)
    }
  }

  /// Compares one sequence with the models and adds the result.
  mutating func add(_ expected: EIERecurrentModel.Result, _ outcome: RecurrentScripts.Outcome, label: Int?) {
    func differences(_ a: [Int], _ b: [Int]) -> Int {
      zip(a, b).reduce(abs(a.count - b.count)) { $0 + ($1.0 == $1.1 ? 0 : 1) }
    }
    for (step, seen) in zip(expected.steps, outcome.steps) {
      for (number, words) in step.enumerated() {
        layers[number].mismatches += differences(words, seen[number])
      }
    }
    if let words = expected.readout {
      layers[layers.count - 1].mismatches += differences(words, outcome.readout ?? [])
    }
    for number in layers.indices {
      layers[number].cycles += outcome.cycles[number]
      layers[number].modelCycles += expected.cycles[number]
      layers[number].usefulMACs += expected.usefulMACs[number]
      layers[number].nonzeroActivations += expected.nonzeroActivations[number]
    }
    sequences += 1
    steps += expected.steps.count
    saturations += expected.saturations
    activationSaturations += expected.activationSaturations
    if outcome.hasSaturated != (expected.saturations > 0) { flagMismatches += 1 }
    if let label, let words = outcome.readout {
      labelled += 1
      if words.indices.max(by: { words[$0] < words[$1] }) == label { correct += 1 }
    }
  }

  /// Outputs that differ.
  public var mismatches: Int { layers.reduce(0) { $0 + $1.mismatches } }
  /// Layers whose cycles differ.
  public var cycleMismatches: Int { layers.filter { $0.cycles != $0.modelCycles }.count }
  /// Whether hardware and models agree in everything.
  public var agrees: Bool { mismatches == 0 && cycleMismatches == 0 && flagMismatches == 0 }

  /// The report for machines.
  public var json: JSONValue {
    .object([
      JSONMember("workload", .string(workload)), JSONMember("configuration", configuration.json),
      JSONMember("simulator", .string(simulator.rawValue)), JSONMember("sequences", .integer(sequences)),
      JSONMember("steps", .integer(steps)), JSONMember("mismatches", .integer(mismatches)),
      JSONMember("cycle_mismatches", .integer(cycleMismatches)),
      JSONMember("flag_mismatches", .integer(flagMismatches)),
      JSONMember("saturations", .integer(saturations)),
      JSONMember("activation_saturations", .integer(activationSaturations)),
      JSONMember("labelled", .integer(labelled)), JSONMember("correct", .integer(correct)),
      JSONMember("layers", .array(layers.map(\.json))),
    ])
  }
}

extension RecurrentReport.Layer {
  fileprivate var json: JSONValue {
    .object([
      JSONMember("name", .string(name)), JSONMember("outputs", .integer(outputs)),
      JSONMember("entries", .integer(entries)),
      JSONMember("nonzero_activations", .integer(nonzeroActivations)),
      JSONMember("useful_macs", .integer(usefulMACs)), JSONMember("cycles", .integer(cycles)),
      JSONMember("model_cycles", .integer(modelCycles)), JSONMember("mismatches", .integer(mismatches)),
    ])
  }
}
