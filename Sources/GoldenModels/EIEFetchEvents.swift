/// What the fetch unit does with a layer's activations: one event a cycle at most (docs/eie.md, section 4).
///
/// It looks at one activation row at a time, N inputs, one a lane. Each non-zero lane is a column; a row whose
/// last lane is zero costs a bubble, as in the paper's simulator.
struct EIEFetchEvents: Hashable, Sendable {
  /// The event that consumes a cycle and broadcasts nothing.
  static let bubble: Int32 = -1

  /// Inputs of the layer.
  let inputs: Int
  /// Whether the constant one follows all inputs.
  let hasBias: Bool
  /// Activations in one row: the processing elements of a column group.
  let lanes: Int

  /// The events of one run, in order: a column each, or `bubble`.
  ///
  /// - Throws: `EIEModelError` if the mask has not one element an input.
  func sequence(nonzero: [Bool]) throws -> [Int32] {
    guard nonzero.count == inputs else {
      throw EIEModelError("\(nonzero.count) activations given for \(inputs) inputs")
    }
    var events: [Int32] = []
    for first in stride(from: 0, to: inputs, by: lanes) {
      for column in first..<min(first + lanes, inputs) where nonzero[column] {
        events.append(Int32(column))
      }
      let last = first + lanes - 1
      if last >= inputs || !nonzero[last] { events.append(Self.bubble) }
    }
    if hasBias { events.append(Int32(inputs)) }
    return events
  }
}
