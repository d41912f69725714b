import Foundation
import Networks
import Testing

@Suite struct FileContentsTests {
  @Test func replacedFilesReadBack() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/file"
      try FileContents.replace(path, with: [1, 2, 3])
      try FileContents.replace(path, with: [4, 5])
      #expect(try FileContents.read(path) == [4, 5])
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory) == ["file"])
    }
  }

  @Test func refusesWhatIsNoFile() throws {
    try withTemporaryDirectory { directory in
      #expect(refusal { _ = try FileContents.read(directory + "/none") }.contains("no such file"))
      #expect(refusal { _ = try FileContents.read(directory) }.contains("not a regular file"))
      #expect(refusal { _ = try FileContents.read("/dev/zero") }.contains("not a regular file"))
      #expect(
        refusal { try FileContents.replace(directory + "/a/b", with: []) }.contains("cannot be written"))
    }
  }

  @Test func refusesFilesAboveTheLimit() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/file"
      try FileContents.replace(path, with: [1, 2, 3])
      #expect(refusal { _ = try FileContents.read(path, limit: 2) }.contains("more than the limit of 2"))
    }
  }
}
