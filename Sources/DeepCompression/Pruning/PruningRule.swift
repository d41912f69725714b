import Networks

/// Which weights of a layer are dropped.
public enum PruningRule: Hashable, Sendable {
  /// None but those that are zero.
  case keep
  /// All but this share, 0 to 1, of the greatest.
  case density(Double)
  /// Those of a lesser magnitude than this.
  case threshold(Float)
  /// Those of a lesser magnitude than this factor times the standard deviation of the layer's weights (Han,
  /// Pool, Tran and Dally 2015).
  case quality(Double)

  /// The share that the rule asks for, where it names one.
  public var targetDensity: Double? {
    if case .density(let density) = self { density } else { nil }
  }

  /// Which of the elements of `weights` stay; zeros never do.
  public func mask(of weights: Tensor) -> [Bool] {
    switch self {
    case .keep: return weights.elements.map { $0 != 0 }
    case .density(let density): return MagnitudePruning(density: density).mask(of: weights)
    case .threshold(let threshold): return Self.mask(weights.elements, threshold)
    case .quality(let factor):
      return Self.mask(weights.elements, Float(factor * Self.standardDeviation(of: weights.elements)))
    }
  }

  private static func mask(_ weights: [Float], _ threshold: Float) -> [Bool] {
    weights.map { $0 != 0 && $0.magnitude >= threshold }
  }

  /// The standard deviation of all weights, in double precision.
  static func standardDeviation(of weights: [Float]) -> Double {
    guard !weights.isEmpty else { return 0 }
    let count = Double(weights.count)
    let mean = weights.reduce(0) { $0 + Double($1) } / count
    let squares = weights.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    return (squares / count).squareRoot()
  }
}
