/// Reads the central directory of a zip archive and checks that its entries can be trusted.
struct ZipDirectory {
  private let bytes: [UInt8]
  private let file: String

  init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// A directory record, before its local header has been looked at.
  private struct Record {
    var name: String
    var flags: UInt16
    var method: UInt16
    var checksum: UInt32
    var packed: Int
    var size: Int
    var localOffset: Int
  }

  /// The entries, in directory order.
  ///
  /// - Throws: `ModelFileError` for the first thing that is wrong.
  func entries() throws -> [ZipArchive.Entry] {
    let (count, size, offset) = try endRecord()
    guard offset + size <= bytes.count else {
      throw error("the zip directory at byte \(offset) reaches past the end", "copy the file again")
    }
    var cursor = ByteCursor(bytes[offset..<offset + size], file: file)
    var entries: [ZipArchive.Entry] = []
    var extents: [(range: Range<Int>, name: String)] = []
    var names: Set<String> = []
    for _ in 0..<count {
      let record = try readRecord(&cursor)
      try check(record)
      guard names.insert(record.name).inserted else {
        throw error("two entries are named '\(record.name)'", "save the archive again")
      }
      let data = try dataRange(of: record, before: offset)
      extents.append((record.localOffset..<data.upperBound, record.name))
      entries.append(
        ZipArchive.Entry(
          name: record.name, size: record.size, method: record.method, checksum: record.checksum, data: data))
    }
    try checkOverlap(extents)
    return entries
  }

  /// The end record lies at the very end, followed only by the comment whose length it states.
  private func endRecord() throws -> (count: Int, size: Int, offset: Int) {
    let last = bytes.count - ZipFormat.endBytes
    let first = max(0, last - ZipFormat.longestComment)
    guard last >= 0, let start = (first...last).last(where: isEndRecord) else {
      throw error("there is no zip end record", "this is not a zip archive, or it is cut short")
    }
    var cursor = ByteCursor(bytes, at: start + 4, file: file)
    let part = "the zip end record"
    let disks = try (0..<2).map { _ in try cursor.littleEndian(UInt16.self, part: part) }
    let countHere = try cursor.littleEndian(UInt16.self, part: part)
    let count = try cursor.littleEndian(UInt16.self, part: part)
    let size = try cursor.littleEndian(UInt32.self, part: part)
    let offset = try cursor.littleEndian(UInt32.self, part: part)
    guard count != .max, size != .max, offset != .max else {
      throw error("the archive is a large one (zip64)", "keep it below 4 GiB and 65535 entries")
    }
    guard disks == [0, 0], countHere == count else {
      throw error("the archive is one of several disks", "join the parts into one archive")
    }
    return (Int(count), Int(size), Int(offset))
  }

  private func isEndRecord(at start: Int) -> Bool {
    guard bytes[start] == 0x50, bytes[start + 1] == 0x4B, bytes[start + 2] == 5, bytes[start + 3] == 6 else {
      return false
    }
    let comment = Int(bytes[start + 20]) | Int(bytes[start + 21]) << 8
    return start + ZipFormat.endBytes + comment == bytes.count
  }

  private func readRecord(_ cursor: inout ByteCursor) throws -> Record {
    let part = "a zip directory record"
    guard try cursor.littleEndian(UInt32.self, part: part) == ZipFormat.centralSignature else {
      throw error("the zip directory is damaged at byte \(cursor.offset - 4)", "save the archive again")
    }
    _ = try cursor.take(4, part: part)  // versions of writer and reader
    let flags = try cursor.littleEndian(UInt16.self, part: part)
    let method = try cursor.littleEndian(UInt16.self, part: part)
    _ = try cursor.take(4, part: part)  // time and date
    let checksum = try cursor.littleEndian(UInt32.self, part: part)
    let packed = try cursor.littleEndian(UInt32.self, part: part)
    let size = try cursor.littleEndian(UInt32.self, part: part)
    let nameLength = try cursor.littleEndian(UInt16.self, part: part)
    let extraLength = try cursor.littleEndian(UInt16.self, part: part)
    let commentLength = try cursor.littleEndian(UInt16.self, part: part)
    _ = try cursor.take(8, part: part)  // disk and attributes
    let offset = try cursor.littleEndian(UInt32.self, part: part)
    let nameBytes = try cursor.take(Int(nameLength), part: part)
    _ = try cursor.take(Int(extraLength) + Int(commentLength), part: part)
    guard let name = String(validating: nameBytes, as: UTF8.self) else {
      throw error("an entry's name is not UTF-8", "save the archive with other names")
    }
    guard packed != .max, size != .max, offset != .max else {
      throw error("entry '\(name)' is a large one (zip64)", "keep arrays and archive below 4 GiB")
    }
    return Record(
      name: name, flags: flags, method: method, checksum: checksum, packed: Int(packed), size: Int(size),
      localOffset: Int(offset))
  }

  private func check(_ record: Record) throws {
    let entry = "entry '\(record.name)'"
    let parts = record.name.split(separator: "/", omittingEmptySubsequences: false)
    guard !record.name.hasPrefix("/"), !record.name.contains("\\"), !parts.contains("..") else {
      throw error("\(entry) has a path that leads out of the archive", "do not trust this archive")
    }
    guard record.flags & ZipFormat.encryptedFlag == 0 else {
      throw error("\(entry) is encrypted", "save the archive without a password")
    }
    switch record.method {
    case ZipFormat.stored where record.packed != record.size:
      throw error("\(entry) is stored, but its two sizes differ", "save the archive again")
    case ZipFormat.deflated where !Inflation.isPossible(size: record.size, fromCompressed: record.packed):
      throw error("\(entry) claims \(record.size) bytes from \(record.packed)", "do not trust this archive")
    case ZipFormat.stored, ZipFormat.deflated: break
    default: throw error("\(entry) uses compression method \(record.method)", "store or deflate it")
    }
  }

  /// Where the entry's bytes lie.
  ///
  /// Of the local header only the two lengths count: its sizes may be missing, or stand in an extra field, as
  /// NumPy writes them.
  private func dataRange(of record: Record, before directory: Int) throws -> Range<Int> {
    let part = "the local header of entry '\(record.name)'"
    var cursor = ByteCursor(bytes, at: record.localOffset, file: file)
    guard try cursor.littleEndian(UInt32.self, part: part) == ZipFormat.localSignature else {
      throw error("\(part) is not at byte \(record.localOffset)", "save the archive again")
    }
    _ = try cursor.take(22, part: part)
    let nameLength = try cursor.littleEndian(UInt16.self, part: part)
    let extraLength = try cursor.littleEndian(UInt16.self, part: part)
    let name = try cursor.take(Int(nameLength), part: part)
    guard name.elementsEqual(record.name.utf8) else {
      throw error("\(part) has another name than the directory", "save the archive again")
    }
    _ = try cursor.take(Int(extraLength), part: part)
    guard cursor.offset + record.packed <= directory else {
      throw error("the data of entry '\(record.name)' reaches into the directory", "copy the file again")
    }
    return cursor.offset..<cursor.offset + record.packed
  }

  private func checkOverlap(_ extents: [(range: Range<Int>, name: String)]) throws {
    let ordered = extents.sorted { $0.range.lowerBound < $1.range.lowerBound }
    for (earlier, later) in zip(ordered, ordered.dropFirst())
    where earlier.range.upperBound > later.range.lowerBound {
      throw error("entries '\(earlier.name)' and '\(later.name)' overlap", "do not trust this archive")
    }
  }

  private func error(_ what: String, _ remedy: String) -> ModelFileError {
    ModelFileError(file: file, what: what, remedy: remedy)
  }
}
