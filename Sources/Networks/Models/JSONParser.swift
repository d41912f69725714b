/// A value of a JSON text; numbers are kept only where they are integers.
enum JSONText: Equatable {
  case string(String)
  case integer(Int)
  case array([JSONText])
  /// Members in their order; no key twice.
  case object([(key: String, value: JSONText)])
  /// A number that is no integer, `true`, `false` or `null`: nothing that a header of tensors needs.
  case other

  static func == (left: JSONText, right: JSONText) -> Bool {
    switch (left, right) {
    case (.string(let left), .string(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)):
      left.map(\.key) == right.map(\.key) && left.map(\.value) == right.map(\.value)
    case (.other, .other): true
    default: false
    }
  }
}

/// Parses JSON strictly: a key that stands twice is an error, where other parsers keep one of the two.
struct JSONParser {
  /// Why a text is not JSON.
  struct Failure: Error {
    var what: String
  }

  private static let deepest = 16
  private static let wordEnds = Set(",]} \t\r\n".utf8)
  private let text: [UInt8]
  private var position = 0
  private var depth = 0

  /// The value that the UTF-8 of `text` holds, with nothing but white space around it.
  ///
  /// - Throws: `Failure`.
  static func parse(_ text: some Sequence<UInt8>) throws -> JSONText {
    var parser = JSONParser(text: Array(text))
    let value = try parser.value()
    guard parser.next() == nil else { throw Failure(what: "more follows the value") }
    return value
  }

  private mutating func value() throws -> JSONText {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw Failure(what: "values are nested too deep") }
    switch next() {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    default: return try word()
    }
  }

  private mutating func object() throws -> JSONText {
    var members: [(key: String, value: JSONText)] = []
    var keys: Set<String> = []
    position += 1
    if skip("}") { return .object(members) }
    repeat {
      guard next() == UInt8(ascii: "\"") else { throw Failure(what: "a key is not a string") }
      let key = try string()
      guard keys.insert(key).inserted else { throw Failure(what: "key '\(key)' stands twice") }
      guard skip(":") else { throw Failure(what: "a colon is missing behind key '\(key)'") }
      members.append((key, try value()))
    } while skip(",")
    guard skip("}") else { throw Failure(what: "an object has no end") }
    return .object(members)
  }

  private mutating func array() throws -> JSONText {
    var values: [JSONText] = []
    position += 1
    if skip("]") { return .array(values) }
    repeat { values.append(try value()) } while skip(",")
    guard skip("]") else { throw Failure(what: "an array has no end") }
    return .array(values)
  }

  /// A number, `true`, `false` or `null`.
  private mutating func word() throws -> JSONText {
    let start = position
    while position < text.count, !Self.wordEnds.contains(text[position]) { position += 1 }
    let word = String(decoding: text[start..<position], as: UTF8.self)
    if ["true", "false", "null"].contains(word) { return .other }
    let digits = word.hasPrefix("-") ? word.dropFirst() : word[...]
    let hasLeadingZero = digits.count > 1 && digits.first == "0" && digits.allSatisfy(\.isNumber)
    guard let first = digits.utf8.first, (0x30...0x39).contains(first), !hasLeadingZero else {
      throw Failure(what: "'\(word.prefix(12))' is no value")
    }
    if let integer = Int(word) { return .integer(integer) }
    guard let number = Double(word), number.isFinite else {
      throw Failure(what: "'\(word.prefix(12))' is no value")
    }
    return .other
  }

  private mutating func string() throws -> String {
    position += 1
    var scalars: [UInt8] = []
    while position < text.count {
      let byte = text[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: scalars, as: UTF8.self) else {
          throw Failure(what: "a string is not UTF-8")
        }
        return string
      case UInt8(ascii: "\\"): scalars += try escape()
      case 0..<0x20: throw Failure(what: "a string holds a control character")
      default: scalars.append(byte)
      }
    }
    throw Failure(what: "a string has no end")
  }

  /// The UTF-8 of what stands behind a backslash.
  private mutating func escape() throws -> [UInt8] {
    guard position < text.count else { throw Failure(what: "a string has no end") }
    let letter = text[position]
    position += 1
    switch letter {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
    case UInt8(ascii: "u"): return try unicode()
    default: throw Failure(what: "a string holds an unknown escape")
    }
  }

  /// One scalar of four digits, or one of a pair of surrogates.
  private mutating func unicode() throws -> [UInt8] {
    var units = [try unit()]
    if UTF16.isLeadSurrogate(units[0]), text[position...].starts(with: Array("\\u".utf8)) {
      position += 2
      units.append(try unit())
    }
    guard let string = String(validating: units, as: UTF16.self) else {
      throw Failure(what: "a string holds half a surrogate pair")
    }
    return Array(string.utf8)
  }

  private mutating func unit() throws -> UInt16 {
    let digits = text[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw Failure(what: "an escape lacks its four digits") }
    position += 4
    return unit
  }

  /// The next byte that is no white space, not consumed.
  private mutating func next() -> UInt8? {
    while position < text.count, [0x20, 0x09, 0x0A, 0x0D].contains(text[position]) { position += 1 }
    return position < text.count ? text[position] : nil
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard next() == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private init(text: [UInt8]) {
    self.text = text
  }
}
