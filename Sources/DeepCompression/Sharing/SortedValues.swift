/// Ascending numbers with the sums that make the mean of any range a subtraction.
struct SortedValues {
  /// The numbers, ascending.
  let values: [Double]
  /// Sums in double precision: those of millions of floats in single precision are visibly wrong.
  private var sums: [Double] = [0]
  private var squareSums: [Double] = [0]

  init(_ unsorted: [Float]) {
    values = unsorted.sorted().map(Double.init)
    sums.reserveCapacity(values.count + 1)
    squareSums.reserveCapacity(values.count + 1)
    var (sum, squareSum) = (0.0, 0.0)
    for value in values {
      sum += value
      squareSum += value * value
      sums.append(sum)
      squareSums.append(squareSum)
    }
  }

  /// The mean of a range; zero when it is empty.
  func mean(_ range: Range<Int>) -> Double {
    range.isEmpty ? 0 : (sums[range.upperBound] - sums[range.lowerBound]) / Double(range.count)
  }

  /// The sum of squared distances from a range to `center`.
  func squaredError(_ range: Range<Int>, around center: Double) -> Double {
    let sum = sums[range.upperBound] - sums[range.lowerBound]
    let squares = squareSums[range.upperBound] - squareSums[range.lowerBound]
    return max(0, squares - 2 * center * sum + center * center * Double(range.count))
  }

  /// For each of the ascending `centroids`, the values that are nearest to it; ties go to the lower one.
  func ranges(nearestTo centroids: [Double]) -> [Range<Int>] {
    let middles = zip(centroids, centroids.dropFirst()).map { ($0 + $1) / 2 }
    let bounds = [0] + middles.map(firstIndex(above:)) + [values.count]
    return zip(bounds, bounds.dropFirst()).map { $0..<$1 }
  }

  /// The distinct values, ascending, if there are at most `limit`.
  func distinct(atMost limit: Int) -> [Double]? {
    var distinct: [Double] = []
    var index = 0
    while index < values.count {
      guard distinct.count < limit else { return nil }
      distinct.append(values[index])
      index = firstIndex(above: values[index])
    }
    return distinct
  }

  private func firstIndex(above limit: Double) -> Int {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if values[middle] > limit { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
