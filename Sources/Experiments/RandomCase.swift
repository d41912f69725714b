import BitVectors
import Compiler
import Configurations
import DeepCompression
import Networks

/// A configuration, a network that fits it and inputs, all drawn from one seed: the cases that nobody thought of.
///
/// Sizes are small and corners frequent: one element, one word, queues of one, empty matrices, full vectors, formats
/// in which most sums saturate.
public struct RandomCase {
  /// What everything is drawn from.
  public let seed: UInt64
  /// The array.
  public let configuration: EIEConfiguration
  /// What runs on it.
  public let workload: EIEWorkload

  /// The case of `seed`.
  ///
  /// - Throws: `InvalidConfiguration`, `CompilationError`: faults of this generator.
  public init(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let drawn = Self.configuration(&generator)
    try self.init(seed: seed, configuration: drawn, resizes: true, generator: &generator)
  }

  /// A random network and inputs for the shape of `configuration`, whose weight and pointer memories are resized.
  ///
  /// - Throws: `InvalidConfiguration`, `CompilationError`.
  public init(
    seed: UInt64, configuration: EIEConfiguration, vectors: Int = 2, sizeLimit: Int = .max
  ) throws {
    var generator = SeededGenerator(seed: seed)
    try self.init(
      seed: seed, configuration: configuration, vectors: vectors, sizeLimit: sizeLimit, generator: &generator)
  }

  private init(
    seed: UInt64, configuration drawn: EIEConfiguration, vectors: Int = 2, resizes: Bool = false,
    sizeLimit: Int = .max, generator: inout SeededGenerator
  ) throws {
    // A quarter of the drawn cases has layers that need batches, up to twice the registers in each direction.
    let isLong = resizes && Int.random(in: 0..<4, using: &generator) == 0
    let capacity = min(sizeLimit, drawn.inputCapacity * (isLong ? 2 : 1))
    let network = Self.network(for: drawn, capacity: capacity, &generator)
    var open = drawn
    open.weightRows = 1 << 20
    open.pointerWords = 1 << 20
    open.layers = 16
    let compiled =
      try open.needsBatches(for: network)
      ? BatchedNetwork(network, for: open).compiled : CompiledNetwork(network, for: open)
    var fitting = drawn
    let pointers = compiled.elements[0].pointers.count
    let rows = compiled.elements.map(\.weightRows.count).max() ?? 1
    fitting.layers = max(drawn.layers, compiled.layers.count)
    fitting.pointerWords = max(4, pointers + pointers % 2 + 2 * Int.random(in: 0...2, using: &generator))
    let spare = rows + Int.random(in: 0...2, using: &generator)
    fitting.weightRows = spare + spare % drawn.weightBanks
    self.seed = seed
    configuration = fitting
    let inputs = (0..<vectors).map { _ in Self.vector(network.layers[0].inputs, fitting, &generator) }
    workload = try EIEWorkload(name: "random case \(seed)", network: network, inputs: inputs)
  }

  // MARK: Configurations.

