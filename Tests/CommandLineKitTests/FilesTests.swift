import CommandLineKit
import Foundation
import Testing

@Suite struct FilesTests {
  private struct Interruption: Error {}

  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.resolvingSymlinksInPath().path)
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
  private func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  @Test func fileIsReplacedWhole() throws {
    try withFolder { base in
      try AtomicFile.write("old", to: base + "/a.txt")
      try AtomicFile.write("new", to: base + "/a.txt")
      #expect(try text(base + "/a.txt") == "new")
      #expect(try names(base) == ["a.txt"])
    }
  }

  @Test func linkStaysALink() throws {
    try withFolder { base in
      try AtomicFile.write("old", to: base + "/a.txt")
      try FileManager.default.createSymbolicLink(atPath: base + "/b.txt", withDestinationPath: "a.txt")
      try AtomicFile.write("new", to: base + "/b.txt")
      #expect(try text(base + "/a.txt") == "new")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: base + "/b.txt") == "a.txt")
    }
  }

  @Test func devicesAreNotReplaced() throws {
    try AtomicFile.write("gone", to: "/dev/null")
    var status = stat()
    #expect(stat("/dev/null", &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test func unwritableFileIsOneLine() throws {
    try withFolder { base in
      func refusal(_ path: String) -> String? {
        (#expect(throws: FileError.self) { try AtomicFile.write("x", to: path) })?.description
      }
      #expect(refusal(base) == "cannot write \(base): it is a folder")
      #expect(
        refusal(base + "/missing/a") == "cannot write \(base)/missing/a: No such file or directory")
      #expect(refusal("/dev/full") == "cannot write /dev/full: No space left on device")
      let left = try names(base)
      #expect(left == [])
    }
  }

  @Test func folderIsMadeWithThoseAbove() throws {
    try withFolder { base in
      try AtomicFolder.write(to: base + "/x/y") { try AtomicFile.write("1", to: $0.path + "/a") }
      #expect(try text(base + "/x/y/a") == "1")
      #expect(try names(base + "/x") == ["y"])
    }
  }

  @Test func emptyFolderMayBeTaken() throws {
    try withFolder { base in
      try FileManager.default.createDirectory(atPath: base + "/x", withIntermediateDirectories: true)
      try AtomicFolder.write(to: base + "/x") { try AtomicFile.write("1", to: $0.path + "/a") }
      #expect(try names(base + "/x") == ["a"])
    }
  }

  @Test func fullFolderIsReplacedOnlyOnRequest() throws {
    try withFolder { base in
      try AtomicFolder.write(to: base + "/x") { try AtomicFile.write("1", to: $0.path + "/a") }
      let error = #expect(throws: FileError.self) { try AtomicFolder.write(to: base + "/x") { _ in } }
      #expect(error?.description == "cannot make the folder \(base)/x: it exists and is not empty")
      #expect(try names(base + "/x") == ["a"])
      try AtomicFolder.write(to: base + "/x", occupied: .replace) {
        try AtomicFile.write("2", to: $0.path + "/b")
      }
      #expect(try names(base + "/x") == ["b"])
      #expect(try names(base) == ["x"])
    }
  }

  @Test func failureLeavesWhatWasThere() throws {
    try withFolder { base in
      try AtomicFolder.write(to: base + "/x") { try AtomicFile.write("1", to: $0.path + "/a") }
      #expect(throws: Interruption.self) {
        try AtomicFolder.write(to: base + "/x", occupied: .replace) { folder in
          try AtomicFile.write("2", to: folder.path + "/b")
          throw Interruption()
        }
      }
      #expect(try names(base + "/x") == ["a"])
      #expect(try names(base) == ["x"])
    }
  }

  /// Ctrl-C, and what `kill` and a closed terminal send.
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func anInterruptLeavesWhatWasThere(_ number: Int32) async throws {
    let name = "kit-\(UUID().uuidString)"
    let base: String = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    try AtomicFolder.write(to: base + "/x") { try AtomicFile.write("1", to: $0.path + "/a") }
    defer { try? FileManager.default.removeItem(atPath: base) }
    await #expect(processExitsWith: .signal(number)) { [base = base as String, number = number as Int32] in
      try AtomicFolder.write(to: base + "/x", occupied: .replace) { folder in
        try AtomicFile.write("2", to: folder.path + "/b")
        kill(getpid(), number)
        while true { usleep(1000) }
      }
    }
    #expect(try names(base + "/x") == ["a"])
    #expect(try names(base) == ["x"])
  }

  @Test func unwritableFolderIsOneLine() throws {
    try withFolder { base in
      func refusal(_ path: String) -> String? {
        (#expect(throws: FileError.self) { try AtomicFolder.write(to: path) { _ in } })?.description
      }
      try AtomicFile.write("1", to: base + "/file")
      #expect(refusal(base + "/file") == "cannot make the folder \(base)/file: it is a file")
      #expect(
        refusal(base + "/file/x/y") == "cannot make the folder \(base)/file/x/y: \(base)/file is a file")
      #expect(refusal("/proc/x/y") == "cannot make the folder /proc/x/y: /proc cannot be written")
      #expect(refusal("/proc/x") == "cannot make the folder /proc/x: No such file or directory")
    }
  }
}
