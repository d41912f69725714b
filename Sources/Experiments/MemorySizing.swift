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
    let deepest = deepest(open)
    let needsBatches = deepest.needsBatches(for: network)
    let compiled =
      try needsBatches
      ? BatchedNetwork(network, for: deepest).compiled : CompiledNetwork(network, for: deepest)
    let widest = compiled.layers.map { max($0.inputs, $0.outputs) }.max() ?? 1

    var raised = raised([
      (.activationWords, \.activationWords, (widest + processingElements - 1) / processingElements),
      (.pointerWords, \.pointerWords, compiled.elements.map(\.pointers.count).max() ?? 0),
      (.weightRows, \.weightRows, compiled.elements.map(\.weightRows.count).max() ?? 0),
      (.layers, \.layers, compiled.layers.count),
    ])
    if needsBatches {
      raised.notes.append(
        "layers longer than the activation registers run in \(compiled.layers.count) batches")
    }
    return raised
  }

  /// This configuration with the open depths raised, to powers of two, where a recurrent network needs more.
  ///
  /// - Throws: `CompilationError` as for a network without cells.
  public func sized(
    for network: RecurrentNetwork, open: Set<MemoryDepth>
  ) throws -> (configuration: EIEConfiguration, notes: [String]) {
    let deepest = deepest(open)
    let placed = PlacedRecurrentNetwork(network, for: deepest)
    let compiled = try CompiledNetwork(network, placed: placed, for: deepest)
    let sums = compiled.layers.map(\.outputRows).max() ?? 1
    return raised([
      (.activationWords, \.activationWords, max(placed.rows, sums)),
      (.pointerWords, \.pointerWords, compiled.elements.map(\.pointers.count).max() ?? 0),
      (.weightRows, \.weightRows, compiled.elements.map(\.weightRows.count).max() ?? 0),
      (.layers, \.layers, compiled.layers.count),
    ])
  }

  /// The open depths at their limits.
  private func deepest(_ open: Set<MemoryDepth>) -> EIEConfiguration {
    var deepest = self
    if open.contains(.weightRows) { deepest.weightRows = 1 << 20 }
    if open.contains(.pointerWords) { deepest.pointerWords = 1 << 20 }
    if open.contains(.activationWords) { deepest.activationWords = 4096 }
    if open.contains(.layers) { deepest.layers = 16 }
    return deepest
  }

  /// Depths raised to what is needed, and a line for each that was.
  private func raised(
    _ needs: [(depth: MemoryDepth, path: WritableKeyPath<EIEConfiguration, Int>, needed: Int)]
  ) -> (configuration: EIEConfiguration, notes: [String]) {
    var result = self
    var notes: [String] = []
    for (depth, path, needed) in needs where needed > result[keyPath: path] {
      let raised = Self.powerOfTwo(atLeast: needed)
      notes.append(
        "--\(depth.rawValue) raised from \(result[keyPath: path]) to \(raised) to hold the network")
      result[keyPath: path] = raised
    }
    return (result, notes)
  }

  private static func powerOfTwo(atLeast number: Int) -> Int {
    var power = 1
    while power < number { power *= 2 }
    return power
  }
}
