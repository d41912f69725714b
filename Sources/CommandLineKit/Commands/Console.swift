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
  ///
  /// Results that cannot be written, as to a full disk, end the process: nobody must take them for complete.
  public static let standard = Console(
    line: { text in
      do {
        try FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
      } catch {
        try? FileHandle.standardError.write(contentsOf: Data("cannot write to standard output\n".utf8))
        exit(ExitStatus.badUse.rawValue)
      }
    },
    complain: { text in try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8)) })
}
