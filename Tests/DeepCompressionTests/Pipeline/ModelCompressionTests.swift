import Networks
import Testing

@testable import DeepCompression

@Suite struct ModelCompressionTests {
  /// A safetensors file of two matrices with biases, a convolution with one, and a scalar.
  private func file() throws -> ModelFile {
    var generator = SeededGenerator(seed: 4)
    func random(_ shape: [Int]) -> Tensor {
      Tensor(shape: shape, elements: (0..<shape.reduce(1, *)).map { _ in generator.unitInterval() - 0.5 })
    }
    let tensors: [(String, Tensor)] = [
      ("c/🐦.weight", random([4, 2, 3, 3])), ("c/🐦.bias", random([4])), ("fc1.weight", random([20, 36])),
      ("fc1.bias", random([20])), ("fc2.weight", random([5, 20])), ("scale", random([])),
    ]
    let bytes = try SafetensorsFile.encode(tensors, file: "a.safetensors")
    return try ModelFile(bytes: bytes, path: "a.safetensors")
  }

  private func run(_ plan: CompressionPlan) throws -> ModelCompression.Result {
    try ModelCompression(file(), plan: plan).run(name: "m")
  }

  @Test func reachesTheDensityOfEachLayer() throws {
    var plan = CompressionPlan(standard: LayerPlan(pruning: .density(0.25)))
    plan.layers["fc2"] = LayerPlan(pruning: .density(0.5), sharing: SharingSettings(codeBits: 2))
    let result = try run(plan)
    #expect(result.outcomes.map(\.name) == ["c/🐦", "fc1", "fc2"])
    #expect(result.outcomes.map(\.kept) == [18, 180, 50])
    #expect(result.outcomes.map(\.targetDensity) == [0.25, 0.25, 0.5])
    #expect(result.outcomes[2].sharedWeights == 3)
    #expect(result.model.layers.map(\.layer.function) == [.rectify, .rectify, .identity])
  }

  @Test func biasesGoWhereThePlanPutsThem() throws {
    let automatic = try run(CompressionPlan())
    #expect(automatic.model.layers.map(\.biasName) == [nil, "fc1.bias", nil])
    let exact = try run(CompressionPlan(biases: .exact))
    #expect(exact.model.layers.map(\.biasName) == [nil, nil, nil])
    #expect(try run(CompressionPlan(biases: .shared)).model.layers[0].biasName == "c/🐦.bias")
    let source = try file()
    let bias = try #require(source.tensors.firstIndex { $0.name == "fc1.bias" })
    let kept = exact.model.tensors.first { $0.name == "fc1.bias" }
    #expect(try kept?.tensor == source.tensor(at: bias))
  }

  /// Names and shapes come back; values are those of the codebooks.
  @Test func allTensorsComeBackFromTheFile() throws {
    let result = try run(CompressionPlan(standard: LayerPlan(pruning: .density(0.3))))
    let bytes = try CompressedNetworkFile.encode(result.model, file: "a.sparrow")
    let model = try CompressedNetworkFile.contents(of: bytes, file: "a.sparrow").model
    #expect(model == result.model)
    let source = try file()
    let shapes = Dictionary(uniqueKeysWithValues: model.tensors.map { ($0.name, $0.tensor.shape) })
    #expect(shapes == Dictionary(uniqueKeysWithValues: source.tensors.map { ($0.name, $0.shape) }))
  }

  @Test func whatIsSharedAlreadyIsKeptExactly() throws {
    let first = try run(CompressionPlan(standard: LayerPlan(pruning: .density(0.3))))
    let again = try SafetensorsFile.encode(first.model.tensors, file: "b.safetensors")
    let file = try ModelFile(bytes: again, path: "b.safetensors")
    let second = try ModelCompression(file, plan: CompressionPlan()).run(name: "m")
    #expect(second.outcomes.allSatisfy { $0.sharing.method == .exact && $0.sharing.squaredError == 0 })
    #expect(second.model.tensors.map(\.tensor) == first.model.tensors.map(\.tensor))
  }

