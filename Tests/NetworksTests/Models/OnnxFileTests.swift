import Networks
import Testing

@Suite struct OnnxFileTests {
  private func open(_ bytes: [UInt8]) throws -> ModelFile { try ModelFile(bytes: bytes, path: "a.onnx") }
  private func refused(_ bytes: [UInt8]) -> String { refusal { _ = try open(bytes) } }

  /// A length-delimited field.
  private func field(_ number: UInt8, _ contents: [UInt8]) -> [UInt8] {
    [number << 3 | 2, UInt8(contents.count)] + contents
  }

  /// A model whose graph has these initializers.
  private func model(_ tensors: [UInt8]...) -> [UInt8] {
    [8, 8] + field(7, tensors.flatMap { field(5, $0) })
  }

  private func tensor(
    dims: [UInt8] = [8, 2], type: UInt8 = 1, name: String = "w", data: [UInt8]? = nil, more: [UInt8] = []
  ) -> [UInt8] {
    dims + [16, type] + field(8, Array(name.utf8)) + field(9, data ?? [UInt8](repeating: 0, count: 8)) + more
  }

  @Test func turnsWeightsByTheNodesThatReadThem() throws {
    let model = try open(ModelSamples.onnx)
    #expect(model.format == .onnx)
    let tensors = try Dictionary(
      uniqueKeysWithValues: model.tensors.indices.map { (model.tensors[$0].name, try model.tensor(at: $0)) })
    let descriptions = Dictionary(uniqueKeysWithValues: model.tensors.map { ($0.name, $0) })
    #expect(tensors["g1"] == Tensor(shape: [3, 2], elements: [-2, -1, 0, 1, 2, 3]))
    #expect(tensors["g2"] == Tensor(shape: [2, 3], elements: [-2, 0, 2, -1, 1, 3]))
    #expect(tensors["mm"] == Tensor(shape: [3, 2], elements: [0, 3, 1, 4, 2, 5]))
    #expect(tensors["c.w"]?.shape == [2, 1, 2, 2])
    #expect(tensors["lw"]?.shape == [4, 3] && tensors["lr"]?.shape == [4, 1])
    for name in ["f16", "typed", "double"] { #expect(tensors[name]?.elements == [1.5, -2]) }
    #expect(tensors["k"]?.elements == [4, 5])
    #expect(tensors["shape"] == nil)
    #expect(["c.w", "g1", "g2", "mm"].map { descriptions[$0]?.biasName } == ["c.b", "b1", nil, "mb"])
    #expect(["c.w", "g1", "g2", "mm"].map { descriptions[$0]?.isRectified } == [true, true, false, true])
  }

  @Test func readsPackedAndUnpackedDimensions() throws {
    for dims in [[8, 2, 8, 1], [10, 2, 2, 1]] as [[UInt8]] {
      #expect(try open(model(tensor(dims: dims))).tensors[0].shape == [2, 1])
    }
  }

  @Test func refusesOtherFiles() {
    let unknown = refusal { _ = try ModelFile(bytes: Array("hello".utf8), path: "a.bin") }
    #expect(unknown.contains("none of the formats"))
    #expect(refused([8, 8]).contains("it has no graph"))
    #expect(refused(ModelSamples.external).contains("tensor 'e' lies in another file"))
  }

  @Test func refusesDamagedMessages() {
    #expect(refused([8] + [UInt8](repeating: 0xFF, count: 11)).contains("more than ten bytes"))
    #expect(refused([8, 8, 58, 100]).contains("reaches past its end"))
    #expect(refused([8, 8, 59]).contains("wire type 3"))
    #expect(refused([8, 8, 0]).contains("the model is damaged"))
    #expect(refused([8, 8] + field(7, [8, 1])).contains("another wire type"))
    #expect(refused([8, 8] + field(7, [42, 20, 8, 2])).contains("past its end"))
  }

  @Test func refusesTensorsThatDoNotFit() {
    #expect(refused(model(tensor(data: [0, 0, 0]))).contains("does not fit its 3 bytes"))
    #expect(refused(model(tensor(more: field(4, [0, 0, 0, 0])))).contains("has its data twice"))
    #expect(refused(model(tensor(type: 99))).contains("tensor 'w' has the unknown type 99"))
    #expect(refused(model(tensor(), tensor())).contains("two tensors are named 'w'"))
    let negative = [8] + [UInt8](repeating: 0xFF, count: 9) + [1]
    #expect(refused(model(tensor(dims: negative))).contains("is none, or has more elements"))
    let huge = [8] + [UInt8](repeating: 0xFF, count: 8) + [0x7F, 8, 4]
    #expect(refused(model(tensor(dims: huge))).contains("is none, or has more elements"))
  }
}
