import CoSimulation
import Compiler
import Configurations
import DeepCompression
import GoldenModels

/// Runs a network in batches: the host loads the inputs of each, and takes the outputs of each finished block.
///
/// The golden model knows nothing of batches: it runs every layer in one piece, and the words must be the same. A
/// layer's inputs are the model's words, so a difference is counted in the layer where it arises. The cycles of a layer
/// are the sum over its batches.
struct EIEBatchedRun {
  let batched: BatchedNetwork
  private let scripts: EIEHostScripts
  private let cycleModels: [EIECycleModel]

  init(_ network: CompressedNetwork, for configuration: EIEConfiguration) throws {
    batched = try BatchedNetwork(network, for: configuration)
    scripts = EIEHostScripts(batched.compiled)
    cycleModels = try batched.batches.map {
      try EIECycleModel($0.matrix, configuration: configuration, reduces: $0.completes)
    }
  }

  /// Each layer of the network, with the entries of all its batches.
  var layers: [CompiledLayer] {
    batched.placed.network.layers.enumerated().map { number, layer in
      let parts = zip(batched.batches, batched.compiled.layers).filter { $0.0.layer == number }.map(\.1)
      var whole = parts[0]
      whole.inputs = layer.inputs
      whole.outputs = layer.outputs
      whole.entries = parts.reduce(0) { $0 + $1.entries }
      whole.paddingEntries = parts.reduce(0) { $0 + $1.paddingEntries }
      return whole
    }
  }

  /// Loads the memories.
  var load: HostScript { scripts.load() }

  /// Runs all batches on the words that the layers read.
  ///
  /// - Parameter words: for each layer, its inputs as accumulator words.
  func script(_ words: [[Int]]) -> HostScript {
    var script = HostScript()
    for (number, batch) in batched.batches.enumerated() {
      script.append(
        scripts.runOne(number, words: Array(words[batch.layer][batch.inputs]), reads: batch.completes))
    }
    return script
  }

  /// What the reads of `script` gave: the outputs and the cycles of each layer.
  func outcome(_ responses: [HostWord]) -> EIERunOutcome {
    let layers = batched.placed.network.layers
    var outputs = layers.map { [Int](repeating: 0, count: $0.outputs) }
    var cycles = [Int](repeating: 0, count: layers.count)
    var hasSaturated = false
    var rest = responses[...]
    for batch in batched.batches {
      if batch.completes {
        outputs[batch.layer].replaceSubrange(
          batch.outputs, with: rest.prefix(batch.outputs.count).map(scripts.signed))
        rest = rest.dropFirst(batch.outputs.count)
      }
      cycles[batch.layer] += Int(rest[rest.startIndex].low)
      hasSaturated = hasSaturated || rest[rest.startIndex + 1].low & 2 != 0
      rest = rest.dropFirst(2)
    }
    return EIERunOutcome(outputs: outputs, cycles: cycles, hasSaturated: hasSaturated)
  }

  /// The cycles of each layer, as the model counts them for the activations that the layers read.
  func cycles(_ result: EIENetworkResult) throws -> [EIECycleCount] {
    var counts: [EIECycleCount?] = batched.placed.network.layers.map { _ in nil }
    for (batch, model) in zip(batched.batches, cycleModels) {
      let count = try model.run(activations: Array(result.layers[batch.layer].activations[batch.inputs]))
      counts[batch.layer] = counts[batch.layer].map { $0 + count } ?? count
    }
    return counts.compactMap { $0 }
  }
}

extension EIECycleCount {
  /// Two runs, one after the other, on the same elements.
  static func + (a: EIECycleCount, b: EIECycleCount) -> EIECycleCount {
    var sum = a
    sum.cycles += b.cycles
    sum.stalls += b.stalls
    sum.bubbles += b.bubbles
    sum.broadcasts += b.broadcasts
    sum.busy = zip(a.busy, b.busy).map { $0 + $1 }
    sum.usefulEntries += b.usefulEntries
    return sum
  }
}
