import Configurations
import DeepCompression

/// A network whose layers need not fit the activation registers: each is cut into batches that do.
///
/// The paper says that longer vectors are computed in batches through an activation memory, and not in which order
/// (ISCA 2016, section 4). Here a layer is cut into blocks of outputs and blocks of inputs, each at most N times the
/// words of a register file. For each block of outputs the blocks of inputs follow each other; the accumulators stay in
/// the destination file from one to the next, so partial sums never leave it and no bit differs from a layer in one
/// piece. The host loads the inputs of each batch and takes the outputs of each block.
public struct BatchedNetwork: Hashable, Sendable {
  /// One run of the array.
  public struct Batch: Hashable, Sendable {
    /// The layer in the network.
    public var layer: Int
    /// The positions of the outputs that it adds to.
    public var outputs: Range<Int>
    /// The inputs that it reads.
    public var inputs: Range<Int>
    /// Its part of the matrix.
    public var matrix: SharedLayer
    /// The last of its block of outputs: it adds a bias column, and its sums are complete. The first preloads biases.
    public var completes: Bool
  }

  /// The batches in the order of their descriptors.
  public let batches: [Batch]
  /// The batches as resident layers, one descriptor each.
  public let compiled: CompiledNetwork
  /// The rows and columns in their places.
  public let placed: PlacedNetwork

  /// Cuts `network` for `configuration` and lays the batches out in its memories.
  ///
  /// - Throws: `InvalidConfiguration`; `CompilationError` with one line for what does not fit.
  public init(_ network: CompressedNetwork, for configuration: EIEConfiguration) throws {
    try configuration.validated()
    placed = PlacedNetwork(network, for: configuration)
    var batches: [Batch] = []
    for (number, layer) in placed.network.layers.enumerated() {
      batches += Self.cut(layer, number: number, capacity: configuration.inputCapacity)
    }
    self.batches = batches
    compiled = try CompiledNetwork(
      name: network.name, batches: batches, layers: placed.network.layers, for: configuration)
  }

  /// Blocks of inputs within blocks of outputs; a block begins at a multiple of the capacity, which is one of N.
  private static func cut(_ layer: SharedLayer, number: Int, capacity: Int) -> [Batch] {
    var result: [Batch] = []
    for firstOutput in stride(from: 0, to: layer.outputs, by: capacity) {
      let outputs = firstOutput..<min(firstOutput + capacity, layer.outputs)
      for firstInput in stride(from: 0, to: layer.inputs, by: capacity) {
        let inputs = firstInput..<min(firstInput + capacity, layer.inputs)
        let isLast = inputs.upperBound == layer.inputs
        result.append(
          Batch(
            layer: number, outputs: outputs, inputs: inputs,
            matrix: layer.block(outputs, inputs, withBiasColumn: isLast && layer.hasBias), completes: isLast))
      }
    }
    return result
  }
}

extension EIEConfiguration {
  /// Whether some layer of `network` is longer than the activation registers, and so needs batches.
  public func needsBatches(for network: CompressedNetwork) -> Bool {
    network.layers.contains { max($0.inputs, $0.outputs) > inputCapacity }
  }
}

extension SharedLayer {
  /// A part of the matrix as a layer of its own; the first of its rows has their exact biases.
  fileprivate func block(_ rows: Range<Int>, _ inputs: Range<Int>, withBiasColumn: Bool) -> SharedLayer {
    var codes: [UInt8] = []
    codes.reserveCapacity(rows.count * (inputs.count + 1))
    for row in rows {
      let start = row * columns
      codes += self.codes[(start + inputs.lowerBound)..<(start + inputs.upperBound)]
      if withBiasColumn { codes.append(self.codes[start + self.inputs]) }
    }
    return SharedLayer(
      name: name, outputs: rows.count, inputs: inputs.count, hasBias: withBiasColumn, codes: codes,
      codebook: codebook, function: function,
      exactBias: inputs.lowerBound == 0 ? exactBias.map { Array($0[rows]) } : nil)
  }
}
