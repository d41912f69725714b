import Networks

/// Why a model is no chain of fully-connected layers; the text is one line.
public struct ModelChainError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What stands in the way.
  public var description: String
}

extension CompressedModel {
  /// A model of the layers of `network`.
  public init(_ network: CompressedNetwork) {
    self.init(
      name: network.name,
      parts: network.layers.flatMap { layer in
        let part = Part.layer(ModelLayer(layer))
        guard let bias = layer.exactBias else { return [part] }
        return [part, .tensor(name: layer.name + ".bias", Tensor(shape: [layer.outputs], elements: bias))]
      })
  }

  /// A model of the layers of `network`, the weights of which have other shapes than their matrices, as those of
  /// convolutions do.
  public init(_ network: CompressedNetwork, shapes: [[Int]]) {
    precondition(shapes.count == network.layers.count, "a layer has no shape")
    let parts = zip(network.layers, shapes).map { layer, shape in
      let names = ModelLayer(layer)
      return Part.layer(
        ModelLayer(layer, weightName: names.weightName, biasName: names.biasName, shape: shape))
    }
    self.init(name: network.name, parts: parts)
  }

  /// The model as the chain of fully-connected layers that an accelerator executes, in the order of the file.
  ///
  /// A tensor beside the layers that has the name and the size of a layer's bias is its exact bias.
  ///
  /// - Throws: `ModelChainError` for layers that do not fit each other, convolutions, and tensors that are no
  ///   layer's.
  public func network() throws -> CompressedNetwork {
    if let convolution = layers.first(where: { $0.shape.count != 2 }) {
      throw ModelChainError(description: "layer '\(convolution.layer.name)' is a convolution")
    }
    let network = CompressedNetwork(name: name, layers: try layersWithBiases())
    try network.checkChain()
    guard !layers.isEmpty else { throw ModelChainError(description: "the model has no layers") }
    return network
  }

  /// The layers, each with the bias that is stored beside it.
  ///
  /// - Throws: `ModelChainError` for a tensor that is no layer's bias.
  func layersWithBiases() throws -> [SharedLayer] {
    var layers = layers.map(\.layer)
    for case .tensor(let name, let tensor) in parts {
      guard let owner = owner(ofBias: name, tensor) else {
        throw ModelChainError(
          description: "tensor '\(name)' is stored beside the layers, and is no layer's bias")
      }
      layers[owner].exactBias = tensor.elements
    }
    return layers
  }

  /// The first layer whose bias the tensor is, by its name and size; nil if it is none's.
  private func owner(ofBias name: String, _ tensor: Tensor) -> Int? {
    layers.firstIndex { layer in
      !layer.layer.hasBias && tensor.shape == [layer.layer.outputs]
        && ModelLayout.biasNames(for: layer.weightName).contains(name)
    }
  }

  /// The tensors of the model file with what is left of their values, in the order of the parts.
  public var tensors: [(name: String, tensor: Tensor)] {
    parts.flatMap { part in
      switch part {
      case .tensor(let name, let tensor): [(name, tensor)]
      case .layer(let layer): layer.tensors
      }
    }
  }
}

extension CompressedNetwork {
  /// - Throws: `ModelChainError` for the first layer that does not read what the one before it puts out.
  func checkChain() throws {
    for (first, second) in zip(layers, layers.dropFirst()) where first.outputs != second.inputs {
      let sizes = "\(second.inputs) inputs, but '\(first.name)' before it has \(first.outputs) outputs"
      throw ModelChainError(description: "layer '\(second.name)' has \(sizes)")
    }
  }
}

extension ModelLayer {
  /// The weights in the shape of the model file, and the bias if it is a column of the matrix.
  public var tensors: [(name: String, tensor: Tensor)] {
    let columns = layer.columns
    var weights: [Float] = []
    var bias: [Float] = []
    weights.reserveCapacity(layer.outputs * layer.inputs)
    for row in 0..<layer.outputs {
      for column in 0..<layer.inputs {
        weights.append(layer.codebook[Int(layer.codes[row * columns + column])])
      }
      if layer.hasBias { bias.append(layer.codebook[Int(layer.codes[(row + 1) * columns - 1])]) }
    }
    let weightTensor = (weightName, Tensor(shape: shape, elements: weights))
    guard let biasName else { return [weightTensor] }
    return [weightTensor, (biasName, Tensor(shape: [layer.outputs], elements: bias))]
  }
}
