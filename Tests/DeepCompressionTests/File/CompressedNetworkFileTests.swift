import DeepCompression
import Foundation
import Networks
import Testing

@Suite struct CompressedNetworkFileTests {
  /// The line with which `bytes` are refused.
  private func refusal(_ bytes: [UInt8]) -> String {
    let error = #expect(throws: ModelFileError.self) {
      _ = try CompressedNetworkFile.decode(bytes, file: "a.sparrow")
    }
    let line = error?.description ?? ""
    #expect(line.hasPrefix("a.sparrow: ") && !line.contains("\n"))
    return line
  }

  private func encode(_ network: CompressedNetwork) throws -> [UInt8] {
    try CompressedNetworkFile.encode(network, file: "a.sparrow")
  }

  @Test func decodesToTheSameNetwork() throws {
    let network = try CompressedNetworkFile.decode(encode(Examples.network), file: "a.sparrow")
    #expect(network == Examples.network)
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func randomNetworksDecodeToThemselves(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let sizes = (0..<4).map { _ in 1 + generator.integer(below: 40) }
    let layers = zip(sizes, sizes.dropFirst()).enumerated().map { index, size in
      let (inputs, outputs) = size
      return Examples.layer(
        name: "layer \(index)", outputs: outputs, inputs: inputs, hasBias: generator.integer(below: 2) == 0,
        density: generator.unitInterval() / 2, codebookEntries: 1 + generator.integer(below: 256),
        generator: &generator)
    }
    let network = CompressedNetwork(name: "", layers: layers)
    let decoded = try CompressedNetworkFile.decode(encode(network), file: "a.sparrow")
    #expect(decoded == network, "seed \(seed)")
  }

  @Test func roundTripsThroughAFile() throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let path = directory.appendingPathComponent("small.sparrow").path
    try CompressedNetworkFile.write(Examples.network, to: path)
    #expect(try CompressedNetworkFile.read(at: path) == Examples.network)
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path) == ["small.sparrow"])
  }

  @Test(arguments: 1...8)
  func anyWidthOfGapsDecodesToTheSame(_ indexBits: Int) throws {
    var generator = SeededGenerator(seed: UInt64(indexBits))
    let layer = Examples.layer(outputs: 40, inputs: 90, density: 0.03, generator: &generator)
    let model = CompressedModel(name: "m", parts: [.layer(ModelLayer(layer))])
    let bytes = try CompressedNetworkFile.encode(model, indexBits: indexBits, file: "a.sparrow")
    let contents = try CompressedNetworkFile.contents(of: bytes, file: "a.sparrow")
    #expect(contents.model == model)
    #expect(contents.sizes[0].indexBits == indexBits)
    #expect(contents.sizes[0].entries - contents.sizes[0].fillers == layer.nonzeros)
    let smallest = try CompressedNetworkFile.encode(model, file: "a.sparrow")
    #expect(indexBits == 1 || smallest.count <= bytes.count)
  }

  @Test func convolutionsAndTensorsDecodeToThemselves() throws {
    var generator = SeededGenerator(seed: 1)
    let layer = Examples.layer(outputs: 6, inputs: 75, hasBias: false, density: 0.2, generator: &generator)
    let convolution = ModelLayer(layer, weightName: "c/🐦.w", biasName: nil, shape: [6, 3, 5, 5])
    let bias = Tensor(shape: [6], elements: [1, -2, 0.5, .leastNonzeroMagnitude, 0, 1e30])
    let parts: [CompressedModel.Part] = [
      .layer(convolution), .tensor(name: "b", bias), .tensor(name: "step", Tensor(shape: [], elements: [3])),
      .tensor(name: "none", Tensor(shape: [0, 3])),
    ]
    let model = CompressedModel(name: "m", parts: parts)
    let bytes = try CompressedNetworkFile.encode(model, file: "a.sparrow")
    #expect(try CompressedNetworkFile.contents(of: bytes, file: "a.sparrow").model == model)
    #expect(refusal(bytes).contains("no chain of fully-connected layers"))
  }

  @Test func twoTensorsOfOneNameAreNotWritten() {
    let tensor = CompressedModel.Part.tensor(name: "a", Tensor(shape: [1]))
    let error = #expect(throws: ModelFileError.self) {
      _ = try CompressedNetworkFile.encode(
        CompressedModel(name: "", parts: [tensor, tensor]), file: "a.sparrow")
    }
    #expect(error?.what == "two tensors are named 'a'")
  }

  /// A file that the first version wrote; it holds the network that ships with the package.
  @Test func filesOfVersion1StayReadable() throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let path = tests.appendingPathComponent("Data/lenet-300-100.version-1.sparrow").path
    let contents = try CompressedNetworkFile.contents(at: path)
    #expect(contents.version == 1 && contents.bytes == 33_080)
    #expect(contents.model.layers.map(\.layer.nonzeros) == [18_840, 2_709, 263])
    #expect(contents.sizes.map(\.indexBits) == [4, 4, 4])
    let bytes = try CompressedNetworkFile.encode(contents.model, file: "a.sparrow")
    let again = try CompressedNetworkFile.contents(of: bytes, file: "a.sparrow")
    #expect(again.model == contents.model)
    #expect(again.sizes.reduce(0) { $0 + $1.sectionBytes } < bytes.count)
    #expect(bytes.count < 26_000)
  }

  @Test func everyTruncationIsRefused() throws {
    let bytes = try encode(Examples.network)
    for length in bytes.indices { _ = refusal(Array(bytes[..<length])) }
  }

  @Test func everyFlippedBitIsRefused() throws {
    let bytes = try encode(Examples.network)
    for position in bytes.indices {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[position] ^= 1 << bit
        _ = refusal(damaged)
      }
    }
  }

  @Test func refusesAdditionsAndOtherFormats() throws {
    let bytes = try encode(Examples.network)
    #expect(refusal(bytes + [0]).contains("1 bytes follow the last section"))
    #expect(refusal(Array("PK".utf8)).contains("not a compressed network"))
    #expect(refusal(Array(bytes[..<8]) + [9, 0] + bytes[10...]).contains("format version is 9, not 1 to 2"))
  }

  @Test func networksThatAreNoneAreNotWritten() {
    func fault(_ change: (inout CompressedNetwork) -> Void) -> String {
      var network = Examples.network
      change(&network)
      let error = #expect(throws: ModelFileError.self) { _ = try encode(network) }
      return error?.what ?? ""
    }
    let longName = String(repeating: "x", count: 70_000)
    #expect(fault { $0.layers = [] } == "the model has no layers")
    #expect(fault { $0.name = longName } == "the model's name has more than 65535 bytes")
    #expect(fault { $0.layers[0].name = longName } == "a layer's name has more than 65535 bytes")
    #expect(fault { $0.layers[0].codebook[2] = .nan } == "a shared weight of layer 'erste' is not finite")
    #expect(fault { $0.layers[0].codebook[0] = 1 } == "entry 0 of the codebook of layer 'erste' is not zero")
    #expect(fault { $0.layers[1].codes[0] = 9 } == "code 9 of layer 'zweite' is not in its codebook of 2")
    #expect(fault { $0.layers[1].codes = [] } == "layer 'zweite' has 0 codes for its matrix")
    #expect(fault { $0.layers[1].outputs = 0 } == "layer 'zweite' has no weights")
    #expect(
      fault { $0.layers.reverse() } == "layer 'erste' has 9 inputs, but 'zweite' before it has 2 outputs")
  }
}
