/// Ascending numbers with the sums that make the mean of any range cheap.
struct SortedValues {
  /// Numbers between two stored sums.
  private static let blockSize = 64

  /// The numbers, ascending.
  let values: [Float]
  /// Sums of whole blocks, in double precision: those of millions of floats in single are visibly wrong.
  private let sums: [Double]

  init(_ unsorted: consuming [Float]) {
    let values = FloatSorting.sorted(consume unsorted)
    self.values = values
    var sums: [Double] = [0]
    sums.reserveCapacity(values.count / Self.blockSize + 1)
    var sum = 0.0
    for block in 0..<values.count / Self.blockSize {
      let start = block * Self.blockSize
      for index in start..<start + Self.blockSize { sum += Double(values[index]) }
      sums.append(sum)
    }
    self.sums = sums
  }

  /// The mean of a range; zero when it is empty.
  func mean(_ range: Range<Int>) -> Double {
    range.isEmpty ? 0 : (sum(before: range.upperBound) - sum(before: range.lowerBound)) / Double(range.count)
  }

  /// The sum of squared distances from a range to `center`.
  func squaredError(_ range: Range<Int>, around center: Double) -> Double {
    var error = 0.0
    for index in range {
      let distance = Double(values[index]) - center
      error += distance * distance
    }
    return error
  }

  /// For each of the ascending `centroids`, the values that are nearest to it; ties go to the lower one.
  func ranges(nearestTo centroids: [Double]) -> [Range<Int>] {
    let middles = zip(centroids, centroids.dropFirst()).map { ($0 + $1) / 2 }
    let bounds = [0] + middles.map(firstIndex(above:)) + [values.count]
    return zip(bounds, bounds.dropFirst()).map { $0..<$1 }
  }

  /// The distinct values, ascending, if there are at most `limit`.
  func distinct(atMost limit: Int) -> [Float]? {
    var distinct: [Float] = []
    var index = 0
    while index < values.count {
      guard distinct.count < limit else { return nil }
      distinct.append(values[index])
      index = firstIndex(above: Double(values[index]))
    }
    return distinct
  }

  private func sum(before index: Int) -> Double {
    let block = index / Self.blockSize
    return values[block * Self.blockSize..<index].reduce(sums[block]) { $0 + Double($1) }
  }

  private func firstIndex(above limit: Double) -> Int {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if Double(values[middle]) > limit { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
