/// The codebook for a layer's weights and bias, and the way it was found.
struct CodebookChoice {
  let method: WeightSharing.Method
  let codebook: Codebook

  /// Chooses a codebook of at most `limit` shared weights.
  init(weights: [Float], bias: [Float], sharedWeights limit: Int) {
    guard let weightValues = Self.distinctNonzeros(weights, limit: limit) else {
      method = .clustered
      let nonzeros = (weights + bias).filter { $0 != 0 }
      codebook = Codebook(sharedWeights: ScalarClustering(of: nonzeros, count: limit).centroids)
      return
    }
    if let values = Self.distinctNonzeros(weights + bias, limit: limit) {
      method = .exact
      codebook = Codebook(sharedWeights: Array(values))
      return
    }
    method = .exactWeights
    let spare = limit - weightValues.count
    let others = bias.filter { $0 != 0 && !weightValues.contains($0) }
    let added = spare > 0 ? ScalarClustering(of: others, count: spare).centroids : []
    codebook = Codebook(sharedWeights: Array(weightValues.union(added.filter { $0 != 0 })))
  }

  /// A weight that is not zero keeps a code that is not zero: the pattern of the layer stays as it was
  /// pruned.
  func code(ofWeight weight: Float) -> UInt8 {
    weight == 0 ? 0 : codebook.nearestSharedCode(to: weight)
  }

  /// A bias may become zero where weights are exact and few codes are left.
  func code(ofBias bias: Float) -> UInt8 {
    method == .exactWeights ? codebook.nearestCode(to: bias) : code(ofWeight: bias)
  }

  /// The distinct values that are not zero, or nothing when they are more than `limit`.
  private static func distinctNonzeros(_ values: [Float], limit: Int) -> Set<Float>? {
    var distinct: Set<Float> = []
    for value in values where value != 0 {
      distinct.insert(value)
      if distinct.count > limit { return nil }
    }
    return distinct
  }
}
