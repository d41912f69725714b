/// One thing that is wrong with a design: what, where, every other place that takes part, and what to write instead.
public struct Diagnostic: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The place to look at first.
  public let location: SourceLocation
  /// What is wrong and what to do, in one line; names the module.
  public let message: String
  /// The other places, each with its part in the matter.
  public let notes: [Note]

  /// Another place that takes part.
  public struct Note: Hashable, Sendable {
    /// Where.
    public let location: SourceLocation
    /// What happens there.
    public let message: String

    /// A note at `location`.
    public init(_ location: SourceLocation, _ message: String) {
      self.location = location
      self.message = message
    }
  }

  /// A diagnostic at `location`.
  public init(_ location: SourceLocation, _ message: String, notes: [Note] = []) {
    self.location = location
    self.message = message
    self.notes = notes
  }

  /// One line, the notes behind the message: "a.swift:3: error: ... (declared a.swift:1)".
  public var description: String {
    let places = notes.map { " (\($0.message) \($0.location))" }.joined()
    return "\(location): error: \(message)\(places)"
  }

  /// By place, then by message: the order in which errors are shown.
  public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    (a.location, a.message) < (b.location, b.message)
  }
}

/// All errors of a design, found in one elaboration.
public struct ElaborationError: Error, CustomStringConvertible {
  /// The errors, sorted, each once.
  public let diagnostics: [Diagnostic]

  /// One line an error.
  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
