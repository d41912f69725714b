import BitVectors
import Testing

@testable import Configurations

@Suite struct EIEConfigurationFormatsTests {
  /// `paper` has a bit more before the point than the default, because its sums have no more than its activations.
  @Test func defaultsAreThoseOfQuad() {
    let quad = EIEConfiguration.quad
    let derived = quad.withFormats(
      activationBits: quad.activation.width, codebookBits: quad.weight.width,
      accumulatorBits: quad.accumulator.width)
    #expect(derived == quad)
  }

  /// Every legal combination of widths has legal default fractions.
  @Test func defaultsAreLegalForAllWidths() {
    for activationBits in [8, 12, 16, 24, 32] {
      for codebookBits in 4...32 {
        for accumulatorBits in activationBits...48 {
          let configuration = EIEConfiguration.quad.withFormats(
            activationBits: activationBits, codebookBits: codebookBits, accumulatorBits: accumulatorBits)
          #expect(configuration.problems().isEmpty, "\(configuration.problems())")
        }
      }
    }
  }

  @Test func fittedByHand() throws {
    // Weights to 0.9: 15 fraction bits. Activations to 5.2: 3 bits before the point, 12 behind. Sums to 20 in
    // 32 bits could have 26 behind it, and 12 + 15 allows that.
    let fitted = try EIEConfiguration.quad.fitted(toWeights: 0.9, activations: 5.2, sums: 20)
    #expect(fitted.weight == FixedPointFormat(width: 16, fractionBits: 15))
    #expect(fitted.activation == FixedPointFormat(width: 16, fractionBits: 12))
    #expect(fitted.accumulator == FixedPointFormat(width: 32, fractionBits: 26))
  }

  @Test func narrowAccumulatorsCostActivationBits() throws {
    // Sums to 100 in 16 bits: 8 fraction bits, for the activations too.
    let fitted = try EIEConfiguration.paper.fitted(toWeights: 0.9, activations: 2, sums: 100)
    #expect(fitted.accumulator.fractionBits == 8)
    #expect(fitted.activation.fractionBits == 8)
  }

  @Test func whatDoesNotFitNamesItsFlag() {
    let cases = [(1e9, 1.0, 1.0, "--codebook-bits"), (1, 1e9, 1, "--activation-bits")]
    for (weight, activation, sum, flag) in cases + [(1, 1, 1e12, "--accumulator-bits")] {
      let error = #expect(throws: InvalidConfiguration.self) {
        try EIEConfiguration.quad.fitted(toWeights: weight, activations: activation, sums: sum)
      }
      #expect(error?.problems.map(\.flag) == [flag])
    }
    #expect(throws: InvalidConfiguration.self) {
      try EIEConfiguration.quad.fitted(toWeights: .nan, activations: 1, sums: 1)
    }
  }

  /// For all widths and magnitudes over nine decades: legal, nothing saturates, and one bit more would.
  @Test(arguments: [8, 12, 16, 24, 32])
  func fittedIsLegalAndTight(activationBits: Int) throws {
    let magnitudes = [0, 1e-6, 0.03, 0.5, 1, 3.99, 60]
    for codebookBits in [4, 8, 16, 32] {
      for accumulatorBits in [activationBits, min(48, activationBits + 8), 48] {
        let widths = EIEConfiguration.quad.withFormats(
          activationBits: activationBits, codebookBits: codebookBits, accumulatorBits: accumulatorBits)
        for activation in magnitudes {
          for (weight, sum) in zip([0, 1e-6, 0.07, 0.99, 1.7, 3, 7], magnitudes) {
            let fitted = try widths.fitted(toWeights: weight, activations: activation, sums: sum)
            #expect(fitted.problems().isEmpty)
            #expect(holds(fitted.weight, weight))
            #expect(holds(fitted.activation, activation) && holds(fitted.activation, 1))
            #expect(holds(fitted.accumulator, sum))
            #expect(isTight(fitted, activation: activation, sum: sum))
          }
        }
      }
    }
  }

  private func holds(_ format: FixedPointFormat, _ magnitude: Double) -> Bool {
    (magnitude * Double(1 << format.fractionBits)).rounded() <= Double(format.maximum)
  }

  /// Whether a finer activation would lose the one, the activations or the sums.
  private func isTight(_ configuration: EIEConfiguration, activation: Double, sum: Double) -> Bool {
    var finer = configuration.activation
    finer.fractionBits += 1
    var finerSum = configuration.accumulator
    finerSum.fractionBits = finer.fractionBits
    return !holds(finer, 1) || !holds(finer, activation) || !holds(finerSum, sum)
  }
}
