extension CompressedModel {
  /// Why this model cannot be kept in a file, if it cannot.
  var fault: String? {
    if parts.isEmpty { return "the model has neither layers nor tensors" }
    if parts.count > Int(UInt16.max) { return "the model has \(parts.count) parts, above 65535" }
    if name.utf8.count > Int(UInt16.max) { return "the model's name has more than 65535 bytes" }
    if let fault = parts.lazy.compactMap(\.fault).first { return fault }
    let weights = layers.reduce(0) { $0 + $1.layer.codes.count }
    let limit = CompressedNetworkFile.weightLimit
    return weights > limit ? "the model has \(weights) weights, above \(limit)" : nil
  }
}

extension CompressedModel {
  /// What two tensors are both named, if any are; version 1 allowed it.
  var repeatedName: String? {
    var names: Set<String> = []
    return parts.lazy.flatMap(\.tensorNames).first { !names.insert($0).inserted }
  }
}

extension CompressedModel.Part {
  fileprivate var tensorNames: [String] {
    switch self {
    case .tensor(let name, _): [name]
    case .layer(let layer): [layer.weightName] + (layer.biasName.map { [$0] } ?? [])
    }
  }

  fileprivate var fault: String? {
    switch self {
    case .layer(let layer):
      if let fault = layer.layer.fault { return fault }
      let rank = layer.shape.count
      if rank > 255 { return "layer '\(layer.layer.name)' has rank \(rank), above 255" }
    case .tensor(let name, let tensor):
      if tensor.shape.contains(where: { $0 > Int(UInt32.max) }) { return "tensor '\(name)' is too large" }
      if tensor.rank > 255 { return "tensor '\(name)' has rank \(tensor.rank), above 255" }
      if !tensor.elements.allSatisfy(\.isFinite) { return "tensor '\(name)' is not finite" }
    }
    let longest = tensorNames.map(\.utf8.count).max() ?? 0
    return longest > Int(UInt16.max) ? "a tensor's name has more than 65535 bytes" : nil
  }
}

extension SharedLayer {
  /// Why this layer cannot be kept in a file, if it cannot.
  fileprivate var fault: String? {
    let layer = "layer '\(name)'"
    if name.utf8.count > Int(UInt16.max) { return "a layer's name has more than 65535 bytes" }
    if outputs < 1 || inputs < 1 { return "\(layer) has no weights" }
    if codes.count != outputs * columns { return "\(layer) has \(codes.count) codes for its matrix" }
    if codebook.first != 0 { return "entry 0 of the codebook of \(layer) is not zero" }
    if codebook.count > 256 { return "\(layer) has \(codebook.count) shared weights, above 256" }
    if !codebook.allSatisfy(\.isFinite) { return "a shared weight of \(layer) is not finite" }
    if let code = codes.max(), code >= codebook.count {
      return "code \(code) of \(layer) is not in its codebook of \(codebook.count)"
    }
    return nil
  }
}
