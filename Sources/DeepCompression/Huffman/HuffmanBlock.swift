import Networks

/// Symbols of one alphabet with all that is needed to read them: the code's lengths, then the codes.
///
/// Many symbols are split into four streams, which a decoder reads in step; see
/// `docs/compressed-network-file.md`.
public enum HuffmanBlock {
  /// From how many symbols on there are four streams: there the twelve bytes more are nothing.
  private static let symbolsOfFourStreams = 1 << 15

  /// What a block consists of, in bytes.
  public struct Sizes: Hashable, Sendable {
    /// The table of code lengths.
    public var table = 0
    /// The codes, with the lengths of their streams.
    public var codes = 0
  }

  /// `symbols`, all below `alphabet`, in an optimal code.
  public static func encode(_ symbols: [UInt8], alphabet: Int) -> [UInt8] {
    encodeWithSizes(symbols, alphabet: alphabet).bytes
  }

  /// The `count` symbols below `alphabet` of the block at the cursor.
  ///
  /// - Throws: `ModelFileError` that names `part` when the block is damaged.
  public static func decode(
    _ cursor: inout ByteCursor, count: Int, alphabet: Int, part: String
  ) throws -> [UInt8] {
    try decodeWithSizes(&cursor, count: count, alphabet: alphabet, part: part).symbols
  }

  static func encodeWithSizes(_ symbols: [UInt8], alphabet: Int) -> (bytes: [UInt8], sizes: Sizes) {
    let code = CanonicalCode(counts: counts(of: symbols, alphabet: alphabet))
    var bytes = CodeLengthTable.encode(code.lengths)
    let table = bytes.count
    let encoder = HuffmanEncoder(code)
    let streams = ranges(count: symbols.count).map { encoder.encode(symbols[$0]) }
    for stream in streams { bytes.appendLittleEndian(UInt32(stream.count)) }
    for stream in streams { bytes += stream }
    return (bytes, Sizes(table: table, codes: bytes.count - table))
  }

  static func decodeWithSizes(
    _ cursor: inout ByteCursor, count: Int, alphabet: Int, part: String
  ) throws -> (symbols: [UInt8], sizes: Sizes) {
    let file = cursor.file
    func damaged(_ what: String) -> ModelFileError {
      ModelFileError(file: file, what: what, remedy: "make the file again")
    }
    let start = cursor.offset
    let lengths = try CodeLengthTable.decode(&cursor, count: alphabet, part: part)
    let table = cursor.offset - start
    guard let code = CanonicalCode(lengths: lengths) else {
      throw damaged("the lengths of \(part) are no Huffman code")
    }
    let ranges = ranges(count: count)
    let sizes = try ranges.map { _ in Int(try cursor.littleEndian(UInt32.self, part: part)) }
    let bytes = try cursor.take(sizes.reduce(0, +), part: part)
    // No code is shorter than a bit: a count beyond the bits is a lie, found before memory is taken for it.
    guard count <= 8 * bytes.count, code.longest > 0 || count == 0 else {
      throw damaged("\(part) has \(count) symbols in \(bytes.count) bytes")
    }
    var streams: [(bytes: Range<Int>, count: Int)] = []
    for (size, range) in zip(sizes, ranges) {
      let first = streams.last?.bytes.upperBound ?? 0
      streams.append((first..<first + size, range.count))
    }
    guard let symbols = HuffmanDecoder(code).decode(bytes, streams: streams) else {
      throw damaged("the Huffman codes of \(part) do not end with their bytes")
    }
    return (symbols, Sizes(table: table, codes: cursor.offset - start - table))
  }

  /// How often each symbol occurs.
  static func counts(of symbols: [UInt8], alphabet: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: 256)
    // Pointers: this looks at every weight that is kept.
    counts.withUnsafeMutableBufferPointer { counts in
      symbols.withUnsafeBufferPointer { symbols in
        for symbol in symbols { counts[Int(symbol)] &+= 1 }
      }
    }
    precondition(counts[alphabet...].allSatisfy { $0 == 0 }, "a symbol is not in the alphabet")
    return Array(counts[..<alphabet])
  }

  /// The symbols of each stream.
  private static func ranges(count: Int) -> [Range<Int>] {
    guard count >= symbolsOfFourStreams else { return [0..<count] }
    let quarter = (count + 3) / 4
    return (0..<4).map { $0 * quarter..<min(($0 + 1) * quarter, count) }
  }
}
