import Foundation

/// Writes folders whole or not at all.
public enum AtomicFolder {
  /// What to do with a folder that is already there and not empty.
  public enum Occupied: Sendable {
    /// Fail, and leave it.
    case refuse
    /// Replace it with all that it holds.
    case replace
  }

  /// Makes the folder at `path` with what `fill` puts into the folder that it is given; throws ``FileError``,
  /// or what `fill` throws.
  ///
  /// `fill` works in a new folder beside `path`, which takes its name when `fill` is done. If anything fails
  /// or interrupts it, `path` is as it was and nothing else is left. Folders above `path` are made where they are missing.
  public static func write(
    to path: String, occupied: Occupied = .refuse, fill: (_ folder: URL) throws -> Void
  ) throws {
    let manager = FileManager.default
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    try check(target, path, occupied)
    let parent = target.deletingLastPathComponent()
    try makeFolder(parent, path)
    let draft = parent.appendingPathComponent(".\(target.lastPathComponent).\(UUID().uuidString).draft")
    try Drafts.with(draft.path) {
      guard mkdir(draft.path, 0o755) == 0 else { throw FileError.fromSystem("make the folder", path) }
      do {
        try fill(draft)
        try exchange(draft, target, path)
      } catch {
        try? manager.removeItem(at: draft)
        throw error
      }
    }
  }

  private static func check(_ target: URL, _ path: String, _ occupied: Occupied) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: target.path, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else {
      throw FileError(action: "make the folder", path: path, reason: "it is a file")
    }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: target.path) else {
      throw FileError(action: "replace the folder", path: path, reason: "it cannot be read")
    }
    if !names.isEmpty && occupied == .refuse {
      throw FileError(action: "make the folder", path: path, reason: "it exists and is not empty")
    }
  }

  private static func makeFolder(_ folder: URL, _ path: String) throws {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      let manager = FileManager.default
      var above = folder
      while !manager.fileExists(atPath: above.path) { above = above.deletingLastPathComponent() }
      var isFolder: ObjCBool = false
      _ = manager.fileExists(atPath: above.path, isDirectory: &isFolder)
      let reason = isFolder.boolValue ? "\(above.path) cannot be written" : "\(above.path) is a file"
      throw FileError(action: "make the folder", path: path, reason: reason)
    }
  }

  /// Gives `draft` the name of `target`, and removes what had it before.
  private static func exchange(_ draft: URL, _ target: URL, _ path: String) throws {
    if rename(draft.path, target.path) == 0 { return }
    guard errno == ENOTEMPTY || errno == EEXIST else {
      throw FileError.fromSystem("replace the folder", path)
    }
    // A full folder cannot be renamed onto: the old one steps aside first, and back if the new one fails.
    let old = URL(fileURLWithPath: draft.path + ".old")
    guard rename(target.path, old.path) == 0 else { throw FileError.fromSystem("replace the folder", path) }
    guard rename(draft.path, target.path) == 0 else {
      let error = FileError.fromSystem("replace the folder", path)
      rename(old.path, target.path)
      throw error
    }
    try? FileManager.default.removeItem(at: old)
  }
}
