import Foundation
import Networks
import Testing

/// The line with which `body` refuses its input; records an issue when it does not refuse, or in more lines.
func refusal(
  sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Void
) -> String {
  do {
    try body()
  } catch let error as ModelFileError {
    let line = error.description
    #expect(!line.contains("\n"), "\(line)", sourceLocation: sourceLocation)
    return line
  } catch {
    Issue.record("another error: \(error)", sourceLocation: sourceLocation)
    return ""
  }
  Issue.record("nothing was refused", sourceLocation: sourceLocation)
  return ""
}

/// Runs `body` with the path of a new directory, which is removed afterwards.
func withTemporaryDirectory<Result>(_ body: (String) throws -> Result) throws -> Result {
  let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: directory) }
  return try body(directory.path)
}

/// The bytes that a base64 text stands for.
func bytes(base64 text: String) -> [UInt8] {
  guard let data = Data(base64Encoded: text) else {
    Issue.record("the test's base64 text is damaged")
    return []
  }
  return [UInt8](data)
}
