import Foundation

/// Reading whole files and replacing whole files.
public enum FileContents {
  /// The most bytes `read` takes unless told otherwise: 4 GiB.
  public static let defaultLimit = 1 << 32

  /// All bytes of the regular file at `path`.
  ///
  /// - Throws: `ModelFileError` when there is no such file, when it is not a regular file, when it cannot be
  ///   read or when it is larger than `limit` bytes.
  public static func read(_ path: String, limit: Int = defaultLimit) throws -> [UInt8] {
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: url.path) else {
      throw ModelFileError(file: path, what: "there is no such file", remedy: "check the path")
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw ModelFileError(file: path, what: "this is not a regular file", remedy: "name a file")
    }
    let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
    guard size <= limit else {
      throw ModelFileError(
        file: path, what: "\(size) bytes are more than the limit of \(limit)",
        remedy: "split the file")
    }
    if let bytes = bytes(at: url.path, size: size) { return bytes }
    throw ModelFileError(file: path, what: "the file cannot be read", remedy: "check its permissions")
  }

  /// The first `size` bytes of a file, read to where they stay: a second copy of a large model is not made.
  private static func bytes(at path: String, size: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let start = buffer.baseAddress {
        let taken = Foundation.read(descriptor, start + count, size - count)
        if taken <= 0 { break }
        count += taken
      }
    }
    return bytes.count == size ? bytes : nil
  }

  /// Writes `bytes` to a temporary file beside `path` and renames it: a reader sees the old or the new file,
  /// never a part of one.
  ///
  /// - Throws: `ModelFileError` when the directory does not exist or cannot be written.
  public static func replace(_ path: String, with bytes: [UInt8]) throws {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw ModelFileError(
        file: path, what: "the file cannot be written",
        remedy: "check that its directory exists and has room")
    }
  }
}
