import BitVectors

/// Arithmetic on single bits, the way it is taught at school: slow, and independent of the simulator's.
struct BitReference: Equatable {
  /// The least significant first.
  var bits: [Bool]

  init(_ bits: [Bool]) { self.bits = bits }
  init(_ vector: BitVector) { bits = (0..<vector.width).map { vector[$0] } }
  init(_ value: Bool) { bits = [value] }

  var width: Int { bits.count }
  var sign: Bool { bits[width - 1] }

  var vector: BitVector {
    var words = [UInt64](repeating: 0, count: BitVector.wordCount(width))
    for (index, bit) in bits.enumerated() where bit { words[index / 64] |= 1 << UInt64(index % 64) }
    return BitVector(words: words, width: width)
  }

  /// The number, if it fits; else a number beyond every width in use.
  var number: Int {
    if bits.dropFirst(32).contains(true) { return 1 << 40 }
    return bits.prefix(32).enumerated().reduce(0) { $0 + ($1.element ? 1 << $1.offset : 0) }
  }

  func extended(to width: Int, signed: Bool) -> BitReference {
    BitReference(bits + Array(repeating: signed && sign, count: max(0, width - bits.count)))
  }

  func zip(_ other: BitReference, _ operation: (Bool, Bool) -> Bool) -> BitReference {
    BitReference(Swift.zip(bits, other.bits).map(operation))
  }

  static prefix func ~ (a: BitReference) -> BitReference { BitReference(a.bits.map { !$0 }) }

  func plus(_ other: BitReference, carry: Bool = false) -> BitReference {
    var carry = carry
    return zip(other) { a, b in
      defer { carry = (a && b) || (carry && (a != b)) }
      return (a != b) != carry
    }
  }

  func minus(_ other: BitReference) -> BitReference { plus(~other, carry: true) }

  func times(_ other: BitReference, signed: Bool) -> BitReference {
    let width = self.width + other.width
    let (a, b) = (extended(to: width, signed: signed), other.extended(to: width, signed: signed))
    var sum = BitReference(Array(repeating: false, count: width))
    for index in 0..<width where b.bits[index] {
      sum = sum.plus(BitReference(Array(repeating: false, count: index) + a.bits.prefix(width - index)))
    }
    return sum
  }

  func isLess(_ other: BitReference, signed: Bool) -> Bool {
    if signed && sign != other.sign { return sign }
    for (a, b) in Swift.zip(bits, other.bits).reversed() where a != b { return b }
    return false
  }

  func shiftedLeft(_ places: Int) -> BitReference {
    BitReference((0..<width).map { $0 >= places && bits[$0 - places] })
  }

  func shiftedRight(_ places: Int, filling: Bool = false) -> BitReference {
    BitReference((0..<width).map { places < width && $0 < width - places ? bits[$0 + places] : filling })
  }

  func slice(_ low: Int, _ width: Int) -> BitReference {
    BitReference((low..<(low + width)).map { $0 < bits.count && bits[$0] })
  }
}
