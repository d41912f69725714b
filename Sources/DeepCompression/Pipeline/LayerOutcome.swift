/// What compression did to a layer, beside what was asked for.
public struct LayerOutcome: Hashable, Sendable {
  /// The layer's name.
  public var name: String
  /// Weights before, zeros included; biases are not counted.
  public var weights: Int
  /// Weights that stay.
  public var kept: Int
  /// The share that was asked for; nil where a threshold or nothing was.
  public var targetDensity: Double?
  /// How the values came about, and the error.
  public var sharing: WeightSharing
  /// The values that are shared, the zero not counted.
  public var sharedWeights: Int
  /// How many of these values weights have; the others are biases' alone.
  public var valuesOfWeights: Int
  /// The kept weights before sharing.
  public var histogram: WeightHistogram?
  /// Entries of the busiest processing element over the mean, where the plan balances for elements; 1 is
  /// perfect.
  public var imbalance: Double?

  /// The share that stays.
  public var density: Double { Double(kept) / Double(max(weights, 1)) }

  /// What is worth saying, if anything.
  public var note: String? {
    if kept == 0 { return "all weights are zero" }
    switch sharing.method {
    case .exact: return "\(sharedWeights) distinct values are kept exactly"
    case .exactWeights: return "the weights are kept exactly, the bias by the nearest shared value"
    case .clustered:
      guard 2 * valuesOfWeights < sharedWeights else { return nil }
      let few = "the biases take all but \(valuesOfWeights) of the \(sharedWeights) shared values"
      return few + "; they are far greater than the weights: keep them exactly, or start by density"
    }
  }
}
