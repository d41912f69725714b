/// The help of a program or a command, laid out for 80 columns.
struct HelpText {
  private static let width = 80
  private static let widestHeading = 22

  private var sections: [String] = []

  /// The text, without a newline at the end.
  var text: String { sections.joined(separator: "\n\n") }

  /// The help of a whole program.
  init(program: Program) {
    sections.append("usage: \(program.name) COMMAND [options]")
    sections.append(Self.wrap(program.summary + ".", indent: 0))
    let commands = program.commands.map { (heading: $0.name, text: $0.summary) }
    sections.append("commands:\n" + Self.list(commands))
    sections.append(Self.wrap("\(program.name) COMMAND --help explains a command.", indent: 0))
    sections.append(
      Self.wrap(
        "exit status: 0 all is well, 1 a check failed, 2 wrong arguments or unusable input", indent: 0))
  }

  /// The help of one command.
  init(command: Command, of program: Program) {
    let places = command.declarations.filter { $0.form == .positional }
    let options = command.declarations.filter { $0.form != .positional }
    let required = options.filter { $0.occurrence == .required }
    let words = [program.name, command.name] + (places + required).map(\.usage) + ["[options]"]
    sections.append("usage: " + words.joined(separator: " "))
    sections.append(Self.wrap(command.summary + ".", indent: 0))
    if !command.discussion.isEmpty { sections.append(Self.wrap(command.discussion, indent: 0)) }
    if !places.isEmpty {
      sections.append("arguments:\n" + Self.list(places.map { ($0.heading, $0.explanation) }))
    }
    let help = (heading: "--help", text: "show this text")
    sections.append("options:\n" + Self.list(options.map { ($0.heading, $0.explanation) } + [help]))
    guard !command.examples.isEmpty else { return }
    let examples = command.examples.map { example in
      "  \(program.name) \(command.name) \(example.arguments)\n" + Self.wrap(example.meaning, indent: 6)
    }
    sections.append("examples:\n" + examples.joined(separator: "\n"))
  }

  /// Headings in one column, texts in the next; a long heading has a line of its own.
  private static func list(_ entries: [(heading: String, text: String)]) -> String {
    let column = entries.map(\.heading.count).filter { $0 <= widestHeading }.max() ?? 0
    return entries.map { heading, text in
      let wrapped = wrap(text, indent: column + 4)
      guard heading.count <= column else { return "  \(heading)\n\(wrapped)" }
      let gap = String(repeating: " ", count: column + 2 - heading.count)
      return "  \(heading)\(gap)\(wrapped.drop { $0 == " " })"
    }.joined(separator: "\n")
  }

  /// `text` in lines of at most 80 columns, each indented; its own line breaks stay.
  static func wrap(_ text: String, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in paragraph.split(separator: " ") {
        if !line.isEmpty && indent + line.count + 1 + word.count > width {
          lines.append(margin + line)
          line = ""
        }
        line += line.isEmpty ? String(word) : " " + word
      }
      lines.append(line.isEmpty ? "" : margin + line)
    }
    return lines.joined(separator: "\n")
  }
}
