import Foundation

/// Where a command writes: results to standard output, complaints to standard error.
public struct Console: Sendable {
  /// Writes a line of results.
  public var line: @Sendable (String) -> Void
  /// Writes a line of complaint.
  public var complain: @Sendable (String) -> Void

  /// A console that writes through the given functions.
  public init(line: @escaping @Sendable (String) -> Void, complain: @escaping @Sendable (String) -> Void) {
    self.line = line
    self.complain = complain
  }

  /// The standard output and standard error of this process.
  public static let standard = Console(
    line: { text in FileHandle.standardOutput.write(Data((text + "\n").utf8)) },
    complain: { text in FileHandle.standardError.write(Data((text + "\n").utf8)) })
}
