/// Linear classification by least squares: one number a class, one where it is the class and zero elsewhere.
enum LeastSquares {
  /// The weights of each class, its constant last: (A'A + r) W = A'Y, by Cholesky's factorization.
  ///
  /// - Parameters:
  ///   - features: at least one vector, all of one length.
  ///   - labels: the class of each.
  ///   - count: classes.
  ///   - regularization: r, positive.
  static func fit(
    _ features: [[Double]], classes labels: [Int], count: Int, regularization: Double
  ) -> [[Double]] {
    let rows = features.map { $0 + [1] }
    let size = rows[0].count
    var gram = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    var moments = [[Double]](repeating: [Double](repeating: 0, count: size), count: count)
    for (row, label) in zip(rows, labels) {
      for i in 0..<size {
        moments[label][i] += row[i]
        for j in 0...i { gram[i][j] += row[i] * row[j] }
      }
    }
    // The lower factor, in place.
    for i in 0..<size {
      gram[i][i] += regularization
      for j in 0...i {
        var sum = gram[i][j]
        for k in 0..<j { sum -= gram[i][k] * gram[j][k] }
        gram[i][j] = i == j ? sum.squareRoot() : sum / gram[j][j]
      }
    }
    return moments.map { moment in
      var solution = moment
      for i in 0..<size {
        for k in 0..<i { solution[i] -= gram[i][k] * solution[k] }
        solution[i] /= gram[i][i]
      }
      for i in (0..<size).reversed() {
        for k in stride(from: i + 1, to: size, by: 1) { solution[i] -= gram[k][i] * solution[k] }
        solution[i] /= gram[i][i]
      }
      return solution
    }
  }
}
