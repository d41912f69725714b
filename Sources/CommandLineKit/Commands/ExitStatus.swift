/// How a command ended, as the shell sees it.
public enum ExitStatus: Int32, Sendable {
  /// The command did what it was asked.
  case success = 0
  /// The command ran, and what it checked is not so.
  case checkFailed = 1
  /// The command could not run: wrong arguments, unreadable input, a missing tool, an unwritable folder.
  case badUse = 2
}

/// Arguments that a command does not take; the description is one line.
public struct UsageError: Error, Equatable, CustomStringConvertible {
  /// What is wrong and, where it is known, what to write instead.
  public var description: String

  /// A complaint about arguments.
  public init(_ description: String) {
    self.description = description
  }
}
