import Networks

/// Compressed networks in files, extension `.sparrow`; the format is described in
/// `docs/compressed-network-file.md`.
///
/// A file decodes to exactly the network that was written: every code and every bit of every shared weight.
/// Any file with a damaged bit, a missing end or an addition is refused.
public enum CompressedNetworkFile {
  /// The version that is written, and the only one that is read.
  public static let version: UInt16 = 1

  /// The most weights, pruned ones included, that a network may have: a file's size does not bound its
  /// matrices, as zeros at their end take no bytes.
  public static let weightLimit = 1 << 28

  /// Reads the network at `path`.
  ///
  /// - Throws: `ModelFileError`.
  public static func read(at path: String) throws -> CompressedNetwork {
    try decode(FileContents.read(path), file: path)
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
    var decoder = CompressedNetworkDecoder(bytes: bytes, file: file)
    let network = try decoder.network()
    if let fault = network.fault {
      throw ModelFileError(file: file, what: fault, remedy: "compress the network again")
    }
    return network
  }

  /// The bytes of a file that holds `network`; `file` names it in errors.
  ///
  /// - Throws: `ModelFileError` when the network is none that a file can hold: see `weightLimit`; it needs a
  ///   layer, layers that fit each other, codes inside their codebooks, finite weights, and names of at most
  ///   65535 bytes.
  public static func encode(_ network: CompressedNetwork, file: String) throws -> [UInt8] {
    if let fault = network.fault {
      throw ModelFileError(file: file, what: fault, remedy: "this network cannot be written")
    }
    return CompressedNetworkEncoder.bytes(of: network)
  }
}

/// What reader and writer share.
enum CompressedNetworkFormat {
  /// Not text in any encoding, and damaged by any transfer that takes it for text.
  static let magic: [UInt8] = [0x89] + Array("SPRW".utf8) + [0x0D, 0x0A, 0x1A]
  static let networkSection = Array("NETW".utf8)
  static let layerSection = Array("LAYR".utf8)
  /// How many zeros an entry may skip, in bits.
  static let indexing = RelativeIndexing(bits: 4)

  /// Bits of a code for a codebook of `entries` entries.
  static func codeBits(entries: Int) -> Int {
    max(1, Int.bitWidth - (entries - 1).leadingZeroBitCount)
  }
}
