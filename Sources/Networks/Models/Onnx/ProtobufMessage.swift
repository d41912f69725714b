/// The fields of a protocol-buffer message, in the order of its bytes.
struct ProtobufMessage {
  /// Why bytes are no message.
  struct Failure: Error {
    var what: String
  }

  /// What a field holds.
  enum Value {
    case varint(UInt64)
    case fixed64(UInt64)
    case bytes(ArraySlice<UInt8>)
    case fixed32(UInt32)
  }

  private var cursor: ByteCursor
  private let message: String

  /// The fields in `bytes`; `message` names the message in errors.
  init(_ bytes: ArraySlice<UInt8>, message: String) {
    cursor = ByteCursor(bytes, file: message)
    self.message = message
  }

  /// The next field, or nothing at the end.
  ///
  /// - Throws: `Failure`.
  mutating func next() throws -> (field: Int, value: Value)? {
    guard cursor.remaining > 0 else { return nil }
    let tag = try varint()
    guard let field = Int(exactly: tag >> 3), field > 0 else { throw Failure(what: "\(message) is damaged") }
    switch tag & 7 {
    case 0: return (field, .varint(try varint()))
    case 1: return (field, .fixed64(try read { try $0.littleEndian(UInt64.self, part: "") }))
    case 2:
      guard let length = Int(exactly: try varint()) else { throw Failure(what: "\(message) is damaged") }
      return (field, .bytes(try read { try $0.take(length, part: "") }))
    case 5: return (field, .fixed32(try read { try $0.littleEndian(UInt32.self, part: "") }))
    default: throw Failure(what: "\(message) has a field of wire type \(tag & 7)")
    }
  }

  private mutating func varint() throws -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: 0, to: 70, by: 7) {
      let byte = try read { try $0.littleEndian(UInt8.self, part: "") }
      value |= UInt64(byte & 0x7F) << UInt64(shift)
      if byte & 0x80 == 0 { return value }
    }
    throw Failure(what: "\(message) has a number of more than ten bytes")
  }

  private mutating func read<Result>(_ body: (inout ByteCursor) throws -> Result) throws -> Result {
    do {
      return try body(&cursor)
    } catch {
      throw Failure(what: "a field of \(message) reaches past its end")
    }
  }
}

extension ProtobufMessage.Value {
  /// The bytes of a string, message or packed field.
  func bytes(of what: String) throws -> ArraySlice<UInt8> {
    guard case .bytes(let bytes) = self else {
      throw ProtobufMessage.Failure(what: "\(what) has another wire type")
    }
    return bytes
  }

  /// The text of a string field.
  func string(of what: String) throws -> String {
    guard let text = String(validating: try bytes(of: what), as: UTF8.self) else {
      throw ProtobufMessage.Failure(what: "\(what) is not UTF-8")
    }
    return text
  }

  /// The integers of a repeated field: one, or packed.
  func integers(of what: String) throws -> [Int] {
    switch self {
    case .varint(let bits): return [Int(bitPattern: UInt(bits))]
    case .bytes(let bytes):
      var integers: [Int] = []
      var numbers = PackedVarints(bytes)
      while let number = try numbers.next(what) { integers.append(Int(bitPattern: UInt(number))) }
      return integers
    default: throw ProtobufMessage.Failure(what: "\(what) has another wire type")
    }
  }
}

/// Numbers packed one behind the other.
private struct PackedVarints {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    rest = bytes
  }

  mutating func next(_ what: String) throws -> UInt64? {
    guard !rest.isEmpty else { return nil }
    var value: UInt64 = 0
    for shift in stride(from: 0, to: 70, by: 7) {
      guard let byte = rest.popFirst() else {
        throw ProtobufMessage.Failure(what: "\(what) reaches past its end")
      }
      value |= UInt64(byte & 0x7F) << UInt64(shift)
      if byte & 0x80 == 0 { return value }
    }
    throw ProtobufMessage.Failure(what: "\(what) has a number of more than ten bytes")
  }
}
