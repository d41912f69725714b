import Foundation

/// Writes files whole or not at all.
public enum AtomicFile {
  /// Writes `text` to the file at `path`; throws ``FileError``.
  ///
  /// The text goes to a new file beside it, which then takes its name: a reader sees the old file or the new
  /// one, and a failure or an interrupt leaves the old one. What is no plain file, as `/dev/stdout`, is written directly.
  public static func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  /// Writes `data` to the file at `path`; throws ``FileError``.
  ///
  /// As for text.
  public static func write(_ data: Data, to path: String) throws {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    var status = stat()
    if stat(target, &status) == 0 {
      let kind = status.st_mode & S_IFMT
      if kind == S_IFDIR { throw FileError(action: "write", path: path, reason: "it is a folder") }
      if kind != S_IFREG { return try fill(target, O_WRONLY, data, path) }
    }
    let draft = target + ".\(UUID().uuidString).draft"
    try Drafts.with(draft) {
      do {
        try fill(draft, O_WRONLY | O_CREAT | O_EXCL, data, path)
        guard rename(draft, target) == 0 else { throw FileError.fromSystem("write", path) }
      } catch {
        unlink(draft)
        throw error
      }
    }
  }

  /// Writes `data` to `file`; an error speaks of `path`.
  private static func fill(_ file: String, _ flags: Int32, _ data: Data, _ path: String) throws {
    let descriptor = open(file, flags, 0o644)
    guard descriptor >= 0 else { throw FileError.fromSystem("write", path) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: data)
      try handle.close()
    } catch {
      throw FileError.fromSystem("write", path)
    }
  }
}
