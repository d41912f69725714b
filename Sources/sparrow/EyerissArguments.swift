import CommandLineKit
import Configurations

/// The flags that choose a row-stationary array: what differs from a named configuration.
struct EyerissArguments: Sendable {
  private let sizes = EyerissParameter.all.map { parameter in
    (
      option: Option(optional: parameter.flag, .integer, "eyeriss: \(parameter.meaning)"),
      path: parameter.path
    )
  }
  private let instrumentation = Option(
    optional: "--instrumentation", ArgumentType<EyerissConfiguration.Instrumentation>.choice,
    "eyeriss: what the array counts while it runs")

  var all: [any CommandArgument] { sizes.map(\.option) + [instrumentation] }

  /// The flags that were given.
  func given(_ arguments: ParsedArguments) -> [String] {
    let flags = sizes.filter { arguments[$0.option] != nil }.map(\.option.declaration.name)
    return arguments[instrumentation] == nil ? flags : flags + [instrumentation.declaration.name]
  }

  /// Whether a flag says what the array counts.
  func choosesInstrumentation(_ arguments: ParsedArguments) -> Bool { arguments[instrumentation] != nil }

  /// The configuration that the flags make of the one called `name`; not yet checked.
  func configuration(_ arguments: ParsedArguments, named name: String?) throws -> EyerissConfiguration {
    let names = EyerissConfiguration.named.map(\.name)
    guard var c = EyerissConfiguration.named.first(where: { $0.name == name ?? names[0] }) else {
      throw UsageError(
        "--config: '\(name!)' is no configuration of eyeriss; there are \(names.joined(separator: ", "))")
    }
    for (option, path) in sizes {
      if let value = arguments[option] { c[keyPath: path] = value }
    }
    if let chosen = arguments[instrumentation] { c.instrumentation = chosen }
    return c
  }
}
