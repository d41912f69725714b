import Compiler
import Configurations
import DeepCompression

/// Memory depths of a configuration that its user may leave open.
public enum MemoryDepth: String, CaseIterable, Hashable, Sendable {
  case weightRows = "weight-rows"
  case pointerWords = "pointer-words"
  case activationWords = "activation-words"
  case layers
}

extension EIEConfiguration {
  /// This configuration with the open depths raised, to powers of two, where `network` needs more.
  ///
  /// - Returns: the configuration, and one line for each depth that was raised.
  /// - Throws: `CompilationError` when the network does not fit even the deepest memories that are allowed, or one
  ///   whose depth is not open.
  public func sized(
    for network: CompressedNetwork, open: Set<MemoryDepth>
  ) throws -> (configuration: EIEConfiguration, notes: [String]) {
    var deepest = self
    if open.contains(.weightRows) { deepest.weightRows = 1 << 20 }
    if open.contains(.pointerWords) { deepest.pointerWords = 1 << 20 }
    if open.contains(.activationWords) { deepest.activationWords = 4096 }
    if open.contains(.layers) { deepest.layers = 16 }
    let needsBatches = deepest.needsBatches(for: network)
    let compiled =
      try needsBatches
      ? BatchedNetwork(network, for: deepest).compiled : CompiledNetwork(network, for: deepest)
    let widest = compiled.layers.map { max($0.inputs, $0.outputs) }.max() ?? 1

    var result = self
    var notes: [String] = []
    func raise(_ depth: MemoryDepth, _ path: WritableKeyPath<EIEConfiguration, Int>, to needed: Int) {
      guard needed > result[keyPath: path] else { return }
      let raised = Self.powerOfTwo(atLeast: needed)
      notes.append(
        "--\(depth.rawValue) raised from \(result[keyPath: path]) to \(raised) to hold the network")
      result[keyPath: path] = raised
    }
    raise(.activationWords, \.activationWords, to: (widest + processingElements - 1) / processingElements)
    raise(.pointerWords, \.pointerWords, to: compiled.elements.map(\.pointers.count).max() ?? 0)
    raise(.weightRows, \.weightRows, to: compiled.elements.map(\.weightRows.count).max() ?? 0)
    raise(.layers, \.layers, to: compiled.layers.count)
    if needsBatches {
      notes.append("layers longer than the activation registers run in \(compiled.layers.count) batches")
    }
    return (result, notes)
  }

  private static func powerOfTwo(atLeast number: Int) -> Int {
    var power = 1
    while power < number { power *= 2 }
    return power
  }
}
