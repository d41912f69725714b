import BitVectors
import Configurations
import DeepCompression

/// The golden model of one layer: every bit of the accumulators, by the rules of docs/eie.md, section 1.
///
/// It works on the matrix of codes and knows nothing of entries or pointers. Where a weight lives cannot change a sum,
/// except for the column group: each group has a sum of its own, which may saturate by itself (section 7). The paper fixes neither rounding nor saturation (Han et al. 2016, section 4); both
/// come from the configuration.
public struct EIELayerModel: Sendable {
  /// The layer's name.
  public let name: String
  /// Inputs that the layer reads.
  public let inputs: Int
  /// Accumulators that the layer leaves.
  public let outputs: Int
  /// The formats and the rounding rule.
  public let configuration: EIEConfiguration

  /// The word at which each accumulator starts, if biases are preloaded.
  private let preloads: [Int]?
  private let hasBiasColumn: Bool
  private let columns: WeightColumns

  /// The model of `layer` under the formats of `configuration`.
  ///
  /// Capacities are not looked at: a layer that no memory could hold still has its sums.
  ///
  /// - Throws: `InvalidConfiguration`, or `EIEModelError` if the codes do not fit the codebook.
  public init(_ layer: SharedLayer, configuration: EIEConfiguration) throws {
    try configuration.validated()
    try layer.checkCodes(codebookEntries: configuration.codebookEntries)
    let layer = try layer.placingBias(as: configuration)
    name = layer.name
    inputs = layer.inputs
    outputs = layer.outputs
    hasBiasColumn = layer.hasBias
    preloads = layer.exactBias?.map { configuration.accumulator.quantize(Double($0)) }
    self.configuration = configuration
    columns = WeightColumns(layer, format: configuration.weight)
  }

  /// Runs the layer on accumulator words: an input vector as it was loaded, or what the previous layer left.
  ///
  /// - Parameters:
  ///   - words: `inputs` words in the accumulator's format.
  ///   - rectify: whether negative activations are read as zero.
  /// - Throws: `EIEModelError` if the number or the range of the words is wrong.
  public func run(words: [Int], rectify: Bool) throws -> EIELayerResult {
    try check(words, configuration.accumulator)
    return accumulate(read(words, rectify: rectify))
  }

  /// Runs the layer on activations that are in the activation's format already.
  ///
  /// - Parameters:
  ///   - activations: `inputs` integers in the activation's format.
  ///   - rectify: whether negative activations are read as zero.
  /// - Throws: `EIEModelError` if the number or the range of the activations is wrong.
  public func run(activations: [Int], rectify: Bool) throws -> EIELayerResult {
    try check(activations, configuration.activation)
    return accumulate(read(activations.map { $0 << configuration.activationShift }, rectify: rectify))
  }

  private func check(_ numbers: [Int], _ format: FixedPointFormat) throws {
    guard numbers.count == inputs else {
      throw EIEModelError("layer \(name): \(numbers.count) numbers given for \(inputs) inputs")
    }
    if let stranger = numbers.first(where: { !format.contains($0) }) {
      throw EIEModelError("layer \(name): \(stranger) is not a number of \(format.width) bits")
    }
  }

  /// The activations that `words` are read as, in a result that has no sums yet.
  private func read(_ words: [Int], rectify: Bool) -> EIELayerResult {
    var result = EIELayerResult(
      accumulators: [], activations: [], nonzeroActivations: 0, accumulatorSaturations: 0,
      activationSaturations: 0, usefulMACs: 0)
    result.activations.reserveCapacity(words.count)
    for word in words {
      let rounded = configuration.rounding.shiftRight(word, by: configuration.activationShift)
      let saturated = configuration.activation.saturate(rounded)
      let vanishes = rectify && saturated < 0
      if saturated != rounded && !vanishes { result.activationSaturations += 1 }
      if saturated != 0 && !vanishes { result.nonzeroActivations += 1 }
      result.activations.append(vanishes ? 0 : saturated)
    }
    return result
  }

  /// Adds the columns of all non-zero activations in the order of each column group, then a bias column; then the groups'
  /// sums.
  private func accumulate(_ read: EIELayerResult) -> EIELayerResult {
    var result = read
    let zeros = [Int](repeating: 0, count: outputs)
    var sums = [[Int]](repeating: zeros, count: configuration.columnGroups)
    // The bias of an output is in the element that holds the output, and so in that element's group.
    if let preloads {
      let owners = EIEColumnGroups(inputs: outputs, configuration: configuration)
      for (group, own) in owners.inputs.enumerated() {
        for case let output? in own { sums[group][output] = preloads[output] }
      }
    }
    let groups = EIEColumnGroups(inputs: inputs, configuration: configuration)
    for (group, own) in groups.inputs.enumerated() {
      for case let column? in own where read.activations[column] != 0 {
        let activation = read.activations[column]
        result.accumulatorSaturations += add(column: column, times: activation, to: &sums[group])
        result.usefulMACs += columns.range(of: column).count
      }
    }
    if hasBiasColumn {
      let one = 1 << configuration.activation.fractionBits
      result.accumulatorSaturations += add(column: inputs, times: one, to: &sums[0])
      result.usefulMACs += columns.range(of: inputs).count
    }
    reduce(sums, into: &result)
    return result
  }

  /// The outputs: the exact sum over the groups, saturated once.
  private func reduce(_ sums: [[Int]], into result: inout EIELayerResult) {
    result.accumulators = sums[0]
    if sums.count == 1 { return }
    for output in 0..<outputs {
      let total = sums.reduce(0) { $0 + $1[output] }
      let saturated = configuration.accumulator.saturate(total)
      if saturated != total { result.accumulatorSaturations += 1 }
      result.accumulators[output] = saturated
    }
  }

  /// Adds one column to the accumulators, row by row.
  ///
  /// The order within a column is free, as its rows differ; the order of columns is not, as sums saturate.
  ///
  /// - Returns: the number of sums that saturated.
  private func add(column: Int, times activation: Int, to sums: inout [Int]) -> Int {
    let rounding = configuration.rounding
    let shift = configuration.productShift
    let least = configuration.accumulator.minimum
    let greatest = configuration.accumulator.maximum
    var saturations = 0
    for position in columns.range(of: column) {
      let weight = columns.weights[position]
      let row = Int(weight.row)
      let sum = sums[row] + rounding.shiftRight(activation * Int(weight.word), by: shift)
      let saturated = min(max(sum, least), greatest)
      if saturated != sum { saturations += 1 }
      sums[row] = saturated
    }
    return saturations
  }
}
