import CommandLineKit
import Foundation

/// The list of files that a delivery consists of, kept in the folder: only a folder that holds nothing else is
/// replaced by a later delivery.
enum DeliveredFiles {
  static let listName = "delivered-files.txt"
  /// What running the testbench leaves behind; it may go.
  private static let buildFolder = "testbench/build/"

  /// Writes the list of what is in `folder`.
  static func record(in folder: URL) throws {
    let names = try files(in: folder).sorted()
    try Data(names.map { $0 + "\n" }.joined().utf8).write(to: folder.appending(path: listName))
  }

  /// Whether there is a delivery at `path`, with nothing added by somebody else.
  ///
  /// - Throws: `FileError` naming the first file that is not of a delivery.
  static func isEarlierDelivery(_ path: String) throws -> Bool {
    let folder = URL(fileURLWithPath: path)
    guard let list = try? String(contentsOf: folder.appending(path: listName), encoding: .utf8) else {
      return false
    }
    let known = Set(list.split(separator: "\n").map(String.init) + [listName])
    let present = try files(in: folder).sorted()
    if let stranger = present.first(where: { !known.contains($0) && !$0.hasPrefix(buildFolder) }) {
      throw FileError(
        action: "replace the folder", path: path,
        reason: "it holds \(stranger), which no delivery wrote; move it away")
    }
    return true
  }

  /// Paths of all files below `folder`, relative to it.
  private static func files(in folder: URL) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return names.filter { name in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: folder.appending(path: name).path, isDirectory: &isFolder)
      return exists && !isFolder.boolValue
    }
  }
}
