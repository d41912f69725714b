import Foundation

/// Softmax and cross-entropy: how far scores are from naming the right class.
enum Softmax {
  /// Computes the derivative of the mean cross-entropy by each score.
  ///
  /// - Parameters:
  ///   - scores: rows of `classes` scores and one unused number.
  ///   - labels: the right class of each row.
  ///   - classes: scores of a row.
  ///   - derivatives: receives rows of `classes` derivatives.
  /// - Returns: the mean of the rows' losses, in nats.
  static func derivatives(
    scores: [Float], labels: [UInt8], classes: Int, into derivatives: inout [Float]
  ) -> Float {
    var loss: Float = 0
    let share = 1 / Float(labels.count)
    for (row, label) in labels.enumerated() {
      let start = row * (classes + 1)
      let rowScores = scores[start..<start + classes]
      // Subtracting the greatest score changes no probability and keeps the powers finite.
      let greatest = rowScores.max() ?? 0
      let powers = rowScores.map { exp($0 - greatest) }
      let sum = powers.reduce(0, +)
      loss -= rowScores[start + Int(label)] - greatest - log(sum)
      for (column, power) in powers.enumerated() {
        let target: Float = column == Int(label) ? 1 : 0
        derivatives[row * classes + column] = (power / sum - target) * share
      }
    }
    return loss * share
  }
}
