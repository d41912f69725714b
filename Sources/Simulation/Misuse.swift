/// Ends the program because of a mistake in the code that uses the simulator, and says where and what.
///
/// `precondition` would say nothing in a release build, which is what simulations run in.
@inline(never)
@usableFromInline
func misuse(_ message: String, _ file: StaticString, _ line: UInt) -> Never {
  fatalError(message, file: file, line: line)
}

/// Why a file that a simulation needs cannot be used; the description is one line.
public enum SimulationError: Error, Equatable, CustomStringConvertible {
  /// There is no instance of this path.
  case unknownScope(String, design: String)
  /// A memory image cannot be read.
  case unreadable(file: String)
  /// A line of a memory image is no hexadecimal number.
  case noNumber(String, file: String, line: Int)
  /// A word of a memory image has more bits than the memory's words.
  case wordTooWide(String, file: String, line: Int, memory: String, width: Int)
  /// A memory image has more words than the memory.
  case imageTooLong(file: String, words: Int, memory: String, depth: Int)

  /// One line: where, what is wrong.
  public var description: String {
    switch self {
    case .unknownScope(let path, let design): "design '\(design)' has no instance '\(path)'"
    case .unreadable(let file): "\(file): the memory image cannot be read"
    case .noNumber(let text, let file, let line): "\(file):\(line): '\(text)' is no hexadecimal number"
    case .wordTooWide(let text, let file, let line, let memory, let width):
      "\(file):\(line): '\(text)' does not fit the \(width) bits of memory '\(memory)'"
    case .imageTooLong(let file, let words, let memory, let depth):
      "\(file): the image of \(words) words is longer than memory '\(memory)' of \(depth)"
    }
  }
}
