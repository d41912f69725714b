/// A place in the source of a design: the line that declared, drove or used something.
public struct SourceLocation: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Module and file, as `#fileID` gives them: "EIE/ActivationQueue.swift".
  public let file: String
  /// The line, from 1.
  public let line: Int

  /// The place at `line` of `file`.
  public init(_ file: String, _ line: Int) {
    self.file = file
    self.line = line
  }

  /// "file:line".
  public var description: String { "\(file):\(line)" }

  /// File first, then line.
  public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.file, a.line) < (b.file, b.line)
  }
}
