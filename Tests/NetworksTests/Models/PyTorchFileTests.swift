import Networks
import Testing

@Suite struct PyTorchFileTests {
  private func open(_ bytes: [UInt8]) throws -> ModelFile { try ModelFile(bytes: bytes, path: "a.pt") }

  /// An archive of a pickle and one storage of six floats, 0 to 5.
  private func archive(_ pickle: [UInt8], order: String? = nil, storageBytes: Int = 24) throws -> [UInt8] {
    var writer = ZipArchiveWriter(file: "a.pt")
    try writer.add(pickle, named: "m/data.pkl")
    if let order { try writer.add(Array(order.utf8), named: "m/byteorder") }
    var storage: [UInt8] = []
    for number in 0..<6 { storage.appendLittleEndian(Float(number).bitPattern) }
    try writer.add(Array(storage.prefix(storageBytes)), named: "m/data/0")
    return try writer.finish()
  }

  private func unicode(_ text: String) -> [UInt8] { [0x8C, UInt8(text.utf8.count)] + Array(text.utf8) }
  private func global(_ module: String, _ name: String) -> [UInt8] { Array("c\(module)\n\(name)\n".utf8) }
  private func numbers(_ values: [Int32]) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "(")]
    for value in values {
      bytes.append(UInt8(ascii: "J"))
      bytes.appendLittleEndian(UInt32(bitPattern: value))
    }
    return bytes + [UInt8(ascii: "t")]
  }

  /// The pickle of `{'w': tensor}`.
  private func pickle(
    storage: String = "FloatStorage", key: String = "0", count: UInt8 = 6, offset: UInt8 = 0,
    shape: [Int32] = [2, 3], strides: [Int32] = [3, 1]
  ) -> [UInt8] {
    var bytes: [UInt8] = [0x80, 2, UInt8(ascii: "}"), UInt8(ascii: "(")] + unicode("w")
    bytes += global("torch._utils", "_rebuild_tensor_v2") + [UInt8(ascii: "("), UInt8(ascii: "(")]
    bytes += unicode("storage") + global("torch", storage) + unicode(key) + unicode("cpu")
    bytes += [UInt8(ascii: "K"), count, UInt8(ascii: "t"), UInt8(ascii: "Q"), UInt8(ascii: "K"), offset]
    bytes += numbers(shape) + numbers(strides) + [0x89] + global("collections", "OrderedDict")
    return bytes + [UInt8(ascii: ")")] + Array("RtRu.".utf8)
  }

  private func refused(_ pickle: [UInt8]) -> String {
    refusal { _ = try open(archive(pickle)) }
  }

  @Test func readsAStateDictionary() throws {
    let model = try open(ModelSamples.stateDictionary)
    #expect(model.format == .pytorch)
    #expect(model.tensors.map(\.name).prefix(3) == ["0.weight", "0.bias", "2.weight"])
    #expect(try model.tensor(at: 0) == Tensor(shape: [3, 2], elements: [-2, -1, 0, 1, 2, 3]))
    #expect(try model.tensor(at: 1).elements == [1, -1, 0.5])
    #expect(model.notes == ["'2.num_batches_tracked' is left out: it is no tensor of floats"])
  }

  @Test func readsTransposedTensorsAndPartsOfStorages() throws {
    let model = try open(ModelSamples.nested)
    #expect(model.tensors.map(\.name) == ["state_dict.turned", "state_dict.row", "state_dict.half"])
    #expect(try model.tensor(at: 0) == Tensor(shape: [3, 2], elements: [0, 3, 1, 4, 2, 5]))
    #expect(try model.tensor(at: 1).elements == [3, 4, 5])
    #expect(try model.tensor(at: 2).elements == [0, 1, 2, 3, 4, 5])
    #expect(model.notes.count == 2)
  }

  @Test func readsThePickleOfTheseTests() throws {
    #expect(try open(archive(pickle())).tensor(at: 0).elements == [0, 1, 2, 3, 4, 5])
    let part = pickle(offset: 1, shape: [2, 2], strides: [1, 3])
    #expect(try open(archive(part)).tensor(at: 0).elements == [1, 4, 2, 5])
    #expect(try open(archive(pickle(shape: [0, 3]))).tensor(at: 0).shape == [0, 3])
  }

  @Test func refusesWholeModels() {
    let line = refusal { _ = try open(ModelSamples.wholeModel) }
    #expect(line.contains("it names 'torch.nn.modules.linear.Linear', which would have to run"))
    #expect(line.contains("save model.state_dict()"))
  }

  @Test func refusesNamesThatRun() {
    let call = global("os", "system") + unicode("true") + [0x85, UInt8(ascii: "R"), UInt8(ascii: ".")]
    #expect(refused(call).contains("it names 'os.system'"))
    #expect(refused(unicode("os") + unicode("system") + [0x93]).contains("it names 'os.system'"))
    #expect(refused(global("torch._utils", "_rebuild_tensor_v2") + Array(")R.".utf8)).contains("unknown way"))
  }

  @Test func refusesViewsOutsideTheirStorage() {
    #expect(refused(pickle(offset: 1)).contains("past the end of its storage"))
    #expect(refused(pickle(strides: [3, -1])).contains("past the end of its storage"))
    #expect(refused(pickle(strides: [4, 1])).contains("past the end of its storage"))
    #expect(refused(pickle(shape: [3, 3], strides: [0, 1])).contains("larger than its storage"))
    #expect(refused(pickle(shape: [-2, 3])).contains("larger than its storage"))
    #expect(refused(pickle(shape: [.max, .max])).contains("larger than its storage"))
    #expect(refused(pickle(key: "1")).contains("storage '1', which is not in the archive"))
    #expect(refused(pickle(count: 5)).contains("which has 24 bytes, not 5 elements"))
    #expect(refused(pickle(storage: "DoubleStorage")).contains("which has 24 bytes, not 6 elements"))
    #expect(refused(pickle(storage: "OddStorage")).contains("it names 'torch.OddStorage'"))
  }

  @Test func refusesDamagedPickles() {
    for text in [".", "R.", "u.", "0.", "K", "(K", "}K", "\u{1}", "h\u{1}.", "Q."] {
      _ = refused(Array(text.utf8))
    }
    #expect(refused([UInt8(ascii: "N"), UInt8(ascii: ".")]).contains("dictionary of tensors"))
    #expect(refusal { _ = try open(archive(pickle(), order: "big")) }.contains("most significant byte first"))
  }

  /// A dictionary that is its own member.
  @Test func refusesDictionariesWithoutAnEnd() {
    let pickle = Array("}q".utf8) + [0] + unicode("a") + Array("h".utf8) + [0] + Array("s.".utf8)
    #expect(refused(pickle).contains("nested too deep"))
  }
}
