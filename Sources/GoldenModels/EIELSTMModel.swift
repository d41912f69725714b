import BitVectors
import Configurations
import DeepCompression
import Foundation

/// What one step leaves of one layer of cells.
public struct EIELSTMResult: Hashable, Sendable {
  /// The sums of the gates, and what happened on the way to them.
  public var sums: EIELayerResult
  /// The state of each slot, as an activation.
  public var states: [Int]
  /// The output of each slot, as an accumulator word.
  public var outputs: [Int]
  /// States that did not fit an activation.
  public var stateSaturations: Int
}

/// The golden model of a layer of LSTM cells: every bit, by the rules of docs/eie.md, section 9.
///
/// Functions are worked out here, number by number, and not looked up in the table that the hardware gets.
public struct EIELSTMModel: Sendable {
  /// Slots: hidden units, and places without one.
  public let slots: Int
  private let matrix: EIELayerModel

  private var configuration: EIEConfiguration { matrix.configuration }

  /// The model of a layer whose matrix stands in its places: rows of N, a gate each, in the order i, g, f, o.
  ///
  /// - Throws: `InvalidConfiguration`, `EIEModelError`.
  public init(_ placed: SharedLayer, configuration: EIEConfiguration) throws {
    guard placed.outputs.isMultiple(of: 4 * configuration.processingElements) else {
      throw EIEModelError("layer \(placed.name): \(placed.outputs) sums are not four rows for each slot")
    }
    matrix = try EIELayerModel(placed, configuration: configuration)
    slots = placed.outputs / 4
  }

  /// Runs one step.
  ///
  /// - Parameters:
  ///   - words: what the layer reads, as accumulator words: its inputs, then its own outputs of the step before.
  ///   - states: the state of each slot after the step before.
  /// - Throws: `EIEModelError` if the number or the range of the words is wrong.
  public func run(words: [Int], states: [Int]) throws -> EIELSTMResult {
    let sums = try matrix.run(words: words, rectify: false)
    var result = EIELSTMResult(sums: sums, states: [], outputs: [], stateSaturations: 0)
    let elements = configuration.processingElements
    let format = configuration.activation
    for slot in 0..<slots {
      let (row, element) = slot.quotientAndRemainder(dividingBy: elements)
      let gates = (0..<4).map { sums.accumulators[(4 * row + $0) * elements + element] }
      let entry = sigmoid(gates[0])
      let candidate = apply(tanh, to: gates[1], in: configuration.accumulator)
      let forget = sigmoid(gates[2])
      let exit = sigmoid(gates[3])
      let exact = forget * states[slot] + entry * candidate
      let rounded = configuration.rounding.shiftRight(exact, by: format.fractionBits)
      let state = format.saturate(rounded)
      if state != rounded { result.stateSaturations += 1 }
      let bounded = exit * apply(tanh, to: state, in: format)
      let output = format.saturate(configuration.rounding.shiftRight(bounded, by: format.fractionBits))
      result.states.append(state)
      result.outputs.append(output << configuration.activationShift)
    }
    return result
  }

  private func sigmoid(_ word: Int) -> Int {
    apply({ 1 / (1 + exp(-$0)) }, to: word, in: configuration.accumulator)
  }

  /// A function of the number that is nearest to `word` among those with an entry, as an activation.
  private func apply(_ function: (Double) -> Double, to word: Int, in format: FixedPointFormat) -> Int {
    let fraction = configuration.functionIndexFraction
    let greatest = 8 << fraction
    let rounded = configuration.rounding.shiftRight(word, by: format.fractionBits - fraction)
    let index = min(max(rounded, -greatest), greatest - 1)
    return configuration.activation.quantize(function(Double(index) / Double(1 << fraction)))
  }
}
