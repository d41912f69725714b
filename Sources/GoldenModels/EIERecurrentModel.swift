import BitVectors
import Configurations
import DeepCompression

/// The golden model and the cycle model of a whole recurrent network over a sequence.
public struct EIERecurrentModel: Sendable {
  /// One layer as it stands on the array.
  public struct Part: Sendable {
    /// The matrix, rows and columns in their places.
    public var matrix: SharedLayer
    /// Rows of slots; 0 for a fully-connected layer.
    public var slotRows: Int

    /// A layer from its parts.
    public init(matrix: SharedLayer, slotRows: Int) {
      self.matrix = matrix
      self.slotRows = slotRows
    }
  }

  /// What a sequence leaves behind.
  public struct Result: Hashable, Sendable {
    /// For each step, the outputs of each layer of cells, slot by slot, as accumulator words.
    public var steps: [[[Int]]] = []
    /// The outputs of the fully-connected layer, if there is one.
    public var readout: [Int]?
    /// Cycles, useful multiplications and broadcasts of each layer, over all steps.
    public var cycles, usefulMACs, nonzeroActivations: [Int]
    /// Sums, and states of cells, that did not fit their format.
    public var saturations = 0
    /// Numbers that did not fit an activation when they were read.
    public var activationSaturations = 0
  }

  private let configuration: EIEConfiguration
  private let cells: [(model: EIELSTMModel, cycles: EIECycleModel)]
  private let readout: (model: EIELayerModel, cycles: EIECycleModel)?

  /// The model of layers of cells, and perhaps a fully-connected layer as the last one.
  ///
  /// - Throws: `InvalidConfiguration`, `EIEModelError`.
  public init(_ parts: [Part], configuration: EIEConfiguration) throws {
    self.configuration = configuration
    cells = try parts.filter { $0.slotRows > 0 }.map {
      (
        try EIELSTMModel($0.matrix, configuration: configuration),
        try EIECycleModel($0.matrix, configuration: configuration, slotRows: $0.slotRows)
      )
    }
    readout = try parts.first { $0.slotRows == 0 }.map {
      (
        try EIELayerModel($0.matrix, configuration: configuration),
        try EIECycleModel($0.matrix, configuration: configuration)
      )
    }
  }

  /// Runs a sequence from states and outputs of zero, and counts its cycles.
  ///
  /// - Parameter steps: for each step, the inputs as accumulator words, zeros up to a whole row of the source file.
  /// - Throws: `EIEModelError` if the number or the range of the words is wrong.
  public func run(_ steps: [[Int]]) throws -> Result {
    let models = cells.map(\.cycles) + (readout.map { [$0.cycles] } ?? [])
    var cycles = [Int](repeating: 0, count: models.count)
    var result = try runUncounted(steps) { number, layer in
      cycles[number] += try models[number].run(activations: layer.activations).cycles
    }
    result.cycles = cycles
    return result
  }

  /// Runs a sequence without counting cycles, which stay zero.
  ///
  /// - Parameters:
  ///   - steps: as for `run`.
  ///   - observe: hears of every layer of every step, by the layer's number.
  /// - Throws: `EIEModelError` if the number or the range of the words is wrong; what `observe` throws.
  public func runUncounted(
    _ steps: [[Int]], observe: (Int, EIELayerResult) throws -> Void = { _, _ in }
  ) throws -> Result {
    let layers = cells.count + (readout == nil ? 0 : 1)
    let none = [Int](repeating: 0, count: layers)
    var result = Result(cycles: none, usefulMACs: none, nonzeroActivations: none)
    func add(_ layer: EIELayerResult, _ number: Int) throws {
      try observe(number, layer)
      result.usefulMACs[number] += layer.usefulMACs
      result.nonzeroActivations[number] += layer.nonzeroActivations
      result.saturations += layer.accumulatorSaturations
      result.activationSaturations += layer.activationSaturations
    }
    var outputs = cells.map { [Int](repeating: 0, count: $0.model.slots) }
    var states = outputs
    for step in steps {
      var read = step
      for (number, cell) in cells.enumerated() {
        let layer = try cell.model.run(words: read + outputs[number], states: states[number])
        try add(layer.sums, number)
        result.saturations += layer.stateSaturations
        states[number] = layer.states
        outputs[number] = layer.outputs
        read = layer.outputs
      }
      result.steps.append(outputs)
    }
    if let readout, let last = outputs.last {
      let layer = try readout.model.run(words: last, rectify: false)
      try add(layer, layers - 1)
      result.readout = layer.accumulators
    }
    return result
  }

  /// The inputs of a step as they are loaded: quantised to activations, as accumulator words, zeros up to a whole row.
  ///
  /// - Throws: `EIEModelError` if an input is not a number.
  public func words(_ step: [Float]) throws -> [Int] {
    let elements = configuration.processingElements
    let words = try step.map { number in
      guard !number.isNaN else { throw EIEModelError("an input is not a number") }
      return configuration.activation.quantize(Double(number)) << configuration.activationShift
    }
    return words + [Int](repeating: 0, count: (elements - words.count % elements) % elements)
  }
}
