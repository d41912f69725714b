import BitVectors
import Configurations
import DeepCompression
import Foundation

/// A layer evaluated output by output in exact binary fractions: all numbers are `Double` integers below 2^53.
///
/// It shares no code with the golden model, not even the rounding.
struct DenseEvaluation {
  var sums: [Double] = []
  var activations: [Double] = []
  var saturations = 0
  var products = 0

  init(_ layer: SharedLayer, _ configuration: EIEConfiguration, _ words: [Int], _ rectify: Bool) {
    let unit = pow(2, Double(configuration.accumulator.fractionBits - configuration.activation.fractionBits))
    let activationLimit = pow(2, Double(configuration.activation.width - 1))
    for word in words {
      let rounded = Self.round(Double(word) / unit, configuration.rounding)
      let clipped = min(max(rounded, -activationLimit), activationLimit - 1)
      activations.append(rectify ? max(0, clipped) : clipped)
    }

    let weightUnit = pow(2, Double(configuration.weight.fractionBits))
    let weightLimit = pow(2, Double(configuration.weight.width - 1))
    let words = layer.codebook.map {
      min(max((Double($0) * weightUnit).rounded(), -weightLimit), weightLimit - 1)
    }
    let one = pow(2, Double(configuration.activation.fractionBits))
    let driven = activations + (layer.hasBias ? [one] : [])
    let fraction =
      configuration.activation.fractionBits + configuration.weight.fractionBits
      - configuration.accumulator.fractionBits
    let sumLimit = pow(2, Double(configuration.accumulator.width - 1))
    for output in 0..<layer.outputs {
      var sum = 0.0
      for (column, activation) in driven.enumerated() {
        let code = layer.codes[output * driven.count + column]
        if code == 0 || activation == 0 { continue }
        products += 1
        sum += Self.round(activation * words[Int(code)] / pow(2, Double(fraction)), configuration.rounding)
        if sum < -sumLimit || sum > sumLimit - 1 { saturations += 1 }
        sum = min(max(sum, -sumLimit), sumLimit - 1)
      }
      sums.append(sum)
    }
  }

  private static func round(_ x: Double, _ rule: RoundingRule) -> Double {
    switch rule {
    case .down: x.rounded(.down)
    case .halfUp: (x + 0.5).rounded(.down)
    case .halfToEven: x.rounded(.toNearestOrEven)
    }
  }
}
