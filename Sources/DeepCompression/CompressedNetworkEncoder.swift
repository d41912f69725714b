import Networks

/// Writes a network that is known to be without fault.
enum CompressedNetworkEncoder {
  private typealias Format = CompressedNetworkFormat

  static func bytes(of network: CompressedNetwork) -> [UInt8] {
    var bytes = Format.magic
    bytes.appendLittleEndian(CompressedNetworkFile.version)
    append(section: Format.networkSection, header(of: network), to: &bytes)
    for layer in network.layers { append(section: Format.layerSection, contents(of: layer), to: &bytes) }
    return bytes
  }

  private static func append(section kind: [UInt8], _ contents: [UInt8], to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes += kind
    bytes.appendLittleEndian(UInt32(contents.count))
    bytes += contents
    bytes.appendLittleEndian(CyclicRedundancyCheck.of(bytes[start...]))
  }

  private static func header(of network: CompressedNetwork) -> [UInt8] {
    var bytes: [UInt8] = []
    append(network.name, to: &bytes)
    bytes.appendLittleEndian(UInt16(network.layers.count))
    return bytes
  }

  private static func contents(of layer: SharedLayer) -> [UInt8] {
    var bytes: [UInt8] = []
    append(layer.name, to: &bytes)
    bytes.appendLittleEndian(UInt32(layer.outputs))
    bytes.appendLittleEndian(UInt32(layer.inputs))
    bytes.append(layer.hasBias ? 1 : 0)
    bytes.append(layer.function.fileCode)
    bytes.appendLittleEndian(UInt16(layer.codebook.count))
    for weight in layer.codebook { bytes.appendLittleEndian(weight.bitPattern) }
    let entries = Format.indexing.encode(layer.codes)
    bytes.appendLittleEndian(UInt32(entries.count))
    let codeBits = Format.codeBits(entries: layer.codebook.count)
    bytes += BitPacking.pack(entries.lazy.map(\.code), bits: codeBits)
    bytes += BitPacking.pack(entries.lazy.map(\.zeros), bits: Format.indexing.bits)
    return bytes
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
