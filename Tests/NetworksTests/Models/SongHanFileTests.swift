import Foundation
import Networks
import Testing

@Suite struct SongHanFileTests {
  private static let network = SongHanLayers(
    name: "small", layers: [SongHanLayers.Layer("fc1", [2, 20]), SongHanLayers.Layer("conv", [1, 1, 2, 2])])

  /// A layer of 4-bit codes with an odd number of entries, one of them a filler, and one of 8-bit codes.
  private func file(
    counts: [UInt32] = [3, 1], zero: Float = 0, codes: [UInt8] = [0x05, 0x0F], gaps: [UInt8] = [0xF2, 0x01]
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    for count in counts { bytes.appendLittleEndian(count) }
    for code in 0..<16 { bytes.appendLittleEndian((code == 0 ? zero : Float(code) / 4).bitPattern) }
    for bias in [1, -1] as [Float] { bytes.appendLittleEndian(bias.bitPattern) }
    bytes += codes + gaps
    for code in 0..<256 { bytes.appendLittleEndian(Float(code).bitPattern) }
    bytes.appendLittleEndian(Float(0.5).bitPattern)
    return bytes + [200, 3]
  }

  private func refused(_ bytes: [UInt8]) -> String {
    refusal { _ = try SongHanFile(bytes: bytes, network: Self.network, file: "a.net") }
  }

  @Test func readsBothWidthsOfCodes() throws {
    let layers = try SongHanFile(bytes: file(), network: Self.network, file: "a.net").layers
    #expect(layers[0].bias == [1, -1])
    #expect(layers[0].entries == 3 && layers[0].fillers == 1 && layers[0].nonzeros == 2)
    var codes = [UInt8](repeating: 0, count: 40)
    codes[2] = 5
    codes[20] = 15
    #expect(layers[0].codes == codes)
    #expect(layers[0].weights.elements[2] == 1.25)
    #expect(layers[1].codes == [0, 0, 0, 200])
  }

  @Test func refusesWhatCannotBe() {
    #expect(refused(Array(file().dropLast())).contains("bytes behind the counts"))
    #expect(refused(file() + [0]).contains("bytes behind the counts"))
    #expect(refused(file(counts: [0, 1])).contains("0 entries for 40 weights"))
    #expect(refused(file(counts: [41, 1])).contains("41 entries for 40 weights"))
    #expect(refused(file(zero: 0.5)).contains("entry 0 of the codebook of layer 'fc1' is not zero"))
    #expect(refused(file(zero: .nan)).contains("holds NaN or infinity"))
    #expect(refused(file(gaps: [0xFF, 0x0F])).contains("behind the end of its matrix"))
  }

  @Test func tellsWhatWasNeverSeen() throws {
    let odd = file(codes: [0x00, 0xFF], gaps: [0x22, 0x01])
    let notes = try SongHanFile(bytes: odd, network: Self.network, file: "a.net").notes
    #expect(notes.count == 2 && notes[1].contains("2 entries of code 0"))
  }

  private static let released =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../../shared/data/squeezenet-deep-compression").standardized.path
    + "/compressed_SqueezeNet.net"

  private static var isThere: Bool { FileManager.default.fileExists(atPath: released) }

  /// The counts are those of the layer table that comes with the file.
  @Test(.enabled(if: isThere, "the published SqueezeNet is not beside the package, at \(released)"))
  func readsThePublishedSqueezeNetExactly() throws {
    let bytes = try FileContents.read(Self.released)
    let layers = try SongHanFile(bytes: bytes, network: .squeezeNet, file: Self.released).layers
    func sum(_ counts: [Int]) -> Int { counts.reduce(0, +) }
    #expect(sum(layers.map(\.entries)) == 422_083)
    #expect(sum(layers.map(\.fillers)) == 6162)
    #expect(sum(layers.map(\.nonzeros)) == 415_921)
    #expect(sum(layers.map(\.codes.count)) == 1_244_448)
    #expect(sum(layers.map(\.bias.count)) == 3976)
    let entries = [
      13902, 1528, 1020, 3073, 2038, 1023, 3081, 4085, 4071, 12288, 8160, 4067, 12343, 12161, 4602, 27558,
      9205, 9132, 27564, 24388, 8190, 44919, 16371, 16303, 45038, 105_973,
    ]
    let fillers = [
      0, 0, 0, 34, 0, 0, 42, 0, 0, 132, 0, 0, 196, 0, 0, 233, 0, 3, 228, 0, 3, 775, 1, 0, 865, 3650,
    ]
    #expect(layers.map(\.entries) == entries)
    #expect(layers.map(\.fillers) == fillers)
    #expect(layers.allSatisfy { $0.nonzeros == $0.entries - $0.fillers })
  }
}
