/// What happens to the bits that a right shift drops.
///
/// | rule       | 2.5 | -2.5 | 2.75 | -2.75 | bias per shift          |
/// |------------|-----|------|------|-------|-------------------------|
/// | down       | 2   | -3   | 2    | -3    | half a unit, downwards  |
/// | halfUp     | 3   | -2   | 3    | -3    | none but at ties        |
/// | halfToEven | 2   | -2   | 3    | -3    | none                    |
///
/// The EIE paper shifts each product and then adds it, without saying how it rounds (section 4 of the paper
/// mentions neither rounding nor saturation); the rule is therefore a parameter of every generated machine.
public enum RoundingRule: String, CaseIterable, Hashable, Sendable, Codable {
  /// Drop the bits: towards minus infinity. Costs no hardware.
  case down
  /// Nearest; a tie goes towards plus infinity. Costs one increment.
  case halfUp
  /// Nearest; a tie goes to the even neighbour. Costs one increment and a small comparison.
  case halfToEven
}

extension RoundingRule {
  /// `value` divided by two to the power of `distance`, rounded by this rule.
  ///
  /// - Parameters:
  ///   - value: a two's-complement integer whose magnitude leaves room for the rounding increment.
  ///   - distance: the number of bits to drop, 0 ... 62.
  public func shiftRight(_ value: Int, by distance: Int) -> Int {
    precondition(distance >= 0 && distance < 63, "cannot shift by \(distance) bits")
    guard distance > 0 else { return value }
    let floor = value >> distance
    let dropped = value & ((1 << distance) - 1)
    let half = 1 << (distance - 1)
    switch self {
    case .down: return floor
    case .halfUp: return dropped >= half ? floor + 1 : floor
    case .halfToEven:
      if dropped == half { return floor + (floor & 1) }
      return dropped > half ? floor + 1 : floor
    }
  }
}
