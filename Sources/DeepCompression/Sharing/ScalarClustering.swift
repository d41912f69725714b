/// K-means of single numbers: the centroids that represent them with a small squared error.
///
/// Lloyd's iteration (Han, Mao and Dally 2016, section 3). On sorted values a cluster is a range, and its mean
/// a difference of prefix sums: an iteration costs the logarithm of the number of values.
public struct ScalarClustering: Hashable, Sendable {
  /// The centroids, ascending; none is equal to another, and each has values.
  public let centroids: [Float]
  /// The sum of squared distances from the values to their centroids.
  public let squaredError: Double
  /// Iterations of Lloyd's algorithm.
  public let iterations: Int

  /// Clusters finite values.
  ///
  /// - Parameters:
  ///   - values: what to cluster, in any order.
  ///   - count: the most clusters to make; with fewer distinct values, each has a cluster of its own.
  ///   - start: where the centroids begin.
  ///   - iterationLimit: where to stop even if clusters still change; at least 1.
  ///   - seed: of a random start.
  public init(
    of values: consuming [Float], count: Int, start: CentroidStart = .linear, iterationLimit: Int = 1000,
    seed: UInt64 = 1
  ) {
    precondition(count > 0, "no clusters were asked for")
    let sorted = SortedValues(consume values)
    if let distinct = sorted.distinct(atMost: count) {
      (centroids, squaredError, iterations) = (distinct, 0, 0)
      return
    }
    var centroids = start.centroids(count, of: sorted, seed: seed)
    var ranges: [Range<Int>] = []
    var iterations = 0
    while iterations < iterationLimit {
      let nearest = sorted.ranges(nearestTo: centroids)
      let isFixed = nearest == ranges
      ranges = nearest
      if isFixed && !Self.fillEmpty(&centroids, ranges, sorted) { break }
      if !isFixed { Self.moveToMeans(&centroids, ranges, sorted) }
      iterations += 1
    }
    self.iterations = iterations
    self.centroids = Self.distinct(zip(centroids, ranges).filter { !$1.isEmpty }.map { Float($0.0) })
    // Centroids have moved since the values were assigned to them if the limit ended the iteration.
    squaredError = zip(centroids, ranges).reduce(0) { $0 + sorted.squaredError($1.1, around: $1.0) }
  }

  /// For each value the index of the nearest centroid; ties go to the lesser one. At most 255 centroids.
  public func labels(of values: [Float]) -> [UInt8] {
    let codebook = Codebook(sharedWeights: centroids)
    return values.map { codebook.nearestSharedCode(to: $0) - 1 }
  }

  private static func moveToMeans(_ centroids: inout [Double], _ ranges: [Range<Int>], _ sorted: SortedValues)
  {
    for (index, range) in ranges.enumerated() where !range.isEmpty {
      centroids[index] = sorted.mean(range)
    }
  }

  /// Moves one centroid that attracts nothing to the value that is represented worst; false if all attract.
  ///
  /// Pruned weights leave a hole around zero in which the linear start puts centroids that would be lost.
  private static func fillEmpty(
    _ centroids: inout [Double], _ ranges: [Range<Int>], _ sorted: SortedValues
  ) -> Bool {
    guard let empty = ranges.firstIndex(where: \.isEmpty) else { return false }
    var worst = (distance: 0.0, value: 0.0)
    for (centroid, range) in zip(centroids, ranges) where !range.isEmpty {
      for value in [sorted.values[range.lowerBound], sorted.values[range.upperBound - 1]].map(Double.init) {
        let distance = (value - centroid).magnitude
        if distance > worst.distance { worst = (distance, value) }
      }
    }
    guard worst.distance > 0 else { return false }
    centroids[empty] = worst.value
    centroids.sort()
    return true
  }

  private static func distinct(_ ascending: [Float]) -> [Float] {
    ascending.indices.filter { $0 == 0 || ascending[$0] != ascending[$0 - 1] }.map { ascending[$0] }
  }
}
