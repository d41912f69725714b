import BitVectors

extension EIEConfiguration {
  /// This configuration with other widths and the fractions that suit them when nothing is known of the network.
  ///
  /// Activations get 5 bits before the point besides the sign, codebook words 1 and accumulators at least 7 if
  /// they are wide enough for a fraction finer than the activations'.
  ///
  /// - Parameters:
  ///   - activationBits: width of an activation.
  ///   - codebookBits: width of a codebook word.
  ///   - accumulatorBits: width of an accumulator, at least `activationBits`.
  public func withFormats(activationBits: Int, codebookBits: Int, accumulatorBits: Int) -> EIEConfiguration {
    let activationFraction = max(0, activationBits - 6)
    let codebookFraction = max(0, codebookBits - 2)
    let finest = min(
      activationFraction + codebookFraction, accumulatorBits - 8,
      activationFraction + accumulatorBits - activationBits)
    var result = self
    result.activation = FixedPointFormat(width: activationBits, fractionBits: activationFraction)
    result.weight = FixedPointFormat(width: codebookBits, fractionBits: codebookFraction)
    result.accumulator = FixedPointFormat(
      width: accumulatorBits, fractionBits: max(activationFraction, finest))
    return result
  }

  /// This configuration with its widths kept and the finest fractions in which the given magnitudes fit.
  ///
  /// Nothing of these magnitudes saturates when it is quantised. Rounding during a computation can carry a sum
  /// past the magnitude that was measured for it, so a caller who measures adds a margin.
  ///
  /// - Parameters:
  ///   - maximumWeight: the greatest magnitude of a shared weight.
  ///   - maximumActivation: the greatest magnitude of an activation that is read, the network's input included.
  ///   - maximumSum: the greatest magnitude that an accumulator passes through, partial sums included.
  /// - Throws: `InvalidConfiguration` if a magnitude does not fit even without a fraction.
  public func fitted(
    toWeights maximumWeight: Double, activations maximumActivation: Double, sums maximumSum: Double
  ) throws -> EIEConfiguration {
    try widthsValidated()
    // A fraction of width - 2 is the finest in which the bias' constant one exists.
    let activationLimit = activation.width - 2
    let own = try finest(
      activation.width, holding: maximumActivation, limit: activationLimit, "activations", "--activation-bits"
    )
    // The accumulator is never coarser than the activation: wide sums in few bits cost the activation too.
    let sums = try finest(
      accumulator.width, holding: maximumSum, limit: 64, "sums", "--accumulator-bits")
    let codebookLimit = activation.width + weight.width - 2
    let codebookFraction = try finest(
      weight.width, holding: maximumWeight, limit: codebookLimit, "weights", "--codebook-bits")
    let activationFraction = min(own, sums)
    let accumulatorFraction = min(
      sums, activationFraction + codebookFraction,
      activationFraction + accumulator.width - activation.width)
    var result = self
    result.activation.fractionBits = activationFraction
    result.weight.fractionBits = codebookFraction
    result.accumulator.fractionBits = accumulatorFraction
    return try result.validated()
  }

  /// Throws unless the widths alone are legal: with the default fractions nothing else can be wrong with them.
  private func widthsValidated() throws {
    try withFormats(
      activationBits: activation.width, codebookBits: weight.width, accumulatorBits: accumulator.width
    ).validated()
  }

  /// The greatest fraction, up to `limit`, at which `magnitude` rounds to an integer of `width` bits.
  private func finest(
    _ width: Int, holding magnitude: Double, limit: Int, _ noun: String, _ flag: String
  ) throws -> Int {
    let greatest = Double(FixedPointFormat(width: width, fractionBits: 0).maximum)
    func fits(_ fraction: Int) -> Bool {
      let scale = Double(sign: .plus, exponent: fraction, significand: 1)
      return (abs(magnitude) * scale).rounded() <= greatest
    }
    guard let fraction = (0...limit).last(where: fits) else {
      throw InvalidConfiguration(problems: [
        ConfigurationProblem(
          flag: flag, fault: "\(noun) of magnitude \(magnitude) do not fit \(width) bits",
          remedy: "raise \(flag)")
      ])
    }
    return fraction
  }
}
