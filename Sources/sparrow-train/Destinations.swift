import Foundation
import Networks

/// Where a run writes, made sure of before it trains: what fails after minutes of training fails too late.
struct Destinations {
  /// The directory of the network and its images; made where it is missing.
  var output: String?
  /// Files whose directory has to be there: the state, the report.
  var files: [String]

  /// Makes the directory, and looks whether every file could be written.
  ///
  /// - Throws: `ModelFileError` that names the first place that cannot be written.
  func prepare() throws {
    if let output {
      do {
        try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
      } catch {
        throw ModelFileError(
          file: output, what: "the directory cannot be made", remedy: "name one that can be, with --out")
      }
      try Self.requireWritable(directory: output, for: output)
    }
    for file in files {
      guard !Self.isDirectory(file) else {
        throw ModelFileError(file: file, what: "this is a directory", remedy: "name a file in it")
      }
      let parent = URL(fileURLWithPath: file).deletingLastPathComponent().path
      try Self.requireWritable(directory: parent, for: file)
    }
  }

  private static func requireWritable(directory: String, for path: String) throws {
    guard isDirectory(directory), FileManager.default.isWritableFile(atPath: directory) else {
      throw ModelFileError(
        file: path, what: "nothing can be written there", remedy: "make its directory, or name another place")
    }
  }

  private static func isDirectory(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
  }
}
