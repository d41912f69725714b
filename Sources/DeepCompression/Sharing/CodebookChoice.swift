/// The codebook for a layer's weights and bias, and the way it was found.
struct CodebookChoice {
  let method: WeightSharing.Method
  let codebook: Codebook
  /// Iterations of k-means; 0 where nothing was clustered.
  let iterations: Int

  /// Chooses a codebook of at most `settings.sharedWeights` shared weights.
  init(weights: [Float], bias: [Float], settings: SharingSettings) {
    let limit = settings.sharedWeights
    func cluster(_ values: consuming [Float], _ count: Int) -> ScalarClustering {
      ScalarClustering(
        of: consume values, count: count, start: settings.start, iterationLimit: settings.iterationLimit,
        seed: settings.seed)
    }
    guard let weightValues = Self.distinctNonzeros(weights, limit: limit) else {
      method = .clustered
      // One pass and one copy: a layer may have a hundred million weights.
      var nonzeros: [Float] = []
      nonzeros.reserveCapacity(weights.reduce(bias.count) { $0 + ($1 != 0 ? 1 : 0) })
      for weight in weights where weight != 0 { nonzeros.append(weight) }
      for weight in bias where weight != 0 { nonzeros.append(weight) }
      let clustering = cluster(consume nonzeros, limit)
      iterations = clustering.iterations
      codebook = Codebook(sharedWeights: clustering.centroids)
      return
    }
    if let biasValues = Self.distinctNonzeros(bias, limit: limit),
      weightValues.union(biasValues).count <= limit
    {
      method = .exact
      iterations = 0
      codebook = Codebook(sharedWeights: Array(weightValues.union(biasValues)))
      return
    }
    method = .exactWeights
    let spare = limit - weightValues.count
    let others = bias.filter { $0 != 0 && !weightValues.contains($0) }
    let clustering = spare > 0 ? cluster(others, spare) : nil
    iterations = clustering?.iterations ?? 0
    let added = (clustering?.centroids ?? []).filter { $0 != 0 }
    codebook = Codebook(sharedWeights: Array(weightValues.union(added)))
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
