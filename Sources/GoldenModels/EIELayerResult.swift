import BitVectors

/// What one layer leaves behind and what happened on the way.
public struct EIELayerResult: Hashable, Sendable {
  /// The accumulator word of every output, as the source file holds it after the layer.
  public var accumulators: [Int]
  /// Every input as it is read: rounded, saturated and, if asked, rectified; the bias' one is not among them.
  public var activations: [Int]
  /// Inputs that are broadcast, because they are not zero.
  public var nonzeroActivations: Int
  /// Updates of an accumulator whose sum was outside the accumulator's range.
  public var accumulatorSaturations: Int
  /// Inputs outside the activation's range, except those that rectification makes zero anyway.
  public var activationSaturations: Int
  /// Updates by weights with a non-zero code, the bias included: the multiplications that are not padding.
  public var usefulMACs: Int

  /// The greatest distance between an output and its reference value.
  ///
  /// - Parameters:
  ///   - reference: one real number an output.
  ///   - format: the accumulator's format.
  public func maximumAbsoluteError(from reference: [Double], in format: FixedPointFormat) -> Double {
    zip(accumulators, reference).map { abs(format.value(of: $0) - $1) }.max() ?? 0
  }
}
