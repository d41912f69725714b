import Networks

/// Pruning by magnitude: the smallest weights of a layer are dropped (Han, Mao and Dally 2016, section 2).
///
/// The paper prunes below a threshold; asking for the share that stays, as here, reaches it exactly.
public struct MagnitudePruning: Hashable, Sendable {
  /// The share of weights that stay, from 0 to 1.
  public var density: Double

  /// Pruning to a density; traps when that is not between 0 and 1.
  public init(density: Double) {
    precondition(density >= 0 && density <= 1, "a density lies between 0 and 1")
    self.density = density
  }

  /// Which elements of `weights` stay: the greatest in magnitude, as many as the density says.
  ///
  /// Of equal magnitudes the earlier stays. Zeros never stay, so that fewer may be kept of a sparse tensor.
  public func mask(of weights: Tensor) -> [Bool] {
    Self.mask(of: weights.elements, kept: Int((density * Double(weights.elements.count)).rounded()))
  }

  /// Which `weights` stay if `kept` of them may.
  static func mask(of weights: [Float], kept: Int) -> [Bool] {
    var selection = MagnitudeSelection()
    selection.count(weights)
    let kept = min(kept, selection.nonzeros)
    guard kept > 0 else { return [Bool](repeating: false, count: weights.count) }
    var refinement = selection.refined(kept: kept)
    refinement.count(weights)
    let threshold = refinement.threshold
    var ties = kept - weights.reduce(0) { $0 + ($1.magnitude > threshold ? 1 : 0) }
    return weights.map { weight in
      if weight.magnitude != threshold { return weight.magnitude > threshold }
      ties -= 1
      return ties >= 0
    }
  }
}
