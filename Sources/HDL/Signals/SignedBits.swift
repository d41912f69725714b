/// A bit vector read as a two's-complement number: the view in which products and comparisons know the sign.
///
/// Obtained by `bits.signed`, or as a difference of two `Bits`; `.bits` gives the pattern back. The rules of width are
/// those of `Bits`: `+`, `-` and `*` grow to hold every result, `&+` and `&-` keep the width, comparisons want equal
/// widths, and an `Int` beside a value takes its width, if it fits as a signed number.
public struct SignedBits {
  /// The pattern.
  public let bits: Bits

  /// The number of bits, the sign included.
  public var width: Int { bits.width }

  /// The number `value` in the width of this value, with room for its sign.
  func literal(_ value: Int) -> SignedBits {
    let room = width < Int.bitWidth ? -(1 << (width - 1))...((1 << (width - 1)) - 1) : Int.min...Int.max
    if !room.contains(value) {
      bits.node.reportLiteral(
        "\(value) does not fit the \(width) bits of '\(bits.node.display)' with its sign")
      return bits.literal(0).signed
    }
    return bits.literal(value).signed
  }

  /// The same number in `width` bits.
  public func extended(to width: Int) -> SignedBits { bits.signExtended(to: width).signed }

  /// One bit: the number is negative.
  public var isNegative: Bits { bits.topBit }

  /// The distance from zero, unsigned, as wide as the number: the most negative number has room without its sign.
  public var magnitude: Bits { mux(isNegative, 0 &- bits, bits) }

  // MARK: Arithmetic that grows.

  /// The whole product, as wide as both factors together.
  public static func * (a: SignedBits, b: SignedBits) -> SignedBits {
    let nodes = [a.bits.node, b.bits.node]
    let kind = Node.Kind.binary(.multiply(signed: true), nodes[0], nodes[1])
    return Bits(.operation(kind, width: a.width + b.width, of: nodes)).signed
  }
  /// The whole product, twice as wide.
  public static func * (a: SignedBits, b: Int) -> SignedBits { a * a.literal(b) }
  /// The whole product, twice as wide.
  public static func * (a: Int, b: SignedBits) -> SignedBits { b.literal(a) * b }

  /// The sum, one bit wider than the wider operand.
  public static func + (a: SignedBits, b: SignedBits) -> SignedBits {
    let width = max(a.width, b.width) + 1
    return a.extended(to: width) &+ b.extended(to: width)
  }
  /// The sum, one bit wider.
  public static func + (a: SignedBits, b: Int) -> SignedBits { a + a.literal(b) }
  /// The sum, one bit wider.
  public static func + (a: Int, b: SignedBits) -> SignedBits { b.literal(a) + b }

  /// The difference, one bit wider than the wider operand.
  public static func - (a: SignedBits, b: SignedBits) -> SignedBits {
    let width = max(a.width, b.width) + 1
    return a.extended(to: width) &- b.extended(to: width)
  }
  /// The difference, one bit wider.
  public static func - (a: SignedBits, b: Int) -> SignedBits { a - a.literal(b) }
  /// The difference, one bit wider.
  public static func - (a: Int, b: SignedBits) -> SignedBits { b.literal(a) - b }
  /// The negative, one bit wider.
  public static prefix func - (a: SignedBits) -> SignedBits { 0 - a }

  // MARK: Arithmetic that keeps the width: the result wraps.

  /// The sum modulo two to the power of the width.
  public static func &+ (a: SignedBits, b: SignedBits) -> SignedBits { (a.bits &+ b.bits).signed }
  /// The sum modulo two to the power of the width.
  public static func &+ (a: SignedBits, b: Int) -> SignedBits { a &+ a.literal(b) }
  /// The difference modulo two to the power of the width.
  public static func &- (a: SignedBits, b: SignedBits) -> SignedBits { (a.bits &- b.bits).signed }
  /// The difference modulo two to the power of the width.
  public static func &- (a: SignedBits, b: Int) -> SignedBits { a &- a.literal(b) }

  // MARK: Shifts; the width stays.

  /// The value moved up by `places`, zeros entering below.
  public static func << (a: SignedBits, places: Bits) -> SignedBits { (a.bits << places).signed }
  /// The value moved up by `places`, not negative, zeros entering below.
  public static func << (a: SignedBits, places: Int) -> SignedBits { (a.bits << places).signed }
  /// The value moved down by `places`, copies of the sign entering above.
  public static func >> (a: SignedBits, places: Bits) -> SignedBits {
    let nodes = [a.bits.node, places.node]
    let kind = Node.Kind.binary(.shiftRightArithmetic, nodes[0], nodes[1])
    return Bits(.operation(kind, width: a.width, of: nodes)).signed
  }
  /// The value moved down by `places`, not negative, copies of the sign entering above.
  public static func >> (a: SignedBits, places: Int) -> SignedBits {
    a >> Bits.distance(min(places, a.width - 1))
  }
}

extension Bits {
  /// The same pattern, read as a two's-complement number.
  public var signed: SignedBits { SignedBits(bits: self) }
}

/// `ifTrue` where `condition`, one bit, is 1; else `ifFalse`. Both are equally wide.
public func mux(_ condition: Bits, _ ifTrue: SignedBits, _ ifFalse: SignedBits) -> SignedBits {
  mux(condition, ifTrue.bits, ifFalse.bits).signed
}
