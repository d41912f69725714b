/// How many weights of a layer have about a value; zeros are not counted.
public struct WeightHistogram: Hashable, Sendable {
  /// The least and the greatest weight.
  public let range: ClosedRange<Float>
  /// Weights in each of the equal parts of the range.
  public let counts: [Int]

  /// Counts `weights` in `bins` parts of their range; nothing when all are zero.
  public init?(_ weights: [Float], bins: Int = 80) {
    var (least, greatest) = (Float.infinity, -Float.infinity)
    for weight in weights where weight != 0 {
      least = min(least, weight)
      greatest = max(greatest, weight)
    }
    guard least <= greatest, bins > 0 else { return nil }
    let scale = greatest > least ? Float(bins) / (greatest - least) : 0
    var counts = [Int](repeating: 0, count: bins)
    for weight in weights where weight != 0 { counts[min(Int((weight - least) * scale), bins - 1)] += 1 }
    range = least...greatest
    self.counts = counts
  }
}
