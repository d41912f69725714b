/// A compressed network in the `.net` format of the files that the author of Deep Compression published.
///
/// The format has no mark, name, shape or checksum, so that every check has to come from its lengths: the
/// sections of the given layers have to end exactly where the file does. Layout: a 32-bit number of entries a
/// layer; then, layer after layer, codebook, bias, codes and 4-bit gaps, all without padding between them.
public struct SongHanFile: Hashable, Sendable {
  /// One layer as it is stored.
  public struct Layer: Hashable, Sendable {
    /// Name and shape.
    public var description: SongHanLayers.Layer
    /// Stored entries, fillers included.
    public var entries: Int
    /// Entries of code 0: with a gap of 15 they bridge long runs of zeros.
    public var fillers: Int
    /// The shared weights, in no order but for entry 0, which is zero.
    public var codebook: [Float]
    /// One number an output.
    public var bias: [Float]
    /// A code for each weight, row-major in the shape.
    public var codes: [UInt8]

    /// Weights that are not zero.
    public var nonzeros: Int { codes.reduce(0) { $0 + ($1 != 0 ? 1 : 0) } }
    /// The weights in their shape.
    public var weights: Tensor {
      Tensor(shape: description.shape, elements: codes.map { codebook[Int($0)] })
    }
  }

  /// The layers in the order of the file.
  public let layers: [Layer]
  /// What is harmless but was never seen in a published file, a line each.
  public let notes: [String]

  /// Reads the file whose bytes are `bytes` as `network`; `file` names it in errors.
  ///
  /// - Throws: `ModelFileError` when it is not a file of these layers.
  public init(bytes: [UInt8], network: SongHanLayers, file: String) throws {
    var decoder = SongHanDecoder(bytes: bytes, file: file)
    layers = try decoder.layers(of: network)
    notes = decoder.notes
  }
}

/// Reads the sections of a `.net` file.
private struct SongHanDecoder {
  private let file: String
  private var cursor: ByteCursor
  private(set) var notes: [String] = []

  init(bytes: [UInt8], file: String) {
    self.file = file
    cursor = ByteCursor(bytes[...], file: file)
  }

  mutating func layers(of network: SongHanLayers) throws -> [SongHanFile.Layer] {
    let counts = try network.layers.map { layer in
      let count = Int(try cursor.littleEndian(UInt32.self, part: "the entry count of layer '\(layer.name)'"))
      guard (1...layer.weights).contains(count) else {
        throw refuse("layer '\(layer.name)' has \(count) entries for \(layer.weights) weights", network)
      }
      return count
    }
    let sizes = zip(network.layers, counts).map { Self.sectionBytes($0, entries: $1) }
    let expected = sizes.reduce(0, +)
    guard cursor.remaining == expected else {
      let what = "its layers take \(expected) bytes behind the counts, but \(cursor.remaining) are there"
      throw refuse(what, network)
    }
    return try zip(network.layers, counts).map { try layer($0, entries: $1, network) }
  }

  private static func sectionBytes(_ layer: SongHanLayers.Layer, entries: Int) -> Int {
    let codes = (entries * layer.codeBits + 7) / 8
    return 4 << layer.codeBits + 4 * layer.shape[0] + codes + (entries + 1) / 2
  }

  private mutating func layer(
    _ layer: SongHanLayers.Layer, entries: Int, _ network: SongHanLayers
  ) throws -> SongHanFile.Layer {
    let codebook = try floats(1 << layer.codeBits, "the codebook of layer '\(layer.name)'", network)
    guard codebook[0] == 0 else {
      throw refuse("entry 0 of the codebook of layer '\(layer.name)' is not zero", network)
    }
    let bias = try floats(layer.shape[0], "the bias of layer '\(layer.name)'", network)
    let codes = try numbers(entries, bits: layer.codeBits, layer.name)
    let gaps = try numbers(entries, bits: 4, layer.name)
    var matrix = [UInt8](repeating: 0, count: layer.weights)
    var position = -1
    var (fillers, oddFillers) = (0, 0)
    for (code, gap) in zip(codes, gaps) {
      position += Int(gap) + 1
      guard position < matrix.count else {
        throw refuse("layer '\(layer.name)' has a weight behind the end of its matrix", network)
      }
      matrix[position] = code
      if code == 0 {
        fillers += 1
        if gap != 15 { oddFillers += 1 }
      }
    }
    if oddFillers > 0 {
      notes.append("layer '\(layer.name)' has \(oddFillers) entries of code 0 with short gaps")
    }
    return SongHanFile.Layer(
      description: layer, entries: entries, fillers: fillers, codebook: codebook, bias: bias, codes: matrix)
  }

  private mutating func floats(_ count: Int, _ part: String, _ network: SongHanLayers) throws -> [Float] {
    let bytes = try cursor.take(4 * count, part: part)
    let floats = ElementType.float32.elements(of: bytes, bigEndian: false)
    guard floats.allSatisfy(\.isFinite) else { throw refuse("\(part) holds NaN or infinity", network) }
    return floats
  }

  /// Numbers of 4 or 8 bits, the first of a byte in its low half.
  private mutating func numbers(_ count: Int, bits: Int, _ layer: String) throws -> [UInt8] {
    let bytes = try cursor.take((count * bits + 7) / 8, part: "the entries of layer '\(layer)'")
    if bits == 8 { return Array(bytes) }
    var numbers: [UInt8] = []
    numbers.reserveCapacity(count + 1)
    for byte in bytes {
      numbers.append(byte & 15)
      numbers.append(byte >> 4)
    }
    if numbers.count > count, numbers.removeLast() != 0 {
      notes.append("the unused half of the last byte of layer '\(layer)' is not zero")
    }
    return numbers
  }

  private func refuse(_ what: String, _ network: SongHanLayers) -> ModelFileError {
    ModelFileError(
      file: file, what: "as \(network.name): \(what)", remedy: "give a file of this network, unchanged")
  }
}
