/// One layer of long short-term memory cells whose weights are pruned and shared.
public struct LSTMLayer: Hashable, Sendable {
  /// Numbers that the layer reads at each step, beside its own outputs of the step before.
  public var inputs: Int
  /// Hidden units: the numbers that it gives.
  public var units: Int
  /// The weights of all four gates: the rows of gate i, then of f, g and o, `units` each, as PyTorch orders them; the
  /// columns of the inputs, then of the layer's own outputs.
  public var matrix: SharedLayer

  /// The gates, in the order of their rows in `matrix`.
  public enum Gate: Int, CaseIterable, Sendable {
    case input, forget, cell, output
  }

  /// A layer from its parts; traps when the sizes contradict each other.
  public init(inputs: Int, units: Int, matrix: SharedLayer) {
    precondition(matrix.outputs == Gate.allCases.count * units, "not four rows a unit")
    precondition(matrix.inputs == inputs + units, "not a column for each input and unit")
    self.inputs = inputs
    self.units = units
    self.matrix = matrix
  }

  /// The layer's name.
  public var name: String { matrix.name }

  /// The row of a gate of a unit in `matrix`.
  public func row(of gate: Gate, unit: Int) -> Int { gate.rawValue * units + unit }
}

/// Layers of LSTM cells, one reading what the one before it gives, and a fully-connected layer that reads the last one
/// after the last step.
public struct RecurrentNetwork: Hashable, Sendable {
  /// The network's name.
  public var name: String
  /// The layers of cells, at least one.
  public var cells: [LSTMLayer]
  /// What reads the outputs of the last layer of cells; nil if they are the network's outputs.
  public var readout: SharedLayer?

  /// A network from its layers.
  public init(name: String, cells: [LSTMLayer], readout: SharedLayer? = nil) {
    self.name = name
    self.cells = cells
    self.readout = readout
  }

  /// Numbers that the network reads at each step.
  public var inputs: Int { cells[0].inputs }
  /// Numbers that the network gives.
  public var outputs: Int { readout?.outputs ?? cells[cells.count - 1].units }
}
