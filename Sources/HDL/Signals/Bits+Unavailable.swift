// What a reader of Swift tries first and hardware does not have: each says what to write instead.

extension Bits {
  /// Hardware has no Boolean.
  @available(*, unavailable, message: "hardware has no Boolean: write a & b, of one bit each")
  public static func && (a: Bits, b: Bits) -> Bits { fatalError("unavailable") }

  /// Hardware has no Boolean.
  @available(*, unavailable, message: "hardware has no Boolean: write a | b, of one bit each")
  public static func || (a: Bits, b: Bits) -> Bits { fatalError("unavailable") }

  /// Hardware has no Boolean.
  @available(*, unavailable, message: "hardware has no Boolean: write ~a")
  public static prefix func ! (a: Bits) -> Bits { fatalError("unavailable") }

  /// A register is assigned, not changed in place.
  @available(*, unavailable, message: "write r[] = r &+ 1")
  public static func += (a: Bits, b: Int) { fatalError("unavailable") }

  /// A register is assigned, not changed in place.
  @available(*, unavailable, message: "write r[] = r &+ a")
  public static func += (a: Bits, b: Bits) { fatalError("unavailable") }

  /// A register is assigned, not changed in place.
  @available(*, unavailable, message: "write r[] = r &- 1")
  public static func -= (a: Bits, b: Int) { fatalError("unavailable") }

  /// A register is assigned, not changed in place.
  @available(*, unavailable, message: "write r[] = r &- a")
  public static func -= (a: Bits, b: Bits) { fatalError("unavailable") }
}

/// A constant has to say its width.
@available(*, unavailable, message: "a number in a concatenation needs a width: Bits(0, width: 1)")
public func concatenate(_ parts: Any...) -> Bits { fatalError("unavailable") }
