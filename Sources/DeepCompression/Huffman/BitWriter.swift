/// Bits that are put together to bytes, the first in the highest bit.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var used = 8

  /// Appends the low `count` bits of `bits`, highest first.
  mutating func append(_ bits: Int, count: Int) {
    for shift in (0..<count).reversed() {
      if used == 8 {
        bytes.append(0)
        used = 0
      }
      bytes[bytes.count - 1] |= UInt8(truncatingIfNeeded: bits >> shift & 1) << (7 - used)
      used += 1
    }
  }

  /// Appends `ones` ones and, behind them, a zero.
  mutating func append(ones: Int) {
    append((1 << ones - 1) << 1, count: ones + 1)
  }
}
