import Foundation

/// What the run-length code makes of activations, beside three bounds that are called the entropy limit
/// (docs/network.md, section 5).
public struct RunLengthStatistics: Hashable, Sendable {
  /// Values, words, and the bound by the zeros' share alone.
  public private(set) var measure: CompressionMeasure
  /// Pairs of a run and a level, by their run.
  private var runs = [Int](repeating: 0, count: RunLengthCode.longestRun + 1)
  private var frequencies: [Int32: Int] = [:]

  /// Nothing yet.
  public init(wordBits: Int) { measure = CompressionMeasure(wordBits: wordBits) }

  /// Adds a block and the words that it took.
  public mutating func add(block: some Collection<Int32>, words: Int) {
    measure.add(block: block, words: words)
    var run = 0
    var left = block.count
    for value in block {
      frequencies[value, default: 0] += 1
      left -= 1
      if value == 0 && run < RunLengthCode.longestRun && left > 0 {
        run += 1
      } else {
        runs[run] += 1
        run = 0
      }
    }
  }

  /// Pairs of a run and a level.
  public var pairs: Int { runs.reduce(0, +) }
  /// Bits that the code takes: whole words, their term bits and unused pairs included.
  public var codedBits: Int { measure.words * 64 }
  /// The share of values that are not zero.
  public var density: Double { Double(measure.nonzeros) / Double(max(1, measure.values)) }

  /// The least for a code that knows the share of zeros alone: the entropy of their places, and a level as it is for each
  /// of the others.
  public var placeEntropyBits: Double { measure.entropyBits }
  /// The least for a code of these pairs: the entropy of their runs, and each level as it is.
  public var pairEntropyBits: Double { Self.entropy(runs) + Double(pairs * measure.wordBits) }
  /// The least for a code that knows how often each value occurs, and nothing of their order.
  public var valueEntropyBits: Double { Self.entropy(Array(frequencies.values)) }

  /// Shannon's entropy of that many things, each seen so often, in bits; for all of them together.
  private static func entropy(_ counts: [Int]) -> Double {
    let total = Double(counts.reduce(0, +))
    return counts.reduce(0.0) { $1 == 0 ? $0 : $0 - Double($1) * log2(Double($1) / total) }
  }

  /// By how much the code exceeds a bound; 0.08 is 8 %.
  public func excess(over bits: Double) -> Double { bits > 0 ? Double(codedBits) / bits - 1 : 0 }
}
