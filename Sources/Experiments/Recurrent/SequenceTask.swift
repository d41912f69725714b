import DeepCompression
import GoldenModels
import Networks

/// Which of eight patterns a noisy sequence is: a task for recurrent networks, all of it drawn from one seed.
///
/// The cells of its network are fixed and random; only the readout is fitted, by least squares on the outputs of the
/// last layer after the last step. That is enough to need every gate, and takes a second instead of a training.
public struct SequenceTask: Sendable {
  /// Patterns to tell apart, numbers a step, steps, hidden units of each of the two layers.
  public static let classes = 8
  static let inputs = 4
  static let steps = 12
  static let units = [32, 32]
  /// The standard deviation of the noise; patterns are uniform in -1 ..< 1.
  static let noise: Float = 0.35

  private let patterns: [[[Float]]]
  private let seed: UInt64

  /// The task of `seed`.
  public init(seed: UInt64 = 1) {
    self.seed = seed
    patterns = RecurrentWorkload.sequences(Self.classes, steps: Self.steps, inputs: Self.inputs, seed: seed)
  }

  /// Sequences and their classes.
  func draw(_ count: Int, seed: UInt64) -> (sequences: [[[Float]]], labels: [Int]) {
    var generator = SeededGenerator(seed: seed)
    let labels = (0..<count).map { _ in Int.random(in: 0..<Self.classes, using: &generator) }
    let sequences = labels.map { label in
      patterns[label].map { step in
        // Twelve uniform numbers add up to nearly a normal one, with a variance of one.
        step.map { value in
          var normal: Float = -6
          for _ in 0..<12 { normal += Float.random(in: 0..<1, using: &generator) }
          return value + Self.noise * normal
        }
      }
    }
    return (sequences, labels)
  }

  /// The network, its readout fitted to 1,500 sequences, and `count` others.
  ///
  /// - Throws: `WeightSharingError`, `EIEModelError`.
  public func workload(sequences count: Int) throws -> RecurrentWorkload {
    var network = RecurrentNetwork.random(
      name: "sequence-task", inputs: Self.inputs, units: Self.units, density: 0.3, gain: 1.5, seed: seed)
    let known = draw(1500, seed: seed &+ 1)
    let float = try FloatLSTM(network)
    let features = try known.sequences.concurrentMap { try float.features($0) }
    let weights = LeastSquares.fit(
      features, classes: known.labels, count: Self.classes, regularization: 0.3)
    let units = Self.units[Self.units.count - 1]
    // The greatest output counts, so that a common factor does not matter; this one fits a codebook word.
    let largest = weights.joined().map { abs($0) }.max() ?? 1
    let scaled = weights.map { $0.map { Float($0 / largest) } }
    var (readout, _) = try SharedLayer.sharing(
      name: "readout",
      weights: Tensor(shape: [Self.classes, units], elements: scaled.flatMap { $0.prefix(units) }),
      bias: nil, weightCodeBits: 4, function: .identity)
    readout.exactBias = scaled.map { $0[units] }
    network.readout = readout
    let drawn = draw(count, seed: seed &+ 2)
    return RecurrentWorkload(
      name: "sequence task, seed \(seed)", network: network, sequences: drawn.sequences, labels: drawn.labels)
  }
}
