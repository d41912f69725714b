import BitVectors

extension EIEConfiguration {
  /// The relations that the three number formats must obey (docs/eie.md, section 1); empty when they do.
  ///
  /// Widths and fractions must be in their own ranges already.
  func formatProblems() -> [ConfigurationProblem] {
    [
      oneExists(), accumulatorHoldsActivations(), accumulatorIsNotCoarser(), accumulatorIsNotFiner(),
      productSurvivesShift(),
    ].compactMap { $0 }
  }

  private func oneExists() -> ConfigurationProblem? {
    let greatest = activation.width - 2
    guard activation.fractionBits > greatest else { return nil }
    return ConfigurationProblem(
      flag: "--activation-fraction",
      fault: "activation fraction: \(activation.fractionBits) of \(activation.width) bits leave no room for "
        + "the one that drives the bias",
      remedy: "lower --activation-fraction to at most \(greatest)")
  }

  private func accumulatorIsNotCoarser() -> ConfigurationProblem? {
    guard accumulator.fractionBits < activation.fractionBits else { return nil }
    return ConfigurationProblem(
      flag: "--accumulator-fraction",
      fault: "accumulator fraction: \(accumulator.fractionBits) is below the activation's "
        + "\(activation.fractionBits)",
      remedy: "raise --accumulator-fraction to at least \(activation.fractionBits)")
  }

  private func accumulatorIsNotFiner() -> ConfigurationProblem? {
    let greatest = activation.fractionBits + weight.fractionBits
    guard accumulator.fractionBits > greatest else { return nil }
    return ConfigurationProblem(
      flag: "--accumulator-fraction",
      fault: "accumulator fraction: \(accumulator.fractionBits) is above the product's \(greatest)",
      remedy: "lower --accumulator-fraction to at most \(greatest)")
  }

  private func accumulatorHoldsActivations() -> ConfigurationProblem? {
    let least = activation.width + max(0, accumulator.fractionBits - activation.fractionBits)
    guard accumulator.width < least else { return nil }
    // A coarser accumulator makes room only while it has at least the activation's bits.
    let spare = accumulator.width - activation.width
    let other =
      spare >= 0
      ? "lower --accumulator-fraction to at most \(activation.fractionBits + spare)"
      : "lower --activation-bits"
    return ConfigurationProblem(
      flag: "--accumulator-bits",
      fault: "accumulator bits: \(accumulator.width) cannot hold an activation of \(activation) "
        + "at fraction \(accumulator.fractionBits)",
      remedy: "raise --accumulator-bits to at least \(least) or \(other)")
  }

  /// A shift by all magnitude bits of a product would leave its sign alone.
  private func productSurvivesShift() -> ConfigurationProblem? {
    let greatest = activation.width + weight.width - 2
    guard productShift > greatest else { return nil }
    return ConfigurationProblem(
      flag: "--codebook-fraction",
      fault: "codebook fraction: \(weight.fractionBits) makes the product's shift \(productShift), "
        + "more than its \(greatest) magnitude bits",
      remedy: "lower --codebook-fraction to at most \(weight.fractionBits - productShift + greatest)")
  }
}
