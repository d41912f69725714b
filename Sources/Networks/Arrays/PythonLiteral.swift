/// The few Python values that the header of a NumPy array is made of.
enum PythonLiteral: Equatable {
  case string(String)
  case boolean(Bool)
  case integer(Int)
  case tuple([PythonLiteral])
  case list([PythonLiteral])
  case dictionary([String: PythonLiteral])
}

/// Parses one Python value from text.
struct PythonLiteralParser {
  /// Why a text is not a value.
  struct Failure: Error {
    var what: String
  }

  private let text: [UInt8]
  private var position = 0
  private var depth = 0

  private init(_ text: [UInt8]) {
    self.text = text
  }

  /// The value that `text` holds, with nothing but spaces around it.
  ///
  /// - Throws: `Failure`.
  static func parse(_ text: [UInt8]) throws -> PythonLiteral {
    var parser = PythonLiteralParser(text)
    let value = try parser.value()
    guard parser.next() == nil else { throw Failure(what: "more follows the dictionary") }
    return value
  }

  private mutating func value() throws -> PythonLiteral {
    depth += 1
    defer { depth -= 1 }
    guard depth < 16 else { throw Failure(what: "values are nested too deep") }
    switch next() {
    case UInt8(ascii: "{"): return try dictionary()
    case UInt8(ascii: "("): return .tuple(try sequence(until: ")"))
    case UInt8(ascii: "["): return .list(try sequence(until: "]"))
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "T") where skip(word: "True"): return .boolean(true)
    case UInt8(ascii: "F") where skip(word: "False"): return .boolean(false)
    default: return .integer(try integer())
    }
  }

  private mutating func dictionary() throws -> PythonLiteral {
    var pairs: [String: PythonLiteral] = [:]
    position += 1
    while !skip("}") {
      guard case .string(let key) = try value(), skip(":") else {
        throw Failure(what: "a key is not a string followed by a colon")
      }
      guard pairs.updateValue(try value(), forKey: key) == nil else {
        throw Failure(what: "key '\(key)' stands twice")
      }
      guard skip(",") || next() == UInt8(ascii: "}") else { throw Failure(what: "a comma is missing") }
    }
    return .dictionary(pairs)
  }

  /// The values up to `close`; one value in parentheses needs a comma to be a tuple, as in Python.
  private mutating func sequence(until close: Unicode.Scalar) throws -> [PythonLiteral] {
    var values: [PythonLiteral] = []
    var sawComma = false
    position += 1
    while !skip(close) {
      values.append(try value())
      if skip(",") {
        sawComma = true
      } else if next() != UInt8(ascii: close) {
        throw Failure(what: "a comma or '\(close)' is missing")
      }
    }
    guard close == "]" || sawComma || values.isEmpty else { throw Failure(what: "a tuple lacks its comma") }
    return values
  }

  private mutating func string() throws -> String {
    let quote = text[position]
    let start = position + 1
    guard let end = text[start...].firstIndex(of: quote) else {
      throw Failure(what: "a string has no closing quote")
    }
    position = end + 1
    guard !text[start..<end].contains(UInt8(ascii: "\\")) else {
      throw Failure(what: "a string holds an escape")
    }
    return String(decoding: text[start..<end], as: UTF8.self)
  }

  /// An integer, which Python 2 may have ended with an L.
  private mutating func integer() throws -> Int {
    let start = position
    if position < text.count, text[position] == UInt8(ascii: "-") { position += 1 }
    while position < text.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[position]) {
      position += 1
    }
    guard let number = Int(String(decoding: text[start..<position], as: UTF8.self)) else {
      throw Failure(what: "'\(excerpt(at: start))' is no value, or too large a number")
    }
    if position < text.count, text[position] == UInt8(ascii: "L") { position += 1 }
    return number
  }

  /// The next byte that is no space, not consumed.
  private mutating func next() -> UInt8? {
    while position < text.count, [0x20, 0x09, 0x0A, 0x0D].contains(text[position]) { position += 1 }
    return position < text.count ? text[position] : nil
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard next() == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skip(word: String) -> Bool {
    guard text[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  private func excerpt(at start: Int) -> String {
    String(decoding: text[start...].prefix(12), as: UTF8.self)
  }
}
