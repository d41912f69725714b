import Foundation

/// How small the run-length code makes values, beside how small any code could make them.
public struct CompressionMeasure: Hashable, Sendable {
  /// Values that were encoded.
  public private(set) var values = 0
  /// Those that are not zero.
  public private(set) var nonzeros = 0
  /// 64-bit words that they took.
  public private(set) var words = 0
  /// Bits of a value.
  public let wordBits: Int

  /// Nothing yet.
  public init(wordBits: Int) { self.wordBits = wordBits }

  /// Adds a block and the words that it took.
  public mutating func add(block: some Collection<Int32>, words count: Int) {
    values += block.count
    nonzeros += block.reduce(0) { $0 + ($1 == 0 ? 0 : 1) }
    words += count
  }

  /// Bits of the values as they are, over bits of the code: more than 1 where it pays.
  public var ratio: Double { Double(values * wordBits) / Double(words * 64) }

  /// Bits that no code can go below which tells zeros from others independently and leaves levels as they are: the
  /// entropy of the zeros' places, and a level for each of the others.
  public var entropyBits: Double {
    guard values > 0 else { return 0 }
    let share = Double(nonzeros) / Double(values)
    let places = [share, 1 - share].reduce(0.0) { $1 > 0 ? $0 - $1 * log2($1) : $0 }
    return Double(values) * places + Double(nonzeros * wordBits)
  }

  /// By how much the code exceeds that bound; 0.08 is 8 %. Below 0 where zeros keep together, which independent places
  /// do not.
  public var overEntropy: Double {
    entropyBits > 0 ? Double(words * 64) / entropyBits - 1 : 0
  }
}
