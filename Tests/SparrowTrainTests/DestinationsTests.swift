import Foundation
import Networks
import Testing

@testable import sparrow_train

/// A place that cannot be written is named before the training, not behind it.
@Suite struct DestinationsTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path

  private func error(_ destinations: Destinations) throws -> String {
    let error = try #require(throws: ModelFileError.self) { try destinations.prepare() }
    return "\(error)"
  }

  @Test func aMissingOutputDirectoryIsMade() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Destinations(output: folder + "/a/b", files: [folder + "/a/state.npz"]).prepare()
    var isDirectory: ObjCBool = false
    #expect(FileManager.default.fileExists(atPath: folder + "/a/b", isDirectory: &isDirectory))
    #expect(isDirectory.boolValue)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/a") == ["b"])
  }

  @Test func anOutputThatIsAFileIsNamed() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data("text".utf8).write(to: URL(fileURLWithPath: folder))
    #expect(
      try error(Destinations(output: folder, files: []))
        == "\(folder): the directory cannot be made; name one that can be, with --out")
    #expect(try String(contentsOfFile: folder, encoding: .utf8) == "text")
  }

  @Test func aFileInNoDirectoryIsNamed() throws {
    #expect(
      try error(Destinations(output: nil, files: [folder + "/state.npz"]))
        == "\(folder)/state.npz: nothing can be written there; make its directory, or name another place")
  }

  @Test func aDirectoryIsNoFile() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Destinations(output: folder, files: []).prepare()
    #expect(
      try error(Destinations(output: nil, files: [folder]))
        == "\(folder): this is a directory; name a file in it")
  }
}
