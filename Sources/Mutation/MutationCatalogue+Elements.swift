import Configurations
import EIE
import HDL

extension MutationCatalogue {
  /// The units of the arrays by themselves, with the arrays' parameters, under the random rows of their lock-step tests.
  ///
  /// They print the same modules as the arrays do: what dies here is dead there as well.
  static let elements: [MutationUnit] = configurations.flatMap { c -> [MutationUnit] in
    let suffix = "_\(c.emptySlices.rawValue)"
    return [
      rows(
        ActivationQueue(
          activationBits: c.activation.width, columnBits: c.columnIndexBits, depth: c.queueDepth),
        1000, seed: 11, suffix: suffix),
      rows(
        PointerRead(activationBits: c.activation.width, words: c.pointerWords, pointerBits: c.pointerBits),
        1000,
        seed: 12, suffix: suffix),
      rows(
        SparseMatrixRead(
          activationBits: c.activation.width, codeBits: c.weightCodeBits, zeroBits: c.relativeIndexBits,
          rowBits: c.weightRowBits, entriesPerRow: c.entriesPerRow, rows: c.weightRows,
          pointerBits: c.pointerBits), 6000, seed: 13, suffix: suffix,
        below: ["write_row": 3, "first_entry": 6, "end_entry": 8], rare: ["write": 6, "fresh": 4]),
      rows(
        ArithmeticUnit(
          codeBits: c.weightCodeBits, zeroBits: c.relativeIndexBits, activation: c.activation,
          weight: c.weight,
          accumulator: c.accumulator, rounding: c.rounding, accumulators: c.activationWords, layers: c.layers),
        3000, seed: 14, suffix: suffix),
      rows(
        ActivationReadWrite(
          words: c.activationWords, accumulator: c.accumulator, activation: c.activation, rounding: c.rounding
        ),
        20000, seed: 15, suffix: suffix),
      rows(CentralControl(configuration: c), 20000, seed: 16, suffix: suffix),
      // Commands and the status lie at the lowest addresses; a flag that is always set is never seen to be cleared.
      rows(
        CentralControl(configuration: c), 20000, seed: 17, suffix: suffix + "_commands",
        below: ["request_address": 4], rare: ["any_saturates": 30]),
    ]
  }
}
