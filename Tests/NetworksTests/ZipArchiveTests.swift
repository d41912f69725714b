import Networks
import Testing

@Suite struct ZipArchiveTests {
  /// Positions inside the archive of `numpy.savez_compressed`: its central directory starts at 275.
  private static let firstRecord = 0x113
  private static let recordBytes = 51
  private static let secondRecord = firstRecord + recordBytes
  private static let endRecord = secondRecord + recordBytes

  /// What the reader says when `changes` (position, byte) are made to a good archive.
  private func refused(_ changes: [(Int, UInt8)], suffix: [UInt8] = []) -> String {
    var file = bytes(base64: ArchivesOfNumPy.deflated) + suffix
    for (position, byte) in changes { file[position] = byte }
    return refusal {
      let archive = try ZipArchive(bytes: file, file: "a.zip")
      for entry in archive.entries { _ = try archive.contents(of: entry) }
    }
  }

  @Test func refusesArchivesWithoutAnEnd() {
    #expect(refused([(Self.endRecord, 0)]).contains("no zip end record"))
    #expect(refused([], suffix: [0]).contains("no zip end record"))
    #expect(refusal { _ = try ZipArchive(bytes: [], file: "a.zip") }.contains("no zip end record"))
  }

  @Test func acceptsACommentAtTheEnd() throws {
    var file = bytes(base64: ArchivesOfNumPy.deflated)
    file[Self.endRecord + 20] = 3
    #expect(try ZipArchive(bytes: file + [1, 2, 3], file: "a.zip").entries.count == 2)
  }

  @Test func refusesDirectoriesThatDoNotFit() {
    #expect(refused([(Self.endRecord + 4, 1)]).contains("several disks"))
    #expect(refused([(Self.endRecord + 10, 3)]).contains("several disks"))
    #expect(refused([(Self.endRecord + 8, 3), (Self.endRecord + 10, 3)]).contains("past the end"))
    #expect(refused([(Self.endRecord + 19, 1)]).contains("past the end"))
    #expect(refused([(Self.firstRecord, 0)]).contains("directory is damaged"))
    let unknown = (0..<4).map { (Self.endRecord + 16 + $0, UInt8.max) }
    #expect(refused(unknown).contains("zip64"))
  }

  @Test func refusesEntriesThatCannotBeTrusted() {
    #expect(refused([(Self.firstRecord + 8, 1)]).contains("encrypted"))
    #expect(refused([(Self.firstRecord + 10, 9)]).contains("compression method 9"))
    #expect(refused([(Self.firstRecord + 10, 0)]).contains("two sizes differ"))
    #expect(refused([(Self.firstRecord + 27, 1)]).contains("claims 16777368 bytes from 89"))
    #expect(refused([(Self.firstRecord + 46, UInt8(ascii: "/"))]).contains("leads out of the archive"))
    #expect(refused([(Self.secondRecord + 46, UInt8(ascii: "w"))]).contains("two entries are named 'w.npy'"))
    #expect(refused([(Self.firstRecord + 46, 0xFF)]).contains("not UTF-8"))
  }

  @Test func refusesNamesThatEscape() throws {
    for name in ["../a", "a/../../b", "/a", "..", "a\\b"] {
      var writer = ZipArchiveWriter(file: "a.zip")
      try writer.add([], named: name)
      let archive = try writer.finish()
      #expect(refusal { _ = try ZipArchive(bytes: archive, file: "a.zip") }.contains("leads out"))
    }
  }

  @Test func refusesEntriesAtOtherPlaces() {
    #expect(refused([(0, 0)]).contains("is not at byte 0"))
    #expect(refused([(30, UInt8(ascii: "x"))]).contains("another name"))
    #expect(refused([(Self.secondRecord + 20, 0xFF)]).contains("reaches into the directory"))
    #expect(refused([(Self.firstRecord + 20, 0xA0)]).contains("overlap"))
    #expect(refused([(Self.firstRecord + 45, 1)]).contains("past the end"))
  }

  @Test func refusesDataThatIsNotWhatTheDirectorySays() {
    #expect(refused([(Self.firstRecord + 16, 0)]).contains("CRC-32"))
    #expect(refused([(Self.firstRecord + 24, 0x97)]).contains("does not inflate to its 151 bytes"))
    #expect(refused([(Self.firstRecord + 24, 0x99)]).contains("does not inflate to its 153 bytes"))
    #expect(refused([(55, 0xFF)]).contains("is damaged"))
  }

  @Test func refusesEntriesAboveTheLimit() throws {
    let archive = try ZipArchive(bytes: bytes(base64: ArchivesOfNumPy.deflated), file: "a.zip")
    let entry = try #require(archive.entry(named: "w.npy"))
    #expect(refusal { _ = try archive.contents(of: entry, limit: 151) }.contains("limit of 151"))
    #expect(try archive.contents(of: entry, limit: 152).count == 152)
  }
}