  private static func configuration(_ generator: inout SeededGenerator) -> EIEConfiguration {
    func pick<T>(_ values: [T]) -> T { values.randomElement(using: &generator)! }
    let codeBits = Int.random(in: 2...8, using: &generator)
    let indexBits = Int.random(in: 2...8, using: &generator)
    let activationWidth = pick([8, 12, 16, 24, 32])
    let weightWidth = pick([4, 6, 8, 12, 16, 16, 24, 32])
    let accumulatorWidth = Int.random(in: activationWidth...48, using: &generator)
    let activation = Int.random(in: 0...(activationWidth - 2), using: &generator)
    let weight = Int.random(in: 0...weightWidth, using: &generator)
    let finest = min(activation + weight, activation + accumulatorWidth - activationWidth)
    let coarsest = max(activation, activation + weight - (activationWidth + weightWidth - 2))
    let accumulator = Int.random(in: min(coarsest, finest)...finest, using: &generator)
    var drawn = EIEConfiguration(
      name: "random", processingElements: pick([1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 16, 17, 20]),
      weightCodeBits: codeBits, relativeIndexBits: indexBits,
      activation: FixedPointFormat(width: activationWidth, fractionBits: activation),
      weight: FixedPointFormat(width: weightWidth, fractionBits: weight),
      accumulator: FixedPointFormat(width: accumulatorWidth, fractionBits: accumulator),
      rounding: pick(RoundingRule.allCases), queueDepth: pick([1, 2, 3, 4, 5, 7, 8, 16]),
      weightRowBits: max(codeBits + indexBits, pick([8, 16, 24, 32, 64, 64, 72, 128, 200])), weightRows: 1,
      pointerWords: 4, activationWords: pick([1, 2, 3, 4, 5, 7, 8, 12, 16, 21]),
      layers: Int.random(in: 1...4, using: &generator))
    drawn.emptySlices = pick(EmptySlices.allCases)
    drawn.placement = pick(RowPlacement.allCases)
    drawn.bias = pick(BiasPlacement.allCases)
    drawn.columnGroups = pick([1, 1, 2, 4].filter(drawn.processingElements.isMultiple(of:)))
    drawn.fillers = pick(FillerReading.allCases)
    if drawn.fillers == .windowed { drawn.weightRowBits = max(drawn.weightRowBits, 8 * drawn.entryBits) }
    return drawn
  }

  // MARK: Networks.

  private static func network(
    for c: EIEConfiguration, capacity limit: Int, _ generator: inout SeededGenerator
  ) -> CompressedNetwork {
    let capacity = min(limit, 120)
    func size() -> Int { Int.random(in: max(1, capacity / 4)...capacity, using: &generator) }
    let count = Int.random(in: 1...min(3, c.layers), using: &generator)
    var sizes = [size()]
    for _ in 0..<count { sizes.append(size()) }
    let layers = (0..<count).map { layer(number: $0, sizes[$0 + 1], sizes[$0], c, &generator) }
    return CompressedNetwork(name: "random", layers: layers)
  }

  private static func layer(
    number: Int, _ outputs: Int, _ inputs: Int, _ c: EIEConfiguration, _ generator: inout SeededGenerator
  ) -> SharedLayer {
    let words = Int.random(in: 2...c.codebookEntries, using: &generator)
    let limit = c.weight.value(of: c.weight.maximum) * [1, 0.5, 0.1].randomElement(using: &generator)!
    let codebook = [0] + (1..<words).map { _ in Float(Double.random(in: -limit...limit, using: &generator)) }
    let density = [0, 0.02, 0.1, 0.3, 1].randomElement(using: &generator)!
    let hasBias = Bool.random(using: &generator)
    let codes = (0..<(outputs * (inputs + (hasBias ? 1 : 0)))).map { _ -> UInt8 in
      guard Double.random(in: 0..<1, using: &generator) < density else { return 0 }
      return UInt8(Int.random(in: 1..<words, using: &generator))
    }
    let layer = SharedLayer(
      name: "layer\(number)", outputs: outputs, inputs: inputs, hasBias: hasBias, codes: codes,
      codebook: codebook,
      function: Bool.random(using: &generator) ? .rectify : .identity)
    guard c.bias == .accumulatorPreload, Bool.random(using: &generator) else { return layer }
    // Biases in numbers of their own, some of them beyond the accumulator.
    let greatest = 1.1 * c.accumulator.value(of: c.accumulator.maximum)
    var exact = layer.withBiasBeside
    exact.exactBias = (0..<outputs).map { _ in
      Float(Double.random(in: -greatest...greatest, using: &generator))
    }
    return exact
  }

  // MARK: Inputs.

  private static func vector(_ count: Int, _ c: EIEConfiguration, _ generator: inout SeededGenerator)
    -> [Float]
  {
    let density = [0, 0.1, 0.35, 0.7, 1].randomElement(using: &generator)!
    let limit =
      c.activation.value(of: c.activation.maximum) * [1.2, 0.3, 0.01].randomElement(using: &generator)!
    return (0..<count).map { _ in
      guard Double.random(in: 0..<1, using: &generator) < density else { return 0 }
      return Float(Double.random(in: -limit...limit, using: &generator))
    }
  }
}
