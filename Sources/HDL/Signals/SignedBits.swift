/// A bit vector read as a two's-complement number: the view in which products and comparisons know the sign.
///
/// Obtained by `bits.signed`; `.bits` gives the pattern back. The rules of width are those of `Bits`.
public struct SignedBits {
  /// The pattern.
  public let bits: Bits

  /// The number of bits, the sign included.
  public var width: Int { bits.width }

  /// The whole product, as wide as both factors together.
  public static func * (a: SignedBits, b: SignedBits) -> SignedBits {
    let nodes = [a.bits.node, b.bits.node]
    let kind = Node.Kind.binary(.multiply(signed: true), nodes[0], nodes[1])
    return Bits(.operation(kind, width: a.width + b.width, of: nodes)).signed
  }

  /// The sum, one bit wider than the wider operand.
  public static func + (a: SignedBits, b: SignedBits) -> SignedBits {
    let width = max(a.width, b.width) + 1
    return (a.bits.signExtended(to: width) &+ b.bits.signExtended(to: width)).signed
  }

  /// Signed comparison; one bit.
  public static func < (a: SignedBits, b: SignedBits) -> Bits {
    .balanced(.less(signed: true), a.bits, b.bits, width: 1)
  }

  /// Signed comparison; one bit.
  public static func < (a: SignedBits, b: Int) -> Bits { a < a.bits.literal(b).signed }

  /// Signed comparison; one bit.
  public static func > (a: SignedBits, b: SignedBits) -> Bits {
    .balanced(.greater(signed: true), a.bits, b.bits, width: 1)
  }

  /// Signed comparison; one bit.
  public static func > (a: SignedBits, b: Int) -> Bits { a > a.bits.literal(b).signed }

  /// The value moved down by `places`, copies of the sign entering above; the width stays.
  public static func >> (a: SignedBits, places: Bits) -> SignedBits {
    let nodes = [a.bits.node, places.node]
    let kind = Node.Kind.binary(.shiftRightArithmetic, nodes[0], nodes[1])
    return Bits(.operation(kind, width: a.width, of: nodes)).signed
  }
}

extension Bits {
  /// The same pattern, read as a two's-complement number.
  public var signed: SignedBits { SignedBits(bits: self) }
}
