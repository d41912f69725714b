/// Small numbers side by side in bytes, the first in the lowest bits.
enum BitPacking {
  /// The bytes that `count` numbers of `bits` bits take.
  static func byteCount(_ count: Int, bits: Int) -> Int { (count * bits + 7) / 8 }

  /// Packs numbers below `2^bits`; the unused bits of the last byte are zero.
  static func pack(_ numbers: some Sequence<UInt8>, bits: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var pending: UInt32 = 0
    var pendingBits = 0
    for number in numbers {
      pending |= UInt32(number) << pendingBits
      pendingBits += bits
      while pendingBits >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: pending))
        pending >>= 8
        pendingBits -= 8
      }
    }
    if pendingBits > 0 { bytes.append(UInt8(truncatingIfNeeded: pending)) }
    return bytes
  }

  /// The first `count` numbers of `bits` bits, or nothing when `bytes` has another size or an unused bit is
  /// set.
  static func unpack(_ bytes: ArraySlice<UInt8>, count: Int, bits: Int) -> [UInt8]? {
    guard bytes.count == byteCount(count, bits: bits) else { return nil }
    var numbers: [UInt8] = []
    numbers.reserveCapacity(count)
    var pending: UInt32 = 0
    var pendingBits = 0
    var rest = bytes
    while numbers.count < count {
      while pendingBits < bits, let byte = rest.popFirst() {
        pending |= UInt32(byte) << pendingBits
        pendingBits += 8
      }
      numbers.append(UInt8(truncatingIfNeeded: pending & (1 << bits - 1)))
      pending >>= UInt32(bits)
      pendingBits -= bits
    }
    return pending == 0 ? numbers : nil
  }
}
