import Foundation

/// The folder where built simulations are kept from one run to the next.
///
/// An entry is a folder named by the hash of all that went into it, so it never goes stale and may be deleted
/// at any time. It is built under another name and then renamed: a reader sees a whole entry or none. Of two
/// builders of the same entry, in one process or in two, the second waits for the first; should the file
/// system not know locks, both build, the first to finish wins and the other uses its entry.
public struct SimulationCache: Hashable, Sendable {
  /// The folder that holds the entries; made when first needed.
  public let folder: URL

  /// A cache in `folder`.
  public init(folder: URL) {
    self.folder = folder
  }

  /// The user's cache: `$SPARROW_CACHE`, else `$XDG_CACHE_HOME/sparrow`, else `~/.cache/sparrow`; a folder of
  /// the system's temporary directory if that cannot be written.
  public static func standard(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> SimulationCache {
    let preferred = preferredFolder(environment)
    if isWritable(preferred) { return SimulationCache(folder: preferred) }
    let fallback = FileManager.default.temporaryDirectory.appendingPathComponent("sparrow-cache-\(getuid())")
    return SimulationCache(folder: fallback)
  }

  private static func preferredFolder(_ environment: [String: String]) -> URL {
    if let path = environment["SPARROW_CACHE"], !path.isEmpty { return URL(fileURLWithPath: path) }
    if let path = environment["XDG_CACHE_HOME"], !path.isEmpty {
      return URL(fileURLWithPath: path).appendingPathComponent("sparrow")
    }
    let home = environment["HOME"].map(URL.init(fileURLWithPath:))
    return (home ?? FileManager.default.homeDirectoryForCurrentUser).appendingPathComponent(".cache/sparrow")
  }

  private static func isWritable(_ folder: URL) -> Bool {
    let manager = FileManager.default
    try? manager.createDirectory(at: folder, withIntermediateDirectories: true)
    return manager.isWritableFile(atPath: folder.path)
  }

  /// The folder of the entry named `key`, built by `build` in a folder of its own if it does not exist yet.
  ///
  /// `build` is told where the entry will come to lie. When it throws, its folder is kept as `KEY.failed`,
  /// for the log in it.
  package func entry(_ key: String, build: (_ workshop: URL, _ destination: URL) throws -> Void) throws -> URL
  {
    let manager = FileManager.default
    let destination = folder.appendingPathComponent(key, isDirectory: true)
    if manager.fileExists(atPath: destination.path) { return destination }
    try ScratchFolder.make(at: folder)
    let lock = FileLock(folder.appendingPathComponent(key + ".lock").path)
    defer { lock.release() }
    if manager.fileExists(atPath: destination.path) { return destination }
    let workshop = try ScratchFolder.make(prefix: key + ".building", in: folder)
    do {
      try build(workshop, destination)
    } catch {
      throw keepFailure(of: key, in: workshop, error)
    }
    if rename(workshop.path, destination.path) != 0 {
      let reason = String(cString: strerror(errno))
      try? manager.removeItem(at: workshop)
      guard manager.fileExists(atPath: destination.path) else {
        throw ToolError.unusable(path: destination.path, reason: reason)
      }
    }
    return destination
  }

  private func keepFailure(of key: String, in workshop: URL, _ error: any Error) -> any Error {
    let kept = folder.appendingPathComponent(key + ".failed", isDirectory: true)
    try? FileManager.default.removeItem(at: kept)
    guard case ToolError.failed(let tool, let status, let line, let log) = error,
      rename(workshop.path, kept.path) == 0
    else { return error }
    let moved = log.replacingOccurrences(of: workshop.path, with: kept.path)
    return ToolError.failed(tool: tool, status: status, line: line, log: moved)
  }
}
