import DeepCompression
import Foundation

/// A recurrent network in double precision: what fixed point is compared with.
public struct FloatLSTM: Sendable {
  private let network: RecurrentNetwork
  private let cells: [FloatReferenceLayer]
  private let readout: FloatReferenceLayer?

  /// The network with its shared weights as real numbers.
  ///
  /// - Throws: `EIEModelError`.
  public init(_ network: RecurrentNetwork) throws {
    self.network = network
    cells = try network.cells.map { try FloatReferenceLayer($0.matrix) }
    readout = try network.readout.map { try FloatReferenceLayer($0) }
  }

  /// The outputs of the last layer of cells after the last step.
  ///
  /// - Throws: `EIEModelError` if a step has another number of inputs.
  public func features(_ steps: [[Float]]) throws -> [Double] {
    var outputs = network.cells.map { [Double](repeating: 0, count: $0.units) }
    var states = outputs
    for step in steps {
      var read = step.map(Double.init)
      for (number, cell) in network.cells.enumerated() {
        let sums = try cells[number].sums(read + outputs[number])
        for unit in 0..<cell.units {
          func gate(_ gate: LSTMLayer.Gate) -> Double { sums[cell.row(of: gate, unit: unit)] }
          func sigmoid(_ number: Double) -> Double { 1 / (1 + exp(-number)) }
          let kept = sigmoid(gate(.forget)) * states[number][unit]
          states[number][unit] = kept + sigmoid(gate(.input)) * tanh(gate(.cell))
          outputs[number][unit] = sigmoid(gate(.output)) * tanh(states[number][unit])
        }
        read = outputs[number]
      }
    }
    return outputs[outputs.count - 1]
  }

  /// The outputs of the network after the last step.
  ///
  /// - Throws: `EIEModelError` if a step has another number of inputs.
  public func outputs(_ steps: [[Float]]) throws -> [Double] {
    let features = try features(steps)
    return try readout?.sums(features) ?? features
  }
}
