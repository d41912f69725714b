import BitVectors

// Concrete operators on one concrete type, each also with an `Int` on either side: generic operators make the type
// checker explode, these do not (see docs/decisions/0001-language-shape.md).

extension Bits {
  static func balanced(_ operation: BinaryOperator, _ a: Bits, _ b: Bits, width: Int? = nil) -> Bits {
    Bits(.balanced(operation, a.node, b.node, width: width))
  }

  /// The number `value` in the width of this value.
  func literal(_ value: Int) -> Bits { Bits(node.literal(value)) }

  // MARK: Logic, bit by bit.

  /// Bits that are 1 in both.
  public static func & (a: Bits, b: Bits) -> Bits { balanced(.and, a, b) }
  /// Bits that are 1 in both.
  public static func & (a: Bits, b: Int) -> Bits { a & a.literal(b) }
  /// Bits that are 1 in both.
  public static func & (a: Int, b: Bits) -> Bits { b.literal(a) & b }
  /// Bits that are 1 in either.
  public static func | (a: Bits, b: Bits) -> Bits { balanced(.or, a, b) }
  /// Bits that are 1 in either.
  public static func | (a: Bits, b: Int) -> Bits { a | a.literal(b) }
  /// Bits that are 1 in either.
  public static func | (a: Int, b: Bits) -> Bits { b.literal(a) | b }
  /// Bits that differ.
  public static func ^ (a: Bits, b: Bits) -> Bits { balanced(.xor, a, b) }
  /// Bits that differ.
  public static func ^ (a: Bits, b: Int) -> Bits { a ^ a.literal(b) }
  /// Bits that differ.
  public static func ^ (a: Int, b: Bits) -> Bits { b.literal(a) ^ b }
  /// Every bit inverted.
  public static prefix func ~ (a: Bits) -> Bits {
    Bits(.operation(.unary(.not, a.node), width: a.width, of: [a.node]))
  }

  /// Bits that are 1 unless they are 1 here and 0 in `conclusion`: what a check says of two things.
  public func implies(_ conclusion: Bits) -> Bits { ~self | conclusion }

  // MARK: Arithmetic that keeps the width, as in Swift: the result wraps.

  /// The sum modulo two to the power of the width.
  public static func &+ (a: Bits, b: Bits) -> Bits { balanced(.add, a, b) }
  /// The sum modulo two to the power of the width.
  public static func &+ (a: Bits, b: Int) -> Bits { a &+ a.literal(b) }
  /// The sum modulo two to the power of the width.
  public static func &+ (a: Int, b: Bits) -> Bits { b.literal(a) &+ b }
  /// The difference modulo two to the power of the width.
  public static func &- (a: Bits, b: Bits) -> Bits { balanced(.subtract, a, b) }
  /// The difference modulo two to the power of the width.
  public static func &- (a: Bits, b: Int) -> Bits { a &- a.literal(b) }
  /// The difference modulo two to the power of the width.
  public static func &- (a: Int, b: Bits) -> Bits { b.literal(a) &- b }

  // MARK: Arithmetic that grows, so that nothing is lost.

  /// The sum, one bit wider than the wider operand.
  public static func + (a: Bits, b: Bits) -> Bits {
    let width = max(a.width, b.width) + 1
    return a.zeroExtended(to: width) &+ b.zeroExtended(to: width)
  }
  /// The sum, one bit wider.
  public static func + (a: Bits, b: Int) -> Bits { a + a.literal(b) }
  /// The sum, one bit wider.
  public static func + (a: Int, b: Bits) -> Bits { b.literal(a) + b }
  /// The difference with its sign, one bit wider than the wider operand.
  public static func - (a: Bits, b: Bits) -> SignedBits {
    let width = max(a.width, b.width) + 1
    return (a.zeroExtended(to: width) &- b.zeroExtended(to: width)).signed
  }
  /// The difference with its sign, one bit wider.
  public static func - (a: Bits, b: Int) -> SignedBits { a - a.literal(b) }
  /// The difference with its sign, one bit wider.
  public static func - (a: Int, b: Bits) -> SignedBits { b.literal(a) - b }
  /// The whole product, as wide as both operands together.
  public static func * (a: Bits, b: Bits) -> Bits {
    let width = a.width + b.width
    return Bits(
      .operation(.binary(.multiply(signed: false), a.node, b.node), width: width, of: [a.node, b.node]))
  }
  /// The whole product, twice as wide.
  public static func * (a: Bits, b: Int) -> Bits { a * a.literal(b) }
  /// The whole product, twice as wide.
  public static func * (a: Int, b: Bits) -> Bits { b.literal(a) * b }

