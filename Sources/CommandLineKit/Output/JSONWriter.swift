/// What cannot be written as JSON; the description is one line.
public enum JSONError: Error, Equatable, CustomStringConvertible {
  /// A number that is infinite or not a number, at a path such as `layers[2].energy`.
  case notFinite(path: String)
  /// An object with the same key twice.
  case repeatedKey(path: String)

  /// One line with the place in the document.
  public var description: String {
    switch self {
    case .notFinite(let path): "\(path) is not a finite number"
    case .repeatedKey(let path): "\(path) occurs twice"
    }
  }
}

/// Writes JSON whose bytes depend on the values alone.
///
/// Two spaces of indentation; an array of plain values is one line. Doubles are the shortest digits that read
/// back as the same number.
public struct JSONWriter: Sendable {
  /// Whether keys are sorted by their code points, or stay as given.
  public var sortsKeys: Bool

  /// A writer.
  public init(sortsKeys: Bool = false) {
    self.sortsKeys = sortsKeys
  }

  /// `value` as text, with a newline at the end; throws ``JSONError``.
  public func text(_ value: JSONValue) throws -> String {
    var text = ""
    try write(value, path: "", margin: "", to: &text)
    return text + "\n"
  }

  private func write(_ value: JSONValue, path: String, margin: String, to text: inout String) throws {
    switch value {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value):
      guard value.isFinite else { throw JSONError.notFinite(path: path.isEmpty ? "the document" : path) }
      text += String(value)
    case .string(let value): text += Self.quoted(value)
    case .array(let values): try write(values, path, margin, to: &text)
    case .object(let members): try write(members, path, margin, to: &text)
    }
  }

  private func write(_ values: [JSONValue], _ path: String, _ margin: String, to text: inout String) throws {
    let isFlat = values.allSatisfy(\.isPlain)
    let inner = margin + "  "
    text += "["
    for (index, value) in values.enumerated() {
      if index > 0 { text += isFlat ? ", " : "," }
      if !isFlat { text += "\n" + inner }
      try write(value, path: "\(path)[\(index)]", margin: inner, to: &text)
    }
    text += isFlat ? "]" : "\n\(margin)]"
  }

  private func write(_ members: [JSONMember], _ path: String, _ margin: String, to text: inout String) throws
  {
    guard !members.isEmpty else {
      text += "{}"
      return
    }
    let inner = margin + "  "
    var seen: Set<String> = []
    text += "{"
    for (index, member) in ordered(members).enumerated() {
      let place = path.isEmpty ? member.key : "\(path).\(member.key)"
      guard seen.insert(member.key).inserted else { throw JSONError.repeatedKey(path: place) }
      text += (index > 0 ? ",\n" : "\n") + inner + Self.quoted(member.key) + ": "
      try write(member.value, path: place, margin: inner, to: &text)
    }
    text += "\n\(margin)}"
  }

  private func ordered(_ members: [JSONMember]) -> [JSONMember] {
    guard sortsKeys else { return members }
    return members.sorted { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) }
  }

  private static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

extension JSONValue {
  /// Whether the value is neither an array nor an object.
  fileprivate var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }
}
