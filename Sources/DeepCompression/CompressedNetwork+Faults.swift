extension CompressedNetwork {
  /// Why this network cannot be kept in a file, if it cannot.
  var fault: String? {
    if layers.isEmpty { return "the network has no layers" }
    if layers.count > Int(UInt16.max) { return "the network has \(layers.count) layers, above 65535" }
    if name.utf8.count > Int(UInt16.max) { return "the network's name has more than 65535 bytes" }
    if let fault = layers.lazy.compactMap(\.fault).first { return fault }
    for (first, second) in zip(layers, layers.dropFirst()) where first.outputs != second.inputs {
      let sizes = "\(second.inputs) inputs, but '\(first.name)' before it has \(first.outputs) outputs"
      return "layer '\(second.name)' has \(sizes)"
    }
    let weights = layers.reduce(0) { $0 + $1.codes.count }
    let limit = CompressedNetworkFile.weightLimit
    return weights > limit ? "the network has \(weights) weights, above \(limit)" : nil
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
