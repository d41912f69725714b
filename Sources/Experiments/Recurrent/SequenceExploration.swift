import BitVectors
import Compiler
import Configurations
import GoldenModels

/// The sequence task in fixed point of several widths: what accuracy makes of it, beside double precision.
public struct SequenceExploration: Sendable {
  /// One arithmetic.
  public struct Result: Hashable, Sendable {
    /// What it is called.
    public var name: String
    /// Bits of an activation and of a codebook word, and of an accumulator; 0 for double precision.
    public var bits, accumulatorBits: Int
    /// Sequences whose class is named rightly, of all.
    public var correct, sequences: Int
    /// States of cells and sums that did not fit their format.
    public var saturations: Int

    /// The share of sequences whose class is named rightly.
    public var accuracy: Double { Double(correct) / Double(sequences) }
  }

  /// The arithmetics: double precision, the formats of the configurations, then the widths, widest first.
  public let results: [Result]

  private static let widths: [(bits: Int, accumulator: Int)] = [
    (24, 32), (16, 32), (16, 16), (12, 32), (12, 12), (8, 32), (8, 8),
  ]

  /// Runs `count` sequences of the task of `seed` in every arithmetic.
  ///
  /// - Throws: `WeightSharingError`, `EIEModelError`, `InvalidConfiguration`.
  public init(sequences count: Int = 2000, seed: UInt64 = 1) throws {
    let workload = try SequenceTask(seed: seed).workload(sequences: count)
    let labels = workload.labels ?? []
    let float = try FloatLSTM(workload.network)
    let exact = try workload.sequences.concurrentMap { try float.outputs($0) }
    let right = zip(exact, labels).filter { sums, label in sums.indices.max { sums[$0] < sums[$1] } == label }
      .count
    let double = Result(
      name: "double", bits: 0, accumulatorBits: 0, correct: right, sequences: count, saturations: 0)
    var arrays: [(String, EIEConfiguration)] = [
      ("quad and sparrow", .quad), ("paper", .paper),
    ]
    for (bits, accumulator) in Self.widths {
      let name = accumulator == bits ? "fixed \(bits)" : "fixed \(bits), sums \(accumulator)"
      let formats = EIEConfiguration.quad.withFormats(
        activationBits: bits, codebookBits: bits, accumulatorBits: accumulator)
      arrays.append((name, formats))
    }
    let fixed = try arrays.concurrentMap { name, array in try Self.run(workload, name, array) }
    results = [double] + fixed
  }

  private static func run(
    _ workload: RecurrentWorkload, _ name: String, _ array: EIEConfiguration
  ) throws -> Result {
    var array = array
    array.cells = .lstm
    array.bias = .accumulatorPreload
    let placed = PlacedRecurrentNetwork(workload.network, for: array)
    let model = try EIERecurrentModel(
      placed.parts.map { .init(matrix: $0.matrix, slotRows: $0.slotRows) }, configuration: array)
    var result = Result(
      name: name, bits: array.activation.width, accumulatorBits: array.accumulator.width, correct: 0,
      sequences: workload.sequences.count, saturations: 0)
    for (sequence, label) in zip(workload.sequences, workload.labels ?? []) {
      let outcome = try model.runUncounted(sequence.map(model.words))
      let sums = outcome.readout ?? []
      if sums.indices.max(by: { sums[$0] < sums[$1] }) == label { result.correct += 1 }
      result.saturations += outcome.saturations
    }
    return result
  }

  /// The results as a table, comma-separated.
  public var csv: String {
    let rows = results.map {
      "\($0.name.replacing(",", with: "")),\($0.bits),\($0.accumulatorBits),\($0.correct),\($0.sequences),\($0.saturations)"
    }
    return (["arithmetic,bits,accumulator_bits,correct,sequences,saturations"] + rows).joined(separator: "\n")
      + "\n"
  }
}
