import Foundation

/// Makes folders for files that live as long as one run.
package enum ScratchFolder {
  /// A new, empty folder called `prefix-…` in `parent`, by default the system's temporary directory.
  package static func make(prefix: String, in parent: URL = FileManager.default.temporaryDirectory) throws
    -> URL
  {
    let folder = parent.appendingPathComponent("\(prefix)-\(UUID().uuidString)", isDirectory: true)
    try make(at: folder)
    return folder
  }

  /// Makes `folder` and those above it, unless they exist.
  package static func make(at folder: URL) throws {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw ToolError.unusable(path: folder.path, reason: "the folder cannot be made")
    }
  }

  /// Writes `text` to the file `name` of `folder`.
  package static func write(_ text: String, to name: String, in folder: URL) throws {
    let file = folder.appendingPathComponent(name)
    do {
      try Data(text.utf8).write(to: file)
    } catch {
      throw ToolError.unusable(path: file.path, reason: "the file cannot be written")
    }
  }
}
