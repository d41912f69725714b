/// A subcommand: what it is called, what it takes, and what it does.
///
/// The declaration is the contract with the user; help is laid out from it alone.
public struct Command: Sendable {
  /// A call that help shows, and what it does.
  public struct Example: Sendable {
    /// The arguments after the command's name.
    public var arguments: String
    /// What the call does.
    public var meaning: String

    /// An example.
    public init(_ arguments: String, _ meaning: String) {
      self.arguments = arguments
      self.meaning = meaning
    }
  }

  /// The word that selects the command.
  public let name: String
  /// One line for the list of commands, without a full stop.
  public let summary: String
  /// What else the user should know; may be empty.
  public let discussion: String
  /// Calls worth copying.
  public let examples: [Example]

  let declarations: [ArgumentDeclaration]
  let body: @Sendable (ParsedArguments, Console) throws -> ExitStatus

  /// A command that takes `arguments` and does `body`.
  ///
  /// Any error that `body` throws is shown as one line, with the exit status ``ExitStatus/badUse``.
  public init(
    _ name: String, summary: String, discussion: String = "", arguments: [any CommandArgument] = [],
    examples: [Example] = [], body: @escaping @Sendable (ParsedArguments, Console) throws -> ExitStatus
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.examples = examples
    self.body = body
    declarations = arguments.map { $0.declaration }
    precondition(Set(declarations.map(\.name)).count == declarations.count, "\(name) declares a name twice")
    let places = declarations.filter { $0.form == .positional }
    precondition(
      !places.dropLast().contains { $0.occurrence == .repeated }, "\(name): arguments after a list")
  }

  /// Reads `words` as the arguments of this command; throws ``UsageError``.
  public func parse(_ words: [String]) throws -> ParsedArguments {
    try ParsedArguments(words, declarations: declarations)
  }

  /// Whether `words` ask for help.
  static func wantsHelp(_ words: [String]) -> Bool {
    words.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
  }
}
