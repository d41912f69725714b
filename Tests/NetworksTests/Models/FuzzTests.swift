import Fuzzing
import Networks
import Testing

/// Mutated files: whatever happens, a reader answers with a model or with a `ModelFileError`, soon, and without
/// more memory than the file and 64 MB.
///
/// Each reader runs in a process of its own, which the system ends when it allocates more or does not come back.
/// `SPARROW_FUZZ=n` sets the number of mutations of each file; 2000 without it. The seed is fixed, so a smaller
/// number finds the mutation that ends the process.
@Suite(.serialized) struct FuzzTests {
  /// A file to mutate, and the name that makes its format known.
  private struct Subject {
    var name: String
    var bytes: [UInt8]
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

  @Test(arguments: subjects.map(\.name))
  func mutationsAreReadOrRefused(_ name: String) async {
    let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) { [name] in
      let subject = try #require(Self.subjects.first { $0.name == name })
      var generator = SeededGenerator(seed: 1)
      Self.read(subject, times: BoundedProcess.mutations) { Mutation.mutate(subject.bytes, &generator) }
    }
    BoundedProcess.show(result?.standardOutputContent)
  }

  /// Pickles inside an archive whose checksums are right.
  @Test func mutatedPicklesAreReadOrRefused() async {
    let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      let subject = Subject(name: "pickle.pt", bytes: ModelSamples.nested)
      let archive = try ZipArchive(bytes: subject.bytes, file: subject.name)
      let entries = try archive.entries.map { (name: $0.name, bytes: Array(try archive.contents(of: $0))) }
      var generator = SeededGenerator(seed: 2)
      Self.read(subject, times: BoundedProcess.mutations) {
        var writer = ZipArchiveWriter(file: subject.name)
        for entry in entries {
          let isPickle = entry.name.hasSuffix("data.pkl")
          let bytes = isPickle ? Mutation.mutate(entry.bytes, &generator) : entry.bytes
          try writer.add(bytes, named: entry.name)
        }
        return try writer.finish()
      }
    }
    BoundedProcess.show(result?.standardOutputContent)
  }

  /// The limit is one: a process that takes more does not end well.
  @Test func theBoundHolds() async {
    await #expect(processExitsWith: .failure) {
      BoundedProcess.limitAllocation(to: BoundedProcess.allowance)
      let bytes = [UInt8](repeating: 1, count: BoundedProcess.allowance + (16 << 20))
      print(bytes.count)
    }
  }

  /// Reads all tensors of `count` files that `next` makes of `subject`, within the bounds.
  private static func read(_ subject: Subject, times count: Int, next: () throws -> [UInt8]) {
    BoundedProcess.run(subject.name, fileBytes: subject.bytes.count, times: count) { number in
      do {
        let model = try ModelFile(bytes: next(), path: subject.name)
        for index in model.tensors.indices { _ = try model.tensor(at: index) }
        return true
      } catch is ModelFileError {
        return false
      } catch {
        Issue.record("mutation \(number) of \(subject.name): \(error)")
        return false
      }
    }
  }
}
