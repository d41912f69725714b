/// Writes symbols in a canonical code.
struct HuffmanEncoder {
  /// For each symbol its code in the high bits and its length in the low byte.
  private let table: [UInt32]
  private let lengths: [UInt8]

  init(_ code: CanonicalCode) {
    lengths = code.lengths
    var table = [UInt32](repeating: 0, count: 256)
    for (symbol, length) in code.lengths.enumerated() {
      table[symbol] = UInt32(code.codes[symbol]) << 8 | UInt32(length)
    }
    self.table = table
  }

  /// The codes of `symbols`, each of which has one; the unused bits of the last byte are zero.
  func encode(_ symbols: ArraySlice<UInt8>) -> [UInt8] {
    symbols.withUnsafeBufferPointer { symbols in
      table.withUnsafeBufferPointer { table in
        var bits = 0
        for symbol in symbols { bits += Int(table[Int(symbol)] & 0xFF) }
        let size = (bits + 7) / 8
        // Room for the last whole word, of which the file gets the used bytes.
        return [UInt8](unsafeUninitializedCapacity: size + 8) { bytes, count in
          Self.write(symbols, table, into: UnsafeMutableRawPointer(bytes.baseAddress!))
          count = size
        }
      }
    }
  }

  private static func write(
    _ symbols: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<UInt32>,
    into bytes: UnsafeMutableRawPointer
  ) {
    var pending: UInt64 = 0
    var pendingBits: UInt64 = 0
    var offset = 0
    for symbol in symbols {
      let entry = UInt64(table[Int(symbol)])
      let length = entry & 0xFF
      pending = pending &<< length | entry >> 8
      pendingBits += length
      if pendingBits >= 32 {
        pendingBits -= 32
        let word = UInt32(truncatingIfNeeded: pending &>> pendingBits)
        bytes.storeBytes(of: word.bigEndian, toByteOffset: offset, as: UInt32.self)
        offset += 4
      }
    }
    let last = UInt32(truncatingIfNeeded: pending &<< (32 - pendingBits))
    bytes.storeBytes(of: last.bigEndian, toByteOffset: offset, as: UInt32.self)
  }
}
