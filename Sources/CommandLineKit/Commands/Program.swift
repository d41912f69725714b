/// A program made of subcommands.
public struct Program: Sendable {
  /// The program's name, as typed.
  public let name: String
  /// What `--version` prints after the name.
  public let version: String
  /// One line on what the program is for.
  public let summary: String
  /// The subcommands, in the order in which help lists them.
  public let commands: [Command]

  /// A program from its commands.
  public init(_ name: String, version: String, summary: String, commands: [Command]) {
    self.name = name
    self.version = version
    self.summary = summary
    self.commands = commands
    precondition(Set(commands.map(\.name)).count == commands.count, "a command is declared twice")
  }

  /// Does what `words`, the arguments after the program's name, ask for.
  ///
  /// Whatever goes wrong is one line on the console, which begins with the program's and the command's name.
  public func run(_ words: [String], console: Console = .standard) -> ExitStatus {
    guard let first = words.first else {
      console.complain("\(name): no command given; see \(name) --help")
      return .badUse
    }
    switch first {
    case "--help", "-h":
      console.line(HelpText(program: self).text)
      return .success
    case "--version":
      console.line("\(name) \(version)")
      return .success
    default:
      guard let command = commands.first(where: { $0.name == first }) else {
        let kind = first.hasPrefix("-") ? "option \(first)" : "command '\(first)'"
        let names = commands.map(\.name) + ["--help", "--version"]
        console.complain("\(name): unknown \(kind)\(Spelling.hint(for: first, among: names))")
        return .badUse
      }
      return run(command, Array(words.dropFirst()), console)
    }
  }

  private func run(_ command: Command, _ words: [String], _ console: Console) -> ExitStatus {
    if Command.wantsHelp(words) {
      console.line(HelpText(command: command, of: self).text)
      return .success
    }
    do {
      return try command.body(command.parse(words), console)
    } catch {
      let text = "\(error)".split(whereSeparator: \.isNewline).joined(separator: " ")
      console.complain("\(name) \(command.name): \(text)")
      return .badUse
    }
  }
}
