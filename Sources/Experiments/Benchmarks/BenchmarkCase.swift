import DeepCompression
import Networks

/// A benchmark layer with a matrix and activations drawn from a seed: the same numbers on every machine.
public struct BenchmarkCase: Sendable {
  /// The spreads of the benchmark: independent weights, and two degrees of clustering.
  public static let sigmas = [0.0, 0.5, 1.0]

  /// What was drawn.
  public let layer: BenchmarkLayer
  /// The spread of the densities of rows, columns and activations (standard deviation of their logarithms).
  public let sigma: Double
  /// The seed.
  public let seed: UInt64
  /// The weights that are not zero.
  public let pattern: SparsePattern
  /// For each input, whether its activation is not zero.
  public let nonzero: [Bool]

  /// Draws the case.
  ///
  /// The probability that an input is active is log-normal, too, and independent of how dense its column is.
  ///
  /// - Parameters:
  ///   - sigma: the spread; 0 for independent weights of equal probability.
  ///   - seed: cases of different layers, spreads or seeds share no random numbers.
  public init(_ layer: BenchmarkLayer, sigma: Double, seed: UInt64 = 1) {
    self.layer = layer
    self.sigma = sigma
    self.seed = seed
    var generator = SeededGenerator(seed: Self.stream(layer, sigma, seed))
    pattern = SparsePattern(
      outputs: layer.outputs, inputs: layer.inputs, mean: layer.weightDensity, sigma: sigma, using: &generator
    )
    let activity = LogNormalDensities(
      outputs: 1, inputs: layer.inputs, mean: layer.activationDensity, sigma: sigma, using: &generator)
    nonzero = activity.columns.map { generator.unitInterval() < $0 * activity.rows[0] }
  }

  /// A number of the case's own, so that no two cases draw the same matrix.
  private static func stream(_ layer: BenchmarkLayer, _ sigma: Double, _ seed: UInt64) -> UInt64 {
    var generator = SeededGenerator(seed: seed)
    let parts = layer.name.utf8.map(UInt64.init) + [UInt64(1000 * sigma)]
    return parts.reduce(generator.next()) { SeededGenerator.scrambled($0 ^ $1) }
  }

  /// Multiplications of a non-zero weight with a non-zero activation.
  public var usefulMACs: Int {
    nonzero.indices.reduce(0) { sum, column in
      nonzero[column] ? sum + pattern.columnStarts[column + 1] - pattern.columnStarts[column] : sum
    }
  }

  /// Cycles below which no array of that many elements can come: its useful work, evenly divided.
  public func floorCycles(processingElements: Int) -> Double {
    Double(usefulMACs) / Double(processingElements)
  }
}

extension SeededGenerator {
  /// The first number of the generator of that seed.
  fileprivate static func scrambled(_ seed: UInt64) -> UInt64 {
    var generator = SeededGenerator(seed: seed)
    return generator.next()
  }
}

extension BenchmarkCase {
  /// The case as a network of one layer with its input: a byte a weight.
  ///
  /// Codes are random out of 15, shared weights are the multiples of 1/8 from -1 to 7/8 without zero, and active
  /// inputs are multiples of 1/512 up to 1: sums stay small enough for 16-bit accumulators.
  public func workload() throws -> EIEWorkload {
    var generator = SeededGenerator(seed: Self.stream(layer, sigma, seed) ^ 1)
    var codes = [UInt8](repeating: 0, count: layer.outputs * layer.inputs)
    for column in 0..<layer.inputs {
      for position in pattern.columnStarts[column]..<pattern.columnStarts[column + 1] {
        let code = 1 + generator.integer(below: 15)
        codes[Int(pattern.rows[position]) * layer.inputs + column] = UInt8(code)
      }
    }
    let input = nonzero.map { $0 ? Float(1 + generator.integer(below: 512)) / 512 : 0 }
    let shared = SharedLayer(
      name: layer.name, outputs: layer.outputs, inputs: layer.inputs, hasBias: false, codes: codes,
      codebook: Self.codebook, function: .identity)
    return try EIEWorkload(
      name: "\(layer.name), sigma \(sigma), seed \(seed)",
      network: CompressedNetwork(name: layer.name, layers: [shared]), inputs: [input])
  }

  private static let codebook: [Float] =
    [0] + (-8...7).filter { $0 != 0 }.map { Float($0) / 8 }
}
