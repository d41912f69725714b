import Networks
import Testing

@Suite struct ZipArchiveWriterTests {
  @Test func entriesReadBack() throws {
    var writer = ZipArchiveWriter(file: "a.zip")
    try writer.add([1, 2, 3], named: "a/b")
    try writer.add([], named: "empty")
    let archive = try ZipArchive(bytes: writer.finish(), file: "a.zip")
    #expect(archive.entries.map(\.name) == ["a/b", "empty"])
    for (entry, contents) in zip(archive.entries, [[1, 2, 3], []] as [[UInt8]]) {
      #expect(try Array(archive.contents(of: entry)) == contents)
    }
  }

  @Test func anEmptyArchiveReadsBack() throws {
    let bytes = try ZipArchiveWriter(file: "a.zip").finish()
    #expect(try ZipArchive(bytes: bytes, file: "a.zip").entries.isEmpty)
  }

  @Test func refusesNamesThatAreTakenOrEmpty() throws {
    var writer = ZipArchiveWriter(file: "a.zip")
    try writer.add([], named: "a")
    #expect(refusal { try writer.add([], named: "a") }.contains("needs a name of its own"))
    #expect(refusal { try writer.add([], named: "") }.contains("needs a name of its own"))
  }
}
