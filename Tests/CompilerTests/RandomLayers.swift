import Configurations
import DeepCompression

/// A generator whose sequence is fixed by its seed (splitmix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension CompressedNetwork {
  /// A chain of layers of the given sizes: inputs, then the outputs of each layer.
  ///
  /// Codes are random, each non-zero with a probability of `density`; every other layer has a bias.
  static func random(
    sizes: [Int], density: Double, codeBits: Int, using generator: inout SeededGenerator
  ) -> CompressedNetwork {
    let layers = zip(sizes, sizes.dropFirst()).enumerated().map { index, size in
      let hasBias = index.isMultiple(of: 2)
      var codes = [UInt8](repeating: 0, count: size.1 * (size.0 + (hasBias ? 1 : 0)))
      for position in codes.indices where Double.random(in: 0..<1, using: &generator) < density {
        codes[position] = UInt8(Int.random(in: 1..<(1 << codeBits), using: &generator))
      }
      let words = (1..<(1 << codeBits)).map { _ in Float.random(in: -1...1, using: &generator) }
      return SharedLayer(
        name: "layer\(index)", outputs: size.1, inputs: size.0, hasBias: hasBias, codes: codes,
        codebook: [0] + words, function: index.isMultiple(of: 2) ? .rectify : .identity)
    }
    return CompressedNetwork(name: "random", layers: layers)
  }
}

extension EIEConfiguration {
  /// A configuration of random array, entry and row sizes whose memories hold small networks.
  static func randomLayout(using generator: inout SeededGenerator) -> EIEConfiguration {
    var configuration = EIEConfiguration.quad
    configuration.processingElements = [1, 2, 3, 4, 5, 7, 16, 33, 64].randomElement(using: &generator)!
    let groups = [1, 1, 2, 4].filter(configuration.processingElements.isMultiple(of:))
    configuration.columnGroups = groups.randomElement(using: &generator)!
    configuration.weightCodeBits = Int.random(in: 2...8, using: &generator)
    configuration.relativeIndexBits = Int.random(in: 2...8, using: &generator)
    configuration.weightRowBits = Int.random(in: configuration.entryBits...200, using: &generator)
    configuration.weightRowBits = max(8, configuration.weightRowBits)
    configuration.bias = BiasPlacement.allCases.randomElement(using: &generator)!
    configuration.placement = RowPlacement.allCases.randomElement(using: &generator)!
    configuration.weightRows = 1 << 14
    configuration.activationWords = 256
    return configuration
  }
}
