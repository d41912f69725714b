import Networks

/// Deep Compression of a model file without any data: prune, share, and hand the rest on as it is.
public struct ModelCompression {
  /// The compressed model, and what happened to each of its layers.
  public struct Result: Sendable {
    /// The model.
    public var model: CompressedModel
    /// One outcome a layer, in the order of the model.
    public var outcomes: [LayerOutcome]
  }

  private let file: ModelFile
  private let plan: CompressionPlan
  private let layout: ModelLayout

  /// Compression of `file` as `plan` says.
  ///
  /// - Throws: `ModelFileError` when the file has no weights, or the plan names a layer that is not in it.
  public init(_ file: ModelFile, plan: CompressionPlan) throws {
    self.file = file
    self.plan = plan
    layout = ModelLayout(file.tensors)
    let names = layout.layers.map(\.name)
    guard !names.isEmpty else {
      throw ModelFileError(
        file: file.path, what: "no tensor has two dimensions or more", remedy: "give a file with weights")
    }
    for name in plan.layers.keys.sorted() where !names.contains(name) {
      throw ModelFileError(
        file: file.path, what: "there is no layer '\(name)'",
        remedy: "its layers are \(names.joined(separator: ", "))")
    }
  }

  /// Compresses all layers, one after the other, so that the weights of one at a time are in memory.
  ///
  /// - Parameters:
  ///   - name: the model's name.
  ///   - progress: called with each layer's name before its turn, and how many are done of how many.
  /// - Throws: `ModelFileError` when a tensor is damaged or holds what is no number.
  public func run(
    name: String, progress: (_ layer: String, _ done: Int, _ count: Int) -> Void = { _, _, _ in }
  ) throws -> Result {
    let globalRule = try plan.isGlobal ? globalThreshold() : nil
    var parts: [Int: CompressedModel.Part] = [:]
    var outcomes: [LayerOutcome] = []
    for (number, layer) in layout.layers.enumerated() {
      progress(layer.name, number, layout.layers.count)
      var layerPlan = plan.layers[layer.name] ?? plan.standard
      if let globalRule, plan.layers[layer.name] == nil { layerPlan.pruning = globalRule }
      let isShared = layer.bias != nil && sharesBias(layer)
      let (model, outcome) = try compress(layer, layerPlan, sharesBias: isShared)
      parts[layer.weights] = .layer(model)
      outcomes.append(outcome)
      if let bias = layer.bias, !isShared { parts[bias] = try plain(bias) }
    }
    for index in layout.others { parts[index] = try plain(index) }
    let ordered = parts.sorted { $0.key < $1.key }.map(\.value)
    return Result(model: CompressedModel(name: name, parts: ordered), outcomes: outcomes)
  }

  private func sharesBias(_ layer: ModelLayout.Layer) -> Bool {
    switch plan.biases {
    case .automatic: file.tensors[layer.weights].shape.count == 2
    case .shared: true
    case .exact: false
    }
  }

  private func plain(_ index: Int) throws -> CompressedModel.Part {
    .tensor(name: file.tensors[index].name, try file.tensor(at: index))
  }

  private func compress(
    _ layer: ModelLayout.Layer, _ plan: LayerPlan, sharesBias: Bool
  ) throws -> (ModelLayer, LayerOutcome) {
    let description = file.tensors[layer.weights]
    let shape = description.shape
    var weights = try matrix(layer)
    weights.mask(plan.balance.mask(of: weights, plan.pruning))
    let kept = weights.nonzeros
    let bias = try sharesBias ? layer.bias.map { try file.tensor(at: $0).elements } : nil
    let (shared, sharing) = try SharedLayer.sharing(
      name: layer.name, weights: weights, bias: bias, settings: plan.sharing, function: layer.function)
    let outcome = LayerOutcome(
      name: layer.name, weights: weights.elements.count, kept: kept,
      targetDensity: plan.pruning.targetDensity, sharing: sharing, sharedWeights: shared.codebook.count - 1,
      valuesOfWeights: shared.valuesOfWeights, histogram: WeightHistogram(weights.elements),
      imbalance: plan.balance.imbalance(of: weights))
    let biasName = sharesBias ? layer.bias.map { file.tensors[$0].name } : nil
    return (ModelLayer(shared, weightName: description.name, biasName: biasName, shape: shape), outcome)
  }

  /// The weights of a layer, outputs by all the rest.
  private func matrix(_ layer: ModelLayout.Layer) throws -> Tensor {
    let tensor = try file.tensor(at: layer.weights)
    let outputs = tensor.shape[0]
    return Tensor(shape: [outputs, tensor.elements.count / outputs], elements: tensor.elements)
  }

  /// The one threshold that keeps the asked share of the weights of all layers without a plan of their own.
  private func globalThreshold() throws -> PruningRule? {
    guard case .density(let density) = plan.standard.pruning else { return nil }
    let layers = layout.layers.filter { plan.layers[$0.name] == nil }
    var selection = MagnitudeSelection()
    for layer in layers { selection.count(try file.tensor(at: layer.weights).elements) }
    let weights = layers.reduce(0) { $0 + file.tensors[$1.weights].count }
    let kept = min(Int((density * Double(weights)).rounded()), selection.nonzeros)
    guard kept > 0 else { return .density(0) }
    var refinement = selection.refined(kept: kept)
    for layer in layers { refinement.count(try file.tensor(at: layer.weights).elements) }
    return .threshold(refinement.threshold)
  }
}

extension PruningBalance {
  /// Weights of the busiest element over the mean, where the balance is for elements.
  fileprivate func imbalance(of weights: Tensor) -> Double? {
    let count: Int
    switch self {
    case .none: return nil
    case .elements(let elements), .elementColumns(let elements): count = max(elements, 1)
    }
    var loads = [Int](repeating: 0, count: count)
    let columns = weights.shape[1]
    for (index, weight) in weights.elements.enumerated() where weight != 0 {
      loads[index / columns % count] += 1
    }
    let total = loads.reduce(0, +)
    return total == 0 ? nil : Double(loads.max() ?? 0) * Double(count) / Double(total)
  }
}

extension SharedLayer {
  /// The shared values that weights have, not biases alone.
  fileprivate var valuesOfWeights: Int {
    var isUsed = [Bool](repeating: false, count: codebook.count)
    for row in 0..<outputs {
      for code in codes[row * columns..<row * columns + inputs] { isUsed[Int(code)] = true }
    }
    return isUsed.dropFirst().reduce(0) { $0 + ($1 ? 1 : 0) }
  }
}
