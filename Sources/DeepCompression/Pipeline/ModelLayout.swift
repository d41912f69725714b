import Networks

/// Which tensors of a model file are weights, and which biases belong to them.
///
/// Tensors of two or more dimensions are weights. Their bias is the one that the file names, or the tensor of
/// one number an output whose name differs in `bias` for `weight`, as PyTorch, Keras and Caffe name them.
public struct ModelLayout: Sendable {
  /// A layer of the file.
  public struct Layer: Hashable, Sendable {
    /// The name of the weights without `.weight`.
    public var name: String
    /// The position of the weights in the file.
    public var weights: Int
    /// The position of the bias in the file.
    public var bias: Int?
    /// What is applied to the outputs: what the file says, or else rectification but for the last layer.
    public var function: LayerFunction
  }

  /// The layers in the order of the file.
  public let layers: [Layer]
  /// Positions of the tensors that are neither weights nor biases.
  public let others: [Int]

  private static let suffixes = [
    (".weight", ".bias"), ("_weight", "_bias"), ("/weight", "/bias"), ("weight", "bias"),
    (".kernel", ".bias"), ("/kernel", "/bias"), (".W", ".b"), ("_W", "_b"), (".w", ".b"), ("_w", "_b"),
    ("W", "b"), ("w", "b"),
  ]

  /// The layout of a file with these tensors.
  public init(_ tensors: [TensorDescription]) {
    let positions = Dictionary(
      tensors.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let weights = tensors.indices.filter { tensors[$0].shape.count > 1 && tensors[$0].count > 0 }
    var layers: [Layer] = []
    var used: Set<Int> = Set(weights)
    for index in weights {
      let tensor = tensors[index]
      let candidates = [tensor.biasName].compactMap { $0 } + Self.biasNames(for: tensor.name)
      let bias = candidates.lazy.compactMap { positions[$0] }.first {
        tensors[$0].shape == [tensor.shape[0]] && !used.contains($0)
      }
      if let bias { used.insert(bias) }
      let isRectified = tensor.isRectified ?? (index != weights.last)
      layers.append(
        Layer(
          name: Self.layerName(tensor.name), weights: index, bias: bias,
          function: isRectified ? .rectify : .identity))
    }
    self.layers = layers
    others = tensors.indices.filter { !used.contains($0) }
  }

  /// What the bias of the weights of that name may be called.
  static func biasNames(for weight: String) -> [String] {
    suffixes.filter { weight.hasSuffix($0.0) }.map { weight.dropLast($0.0.count) + $0.1 }
  }

  private static func layerName(_ weight: String) -> String {
    let suffix = suffixes.map(\.0).first { weight.hasSuffix($0) && weight.count > $0.count }
    return String(weight.dropLast(suffix?.count ?? 0))
  }
}
