/// The entries of a zip archive, checked before any of them is unpacked.
///
/// Stored and deflated entries are read. Refused are archives that hold anything a writer of arrays does not
/// make and an attacker might: encryption, other methods, overlapping entries, duplicate or escaping names,
/// sizes that the compressed bytes cannot hold, archives above 4 GiB.
public struct ZipArchive: Sendable {
  /// One file of the archive.
  public struct Entry: Hashable, Sendable {
    /// The name, with `/` between directories.
    public let name: String
    /// Bytes when unpacked.
    public let size: Int
    let method: UInt16
    let checksum: UInt32
    let data: Range<Int>
  }

  /// The archive's file name, for errors.
  public let file: String
  /// The entries in the order of the archive's directory.
  public let entries: [Entry]
  private let bytes: [UInt8]

  /// Opens the archive at `path`.
  ///
  /// - Throws: `ModelFileError` when the file cannot be read or is no archive that can be trusted.
  public init(path: String) throws {
    try self.init(bytes: FileContents.read(path), file: path)
  }

  /// Opens the archive whose bytes are `bytes`; `file` names it in errors.
  ///
  /// - Throws: `ModelFileError` when this is no archive that can be trusted.
  public init(bytes: [UInt8], file: String) throws {
    self.bytes = bytes
    self.file = file
    entries = try ZipDirectory(bytes: bytes, file: file).entries()
  }

  /// The entry called `name`, if there is one.
  public func entry(named name: String) -> Entry? { entries.first { $0.name == name } }

  /// The unpacked bytes of `entry`.
  ///
  /// - Parameters:
  ///   - entry: an entry of this archive.
  ///   - limit: the most bytes the caller is willing to hold.
  /// - Throws: `ModelFileError` when the entry is larger, does not inflate to its declared size or fails its
  ///   CRC-32.
  public func contents(of entry: Entry, limit: Int = FileContents.defaultLimit) throws -> ArraySlice<UInt8> {
    guard entry.size <= limit else {
      throw error(
        "entry '\(entry.name)' has \(entry.size) bytes, more than the limit of \(limit)", "split it")
    }
    let unpacked = try unpack(entry)
    guard CyclicRedundancyCheck.of(unpacked) == entry.checksum else {
      throw error("entry '\(entry.name)' does not match its CRC-32", "copy or save the archive again")
    }
    return unpacked
  }

  private func unpack(_ entry: Entry) throws -> ArraySlice<UInt8> {
    let packed = bytes[entry.data]
    if entry.method == ZipFormat.stored { return packed }
    do {
      return try Inflation.inflate(packed, size: entry.size, .none)[...]
    } catch Inflation.Failure.otherSize {
      throw error(
        "entry '\(entry.name)' does not inflate to its \(entry.size) bytes", "save the archive again")
    } catch {
      throw self.error("the deflated data of entry '\(entry.name)' is damaged", "save the archive again")
    }
  }

  private func error(_ what: String, _ remedy: String) -> ModelFileError {
    ModelFileError(file: file, what: what, remedy: remedy)
  }
}

/// The numbers of the zip format that reader and writer share (PKWARE, APPNOTE section 4.3).
enum ZipFormat {
  static let localSignature: UInt32 = 0x0403_4B50
  static let centralSignature: UInt32 = 0x0201_4B50
  static let endSignature: UInt32 = 0x0605_4B50
  /// Bytes of the end record without its comment.
  static let endBytes = 22
  /// The longest comment after the end record.
  static let longestComment = 0xFFFF
  static let stored: UInt16 = 0
  static let deflated: UInt16 = 8
  static let encryptedFlag: UInt16 = 1
}
