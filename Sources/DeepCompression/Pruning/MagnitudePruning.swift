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
    let magnitudes = weights.elements.map(\.magnitude)
    let kept = Int((density * Double(magnitudes.count)).rounded())
    guard kept > 0 else { return magnitudes.map { _ in false } }
    let threshold = magnitudes.sorted(by: >)[kept - 1]
    var ties = kept - magnitudes.reduce(0) { $0 + ($1 > threshold ? 1 : 0) }
    return magnitudes.map { magnitude in
      guard magnitude > 0, magnitude >= threshold else { return false }
      if magnitude > threshold { return true }
      ties -= 1
      return ties >= 0
    }
  }
}