  // MARK: Comparison; one bit.

  /// Whether both are the same pattern.
  public static func == (a: Bits, b: Bits) -> Bits { balanced(.equal, a, b, width: 1) }
  /// Whether the value is this number.
  public static func == (a: Bits, b: Int) -> Bits { a == a.literal(b) }
  /// Whether the value is this number.
  public static func == (a: Int, b: Bits) -> Bits { b.literal(a) == b }
  /// Whether the patterns differ.
  public static func != (a: Bits, b: Bits) -> Bits { balanced(.notEqual, a, b, width: 1) }
  /// Whether the value differs from this number.
  public static func != (a: Bits, b: Int) -> Bits { a != a.literal(b) }
  /// Whether the value differs from this number.
  public static func != (a: Int, b: Bits) -> Bits { b.literal(a) != b }
  /// Unsigned comparison.
  public static func < (a: Bits, b: Bits) -> Bits { balanced(.less(signed: false), a, b, width: 1) }
  /// Unsigned comparison.
  public static func < (a: Bits, b: Int) -> Bits { a < a.literal(b) }
  /// Unsigned comparison.
  public static func < (a: Int, b: Bits) -> Bits { b.literal(a) < b }
  /// Unsigned comparison.
  public static func <= (a: Bits, b: Bits) -> Bits { balanced(.lessOrEqual(signed: false), a, b, width: 1) }
  /// Unsigned comparison.
  public static func <= (a: Bits, b: Int) -> Bits { a <= a.literal(b) }
  /// Unsigned comparison.
  public static func <= (a: Int, b: Bits) -> Bits { b.literal(a) <= b }
  /// Unsigned comparison.
  public static func > (a: Bits, b: Bits) -> Bits { balanced(.greater(signed: false), a, b, width: 1) }
  /// Unsigned comparison.
  public static func > (a: Bits, b: Int) -> Bits { a > a.literal(b) }
  /// Unsigned comparison.
  public static func > (a: Int, b: Bits) -> Bits { b.literal(a) > b }
  /// Unsigned comparison.
  public static func >= (a: Bits, b: Bits) -> Bits {
    balanced(.greaterOrEqual(signed: false), a, b, width: 1)
  }
  /// Unsigned comparison.
  public static func >= (a: Bits, b: Int) -> Bits { a >= a.literal(b) }
  /// Unsigned comparison.
  public static func >= (a: Int, b: Bits) -> Bits { b.literal(a) >= b }

  // MARK: Shifts; the width stays.

  /// The value moved up by `places`, zeros entering below.
  public static func << (a: Bits, places: Bits) -> Bits { shift(.shiftLeft, a, places) }
  /// The value moved up by `places`, not negative, zeros entering below.
  public static func << (a: Bits, places: Int) -> Bits { a << distance(places) }
  /// The value moved down by `places`, zeros entering above.
  public static func >> (a: Bits, places: Bits) -> Bits { shift(.shiftRight, a, places) }
  /// The value moved down by `places`, not negative, zeros entering above.
  public static func >> (a: Bits, places: Int) -> Bits { a >> distance(places) }

  /// A shift; one that by its constant distance leaves nothing of the value is a constant, because simulators of Verilog
  /// disagree on whether such an expression ever changes.
  private static func shift(_ operation: BinaryOperator, _ a: Bits, _ places: Bits) -> Bits {
    if case .constant(let distance) = places.node.kind, distance.isAtLeast(a.width) {
      return Bits(.operation(.constant(.zero(width: a.width)), width: a.width, of: [a.node]))
    }
    return Bits(
      .operation(.binary(operation, a.node, places.node), width: a.width, of: [a.node, places.node]))
  }

  static func distance(_ places: Int) -> Bits {
    require(places >= 0, "a shift by \(places) places; shift the other way instead")
    return Bits(places, width: bitsToCount(places))
  }
}

extension BitVector {
  /// Whether the pattern, read as an unsigned number, is at least `bound`.
  fileprivate func isAtLeast(_ bound: Int) -> Bool {
    words[0] >= UInt64(bound) || words.dropFirst().contains { $0 != 0 }
  }
}
