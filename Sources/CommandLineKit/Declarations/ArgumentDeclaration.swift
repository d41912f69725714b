/// Something that a command takes on its command line, and the type of what it gives.
public protocol CommandArgument<Value>: Sendable {
  /// What ``ParsedArguments`` returns for the argument.
  associatedtype Value: Sendable
  /// What the parser and the help text need to know.
  var declaration: ArgumentDeclaration { get }
}

/// An argument as the parser and the help text see it.
public struct ArgumentDeclaration: Sendable {
  /// How an argument is written.
  enum Form: Sendable {
    /// `--name VALUE` or `--name=VALUE`.
    case option
    /// `--name` alone.
    case flag
    /// A value by its place.
    case positional
  }

  /// How often an argument may be given.
  enum Occurrence: Sendable {
    case optional
    case required
    case repeated
  }

  let form: Form
  let occurrence: Occurrence
  /// With its dashes, or the placeholder of a positional.
  public let name: String
  let placeholder: String
  /// The help text with the values allowed and the default.
  let explanation: String
  /// Turns the values given, none to many, into what the command gets.
  let decode: @Sendable ([String]) throws -> any Sendable

  /// The argument as help lists it, as in `--pes N`.
  var heading: String { form == .option ? "\(name) \(placeholder)" : name }

  /// The argument as the usage line shows it.
  var usage: String {
    switch occurrence {
    case .optional: "[\(heading)]"
    case .required: heading
    case .repeated: "[\(heading) ...]"
    }
  }

  static func explanation(_ help: String, _ constraint: String, defaultValue: String? = nil) -> String {
    let text = constraint.isEmpty ? help : "\(help): \(constraint)"
    return defaultValue.map { "\(text) (default: \($0))" } ?? text
  }
}
