/// Why an external tool did not do its work; the description is one line, fit to be shown as it is.
public enum ToolError: Error, Equatable, CustomStringConvertible {
  /// The tool is not there; `command` installs it.
  case missing(tool: String, command: String)
  /// The tool ran and failed; `line` is the first error of its output, `log` the file with all of it.
  case failed(tool: String, status: Int32, line: String, log: String)
  /// The tool was stopped after its time.
  case tookTooLong(tool: String, seconds: Int, log: String)
  /// A file or folder that the tool needs cannot be written or read.
  case unusable(path: String, reason: String)

  /// One line: what is wrong, and what to do or where to look.
  public var description: String {
    switch self {
    case .missing(let tool, let command):
      "\(tool) is not installed; install it with: \(command)"
    case .failed(let tool, let status, let line, let log):
      "\(tool) failed (status \(status)): \(line) (full log: \(log))"
    case .tookTooLong(let tool, let seconds, let log):
      "\(tool) was stopped after \(seconds) s (full log: \(log))"
    case .unusable(let path, let reason):
      "cannot use \(path): \(reason)"
    }
  }
}
