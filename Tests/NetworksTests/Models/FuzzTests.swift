import Foundation
import Networks
import Testing

/// Mutated files: whatever happens, a reader answers with a model or with a `ModelFileError`.
///
/// `SPARROW_FUZZ=n` sets the number of mutations of each file; 2000 without it. The seed is fixed, and the
/// number of a failing mutation is in the issue.
@Suite(.serialized) struct FuzzTests {
  private static let count = ProcessInfo.processInfo.environment["SPARROW_FUZZ"].flatMap(Int.init) ?? 2000

  /// A file to mutate, and the name that makes its format known.
  struct Subject: CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var testDescription: String { name }
  }

  private static let subjects: [Subject] = {
    let matrix = Tensor(shape: [3, 4], elements: (0..<12).map(Float.init))
    var writer = ZipArchiveWriter(file: "a.npz")
    try? writer.add(NumpyFile.encode(matrix), named: "fc.weight.npy")
    return [
      Subject(name: "a.safetensors", bytes: ModelSamples.safetensors),
      Subject(name: "state.pt", bytes: ModelSamples.stateDictionary),
      Subject(name: "nested.pt", bytes: ModelSamples.nested),
      Subject(name: "a.onnx", bytes: ModelSamples.onnx),
      Subject(name: "a.npy", bytes: NumpyFile.encode(matrix)),
      Subject(name: "stored.npz", bytes: (try? writer.finish()) ?? []),
      Subject(name: "deflated.npz", bytes: bytes(base64: ArchivesOfNumPy.deflated)),
      Subject(name: "a.net", bytes: [UInt8](repeating: 1, count: 104) + [UInt8](repeating: 0, count: 5000)),
    ]
  }()

  @Test(arguments: subjects)
  func mutationsAreReadOrRefused(_ subject: Subject) {
    var generator = SeededGenerator(seed: 1)
    for number in 0..<Self.count {
      let mutated = Mutation.mutate(subject.bytes, &generator)
      do {
        let model = try ModelFile(bytes: mutated, path: subject.name)
        for index in model.tensors.indices { _ = try? model.tensor(at: index) }
      } catch is ModelFileError {
      } catch {
        Issue.record("mutation \(number) of \(subject.name), seed 1: \(error)")
      }
    }
  }

  /// Pickles inside an archive whose checksums are right.
  @Test func mutatedPicklesAreReadOrRefused() throws {
    let archive = try ZipArchive(bytes: ModelSamples.nested, file: "a.pt")
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<Self.count {
      var writer = ZipArchiveWriter(file: "a.pt")
      for entry in archive.entries {
        let contents = Array(try archive.contents(of: entry))
        let isPickle = entry.name.hasSuffix("data.pkl")
        try writer.add(isPickle ? Mutation.mutate(contents, &generator) : contents, named: entry.name)
      }
      guard let model = try? ModelFile(bytes: writer.finish(), path: "a.pt") else { continue }
      for index in model.tensors.indices { _ = try? model.tensor(at: index) }
    }
  }
}

/// Changes of the kind that break readers: bits, bytes, extreme numbers, pieces removed and repeated.
enum Mutation {
  static func mutate(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<1 + generator.integer(below: 4) where !bytes.isEmpty {
      let position = generator.integer(below: bytes.count)
      switch generator.integer(below: 7) {
      case 0: bytes[position] ^= 1 << UInt8(generator.integer(below: 8))
      case 1: bytes[position] = UInt8(generator.integer(below: 256))
      case 2: bytes.removeSubrange(position..<min(position + 1 + generator.integer(below: 8), bytes.count))
      case 3: bytes.insert(contentsOf: bytes[position..<min(position + 8, bytes.count)], at: position)
      case 4: bytes.removeSubrange(position...)
      case 5:
        let extreme: UInt8 = [0, 0x7F, 0x80, 0xFF][generator.integer(below: 4)]
        for index in position..<min(position + 8, bytes.count) { bytes[index] = extreme }
      default: bytes.swapAt(position, generator.integer(below: bytes.count))
      }
    }
    return bytes
  }
}
