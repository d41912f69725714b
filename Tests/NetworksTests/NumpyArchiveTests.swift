import Foundation
import Networks
import Testing

/// Two archives made with NumPy 2.4.6, whose local headers have the zip64 form.
///
/// Made by `numpy.savez` and `numpy.savez_compressed` from `b = numpy.array([0.5, -0.25], dtype="f4")` and
/// `w = numpy.arange(6, dtype="f4").reshape(2, 3) - 2.5`.
enum ArchivesOfNumPy {
  static let stored =
    "UEsDBC0AAAAAAAAAIQBtctun//////////8FABQAdy5ucHkBABAAmAAAAAAAAACYAAAAAAAAAJNOVU1QWQEAdgB7J2Rlc2Ny"
    + "JzogJzxmNCcsICdmb3J0cmFuX29yZGVyJzogRmFsc2UsICdzaGFwZSc6ICgyLCAzKSwgfSAgICAgICAgICAgICAgICAgICAg"
    + "ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAKAAAgwAAAwL8AAAC/AAAAPwAAwD8AACBAUEsDBC0AAAAA"
    + "AAAAIQASmZ2Y//////////8FABQAYi5ucHkBABAAiAAAAAAAAACIAAAAAAAAAJNOVU1QWQEAdgB7J2Rlc2NyJzogJzxmNCcs"
    + "ICdmb3J0cmFuX29yZGVyJzogRmFsc2UsICdzaGFwZSc6ICgyLCksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg"
    + "ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAKAAAAPwAAgL5QSwECLQMtAAAAAAAAACEAbXLbp5gAAACYAAAABQAAAAAA"
    + "AAAAAAAAgAEAAAAAdy5ucHlQSwECLQMtAAAAAAAAACEAEpmdmIgAAACIAAAABQAAAAAAAAAAAAAAgAHPAAAAYi5ucHlQSwUG"
    + "AAAAAAIAAgBmAAAAjgEAAAAA"
  static let deflated =
    "UEsDBC0AAAAIAAAAIQBtctun//////////8FABQAdy5ucHkBABAAmAAAAAAAAABZAAAAAAAAAJvsF+obEMnIUMZQrZ6SWpxc"
    + "pG6loG6TZqKuo6Cell9UUpSYF59flJIKEndLzClOBYoXZyQWpAL5GkY6CsaaOgq1CmQDLgYGhQMMDAf2MzAwgLA9kA3ECg4A"
    + "UEsDBC0AAAAIAAAAIQASmZ2Y//////////8FABQAYi5ucHkBABAAiAAAAAAAAABMAAAAAAAAAJvsF+obEMnIUMZQrZ6SWpxc"
    + "pG6loG6TZqKuo6Cell9UUpSYF59flJIKEndLzClOBYoXZyQWpAL5GkY6mjoKtQoUAC4GBgZ7BoaGfQBQSwECLQMtAAAACAAA"
    + "ACEAbXLbp1kAAACYAAAABQAAAAAAAAAAAAAAgAEAAAAAdy5ucHlQSwECLQMtAAAACAAAACEAEpmdmEwAAACIAAAABQAAAAAA"
    + "AAAAAAAAgAGQAAAAYi5ucHlQSwUGAAAAAAIAAgBmAAAAEwEAAAAA"
}

@Suite struct NumpyArchiveTests {
  @Test(arguments: [ArchivesOfNumPy.stored, ArchivesOfNumPy.deflated])
  func readsWhatNumPyWrites(_ archive: String) throws {
    let arrays = try NumpyArchive(bytes: bytes(base64: archive), file: "a.npz")
    #expect(arrays.names == ["w", "b"])
    #expect(
      try arrays.array(named: "w") == Tensor(shape: [2, 3], elements: [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5]))
    #expect(try arrays.array(named: "b") == Tensor(shape: [2], elements: [0.5, -0.25]))
  }

  @Test func roundTripsThroughAFile() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/a.npz"
      let weights = Tensor(shape: [1, 2], elements: [1, 2])
      try NumpyArchive.write([("größe", weights), ("b", Tensor(shape: [0]))], to: path)
      let arrays = try NumpyArchive(path: path)
      #expect(arrays.names == ["größe", "b"])
      #expect(try arrays.array(named: "größe") == weights)
      #expect(refusal { try NumpyArchive.write([("b", weights), ("b", weights)], to: path) }.contains("own"))
    }
  }

  @Test func saysWhatIsNotThere() throws {
    let arrays = try NumpyArchive(bytes: bytes(base64: ArchivesOfNumPy.stored), file: "a.npz")
    let line = refusal { _ = try arrays.array(named: "x") }
    #expect(line == "a.npz: there is no array 'x'; it holds 'w', 'b'")
  }

  @Test func refusesOtherContents() throws {
    func refused(_ entry: String) throws -> String {
      var writer = ZipArchiveWriter(file: "a.zip")
      try writer.add([1], named: entry)
      let archive = try writer.finish()
      return refusal { _ = try NumpyArchive(bytes: archive, file: "a.zip") }
    }
    #expect(try refused("readme.txt").contains("is not a .npy array"))
    #expect(try refused("model/data.pkl").contains("this is a PyTorch checkpoint"))
  }

  @Test(arguments: [ArchivesOfNumPy.stored, ArchivesOfNumPy.deflated])
  func everyTruncationIsRefused(_ archive: String) {
    let file = bytes(base64: archive)
    for length in file.indices {
      _ = refusal { _ = try NumpyArchive(bytes: Array(file[..<length]), file: "a.npz") }
    }
  }

  /// Times, versions and attributes may be damaged unnoticed; numbers may not.
  @Test(arguments: [ArchivesOfNumPy.stored, ArchivesOfNumPy.deflated])
  func damagedBytesNeverChangeNumbers(_ archive: String) throws {
    let file = bytes(base64: archive)
    let good = try NumpyArchive(bytes: file, file: "a.npz").array(named: "w")
    for position in file.indices {
      for bit in 0..<8 {
        var damaged = file
        damaged[position] ^= 1 << bit
        let arrays = try? NumpyArchive(bytes: damaged, file: "a.npz")
        if let array = try? arrays?.array(named: "w") { #expect(array == good) }
      }
    }
  }
}
