/// An argument known by its place, as MODEL in `sparrow compress MODEL`.
public struct Positional<Value: Sendable>: CommandArgument {
  /// What the parser and the help text need to know.
  public let declaration: ArgumentDeclaration

  private init(
    _ name: String, _ occurrence: ArgumentDeclaration.Occurrence, _ explanation: String,
    decode: @escaping @Sendable ([String]) throws -> Value
  ) {
    precondition(!name.hasPrefix("-"), "\(name) would be taken for an option")
    declaration = ArgumentDeclaration(
      form: .positional, occurrence: occurrence, name: name, placeholder: name, explanation: explanation,
      decode: decode)
  }

  /// An argument without which the command does not run.
  public init(_ name: String, _ type: ArgumentType<Value>, _ help: String) {
    self.init(name, .required, ArgumentDeclaration.explanation(help, type.constraint)) { texts in
      try type.parse(texts[0])
    }
  }

  /// An argument that is nil if it is not given.
  public init<Wrapped>(optional name: String, _ type: ArgumentType<Wrapped>, _ help: String)
  where Value == Wrapped? {
    self.init(name, .optional, ArgumentDeclaration.explanation(help, type.constraint)) { texts in
      try texts.first.map { try type.parse($0) }
    }
  }

  /// All arguments from here on; must be declared last.
  public init<Element>(repeated name: String, _ type: ArgumentType<Element>, _ help: String)
  where Value == [Element] {
    self.init(name, .repeated, ArgumentDeclaration.explanation(help, type.constraint)) { texts in
      try texts.map { try type.parse($0) }
    }
  }
}
