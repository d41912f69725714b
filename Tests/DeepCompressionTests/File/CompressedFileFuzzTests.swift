import DeepCompression
import Fuzzing
import Networks
import Testing

/// Mutated `.sparrow` files: damaged ones, and ones whose checksums are right and whose contents are not.
///
/// As `FuzzTests` for model files: in a process of its own, with bounded memory and time.
@Suite(.serialized) struct CompressedFileFuzzTests {
  private static func sample() throws -> [UInt8] {
    try CompressedNetworkFile.encode(Examples.network, file: "sample.sparrow")
  }

  /// A file of version 1 with one layer of 20 weights, two of which are kept.
  private static let firstVersion: [UInt8] = {
    var layer: [UInt8] = [1, 0, UInt8(ascii: "a"), 1, 0, 0, 0, 20, 0, 0, 0, 0, 0, 3, 0]
    for weight in [0, 1, 2] as [Float] { layer.appendLittleEndian(weight.bitPattern) }
    layer += [2, 0, 0, 0, 0b1000, 0x2F]
    let magic: [UInt8] = [0x89, 0x53, 0x50, 0x52, 0x57, 0x0D, 0x0A, 0x1A, 1, 0]
    return magic + section(Array("NETW".utf8), [0, 0, 1, 0]) + section(Array("LAYR".utf8), layer)
  }()

  private static func read(_ name: String, _ original: [UInt8], next: () -> [UInt8]) throws {
    let times = BoundedProcess.mutations
    try BoundedProcess.run(name, fileBytes: original.count, times: times) { _ in
      do {
        _ = try CompressedNetworkFile.contents(of: next(), file: "mutated.sparrow")
        return true
      } catch is ModelFileError {
        return false
      }
    }
  }

  @Test func damagedFilesAreReadOrRefused() async {
    let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      let original = try Self.sample()
      var generator = SeededGenerator(seed: 1)
      try Self.read("damaged.sparrow", original) { Mutation.mutate(original, &generator) }
    }
    BoundedProcess.show(result?.standardOutputContent)
  }

  @Test(arguments: [1, 2])
  func wrongContentsAreReadOrRefused(_ version: Int) async {
    let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      [version] in
      let original = try version == 1 ? Self.firstVersion : Self.sample()
      _ = try CompressedNetworkFile.contents(of: original, file: "original.sparrow")
      let sections = Self.sections(of: original)
      var generator = SeededGenerator(seed: 2)
      try Self.read("contents.version-\(version).sparrow", original) {
        let victim = generator.integer(below: sections.count)
        return sections.enumerated().reduce(into: Array(original.prefix(10))) { file, section in
          let isVictim = section.offset == victim
          let (kind, contents) = section.element
          file += Self.section(kind, isVictim ? Mutation.mutate(contents, &generator) : contents)
        }
      }
    }
    BoundedProcess.show(result?.standardOutputContent)
  }

  /// Kind and contents of each section; the pages of the format say where they are.
  private static func sections(of file: [UInt8]) -> [(kind: [UInt8], contents: [UInt8])] {
    var sections: [(kind: [UInt8], contents: [UInt8])] = []
    var position = 10
    while position < file.count {
      let length = (0..<4).reduce(0) { $0 | Int(file[position + 4 + $1]) << (8 * $1) }
      let start = position + 8
      sections.append((Array(file[position..<position + 4]), Array(file[start..<start + length])))
      position = start + length + 4
    }
    return sections
  }

  private static func section(_ kind: [UInt8], _ contents: [UInt8]) -> [UInt8] {
    var bytes = kind
    bytes.appendLittleEndian(UInt32(contents.count))
    bytes += contents
    bytes.appendLittleEndian(CyclicRedundancyCheck.of(bytes))
    return bytes
  }
}
