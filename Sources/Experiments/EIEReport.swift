import Compiler
import Configurations
import GoldenModels

/// What a co-simulation found: per layer, summed over all inputs, and per input.
public struct EIEReport {
  /// One layer over all inputs.
  public struct Layer: Hashable, Sendable {
    /// The layer's name.
    public var name: String
    /// Inputs and outputs of the layer, the bias not counted.
    public var inputs, outputs: Int
    /// Processing elements of the array.
    public var processingElements: Int
    /// Inputs that were broadcast, summed over the vectors; the bias is not counted.
    public var nonzeroActivations = 0
    /// Entries that the layer has in all elements, fillers included; and the fillers.
    public var entries, paddingEntries: Int
    /// Multiplications of a weight that is no filler with a non-zero activation, the bias included.
    public var usefulMACs = 0
    /// Cycles as the hardware counted them, and as the cycle model predicts.
    public var cycles = 0
    public var modelCycles = 0
    /// Output words that differ from the golden model, in any run.
    public var mismatches = 0
    /// Runs of the layer whose cycle count differs from the cycle model.
    public var cycleMismatches = 0
    /// Sums that did not fit an accumulator, and words that did not fit an activation when they were read.
    public var saturations = 0
    /// The second of these, by itself.
    public var activationSaturations = 0
    /// The greatest distance of an output from the same layer in real numbers.
    public var largestError = 0.0

    /// useful MACs / (elements * cycles).
    public var utilization: Double {
      cycles == 0 ? 0 : Double(usefulMACs) / (Double(processingElements) * Double(cycles))
    }
  }

  /// One input vector.
  public struct Input: Hashable, Sendable {
    /// Its right class, if known.
    public var label: Int?
    /// The class that the hardware's outputs name.
    public var prediction: Int
    /// The class that the golden model's outputs name.
    public var expected: Int
    /// Cycles of all layers.
    public var cycles: Int
    /// Output words and cycle counts that differ from the models.
    public var differences: Int
  }

  /// What ran.
  public let workload: String
  /// On which configuration.
  public let configuration: EIEConfiguration
  /// In which simulator.
  public let simulator: SimulatorChoice
  /// The layers.
  public private(set) var layers: [Layer]
  /// The inputs.
  public private(set) var inputs: [Input] = []
  /// Runs in which the hardware's flag of saturation differs from the golden model's count.
  public private(set) var flagMismatches = 0

  /// The caller's output at each position of the last layer; nil where they are the same.
  private let outputOrder: [Int]?

  init(
    _ workload: EIEWorkload, _ compiled: [CompiledLayer], _ placed: PlacedNetwork,
    _ configuration: EIEConfiguration,
    _ simulator: SimulatorChoice
  ) {
    outputOrder = placed.outputOrders.last ?? nil
    self.workload = workload.name
    self.configuration = configuration
    self.simulator = simulator
    layers = compiled.map { layer in
      Layer(
        name: layer.name, inputs: layer.inputs, outputs: layer.outputs,
        processingElements: configuration.processingElements, entries: layer.entries,
        paddingEntries: layer.paddingEntries)
    }
  }

  /// Compares one input's outcomes with the models and adds the result.
  mutating func add(
    _ expected: EIENetworkResult, _ cycles: [EIECycleCount], _ outcomes: [EIERunOutcome],
    reference: [[Double]], label: Int?
  ) {
    var differences = 0
    for (number, result) in expected.layers.enumerated() {
      var wrongWords = 0
      var wrongCounts = 0
      for outcome in outcomes {
        if let words = outcome.outputs[number] {
          wrongWords += zip(words, result.accumulators).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) }
        }
        if outcome.cycles[number] != cycles[number].cycles { wrongCounts += 1 }
      }
      layers[number].mismatches += wrongWords
      layers[number].cycleMismatches += wrongCounts
      differences += wrongWords + wrongCounts
      layers[number].nonzeroActivations += result.nonzeroActivations
      layers[number].usefulMACs += result.usefulMACs
      layers[number].cycles += outcomes[outcomes.count - 1].cycles[number]
      layers[number].modelCycles += cycles[number].cycles
      layers[number].saturations += result.accumulatorSaturations + result.activationSaturations
      layers[number].activationSaturations += result.activationSaturations
      let seen = outcomes[0].outputs[number] ?? result.accumulators
      let error =
        zip(seen, reference[number]).map { abs(configuration.accumulator.value(of: $0) - $1) }.max() ?? 0
      layers[number].largestError = max(layers[number].largestError, error)
    }
    let saturates = expected.accumulatorSaturations > 0
    let wrongFlags = outcomes.filter { $0.hasSaturated != saturates }.count
    flagMismatches += wrongFlags
    let last = outcomes[outcomes.count - 1]
    inputs.append(
      Input(
        label: label, prediction: classification(last.outputs.last.flatMap { $0 } ?? []),
        expected: classification(expected.outputs), cycles: last.cycles.reduce(0, +),
        differences: differences + wrongFlags))
  }

  /// The caller's number of the greatest output; the first one of equals.
  private func classification(_ placed: [Int]) -> Int {
    var words = placed
    for (position, output) in (outputOrder ?? []).enumerated() where output < words.count {
      words[output] = placed[position]
    }
    return words.indices.max { words[$0] < words[$1] || (words[$0] == words[$1] && $0 > $1) } ?? 0
  }

  /// Output words that differ.
  public var mismatches: Int { layers.reduce(0) { $0 + $1.mismatches } }
  /// Cycle counts that differ.
  public var cycleMismatches: Int { layers.reduce(0) { $0 + $1.cycleMismatches } }
  /// Whether hardware and models agree in everything.
  public var agrees: Bool { mismatches == 0 && cycleMismatches == 0 && flagMismatches == 0 }
}