  @Test func oneThresholdServesAllLayers() throws {
    let plan = CompressionPlan(standard: LayerPlan(pruning: .density(0.2)), isGlobal: true)
    let result = try run(plan)
    #expect(result.outcomes.reduce(0) { $0 + $1.kept } == Int((0.2 * Double(72 + 720 + 100)).rounded()))
    #expect(Set(result.outcomes.map(\.kept)).count == 3)
  }

  @Test func withoutAReservedZeroOneMoreValueIsShared() throws {
    let plain = try run(CompressionPlan(standard: LayerPlan(sharing: SharingSettings(codeBits: 3))))
    var settings = SharingSettings(codeBits: 3)
    settings.reservesZero = false
    let more = try run(CompressionPlan(standard: LayerPlan(sharing: settings)))
    #expect(plain.outcomes.map(\.sharedWeights) == [7, 7, 7])
    #expect(more.outcomes.map(\.sharedWeights) == [8, 8, 8])
  }

  @Test func oddLayersAreHandledAndTold() throws {
    let tensors: [(String, Tensor)] = [
      ("zero.weight", Tensor(shape: [3, 4])), ("one.weight", Tensor(shape: [1, 1], elements: [2])),
      ("empty.weight", Tensor(shape: [0, 4])),
      ("two.weight", Tensor(shape: [2, 2], elements: [1, -1, 1, -1])),
    ]
    let bytes = try SafetensorsFile.encode(tensors, file: "a.safetensors")
    let file = try ModelFile(bytes: bytes, path: "a.safetensors")
    let result = try ModelCompression(file, plan: CompressionPlan()).run(name: "m")
    let notes = result.outcomes.map(\.note)
    #expect(
      notes == [
        "all weights are zero", "1 distinct values are kept exactly", "2 distinct values are kept exactly",
      ])
    let written = try CompressedNetworkFile.encode(result.model, file: "a.sparrow")
    let model = try CompressedNetworkFile.contents(of: written, file: "a.sparrow").model
    #expect(model.tensors.map(\.tensor) == tensors.map(\.1))
  }

  /// Biases a thousand times the weights stretch the linear start.
  @Test func biasesThatTakeTheCodebookAreTold() throws {
    let weights = Tensor(shape: [50, 20], elements: (0..<1000).map { Float($0) / 1e6 })
    let bias = Tensor(shape: [50], elements: (0..<50).map(Float.init))
    let tensors = [("fc.weight", weights), ("fc.bias", bias)]
    let bytes = try SafetensorsFile.encode(tensors, file: "a.safetensors")
    let file = try ModelFile(bytes: bytes, path: "a.safetensors")
    let plan = CompressionPlan(standard: LayerPlan(sharing: SharingSettings(codeBits: 3)))
    let outcome = try ModelCompression(file, plan: plan).run(name: "m").outcomes[0]
    #expect(outcome.note?.hasPrefix("the biases take all but 1 of the 7 shared values") == true)
    let exact = CompressionPlan(standard: plan.standard, biases: .exact)
    #expect(try ModelCompression(file, plan: exact).run(name: "m").outcomes[0].note == nil)
  }

  @Test func balanceIsReported() throws {
    let plan = CompressionPlan(standard: LayerPlan(pruning: .density(0.25), balance: .elements(4)))
    let imbalances = try run(plan).outcomes.compactMap(\.imbalance)
    // Four elements keep 4 or 5 of the 18 weights of the first layer; the five rows of fc2 cannot be spread over them.
    #expect(imbalances.count == 3 && imbalances.prefix(2).allSatisfy { $0 <= 5 / 4.5 })
  }

  @Test func refusesFilesAndPlansThatDoNotFit() throws {
    let bytes = try SafetensorsFile.encode([("b", Tensor(shape: [3]))], file: "a.safetensors")
    let biasOnly = try ModelFile(bytes: bytes, path: "a.safetensors")
    let empty = #expect(throws: ModelFileError.self) {
      _ = try ModelCompression(biasOnly, plan: CompressionPlan())
    }
    #expect(empty?.what == "no tensor has two dimensions or more")
    let unknown = #expect(throws: ModelFileError.self) {
      _ = try run(CompressionPlan(layers: ["fc9": LayerPlan()]))
    }
    #expect(unknown?.description.contains("there is no layer 'fc9'; its layers are c/🐦, fc1, fc2") == true)
  }
}
