import Foundation

/// A folder that appears with all its files at once, or not at all.
///
/// The files are written next to the destination and the finished folder is renamed. A folder that is there
/// already is replaced only if it is empty or holds nothing but images of an earlier run.
struct ReplacedFolder {
  let destination: URL

  init(_ destination: URL) {
    self.destination = destination.standardizedFileURL
  }

  /// Lets `fill` write into a temporary folder and moves that to the destination.
  ///
  /// - Throws: `MemoryImageError`; the destination is then as it was before, and nothing else remains.
  func write(_ fill: (URL) throws -> Void) throws {
    let replaces = try destinationIsOurs()
    let parent = destination.deletingLastPathComponent()
    let fresh = parent.appending(path: ".\(destination.lastPathComponent).\(UUID().uuidString).new")
    let old = parent.appending(path: ".\(destination.lastPathComponent).\(UUID().uuidString).old")
    let files = FileManager.default
    defer { try? files.removeItem(at: fresh) }
    do {
      try files.createDirectory(at: fresh, withIntermediateDirectories: true)
      try fill(fresh)
      if replaces { try files.moveItem(at: destination, to: old) }
      do {
        try files.moveItem(at: fresh, to: destination)
      } catch {
        if replaces { try? files.moveItem(at: old, to: destination) }
        throw error
      }
    } catch let error as MemoryImageError {
      throw error
    } catch {
      throw MemoryImageError(destination.path, system: error)
    }
    try? files.removeItem(at: old)
  }

  /// Whether there is a folder that may be replaced; throws if there is anything else.
  private func destinationIsOurs() throws -> Bool {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: destination.path, isDirectory: &isFolder) else {
      return false
    }
    guard isFolder.boolValue else { throw MemoryImageError(destination.path, "is a file, not a folder") }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: destination.path)
    } catch {
      throw MemoryImageError(destination.path, system: error)
    }
    if names.isEmpty { return true }
    guard let manifest = try? MemoryManifest.read(in: destination) else {
      throw MemoryImageError(
        destination.path, "is not empty and holds no memory images; choose another folder or remove it")
    }
    let known = Set(manifest.files.map(\.file) + [MemoryManifest.fileName])
    if let stranger = names.sorted().first(where: { !known.contains($0) }) {
      throw MemoryImageError(
        destination.path, "holds \(stranger), which is no memory image; choose another folder or move it")
    }
    return true
  }
}
