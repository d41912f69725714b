/// An argument written as `--name VALUE` or `--name=VALUE`.
///
/// ```swift
/// let pes = Option("--pes", .integer(1...1024), default: 16, "processing elements")
/// let out = Option(required: "--out", .folder, "where the files go")
/// let json = Option(optional: "--json", .file, "write the table for machines too")
/// let layers = Option(repeated: "--layer", .integer(0...), "a layer to run")
/// ```
public struct Option<Value: Sendable>: CommandArgument {
  /// What the parser and the help text need to know.
  public let declaration: ArgumentDeclaration

  private init(
    _ name: String, _ occurrence: ArgumentDeclaration.Occurrence, _ placeholder: String,
    _ explanation: String,
    decode: @escaping @Sendable ([String]) throws -> Value
  ) {
    precondition(name.hasPrefix("--") && !name.contains("="), "\(name) is not the name of an option")
    declaration = ArgumentDeclaration(
      form: .option, occurrence: occurrence, name: name, placeholder: placeholder, explanation: explanation,
      decode: decode)
  }

  /// An option that has a value even if it is not given.
  public init(_ name: String, _ type: ArgumentType<Value>, default value: Value, _ help: String) {
    let explanation = ArgumentDeclaration.explanation(
      help, type.constraint, defaultValue: type.show(value))
    self.init(name, .optional, type.placeholder, explanation) { texts in
      try texts.first.map { try type.parse($0) } ?? value
    }
  }

  /// An option without which the command does not run.
  public init(required name: String, _ type: ArgumentType<Value>, _ help: String) {
    let explanation = ArgumentDeclaration.explanation(help, type.constraint)
    self.init(name, .required, type.placeholder, explanation) { texts in try type.parse(texts[0]) }
  }

  /// An option that is nil if it is not given.
  public init<Wrapped>(optional name: String, _ type: ArgumentType<Wrapped>, _ help: String)
  where Value == Wrapped? {
    let explanation = ArgumentDeclaration.explanation(help, type.constraint)
    self.init(name, .optional, type.placeholder, explanation) { texts in
      try texts.first.map { try type.parse($0) }
    }
  }

  /// An option that may be given any number of times.
  public init<Element>(repeated name: String, _ type: ArgumentType<Element>, _ help: String)
  where Value == [Element] {
    let explanation = ArgumentDeclaration.explanation(help, type.constraint)
    self.init(name, .repeated, type.placeholder, explanation) { texts in try texts.map { try type.parse($0) }
    }
  }
}

/// An argument written as `--name` alone: true if it is given.
public struct Flag: CommandArgument {
  /// Whether the flag is given.
  public typealias Value = Bool
  /// What the parser and the help text need to know.
  public let declaration: ArgumentDeclaration

  /// A flag.
  public init(_ name: String, _ help: String) {
    precondition(name.hasPrefix("--") && !name.contains("="), "\(name) is not the name of a flag")
    declaration = ArgumentDeclaration(
      form: .flag, occurrence: .optional, name: name, placeholder: "", explanation: help,
      decode: { texts in !texts.isEmpty })
  }
}
