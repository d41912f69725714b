import Networks

/// A model after compression: layers whose weights are pruned and shared, and tensors that were left alone.
///
/// Nothing is said about how the layers are connected: see `CompressedModel.network()`.
public struct CompressedModel: Hashable, Sendable {
  /// One part of a model, in the order of its file.
  public enum Part: Hashable, Sendable {
    /// A layer with shared weights.
    case layer(ModelLayer)
    /// A tensor that keeps every bit: a bias, or what a normalisation needs.
    case tensor(name: String, Tensor)
  }

  /// The model's name.
  public var name: String
  /// The parts, first to last.
  public var parts: [Part]

  /// A model from its parts.
  public init(name: String, parts: [Part]) {
    self.name = name
    self.parts = parts
  }

  /// The elements of all tensors, pruned ones included.
  public var elements: Int {
    parts.reduce(0) { sum, part in
      switch part {
      case .layer(let layer): sum + layer.layer.codes.count
      case .tensor(_, let tensor): sum + tensor.elements.count
      }
    }
  }

  /// The layers with shared weights.
  public var layers: [ModelLayer] {
    parts.compactMap { part in
      if case .layer(let layer) = part { return layer }
      return nil
    }
  }
}

/// A layer with shared weights, and the tensors of the model file that it was made of.
public struct ModelLayer: Hashable, Sendable {
  /// The weights as a matrix, with the bias as its last column if the bias shares the codebook.
  public var layer: SharedLayer
  /// The name of the weights in the model file.
  public var weightName: String
  /// The name of the bias in the model file; nil unless it is a column of the matrix.
  public var biasName: String?
  /// The shape of the weights in the model file: outputs first; the product of the rest is `layer.inputs`.
  public var shape: [Int]

  /// A layer from its parts; traps when the shape is not that of the matrix.
  public init(_ layer: SharedLayer, weightName: String, biasName: String?, shape: [Int]) {
    precondition(shape.first == layer.outputs, "the shape has other outputs than the matrix")
    precondition(shape.dropFirst().reduce(1, *) == layer.inputs, "the shape has other inputs than the matrix")
    precondition((biasName != nil) == layer.hasBias, "a bias column has a name")
    self.layer = layer
    self.weightName = weightName
    self.biasName = biasName
    self.shape = shape
  }

  /// A fully-connected layer whose tensors have PyTorch's names: the layer's, with `.weight` and `.bias`.
  public init(_ layer: SharedLayer) {
    self.init(
      layer, weightName: layer.name + ".weight", biasName: layer.hasBias ? layer.name + ".bias" : nil,
      shape: [layer.outputs, layer.inputs])
  }
}
