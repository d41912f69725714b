import BitVectors
import HDL

/// A lane of the fetch: the source word as an activation, until it has been broadcast.
///
/// An activation is made when a word is read: rounded and saturated to the activation's format, and rectified where
/// the layer asks for it.
struct ActivationLane {
  /// The activation is not zero and waits to be broadcast.
  let nonzero: Bits
  /// The activation.
  let value: Bits

  /// Builds the lane.
  ///
  /// - Parameters:
  ///   - word: the source word that is looked at, in the format `accumulator`.
  ///   - rectify: negative activations become zero.
  ///   - load: makes the word the lane's activation.
  ///   - taken: the activation has been broadcast.
  init(
    _ m: Module, word: Bits, accumulator: FixedPointFormat, activation: FixedPointFormat,
    rounding: RoundingRule, rectify: Bits, load: Bits, taken: Bits
  ) {
    m.heading("The lane: the source word as an activation, until it has been broadcast.")
    let shift = accumulator.fractionBits - activation.fractionBits
    let rounded = word.signed.shiftedRight(by: shift, rounding: rounding)
    let (fitting, _) = rounded.bits.named("rounded").signed.saturated(to: activation.width, name: "rounded")
    let isDropped = (rectify & word.topBit).named("is_dropped")
    let read = mux(isDropped, 0, fitting.bits).named("value")

    let pending = m.register("pending", 1, resetTo: 0)
    let lane = m.register("lane", activation.width)
    m.when(load) {
      pending[] = read != 0
      lane[] = read
    }.elsewhen(taken) { pending[] = 0 }
    nonzero = pending
    value = lane
  }
}
