import Foundation
import Networks

/// Densities that spread: the density of weight (i, j) is `min(1, scale * r[i] * c[j])`, with log-normal factors.
///
/// Rows and columns of trained and pruned matrices differ in density. The spread sigma is the standard deviation of
/// the logarithm of each factor; 0 gives equal densities. The scale is chosen so that the mean over the matrix is the
/// density that is asked for.
struct LogNormalDensities {
  /// r, one factor a row.
  let rows: [Float]
  /// `scale * c`, one factor a column.
  let columns: [Float]

  /// Factors for a matrix of `outputs` rows and `inputs` columns with the mean density `mean`.
  init(outputs: Int, inputs: Int, mean: Double, sigma: Double, using generator: inout SeededGenerator) {
    let rows = Self.factors(outputs, sigma: sigma, using: &generator)
    let columns = Self.factors(inputs, sigma: sigma, using: &generator)
    let scale = Self.scale(rows: rows, columns: columns, mean: mean)
    self.rows = rows.map { Float($0) }
    self.columns = columns.map { Float(scale * $0) }
  }

  /// `count` log-normal factors of median 1.
  static func factors(_ count: Int, sigma: Double, using generator: inout SeededGenerator) -> [Double] {
    (0..<count).map { _ in sigma == 0 ? 1 : exp(sigma * normal(&generator)) }
  }

  /// A normal number by the method of Box and Muller.
  private static func normal(_ generator: inout SeededGenerator) -> Double {
    // 53 bits, shifted by half a step so that the logarithm is finite.
    let radius = (Double(generator.next() >> 11) + 0.5) * 0x1p-53
    let angle = Double(generator.next() >> 11) * 0x1p-53
    return (-2 * log(radius)).squareRoot() * cos(2 * .pi * angle)
  }

  /// The scale at which `min(1, scale * r * c)` has the given mean over all pairs.
  ///
  /// The mean grows with the scale, so bisection finds it; sorted rows with running sums make each mean a search a
  /// column instead of a product a pair.
  static func scale(rows: [Double], columns: [Double], mean: Double) -> Double {
    let sorted = rows.sorted()
    var sums = [0.0]
    for row in sorted { sums.append(sums[sums.count - 1] + row) }
    func meanDensity(_ scale: Double) -> Double {
      var total = 0.0
      for column in columns {
        let limit = 1 / (scale * column)
        // Rows below the limit count with their factor, all others with a density of 1.
        let below = sorted.firstPosition { $0 >= limit }
        total += scale * column * sums[below] + Double(sorted.count - below)
      }
      return total / Double(rows.count * columns.count)
    }
    var low = 0.0
    var high = 1.0
    while meanDensity(high) < min(mean, 1) * (1 - 1e-9) { high *= 2 }
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if meanDensity(middle) < mean { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}

extension [Double] {
  /// The first position whose number satisfies `isAbove`, in an array sorted by it; the count if there is none.
  fileprivate func firstPosition(where isAbove: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isAbove(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
