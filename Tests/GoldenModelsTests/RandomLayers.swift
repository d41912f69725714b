import BitVectors
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

extension SharedLayer {
  /// A layer of random codes, each non-zero with a probability of `density`, and a random codebook.
  static func random(
    outputs: Int, inputs: Int, hasBias: Bool, density: Double, codeBits: Int,
    using generator: inout SeededGenerator
  ) -> SharedLayer {
    let entries = 1 << codeBits
    let count = outputs * (inputs + (hasBias ? 1 : 0))
    var codes = [UInt8](repeating: 0, count: count)
    for index in codes.indices where Double.random(in: 0..<1, using: &generator) < density {
      codes[index] = UInt8(Int.random(in: 1..<entries, using: &generator))
    }
    let words = (1..<entries).map { _ in Float.random(in: -2...2, using: &generator) }
    return SharedLayer(
      name: "random", outputs: outputs, inputs: inputs, hasBias: hasBias, codes: codes,
      codebook: [0] + words, function: .rectify)
  }
}

extension EIEConfiguration {
  /// A legal configuration with random formats, small enough for exact arithmetic in `Double`.
  static func randomFormats(using generator: inout SeededGenerator) -> EIEConfiguration {
    while true {
      var configuration = EIEConfiguration.quad
      configuration.bias = .codebookColumn
      let activationBits = [8, 12, 16].randomElement(using: &generator)!
      configuration.activation = format(activationBits...activationBits, using: &generator)
      configuration.weight = format(4...16, using: &generator)
      configuration.accumulator = format(activationBits...32, using: &generator)
      configuration.rounding = RoundingRule.allCases.randomElement(using: &generator)!
      if configuration.problems().isEmpty { return configuration }
    }
  }

  private static func format(
    _ widths: ClosedRange<Int>, using generator: inout SeededGenerator
  ) -> FixedPointFormat {
    let width = Int.random(in: widths, using: &generator)
    return FixedPointFormat(width: width, fractionBits: Int.random(in: 0..<width, using: &generator))
  }
}
