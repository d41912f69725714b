import Networks

extension SharedLayer {
  /// The matrix that the codes stand for: [outputs, columns], the bias column last.
  public var matrix: Tensor {
    Tensor(shape: [outputs, columns], elements: codes.map { codebook[Int($0)] })
  }
}

extension CompressedNetwork {
  /// The layers in floats, to be trained; a layer without a bias gets one of zeros.
  public var trainableLayers: [NetworkLayer] {
    layers.map { layer in
      let bias = layer.exactBias ?? [Float](repeating: 0, count: layer.outputs)
      return NetworkLayer(
        name: layer.name, weights: layer.hasBias ? layer.matrix : layer.matrix.withLastColumn(bias))
    }
  }

  /// The network in floats, to be evaluated or trained.
  ///
  /// All layers but the last are rectified there, whatever `SharedLayer.function` says. Traps when there are
  /// no layers or one does not fit the next.
  public var fullyConnected: FullyConnectedNetwork { FullyConnectedNetwork(layers: trainableLayers) }

  /// A network whose layers share few weights each; all layers but the last are rectified.
  ///
  /// - Parameters:
  ///   - name: the network's name.
  ///   - layers: pruned weights, as a rule; dense ones are shared as well as few values can.
  ///   - settings: how the values are found, for each layer.
  /// - Returns: the network, and how the values of each layer came about.
  /// - Throws: `WeightSharingError` when a weight is not finite.
  public static func sharing(
    name: String, _ layers: [NetworkLayer], settings: [SharingSettings]
  ) throws -> (network: CompressedNetwork, sharings: [WeightSharing]) {
    precondition(settings.count == layers.count, "a layer has no settings")
    let last = layers.count - 1
    let results = try layers.enumerated().map { index, layer in
      let (weights, bias) = layer.separated
      return try SharedLayer.sharing(
        name: layer.name, weights: weights, bias: bias, settings: settings[index],
        function: index < last ? .rectify : .identity)
    }
    return (CompressedNetwork(name: name, layers: results.map(\.layer)), results.map(\.sharing))
  }
}

extension NetworkLayer {
  /// The weights [outputs, inputs] and the bias.
  fileprivate var separated: (weights: Tensor, bias: [Float]) {
    var elements: [Float] = []
    var bias: [Float] = []
    for row in 0..<outputs {
      let start = row * (inputs + 1)
      elements += weights.elements[start..<start + inputs]
      bias.append(weights.elements[start + inputs])
    }
    return (Tensor(shape: [outputs, inputs], elements: elements), bias)
  }
}

extension Tensor {
  /// The matrix with one more column.
  fileprivate func withLastColumn(_ last: [Float]) -> Tensor {
    var widened = Tensor(shape: [shape[0], shape[1] + 1])
    for row in 0..<shape[0] {
      for column in 0..<shape[1] { widened[row, column] = self[row, column] }
      widened[row, shape[1]] = last[row]
    }
    return widened
  }
}
