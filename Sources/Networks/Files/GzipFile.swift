/// A file that gzip has compressed.
enum GzipFile {
  /// Whether `bytes` begin as gzip's do.
  static func isCompressed(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// What was compressed; `file` names the file in errors.
  ///
  /// - Throws: `ModelFileError` when the data is damaged, or does not have the size that its last four bytes
  ///   state, or when that size is beyond `limit`.
  static func contents(
    of bytes: [UInt8], file: String, limit: Int = FileContents.defaultLimit
  ) throws -> [UInt8] {
    var cursor = ByteCursor(bytes, at: bytes.count - 4, file: file)
    let size = Int(try cursor.littleEndian(UInt32.self, part: "the gzip trailer"))
    guard size <= limit else {
      throw ModelFileError(
        file: file, what: "it unpacks to \(size) bytes, more than the limit of \(limit)", remedy: "split it")
    }
    do {
      return try Inflation.inflate(bytes[...], size: size, .gzip)
    } catch {
      throw ModelFileError(file: file, what: "the gzip data is damaged", remedy: "fetch the file again")
    }
  }
}
