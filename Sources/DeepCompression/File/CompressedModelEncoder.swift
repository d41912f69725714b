import Networks

/// Writes a model that is known to be without fault, in version 2.
struct CompressedModelEncoder {
  private typealias Format = CompressedNetworkFormat

  /// Bits of a gap; nil for what makes each layer smallest.
  let indexBits: Int?

  func bytes(of model: CompressedModel) -> [UInt8] {
    var bytes = Format.magic
    bytes.appendLittleEndian(CompressedNetworkFile.version)
    Self.append(section: Format.networkSection, Self.header(of: model), to: &bytes)
    for part in model.parts {
      switch part {
      case .layer(let layer): Self.append(section: Format.layerSection, contents(of: layer), to: &bytes)
      case .tensor(let name, let tensor):
        Self.append(section: Format.tensorSection, Self.contents(of: name, tensor), to: &bytes)
      }
    }
    return bytes
  }

  private static func append(section kind: [UInt8], _ contents: [UInt8], to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes += kind
    bytes.appendLittleEndian(UInt32(contents.count))
    bytes += contents
    bytes.appendLittleEndian(CyclicRedundancyCheck.of(bytes[start...]))
  }

  private static func header(of model: CompressedModel) -> [UInt8] {
    var bytes: [UInt8] = []
    append(model.name, to: &bytes)
    bytes.appendLittleEndian(UInt16(model.parts.count))
    return bytes
  }

  private func contents(of model: ModelLayer) -> [UInt8] {
    let layer = model.layer
    var bytes: [UInt8] = []
    Self.append(layer.name, to: &bytes)
    Self.append(model.weightName, to: &bytes)
    Self.append(model.shape, to: &bytes)
    bytes.append(layer.hasBias ? 1 : 0)
    bytes.append(layer.function.fileCode)
    if let biasName = model.biasName { Self.append(biasName, to: &bytes) }
    bytes.appendLittleEndian(UInt16(layer.codebook.count))
    for weight in layer.codebook { bytes.appendLittleEndian(weight.bitPattern) }

    let bits = indexBits ?? GapHistogram(of: layer.codes).bestIndexBits(codebookEntries: layer.codebook.count)
    let entries = EntryStreams(of: layer.codes, indexBits: bits)
    bytes.append(UInt8(bits))
    bytes.appendLittleEndian(UInt32(entries.codes.count))
    bytes += HuffmanBlock.encode(entries.codes, alphabet: layer.codebook.count)
    bytes += HuffmanBlock.encode(entries.gaps, alphabet: 1 << bits)
    return bytes
  }

  private static func contents(of name: String, _ tensor: Tensor) -> [UInt8] {
    var bytes: [UInt8] = []
    append(name, to: &bytes)
    append(tensor.shape, to: &bytes)
    for element in tensor.elements { bytes.appendLittleEndian(element.bitPattern) }
    return bytes
  }

  private static func append(_ shape: [Int], to bytes: inout [UInt8]) {
    bytes.append(UInt8(shape.count))
    for extent in shape { bytes.appendLittleEndian(UInt32(extent)) }
  }

  private static func append(_ name: String, to bytes: inout [UInt8]) {
    bytes.appendLittleEndian(UInt16(name.utf8.count))
    bytes += Array(name.utf8)
  }
}

extension LayerFunction {
  /// The function as a byte of a file.
  var fileCode: UInt8 {
    switch self {
    case .identity: 0
    case .rectify: 1
    }
  }

  /// The function that a byte of a file stands for, if any.
  init?(fileCode: UInt8) {
    switch fileCode {
    case 0: self = .identity
    case 1: self = .rectify
    default: return nil
    }
  }
}
