import Networks
import Testing

@Suite struct IDXFileTests {
  private let labels: [UInt8] = [0, 0, 8, 1, 0, 0, 0, 5, 7, 2, 1, 0, 4]

  @Test func readsTheFormatOfMNIST() throws {
    let file = try IDXFile(bytes: labels, file: "labels")
    #expect(file.shape == [5])
    #expect(file.elements == [7, 2, 1, 0, 4])
    #expect(file.encoded() == labels)
  }

  /// The labels, compressed by gzip.
  @Test func readsCompressedFiles() throws {
    let compressed = bytes(base64: "H4sIAAAAAAACA2Ng4GBkYGBgZWdiZGABAP/nPhQNAAAA")
    #expect(try IDXFile(bytes: compressed, file: "labels.gz").encoded() == labels)
    for length in 0..<compressed.count {
      _ = refusal { _ = try IDXFile(bytes: Array(compressed[..<length]), file: "labels.gz") }
    }
    #expect(
      refusal { _ = try IDXFile(bytes: compressed + [0], file: "labels.gz") }.contains("gzip data is damaged")
    )
  }

  @Test func roundTripsThroughAFile() throws {
    try withTemporaryDirectory { directory in
      let file = IDXFile(shape: [2, 1, 3], elements: [0, 1, 2, 3, 4, 255])
      try file.write(to: directory + "/images")
      #expect(try IDXFile(path: directory + "/images") == file)
    }
  }

  @Test func everyTruncationAndAdditionIsRefused() {
    for length in labels.indices {
      _ = refusal { _ = try IDXFile(bytes: Array(labels[..<length]), file: "labels") }
    }
    #expect(refusal { _ = try IDXFile(bytes: labels + [0], file: "labels") }.contains("takes 5 bytes, but 6"))
  }

  @Test func refusesOtherFormats() {
    func refused(_ bytes: [UInt8]) -> String { refusal { _ = try IDXFile(bytes: bytes, file: "f") } }
    #expect(refused([1, 0, 8, 1, 0, 0, 0, 0]).contains("not an IDX file"))
    #expect(refused([0, 0, 8, 0]).contains("not an IDX file"))
    #expect(refused([0, 0, 13, 1, 0, 0, 0, 0]).contains("IDX type 13"))
    #expect(refused([0, 0, 8, 3] + [UInt8](repeating: 255, count: 12)).contains("any memory"))
  }
}
