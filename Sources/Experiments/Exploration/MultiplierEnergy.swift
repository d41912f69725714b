/// What one multiplication costs at 45 nm, and what the paper publishes on precision.
///
/// Energies from Horowitz, ISSCC 2014, as in Table I of the EIE paper; that of 16 bits follows from the paper's section
/// 6.4, which has it 6.2 times cheaper than single precision and 5 times cheaper than 32 bits (about 0.6 pJ).
public struct MultiplierEnergy: Hashable, Sendable {
  /// An arithmetic of the paper's figure 10.
  public var arithmetic: String
  /// Bits of an operand.
  public var bits: Int
  /// Picojoules of one multiplication.
  public var picojoules: Double
  /// Published top-5 accuracy in percent (figure 10); nil where the facts have no number.
  public var publishedAccuracy: Double?

  /// The arithmetics of figure 10, widest first.
  public static let published = [
    MultiplierEnergy(arithmetic: "float 32", bits: 32, picojoules: 3.7, publishedAccuracy: 80.3),
    MultiplierEnergy(arithmetic: "fixed 32", bits: 32, picojoules: 3.1, publishedAccuracy: nil),
    MultiplierEnergy(arithmetic: "fixed 16", bits: 16, picojoules: 0.62, publishedAccuracy: 79.8),
    MultiplierEnergy(arithmetic: "fixed 8", bits: 8, picojoules: 0.2, publishedAccuracy: 53),
  ]
}
