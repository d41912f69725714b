/// Why a network cannot be laid out in an array's memories; its description has one line a problem.
public struct CompilationError: Error, Hashable, CustomStringConvertible {
  /// The problems, at least one: what does not fit, by how much, and which flag to raise.
  public let problems: [String]

  /// The problems, one a line.
  public var description: String { problems.joined(separator: "; also: ") }
}
