import BitVectors
import Configurations
import DeepCompression
import GoldenModels

/// The bundled LeNet-300-100 in fixed point of several widths: what accuracy and outputs make of it (figure 10).
///
/// Activations, codebook words and accumulators have the width alike, as in the paper's figure, or accumulators of 32
/// bits. The binary points are those in which nothing of the 64 images saturates.
public struct PrecisionExploration: Hashable, Sendable {
  /// One arithmetic.
  public struct Result: Hashable, Sendable {
    /// What it is called.
    public var name: String
    /// Bits of an activation and of a codebook word; 0 for single precision.
    public var bits: Int
    /// Bits of an accumulator; 0 for single precision.
    public var accumulatorBits: Int
    /// Images classified as labelled.
    public var correct: Int
    /// All images.
    public var images: Int
    /// The root of the mean squared distance of the network's outputs from the same in real numbers.
    public var error: Double
    /// Picojoules of one multiplication of two such operands; nil where no source has a number.
    public var picojoules: Double?

    /// The share of images classified as labelled.
    public var accuracy: Double { Double(correct) / Double(images) }
  }

  /// The arithmetics, widest first.
  public var results: [Result]

  private static let widths: [(bits: Int, accumulator: Int)] = [
    (32, 32), (24, 32), (16, 32), (16, 16), (12, 32), (12, 12), (8, 32), (8, 8),
  ]

  /// Runs the first `count` bundled images in every arithmetic.
  ///
  /// - Throws: `ModelFileError` when the package's own files are damaged.
  public init(images count: Int = 64) throws {
    let workload = try BundledNetwork.workload(images: count)
    let labels = workload.labels ?? []
    let exact = try workload.inputs.map { try workload.referenceSums($0).last ?? [] }
    let energies = MultiplierEnergy.published
    let single = Result(
      name: "float 32", bits: 0, accumulatorBits: 0, correct: Self.correct(exact, labels),
      images: labels.count, error: 0, picojoules: energies[0].picojoules)
    let fixed = try Self.widths.concurrentMap { bits, accumulator in
      let asked = EIEConfiguration.quad.withFormats(
        activationBits: bits, codebookBits: bits, accumulatorBits: accumulator)
      let configuration = try workload.fitted(asked)
      let model = try EIENetworkModel(workload.network, configuration: configuration)
      let format = configuration.accumulator
      let outputs = try workload.inputs.map { try model.run($0).outputs.map { format.value(of: $0) } }
      return Result(
        name: accumulator == bits ? "fixed \(bits)" : "fixed \(bits), sums \(accumulator)", bits: bits,
        accumulatorBits: accumulator, correct: Self.correct(outputs, labels), images: labels.count,
        error: Self.distance(outputs, exact),
        picojoules: energies.first { $0.bits == bits && $0.arithmetic.hasPrefix("fixed") }?.picojoules)
    }
    results = [single] + fixed
  }

  private static func correct(_ outputs: [[Double]], _ labels: [Int]) -> Int {
    zip(outputs, labels).filter { sums, label in
      sums.indices.max { sums[$0] < sums[$1] } == label
    }.count
  }

  private static func distance(_ outputs: [[Double]], _ exact: [[Double]]) -> Double {
    let squares = zip(outputs.joined(), exact.joined()).map { ($0 - $1) * ($0 - $1) }
    return (squares.reduce(0, +) / Double(max(1, squares.count))).squareRoot()
  }

  /// The results as a table, comma-separated.
  public var csv: String {
    let rows = results.map { result in
      [
        result.name.replacing(",", with: ""), "\(result.bits)", "\(result.accumulatorBits)",
        "\(result.correct)", "\(result.images)", "\(result.error)", result.picojoules.map { "\($0)" } ?? "",
      ].joined(separator: ",")
    }
    return
      (["arithmetic,bits,accumulator_bits,correct,images,rms_error,multiplier_pJ"] + rows)
      .joined(separator: "\n") + "\n"
  }
}
