/// What may be written as the value of an argument, and what it means.
public struct ArgumentType<Value: Sendable>: Sendable {
  /// What help shows in place of a value, as in `--pes N`.
  public var placeholder: String
  /// The values allowed, in words for help, as in "1 to 1024"; empty if nothing more is to say.
  public var constraint: String
  /// Reads a value; throws ``UsageError`` with a text that goes after the argument's name.
  public var parse: @Sendable (String) throws -> Value
  /// Writes a value as it would be typed.
  public var show: @Sendable (Value) -> String

  /// A type of argument from its parts.
  public init(
    placeholder: String, constraint: String = "", parse: @escaping @Sendable (String) throws -> Value,
    show: @escaping @Sendable (Value) -> String
  ) {
    self.placeholder = placeholder
    self.constraint = constraint
    self.parse = parse
    self.show = show
  }

  /// The same type under another placeholder.
  public func shown(as placeholder: String) -> ArgumentType {
    var copy = self
    copy.placeholder = placeholder
    return copy
  }
}

extension ArgumentType where Value == String {
  /// Any text.
  public static var text: ArgumentType { ArgumentType(placeholder: "TEXT", parse: { $0 }, show: { $0 }) }

  /// The name of a file.
  public static var file: ArgumentType { text.shown(as: "FILE") }

  /// The name of a folder.
  public static var folder: ArgumentType { text.shown(as: "DIR") }
}

extension ArgumentType where Value == Int {
  /// Any integer.
  public static var integer: ArgumentType {
    ArgumentType(
      placeholder: "N",
      parse: { text in
        guard let value = Int(text) else { throw UsageError("'\(text)' is not an integer") }
        return value
      },
      show: { String($0) })
  }

  /// An integer of `range`.
  public static func integer(_ range: ClosedRange<Int>) -> ArgumentType {
    integer.limited(to: "\(range.lowerBound) to \(range.upperBound)", range.contains)
  }

  /// An integer of `range`.
  public static func integer(_ range: PartialRangeFrom<Int>) -> ArgumentType {
    integer.limited(to: "at least \(range.lowerBound)", range.contains)
  }
}

extension ArgumentType where Value == Double {
  /// Any finite number.
  public static var number: ArgumentType {
    ArgumentType(
      placeholder: "X",
      parse: { text in
        guard let value = Double(text), value.isFinite else { throw UsageError("'\(text)' is not a number") }
        return value
      },
      show: { String($0) })
  }

  /// A number of `range`.
  public static func number(_ range: ClosedRange<Double>) -> ArgumentType {
    number.limited(to: "\(range.lowerBound) to \(range.upperBound)", range.contains)
  }
}

extension ArgumentType {
  /// The same type, for the values that `isAllowed` accepts; `constraint` says which these are.
  public func limited(to constraint: String, _ isAllowed: @escaping @Sendable (Value) -> Bool) -> ArgumentType
  {
    var copy = self
    copy.constraint = constraint
    copy.parse = { [parse] text in
      let value = try parse(text)
      guard isAllowed(value) else { throw UsageError("\(text) is out of range (\(constraint))") }
      return value
    }
    return copy
  }
}

extension ArgumentType where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
  /// One of the cases of an enumeration, by raw value.
  public static var choice: ArgumentType {
    let names = Value.allCases.map(\.rawValue)
    return ArgumentType(
      placeholder: "NAME", constraint: names.joined(separator: ", "),
      parse: { text in
        if let value = Value(rawValue: text) { return value }
        let hint = Spelling.hint(for: text, among: names)
        throw UsageError("'\(text)' is not one of \(names.joined(separator: ", "))\(hint)")
      },
      show: \.rawValue)
  }
}
