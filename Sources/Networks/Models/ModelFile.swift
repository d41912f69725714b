/// A trained model in a file: named tensors, each of which is converted when it is asked for.
///
/// The format is recognised by the file's contents: safetensors, NumPy's `.npz` and `.npy`, PyTorch's `.pt`,
/// ONNX, and Song Han's `.net`, which has no mark of its own and is known by its name.
public struct ModelFile: Sendable {
  /// The formats that can be read.
  public enum Format: String, CaseIterable, Sendable {
    case safetensors
    case npz
    case npy
    case pytorch
    case onnx
    case songHan = "net"
  }

  /// The file's path, for errors.
  public let path: String
  /// The format that was recognised.
  public let format: Format
  private let source: any TensorSource

  /// The tensors, in the order of the file.
  public var tensors: [TensorDescription] { source.tensors }
  /// What was left out or is worth knowing, a line each.
  public var notes: [String] { source.notes }

  /// Opens the model at `path`.
  ///
  /// - Throws: `ModelFileError` when the file cannot be read, is in no known format, or cannot be trusted.
  public init(path: String) throws {
    try self.init(bytes: FileContents.read(path), path: path)
  }

  /// Opens the model whose file has the given bytes; `path` names it and tells the formats without a mark.
  ///
  /// - Throws: `ModelFileError` when the bytes are in no known format or cannot be trusted.
  public init(bytes: [UInt8], path: String) throws {
    self.path = path
    format = try Self.format(of: bytes, path: path)
    source =
      switch format {
      case .safetensors: try SafetensorsFile(bytes: bytes, file: path)
      case .npz: try NumpyModel(archive: NumpyArchive(bytes: bytes, file: path))
      case .npy: try NumpyModel(array: bytes, file: path)
      case .pytorch: try PyTorchFile(bytes: bytes, file: path)
      case .onnx: try OnnxFile(bytes: bytes, file: path)
      case .songHan: try SongHanModel(bytes: bytes, file: path)
      }
  }

  /// The elements of tensor `index` of `tensors`, all of them finite.
  ///
  /// - Throws: `ModelFileError` when the data is damaged, or an element is infinite or no number.
  public func tensor(at index: Int) throws -> Tensor {
    let tensor = try source.tensor(at: index)
    try tensor.requireFinite(file: path, array: source.tensors[index].name)
    return tensor
  }

  private static func format(of bytes: [UInt8], path: String) throws -> Format {
    if path.hasSuffix(".net") { return .songHan }
    if bytes.starts(with: NumpyHeader.magic) { return .npy }
    if bytes.starts(with: Array("PK".utf8)) {
      let isCheckpoint = try ZipArchive(bytes: bytes, file: path).entries.contains {
        $0.name.hasSuffix("/data.pkl")
      }
      return isCheckpoint ? .pytorch : .npz
    }
    // Brace and ONNX's first field cannot be confused: a header that long is no header.
    if path.hasSuffix(".safetensors") || bytes.count > 8 && bytes[8] == UInt8(ascii: "{") {
      return .safetensors
    }
    if path.hasSuffix(".onnx") || OnnxFile.mayBe(bytes) { return .onnx }
    let formats = Format.allCases.map(\.rawValue).joined(separator: ", ")
    throw ModelFileError(
      file: path, what: "this is in none of the formats \(formats)",
      remedy: "save the weights with safetensors.torch.save_file or numpy.savez")
  }
}

/// A tensor of a model file, before its elements are looked at.
public struct TensorDescription: Hashable, Sendable {
  /// The tensor's name; unique within its file.
  public var name: String
  /// Its shape as it is read; for weights, outputs come first.
  public var shape: [Int]
  /// The bias that belongs to these weights, where the file says so.
  public var biasName: String?
  /// Whether what is computed with these weights is rectified, where the file says so.
  public var isRectified: Bool?

  /// A description.
  public init(name: String, shape: [Int], biasName: String? = nil, isRectified: Bool? = nil) {
    self.name = name
    self.shape = shape
    self.biasName = biasName
    self.isRectified = isRectified
  }

  /// The number of elements.
  public var count: Int { shape.reduce(1, *) }
}

/// A reader of one format.
protocol TensorSource: Sendable {
  var tensors: [TensorDescription] { get }
  var notes: [String] { get }
  func tensor(at index: Int) throws -> Tensor
}

/// Shapes that files claim.
enum TensorShape {
  /// The number of elements of `shape`, or nothing when an extent is negative or `bytes` a piece pass 2^63.
  static func count(_ shape: [Int], elementBytes: Int = 8) -> Int? {
    guard shape.allSatisfy({ $0 >= 0 }) else { return nil }
    if shape.contains(0) { return 0 }
    var bytes = elementBytes
    for extent in shape {
      let (product, overflow) = bytes.multipliedReportingOverflow(by: extent)
      guard !overflow else { return nil }
      bytes = product
    }
    return bytes / elementBytes
  }
}
