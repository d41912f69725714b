import Foundation

/// A file or folder that cannot be written; the description is one line.
public struct FileError: Error, Equatable, CustomStringConvertible {
  /// What was tried, as in "write".
  public var action: String
  /// The file or folder, as the user named it.
  public var path: String
  /// Why it failed.
  public var reason: String

  /// A failure.
  public init(action: String, path: String, reason: String) {
    self.action = action
    self.path = path
    self.reason = reason
  }

  /// The failure that the last system call reported.
  static func fromSystem(_ action: String, _ path: String) -> FileError {
    FileError(action: action, path: path, reason: String(cString: strerror(errno)))
  }

  /// As in "cannot write out/table.json: Permission denied".
  public var description: String { "cannot \(action) \(path): \(reason)" }
}
