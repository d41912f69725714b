import Networks

/// Changes of the kind that break readers: bits, bytes, extreme numbers, pieces removed and repeated.
public enum Mutation {
  /// `bytes` with one to four changes, which add at most 32 bytes.
  public static func mutate(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<1 + generator.integer(below: 4) where !bytes.isEmpty {
      let position = generator.integer(below: bytes.count)
      switch generator.integer(below: 7) {
      case 0: bytes[position] ^= 1 << UInt8(generator.integer(below: 8))
      case 1: bytes[position] = UInt8(generator.integer(below: 256))
      case 2: bytes.removeSubrange(position..<min(position + 1 + generator.integer(below: 8), bytes.count))
      case 3: bytes.insert(contentsOf: bytes[position..<min(position + 8, bytes.count)], at: position)
      case 4: bytes.removeSubrange(position...)
      case 5:
        let extreme: UInt8 = [0, 0x7F, 0x80, 0xFF][generator.integer(below: 4)]
        for index in position..<min(position + 8, bytes.count) { bytes[index] = extreme }
      default: bytes.swapAt(position, generator.integer(below: bytes.count))
      }
    }
    return bytes
  }
}
