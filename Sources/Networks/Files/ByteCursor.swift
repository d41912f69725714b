/// A position in the bytes of a file that moves forward as they are read.
///
/// No read reaches past the end: whatever a file claims, the worst outcome is a `ModelFileError`.
public struct ByteCursor {
  /// The file's name, for errors.
  public let file: String
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  /// A cursor at the first of `bytes`.
  public init(_ bytes: ArraySlice<UInt8>, file: String) {
    self.bytes = bytes
    self.file = file
    position = bytes.startIndex
  }

  /// A cursor at byte `offset` of the file whose bytes are `bytes`; beyond the end, every read fails.
  public init(_ bytes: [UInt8], at offset: Int, file: String) {
    self.init(bytes[min(max(offset, 0), bytes.count)...], file: file)
  }

  /// The position of the next byte, counted from the start of the file.
  public var offset: Int { position }

  /// Bytes that are left.
  public var remaining: Int { bytes.endIndex - position }

  /// The next `count` bytes.
  ///
  /// - Throws: `ModelFileError` that names `part` when fewer are left.
  public mutating func take(_ count: Int, part: String) throws -> ArraySlice<UInt8> {
    guard count >= 0, count <= remaining else {
      throw ModelFileError(
        file: file, what: "\(part) at byte \(position) reaches past the end of its data",
        remedy: "the file is cut short or damaged: make it again")
    }
    defer { position += count }
    return bytes[position..<position + count]
  }

  /// The next unsigned integer, least significant byte first.
  ///
  /// - Throws: `ModelFileError` that names `part` when too few bytes are left.
  public mutating func littleEndian<Integer: FixedWidthInteger & UnsignedInteger>(
    _ type: Integer.Type, part: String
  ) throws -> Integer {
    let field = try take(MemoryLayout<Integer>.size, part: part)
    return field.reversed().reduce(0) { $0 << 8 | Integer($1) }
  }

  /// The next unsigned integer, most significant byte first.
  ///
  /// - Throws: `ModelFileError` that names `part` when too few bytes are left.
  public mutating func bigEndian<Integer: FixedWidthInteger & UnsignedInteger>(
    _ type: Integer.Type, part: String
  ) throws -> Integer {
    try littleEndian(type, part: part).byteSwapped
  }
}

extension [UInt8] {
  /// Appends an unsigned integer, least significant byte first.
  public mutating func appendLittleEndian<Integer: FixedWidthInteger & UnsignedInteger>(_ value: Integer) {
    for byte in 0..<MemoryLayout<Integer>.size {
      append(UInt8(truncatingIfNeeded: value >> Integer(8 * byte)))
    }
  }

  /// Appends an unsigned integer, most significant byte first.
  public mutating func appendBigEndian<Integer: FixedWidthInteger & UnsignedInteger>(_ value: Integer) {
    appendLittleEndian(value.byteSwapped)
  }
}
