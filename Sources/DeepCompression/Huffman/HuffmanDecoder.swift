/// Reads symbols in a canonical code, by a table that the next bits index.
struct HuffmanDecoder {
  /// For each number of `tableBits` bits: the symbol that it begins with, and in the high byte the length.
  private let table: [UInt16]
  private let tableBits: Int

  /// A decoder for `code`, which has at least one symbol.
  init(_ code: CanonicalCode) {
    tableBits = max(code.longest, 1)
    // A lone symbol leaves half of the table without a code; length 15 there is an error when it is met.
    var table = [UInt16](repeating: 0xF00, count: 1 << tableBits)
    for (symbol, length) in code.lengths.enumerated() where length > 0 {
      let entry = UInt16(symbol) | UInt16(length) << 8
      let spread = tableBits - Int(length)
      let first = Int(code.codes[symbol]) << spread
      for index in first..<first + 1 << spread { table[index] = entry }
    }
    self.table = table
  }

  /// One stream: the bits from `bit` up to `end`, and where its symbols go.
  private struct Stream {
    var bit: Int
    let end: Int
    var output: Int
    let outputEnd: Int
  }

  /// Decodes streams that lie one behind the other into consecutive parts of the output.
  ///
  /// - Parameters:
  ///   - bytes: the streams.
  ///   - streams: for each, its bytes within `bytes` and the number of its symbols.
  /// - Returns: the symbols, or nothing unless each stream's symbols take up its bytes, to the last one.
  func decode(_ bytes: ArraySlice<UInt8>, streams: [(bytes: Range<Int>, count: Int)]) -> [UInt8]? {
    // Eight more bytes let every load of a word stay inside.
    let padded = Array(bytes) + [UInt8](repeating: 0, count: 8)
    var symbols = [UInt8](repeating: 0, count: streams.reduce(0) { $0 + $1.count })
    let isSound = symbols.withUnsafeMutableBufferPointer { output in
      padded.withUnsafeBytes { input in
        table.withUnsafeBufferPointer { table in run(streams, input, table, output) }
      }
    }
    return isSound ? symbols : nil
  }

  private func run(
    _ ranges: [(bytes: Range<Int>, count: Int)], _ input: UnsafeRawBufferPointer,
    _ table: UnsafeBufferPointer<UInt16>, _ output: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    var start = 0
    var streams: [Stream] = []
    for (bytes, count) in ranges {
      streams.append(
        Stream(
          bit: 8 * bytes.lowerBound, end: 8 * bytes.upperBound, output: start, outputEnd: start + count))
      start += count
    }
    if streams.count == 4 { together(&streams, input, table, output) }
    for index in streams.indices { finish(&streams[index], input, table, output) }
    return streams.allSatisfy { stream in
      let unused = stream.end - stream.bit
      guard (0..<8).contains(unused) else { return false }
      return unused == 0 || input[stream.end / 8 - 1] & UInt8(1 << unused - 1) == 0
    }
  }

  /// Decodes four streams in step: their loads do not wait for each other.
  private func together(
    _ streams: inout [Stream], _ input: UnsafeRawBufferPointer, _ table: UnsafeBufferPointer<UInt16>,
    _ output: UnsafeMutableBufferPointer<UInt8>
  ) {
    var (s0, s1, s2, s3) = (streams[0], streams[1], streams[2], streams[3])
    let shift = UInt64(64 - tableBits)
    let rounds = streams.map { $0.outputEnd - $0.output }.min()! / 4
    for _ in 0..<rounds {
      guard s0.bit <= s0.end, s1.bit <= s1.end, s2.bit <= s2.end, s3.bit <= s3.end else { break }
      Self.four(&s0, input, table, output, shift)
      Self.four(&s1, input, table, output, shift)
      Self.four(&s2, input, table, output, shift)
      Self.four(&s3, input, table, output, shift)
    }
    streams = [s0, s1, s2, s3]
  }

  private func finish(
    _ stream: inout Stream, _ input: UnsafeRawBufferPointer, _ table: UnsafeBufferPointer<UInt16>,
    _ output: UnsafeMutableBufferPointer<UInt8>
  ) {
    let shift = UInt64(64 - tableBits)
    while stream.output + 4 <= stream.outputEnd, stream.bit <= stream.end {
      Self.four(&stream, input, table, output, shift)
    }
    while stream.output < stream.outputEnd, stream.bit <= stream.end {
      let entry = table[Int(Self.window(input, stream.bit) &>> shift)]
      output[stream.output] = UInt8(truncatingIfNeeded: entry)
      stream.output += 1
      stream.bit += Int(entry >> 8)
    }
    // Symbols that are left have run out of bits: the end is missed, whatever stands there.
    if stream.output < stream.outputEnd { stream.bit = stream.end + 1 }
  }

  @inline(__always)
  private static func four(
    _ stream: inout Stream, _ input: UnsafeRawBufferPointer, _ table: UnsafeBufferPointer<UInt16>,
    _ output: UnsafeMutableBufferPointer<UInt8>, _ shift: UInt64
  ) {
    var window = Self.window(input, stream.bit)
    var used: UInt64 = 0
    for step in 0..<4 {
      let entry = table[Int(truncatingIfNeeded: window &>> shift)]
      output[stream.output &+ step] = UInt8(truncatingIfNeeded: entry)
      let length = UInt64(entry &>> 8)
      window = window &<< length
      used &+= length
    }
    stream.output &+= 4
    stream.bit &+= Int(used)
  }

  /// At least 57 bits from `bit` on, the first the highest.
  @inline(__always)
  private static func window(_ input: UnsafeRawBufferPointer, _ bit: Int) -> UInt64 {
    let word = input.loadUnaligned(fromByteOffset: bit &>> 3, as: UInt64.self)
    return UInt64(bigEndian: word) &<< UInt64(bit & 7)
  }
}
