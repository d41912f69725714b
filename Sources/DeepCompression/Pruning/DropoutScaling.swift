/// How much to drop of a network that has been pruned.
public enum DropoutScaling {
  /// The probability of dropout that suits a pruned network: that of the dense one times the square root of
  /// the share of connections that are left (Han, Pool, Tran and Dally 2015, section 3.2).
  ///
  /// Pruning leaves fewer parameters to keep from overfitting.
  public static func scaled(_ dropout: Float, density: Double) -> Float {
    dropout * Float(density.squareRoot())
  }
}
