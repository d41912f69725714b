/// Named arrays in NumPy's `.npz` format: a zip archive with one `.npy` file an array.
public struct NumpyArchive: Sendable {
  /// The names of the arrays, without `.npy`, in the order of the archive.
  public let names: [String]
  private let archive: ZipArchive
  private static let suffix = ".npy"

  /// Opens the archive at `path`; its arrays are unpacked when asked for.
  ///
  /// - Throws: `ModelFileError` when this is no archive that can be trusted, or holds more than arrays.
  public init(path: String) throws {
    try self.init(archive: ZipArchive(path: path))
  }

  /// Opens the archive whose bytes are `bytes`; `file` names it in errors.
  ///
  /// - Throws: `ModelFileError` when this is no archive that can be trusted, or holds more than arrays.
  public init(bytes: [UInt8], file: String) throws {
    try self.init(archive: ZipArchive(bytes: bytes, file: file))
  }

  private init(archive: ZipArchive) throws {
    self.archive = archive
    if archive.entries.contains(where: { $0.name.hasSuffix("/data.pkl") }) {
      throw ModelFileError(
        file: archive.file, what: "this is a PyTorch checkpoint",
        remedy: "give its path where a model is asked for")
    }
    names = try archive.entries.map { entry in
      guard entry.name.hasSuffix(Self.suffix) else {
        throw ModelFileError(
          file: archive.file, what: "entry '\(entry.name)' is not a .npy array",
          remedy: "remove it from the archive")
      }
      return String(entry.name.dropLast(Self.suffix.count))
    }
  }

  /// Unpacks the array called `name`.
  ///
  /// - Parameters:
  ///   - name: one of `names`.
  ///   - limit: the most bytes, unpacked, that the caller is willing to hold.
  /// - Throws: `ModelFileError`. Values are not looked at: see `Tensor.requireFinite(file:array:)`.
  public func array(named name: String, limit: Int = FileContents.defaultLimit) throws -> Tensor {
    let contents = try archive.contents(of: entry(ofArray: name), limit: limit)
    return try NumpyFile.decode(contents, file: archive.file, array: "array '\(name)'")
  }

  /// The shape of the array called `name`.
  ///
  /// - Throws: `ModelFileError`, as for the array itself.
  public func shape(ofArray name: String) throws -> [Int] {
    let contents = try archive.contents(of: entry(ofArray: name))
    var cursor = ByteCursor(contents, file: archive.file)
    return try NumpyHeader(&cursor, array: "array '\(name)'").shape
  }

  private func entry(ofArray name: String) throws -> ZipArchive.Entry {
    if let entry = archive.entry(named: name + Self.suffix) { return entry }
    let known = names.map { "'\($0)'" }.joined(separator: ", ")
    throw ModelFileError(
      file: archive.file, what: "there is no array '\(name)'", remedy: "it holds \(known)")
  }

  /// Writes `arrays` to `path` as 32-bit floats, stored without compression, by way of a temporary file.
  ///
  /// - Throws: `ModelFileError` when two names are equal, the arrays pass 4 GiB, or the file cannot be
  ///   written.
  public static func write(_ arrays: [(name: String, array: Tensor)], to path: String) throws {
    try FileContents.replace(path, with: encode(arrays, file: path))
  }

  /// `arrays` as the bytes of an archive; `file` names it in errors.
  ///
  /// - Throws: `ModelFileError` when two names are equal or the arrays pass 4 GiB.
  public static func encode(_ arrays: [(name: String, array: Tensor)], file: String) throws -> [UInt8] {
    var writer = ZipArchiveWriter(file: file)
    for (name, array) in arrays { try writer.add(NumpyFile.encode(array), named: name + suffix) }
    return try writer.finish()
  }
}
