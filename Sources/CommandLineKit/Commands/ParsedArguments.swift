/// The arguments of one call, checked: ask it with the declarations, as in `arguments[pes]`.
public struct ParsedArguments: Sendable {
  private var values: [String: any Sendable] = [:]

  /// Reads `words` against the declarations of a command; throws ``UsageError``.
  init(_ words: [String], declarations: [ArgumentDeclaration]) throws {
    let given = try Self.sort(words, declarations)
    for declaration in declarations {
      let texts = given[declaration.name] ?? []
      try Self.checkCount(texts.count, declaration)
      do {
        values[declaration.name] = try declaration.decode(texts)
      } catch let error as UsageError {
        throw UsageError("\(declaration.name): \(error)")
      }
    }
  }

  /// What was given for `argument`, or its default; traps if the command does not declare it.
  public subscript<Argument: CommandArgument>(_ argument: Argument) -> Argument.Value {
    guard let stored = values[argument.declaration.name], let value = stored as? Argument.Value else {
      preconditionFailure("the command does not declare \(argument.declaration.name)")
    }
    return value
  }

  private static func checkCount(_ count: Int, _ declaration: ArgumentDeclaration) throws {
    if count == 0 && declaration.occurrence == .required {
      throw UsageError("\(declaration.heading) is missing")
    }
    if count > 1 && declaration.occurrence != .repeated {
      throw UsageError("\(declaration.name) is given \(count == 2 ? "twice" : "\(count) times")")
    }
  }

  /// The values given for each argument, by its name.
  private static func sort(
    _ words: [String], _ declarations: [ArgumentDeclaration]
  ) throws -> [String: [String]] {
    var given: [String: [String]] = [:]
    var places = declarations.filter { $0.form == .positional }[...]
    var rest = words[...]
    var optionsEnded = false
    while let word = rest.popFirst() {
      if word == "--" && !optionsEnded {
        optionsEnded = true
      } else if !optionsEnded && isOption(word) {
        let (name, value) = try readOption(word, &rest, declarations)
        given[name, default: []].append(value)
      } else {
        guard let place = places.first else { throw UsageError("unexpected argument '\(word)'") }
        given[place.name, default: []].append(word)
        if place.occurrence != .repeated { places.removeFirst() }
      }
    }
    return given
  }

  /// A lone dash and negative numbers are values.
  private static func isOption(_ word: String) -> Bool {
    word.hasPrefix("-") && word != "-" && Double(word) == nil
  }

  private static func readOption(
    _ word: String, _ rest: inout ArraySlice<String>, _ declarations: [ArgumentDeclaration]
  ) throws -> (name: String, value: String) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let known = declarations.filter { $0.form != .positional }
    guard let declaration = known.first(where: { $0.name == parts[0] }) else {
      let hint = Spelling.hint(for: parts[0], among: known.map(\.name) + ["--help"])
      throw UsageError("unknown option \(parts[0])\(hint)")
    }
    if declaration.form == .flag {
      guard parts.count == 1 else { throw UsageError("\(declaration.name) takes no value") }
      return (declaration.name, "")
    }
    if parts.count == 2 { return (declaration.name, parts[1]) }
    guard let value = rest.first, !value.hasPrefix("--") else {
      throw UsageError("\(declaration.heading): the value is missing")
    }
    rest.removeFirst()
    return (declaration.name, value)
  }
}
