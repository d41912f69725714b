import Networks

/// Where k-means begins (Han, Mao and Dally 2016, section 3.2).
public enum CentroidStart: String, CaseIterable, Hashable, Sendable {
  /// Equal steps from the least to the greatest value: keeps the few large weights represented. The paper
  /// finds it best.
  case linear
  /// Equal steps of the cumulative distribution: as many values between any two neighbours.
  case density
  /// Values drawn at random.
  case random

  /// `count` centroids for `sorted`, ascending; `seed` decides where they are random.
  func centroids(_ count: Int, of sorted: SortedValues, seed: UInt64) -> [Double] {
    guard count > 1, let least = sorted.values.first, let greatest = sorted.values.last else {
      return [sorted.mean(sorted.values.indices)]
    }
    switch self {
    case .linear:
      let step = (Double(greatest) - Double(least)) / Double(count - 1)
      return (0..<count).map { Double(least) + step * Double($0) }
    case .density:
      let total = Double(sorted.values.count)
      return (0..<count).map { Double(sorted.values[Int((Double($0) + 0.5) / Double(count) * total)]) }
    case .random:
      var generator = SeededGenerator(seed: seed)
      return (0..<count).map { _ in
        Double(sorted.values[generator.integer(below: sorted.values.count)])
      }.sorted()
    }
  }
}
