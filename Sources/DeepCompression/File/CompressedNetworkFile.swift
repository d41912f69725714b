import Networks

/// Compressed models in files, extension `.sparrow`; the format is described in
/// `docs/compressed-network-file.md`.
///
/// A file decodes to exactly the model that was written: every code and every bit of every shared weight. Any
/// file with a damaged bit, a missing end or an addition is refused.
public enum CompressedNetworkFile {
  /// The version that is written; this one and all before are read.
  public static let version: UInt16 = 2

  /// The most weights, pruned ones included, that a model may have.
  public static let weightLimit = 1 << 28

  /// A model as it was read, and what its parts take in the file.
  public struct Contents: Hashable, Sendable {
    /// The model.
    public var model: CompressedModel
    /// The version of the file.
    public var version: UInt16
    /// Bytes of the whole file.
    public var bytes: Int
    /// What each layer takes, in the order of `model.layers`.
    public var sizes: [LayerSizes]
  }

  /// Reads the chain of fully-connected layers at `path`.
  ///
  /// - Throws: `ModelFileError`, also for a model that is no such chain.
  public static func read(at path: String) throws -> CompressedNetwork {
    try decode(FileContents.read(path), file: path)
  }

  /// Reads the model at `path`.
  ///
  /// - Throws: `ModelFileError`.
  public static func contents(at path: String) throws -> Contents {
    try contents(of: FileContents.read(path), file: path)
  }

  /// Writes `network` to `path`, by way of a temporary file.
  ///
  /// - Throws: `ModelFileError` when the network is none that a file can hold, or the file cannot be written.
  public static func write(_ network: CompressedNetwork, to path: String) throws {
    try FileContents.replace(path, with: encode(network, file: path))
  }

  /// The network that the bytes of a file hold; `file` names it in errors.
  ///
  /// - Throws: `ModelFileError`.
  public static func decode(_ bytes: [UInt8], file: String) throws -> CompressedNetwork {
    do {
      return try contents(of: bytes, file: file).model.network()
    } catch let error as ModelChainError {
      throw ModelFileError(
        file: file, what: "this is no chain of fully-connected layers: \(error)",
        remedy: "compress such a chain, or 'sparrow decompress' it")
    }
  }

  /// The model that the bytes of a file hold; `file` names it in errors.
  ///
  /// - Throws: `ModelFileError`.
  public static func contents(of bytes: [UInt8], file: String) throws -> Contents {
    var reader = try SectionReader(bytes: bytes, file: file)
    let contents =
      switch reader.version {
      case 1: try CompressedNetworkDecoderV1(file: file).contents(&reader)
      default: try CompressedModelDecoder(file: file).contents(&reader)
      }
    if let fault = contents.model.fault {
      throw ModelFileError(file: file, what: fault, remedy: "compress the model again")
    }
    return contents
  }

  /// The bytes of a file that holds `network`; `file` names it in errors.
  ///
  /// - Throws: `ModelFileError` when the network is none that a file can hold: it needs layers that fit each
  ///   other, and what `encode(_:indexBits:file:)` asks for.
  public static func encode(_ network: CompressedNetwork, file: String) throws -> [UInt8] {
    let model = CompressedModel(network)
    do {
      _ = try model.network()
    } catch {
      throw ModelFileError(file: file, what: "\(error)", remedy: "this network cannot be written")
    }
    return try encode(model, file: file)
  }

  /// The bytes of a file that holds `model`; `file` names it in errors.
  ///
  /// - Parameters:
  ///   - model: what to write.
  ///   - indexBits: bits of a gap, 1 to 8; nil to take for each layer what makes it smallest.
  ///   - file: names the file in errors.
  /// - Throws: `ModelFileError` when the model is none that a file can hold: see `weightLimit`; it needs a
  ///   part, codes inside their codebooks, finite weights, and distinct names of at most 65535 bytes.
  public static func encode(
    _ model: CompressedModel, indexBits: Int? = nil, file: String
  ) throws -> [UInt8] {
    if let fault = model.fault {
      throw ModelFileError(file: file, what: fault, remedy: "this model cannot be written")
    }
    if let name = model.repeatedName {
      throw ModelFileError(
        file: file, what: "two tensors are named '\(name)'", remedy: "give each a name of its own")
    }
    return CompressedModelEncoder(indexBits: indexBits).bytes(of: model)
  }
}

/// What reader and writer share.
enum CompressedNetworkFormat {
  /// Not text in any encoding, and damaged by any transfer that takes it for text.
  static let magic: [UInt8] = [0x89] + Array("SPRW".utf8) + [0x0D, 0x0A, 0x1A]
  static let networkSection = Array("NETW".utf8)
  static let layerSection = Array("LAYR".utf8)
  static let tensorSection = Array("TENS".utf8)
  /// Matrices of this many weights are believed whatever the file's size: zeros may take no bytes.
  static let freeWeights = 1 << 25
  /// Weights that each byte of a file makes credible beyond these.
  static let weightsPerByte = 1024
}
