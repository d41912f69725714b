import Configurations
import DeepCompression
import Networks

/// LSTM weights in a model file, under the names that PyTorch's `nn.LSTM` gives them.
///
/// `weight_ih_l0` [4 units, inputs], `weight_hh_l0` [4 units, units], `bias_ih_l0` and `bias_hh_l0` [4 units] belong to
/// the first layer, and so on; something may stand before them, as in `lstm.weight_ih_l0`. The rows are those of the
/// gates i, f, g and o. A matrix of as many columns as the last layer has units is the readout.
public struct RecurrentModelFile {
  private let file: ModelFile

  /// Opens the file at `path`.
  ///
  /// - Throws: `ModelFileError`.
  public init(path: String) throws { file = try ModelFile(path: path) }

  /// The network with its weights pruned and shared.
  ///
  /// - Parameters:
  ///   - name: what it is called.
  ///   - configuration: the bits of a weight code, and whether biases need codes.
  ///   - density: the share of each matrix that stays, the greatest magnitudes; nil to prune nothing.
  /// - Throws: `ModelFileError`, `WeightSharingError`.
  public func network(
    name: String, for configuration: EIEConfiguration, density: Double?
  ) throws -> RecurrentNetwork {
    let marker = "weight_ih_l0"
    guard let first = file.tensors.first(where: { $0.name.hasSuffix(marker) }) else {
      throw ModelFileError(
        file: file.path, what: "there is no tensor '\(marker)'",
        remedy: "save a state with PyTorch's nn.LSTM in it")
    }
    let prefix = String(first.name.dropLast(marker.count))
    guard !file.tensors.contains(where: { $0.name.hasPrefix(prefix) && $0.name.hasSuffix("_reverse") }) else {
      throw ModelFileError(
        file: file.path, what: "'\(prefix)' runs in both directions", remedy: "give one that runs forwards")
    }
    var cells: [LSTMLayer] = []
    while let inputs = try tensor("\(prefix)weight_ih_l\(cells.count)") {
      cells.append(try cell(cells.count, prefix, inputs, configuration, density))
    }
    let units = cells[cells.count - 1].units
    let others = file.tensors.filter {
      $0.shape.count == 2 && $0.shape[1] == units && !$0.name.hasPrefix(prefix + "weight_")
    }
    guard let readout = others.first, others.count == 1, let weights = try tensor(readout.name) else {
      return RecurrentNetwork(name: name, cells: cells)
    }
    let bias = try tensor(readout.name.replacing("weight", with: "bias"))?.elements
    return RecurrentNetwork(
      name: name, cells: cells,
      readout: try Self.shared(readout.name, weights, bias, configuration, density))
  }

  private func cell(
    _ number: Int, _ prefix: String, _ inputs: Tensor, _ configuration: EIEConfiguration, _ density: Double?
  ) throws -> LSTMLayer {
    let name = "\(prefix)weight_hh_l\(number)"
    guard let hidden = try tensor(name), hidden.rank == 2, inputs.rank == 2,
      hidden.shape[0] == 4 * hidden.shape[1], inputs.shape[0] == hidden.shape[0]
    else {
      throw ModelFileError(
        file: file.path, what: "'\(name)' is missing or is not [4 units, units]",
        remedy: "save a state with PyTorch's nn.LSTM in it, without a projection")
    }
    let (rows, columns, units) = (inputs.shape[0], inputs.shape[1], hidden.shape[1])
    var elements: [Float] = []
    for row in 0..<rows {
      elements += inputs.elements[(row * columns)..<((row + 1) * columns)]
      elements += hidden.elements[(row * units)..<((row + 1) * units)]
    }
    let biases = try ["bias_ih_l\(number)", "bias_hh_l\(number)"].compactMap {
      try tensor(prefix + $0)?.elements
    }
    guard biases.allSatisfy({ $0.count == rows }) else {
      throw ModelFileError(
        file: file.path, what: "a bias of layer \(number) is not [\(rows)]",
        remedy: "give one number a gate and unit")
    }
    var bias: [Float]?
    for part in biases { bias = bias.map { zip($0, part).map { $0 + $1 } } ?? part }
    let matrix = try Self.shared(
      "lstm\(number + 1)", Tensor(shape: [rows, columns + units], elements: elements), bias, configuration,
      density)
    return LSTMLayer(inputs: columns, units: units, matrix: matrix)
  }

  private static func shared(
    _ name: String, _ weights: Tensor, _ bias: [Float]?, _ configuration: EIEConfiguration, _ density: Double?
  ) throws -> SharedLayer {
    var weights = weights
    if let density {
      let magnitudes = weights.elements.map(abs).sorted(by: >)
      let kept = Int((density * Double(magnitudes.count)).rounded())
      let least = kept == 0 ? Float.infinity : magnitudes[kept - 1]
      weights.elements = weights.elements.map { abs($0) < least ? 0 : $0 }
    }
    let sharesBias = configuration.bias == .codebookColumn
    var (layer, _) = try SharedLayer.sharing(
      name: name, weights: weights, bias: sharesBias ? bias : nil,
      weightCodeBits: configuration.weightCodeBits, function: .identity)
    if !sharesBias { layer.exactBias = bias }
    return layer
  }

  private func tensor(_ name: String) throws -> Tensor? {
    try file.tensors.firstIndex { $0.name == name }.map { try file.tensor(at: $0) }
  }
}
