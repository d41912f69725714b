// Comparisons of two's-complement numbers, each also with an `Int` on either side; one bit.

extension SignedBits {
  private static func compare(_ operation: BinaryOperator, _ a: SignedBits, _ b: SignedBits) -> Bits {
    .balanced(operation, a.bits, b.bits, width: 1)
  }

  /// Whether both are the same number.
  public static func == (a: SignedBits, b: SignedBits) -> Bits { compare(.equal, a, b) }
  /// Whether both are the same number.
  public static func == (a: SignedBits, b: Int) -> Bits { a == a.literal(b) }
  /// Whether both are the same number.
  public static func == (a: Int, b: SignedBits) -> Bits { b.literal(a) == b }

  /// Whether the numbers differ.
  public static func != (a: SignedBits, b: SignedBits) -> Bits { compare(.notEqual, a, b) }
  /// Whether the numbers differ.
  public static func != (a: SignedBits, b: Int) -> Bits { a != a.literal(b) }
  /// Whether the numbers differ.
  public static func != (a: Int, b: SignedBits) -> Bits { b.literal(a) != b }

  /// Signed comparison.
  public static func < (a: SignedBits, b: SignedBits) -> Bits { compare(.less(signed: true), a, b) }
  /// Signed comparison.
  public static func < (a: SignedBits, b: Int) -> Bits { a < a.literal(b) }
  /// Signed comparison.
  public static func < (a: Int, b: SignedBits) -> Bits { b.literal(a) < b }

  /// Signed comparison.
  public static func <= (a: SignedBits, b: SignedBits) -> Bits { compare(.lessOrEqual(signed: true), a, b) }
  /// Signed comparison.
  public static func <= (a: SignedBits, b: Int) -> Bits { a <= a.literal(b) }
  /// Signed comparison.
  public static func <= (a: Int, b: SignedBits) -> Bits { b.literal(a) <= b }

  /// Signed comparison.
  public static func > (a: SignedBits, b: SignedBits) -> Bits { compare(.greater(signed: true), a, b) }
  /// Signed comparison.
  public static func > (a: SignedBits, b: Int) -> Bits { a > a.literal(b) }
  /// Signed comparison.
  public static func > (a: Int, b: SignedBits) -> Bits { b.literal(a) > b }

  /// Signed comparison.
  public static func >= (a: SignedBits, b: SignedBits) -> Bits {
    compare(.greaterOrEqual(signed: true), a, b)
  }
  /// Signed comparison.
  public static func >= (a: SignedBits, b: Int) -> Bits { a >= a.literal(b) }
  /// Signed comparison.
  public static func >= (a: Int, b: SignedBits) -> Bits { b.literal(a) >= b }
}
