import Networks

/// Single bits from the bytes behind a cursor, the first in the highest bit.
struct BitReader {
  private var byte: UInt8 = 0
  private var left = 0

  /// The next bit; takes a byte from `cursor` when the last one is used up.
  mutating func bit(_ cursor: inout ByteCursor, part: String) throws -> Int {
    if left == 0 {
      byte = try cursor.littleEndian(UInt8.self, part: part)
      left = 8
    }
    left -= 1
    return Int(byte >> left & 1)
  }

  /// The number of the next `count` bits, highest first.
  mutating func bits(_ count: Int, _ cursor: inout ByteCursor, part: String) throws -> Int {
    try (0..<count).reduce(0) { value, _ in try value << 1 | bit(&cursor, part: part) }
  }

  /// Whether the bits of the last byte that were not read are zero.
  var restIsZero: Bool { byte & UInt8(truncatingIfNeeded: 1 << left - 1) == 0 }
}
