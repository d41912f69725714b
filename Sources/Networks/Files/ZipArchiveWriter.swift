/// Builds a zip archive of stored entries.
public struct ZipArchiveWriter {
  private let file: String
  private var local: [UInt8] = []
  private var directory: [UInt8] = []
  private var names: Set<String> = []

  /// An empty archive; `file` names it in errors.
  public init(file: String) {
    self.file = file
  }

  /// Adds an entry.
  ///
  /// - Throws: `ModelFileError` when the name is taken, empty or too long, or the archive would pass 4 GiB.
  public mutating func add(_ contents: [UInt8], named name: String) throws {
    guard !name.isEmpty, name.utf8.count <= 0xFFFF, names.insert(name).inserted, names.count < 0xFFFF else {
      throw error("entry '\(name)' needs a name of its own, at most 65535 bytes long", "rename it")
    }
    guard let offset = UInt32(exactly: local.count), offset != .max,
      let size = UInt32(exactly: contents.count), size != .max
    else {
      throw error("entry '\(name)' takes the archive beyond 4 GiB", "write several archives")
    }
    let common = fields(name: name, size: size, checksum: CyclicRedundancyCheck.of(contents))
    local.appendLittleEndian(ZipFormat.localSignature)
    local += common
    local += Array(name.utf8)
    local += contents
    directory.appendLittleEndian(ZipFormat.centralSignature)
    directory.appendLittleEndian(UInt16(20))
    directory += common
    directory += [UInt8](repeating: 0, count: 10)  // comment, disk, attributes
    directory.appendLittleEndian(offset)
    directory += Array(name.utf8)
  }

  /// The archive's bytes.
  ///
  /// - Throws: `ModelFileError` when the archive would pass 4 GiB.
  public func finish() throws -> [UInt8] {
    guard let offset = UInt32(exactly: local.count), let size = UInt32(exactly: directory.count) else {
      throw error("the archive is beyond 4 GiB", "write several archives")
    }
    var bytes = local + directory
    bytes.appendLittleEndian(ZipFormat.endSignature)
    bytes.appendLittleEndian(UInt32(0))  // disks
    bytes.appendLittleEndian(UInt16(names.count))
    bytes.appendLittleEndian(UInt16(names.count))
    bytes.appendLittleEndian(size)
    bytes.appendLittleEndian(offset)
    bytes.appendLittleEndian(UInt16(0))  // comment
    return bytes
  }

  /// The fields that a local header and a directory record have in common, in their common order.
  private func fields(name: String, size: UInt32, checksum: UInt32) -> [UInt8] {
    let utf8Names: UInt16 = 0x800
    let firstOfJanuary1980: UInt16 = 0x21
    var bytes: [UInt8] = []
    for word in [20, utf8Names, ZipFormat.stored, 0, firstOfJanuary1980] { bytes.appendLittleEndian(word) }
    for word in [checksum, size, size] { bytes.appendLittleEndian(word) }
    for word in [UInt16(name.utf8.count), 0] { bytes.appendLittleEndian(word) }
    return bytes
  }

  private func error(_ what: String, _ remedy: String) -> ModelFileError {
    ModelFileError(file: file, what: what, remedy: remedy)
  }
}
