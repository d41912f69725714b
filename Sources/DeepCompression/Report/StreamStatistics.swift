import Foundation

/// What the symbols of a stream would take at best, and what they take in their Huffman code.
public struct StreamStatistics: Hashable, Sendable {
  /// Symbols in the stream.
  public let symbols: Int
  /// Bits a symbol below which no code of single symbols gets.
  public let entropy: Double
  /// Bits a symbol in the optimal code, its table not counted.
  public let codeBits: Double

  /// The statistics of symbols that occur `counts` times.
  init(counts: [Int]) {
    symbols = counts.reduce(0, +)
    let total = Double(max(symbols, 1))
    entropy = counts.filter { $0 > 0 }.reduce(0) { $0 - Double($1) / total * log2(Double($1) / total) }
    codeBits = Double(CodeLengths.bits(counts, CodeLengths.optimal(for: counts))) / total
  }

  /// The statistics of a layer's codes and gaps as a file stores them.
  public static func of(
    _ layer: SharedLayer, indexBits: Int
  ) -> (codes: StreamStatistics, gaps: StreamStatistics) {
    let streams = EntryStreams(of: layer.codes, indexBits: indexBits)
    let codes = HuffmanBlock.counts(of: streams.codes, alphabet: layer.codebook.count)
    let gaps = HuffmanBlock.counts(of: streams.gaps, alphabet: 1 << indexBits)
    return (StreamStatistics(counts: codes), StreamStatistics(counts: gaps))
  }
}
