/// A signed fixed-point number format: two's complement, `width` bits, `fractionBits` of them behind the point.
///
/// The integer `i` stands for the real number `i * 2^-fractionBits`.
public struct FixedPointFormat: Hashable, Sendable, Codable, CustomStringConvertible {
  /// All bits, the sign included.
  public var width: Int
  /// Bits behind the binary point.
  public var fractionBits: Int

  /// A format of `width` bits with `fractionBits` behind the point.
  public init(width: Int, fractionBits: Int) {
    self.width = width
    self.fractionBits = fractionBits
  }

  /// The least integer of the format.
  public var minimum: Int { -(1 << (width - 1)) }
  /// The greatest integer of the format.
  public var maximum: Int { (1 << (width - 1)) - 1 }

  /// `value` if it fits, else the nearest end of the range.
  public func saturate(_ value: Int) -> Int { min(max(value, minimum), maximum) }

  /// Whether the integer `value` is one of the format.
  public func contains(_ value: Int) -> Bool { value >= minimum && value <= maximum }

  /// The integer nearest to the real number `x`, ties away from zero, saturated to the range.
  public func quantize(_ x: Double) -> Int {
    let scaled = (x * Self.powerOfTwo(fractionBits)).rounded()
    if scaled >= Double(maximum) { return maximum }
    if scaled <= Double(minimum) { return minimum }
    return Int(scaled)
  }

  /// The real number that the integer `i` stands for.
  public func value(of i: Int) -> Double { Double(i) * Self.powerOfTwo(-fractionBits) }

  /// As in "16 bits, 10 fraction".
  public var description: String { "\(width) bits, \(fractionBits) fraction" }

  private static func powerOfTwo(_ exponent: Int) -> Double {
    Double(sign: .plus, exponent: exponent, significand: 1)
  }
}
