/// The optimiser of Kingma and Ba (*Adam: A Method for Stochastic Optimization*, 2015) for one vector of
/// parameters, with their constants: decay rates 0.9 and 0.999, epsilon 1e-8.
public struct Adam: Sendable {
  private static let firstDecay: Float = 0.9
  private static let secondDecay: Float = 0.999
  private static let epsilon: Float = 1e-8

  private let magnitudeLimit: Float
  private var firstMoments: [Float]
  private var secondMoments: [Float]
  private var firstPower: Float = 1
  private var secondPower: Float = 1

  /// An optimiser at rest, for `count` parameters that are kept within ±`magnitudeLimit`.
  ///
  /// A limit lets a network fit the number format of its hardware: a parameter that would leave it stays at
  /// its end.
  public init(count: Int, magnitudeLimit: Float = .infinity) {
    self.magnitudeLimit = magnitudeLimit
    firstMoments = [Float](repeating: 0, count: count)
    secondMoments = firstMoments
  }

  /// Moves `parameters` against `gradients`.
  ///
  /// - Parameters:
  ///   - parameters: as many as the optimiser was made for.
  ///   - gradients: the derivative of the loss by each parameter.
  ///   - learningRate: the length of a step while the gradient keeps its sign.
  ///   - weightDecay: times a parameter, this is added to its gradient.
  public mutating func step(
    _ parameters: inout [Float], gradients: [Float], learningRate: Float, weightDecay: Float = 0
  ) {
    precondition(parameters.count == firstMoments.count && gradients.count == firstMoments.count)
    firstPower *= Self.firstDecay
    secondPower *= Self.secondDecay
    let rate = learningRate / (1 - firstPower)
    let secondScale = 1 / (1 - secondPower)
    // Pointers: this runs for every weight and every batch.
    parameters.withUnsafeMutableBufferPointer { parameters in
      firstMoments.withUnsafeMutableBufferPointer { first in
        secondMoments.withUnsafeMutableBufferPointer { second in
          gradients.withUnsafeBufferPointer { gradients in
            for index in 0..<parameters.count {
              let gradient = gradients[index] + weightDecay * parameters[index]
              let mean = Self.firstDecay * first[index] + (1 - Self.firstDecay) * gradient
              let square = Self.secondDecay * second[index] + (1 - Self.secondDecay) * gradient * gradient
              first[index] = mean
              second[index] = square
              let step = rate * mean / ((square * secondScale).squareRoot() + Self.epsilon)
              parameters[index] = min(max(parameters[index] - step, -magnitudeLimit), magnitudeLimit)
            }
          }
        }
      }
    }
  }
}
