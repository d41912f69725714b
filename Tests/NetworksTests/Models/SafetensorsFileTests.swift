import Networks
import Testing

@Suite struct SafetensorsFileTests {
  private func file(_ header: String, data: [UInt8] = [], length: UInt64? = nil) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.appendLittleEndian(length ?? UInt64(header.utf8.count))
    return bytes + Array(header.utf8) + data
  }

  private func open(_ bytes: [UInt8]) throws -> ModelFile {
    try ModelFile(bytes: bytes, path: "a.safetensors")
  }

  private func refused(_ bytes: [UInt8]) -> String {
    refusal { _ = try open(bytes) }
  }

  /// A header of one tensor `a`, with any of its fields replaced.
  private func header(dtype: String = "\"F32\"", shape: String = "[2]", offsets: String = "[0,8]") -> String {
    "{\"a\":{\"dtype\":\(dtype),\"shape\":\(shape),\"data_offsets\":\(offsets)}}"
  }

  private let eight = [UInt8](repeating: 0, count: 8)

  @Test func readsWhatTheReferenceWrites() throws {
    let model = try open(ModelSamples.safetensors)
    #expect(model.format == .safetensors)
    let tensors = try Dictionary(
      uniqueKeysWithValues: model.tensors.indices.map { (model.tensors[$0].name, try model.tensor(at: $0)) })
    #expect(tensors["fc1.weight"] == Tensor(shape: [3, 2], elements: [-2, -1, 0, 1, 2, 3]))
    #expect(tensors["fc1.bias"] == Tensor(shape: [3], elements: [1, -1, 0.5]))
    #expect(tensors["half"]?.elements == [1.5, -2])
    #expect(tensors["brain"]?.elements == [1.5, -2])
    #expect(tensors["double"] == Tensor(shape: [1, 1], elements: [0.25]))
    #expect(model.notes == ["tensor 'steps' is left out: its type is I64"])
  }

  @Test func readsWhatItWrites() throws {
    let tensors = [
      ("a/\"b\\\n🐦", Tensor(shape: [2, 2], elements: [1, -2, 3, 0.5])),
      ("s", Tensor(shape: [], elements: [7])), ("none", Tensor(shape: [0, 3])),
    ]
    let model = try open(SafetensorsFile.encode(tensors, file: "a.safetensors"))
    #expect(model.tensors.map(\.name) == tensors.map(\.0))
    for index in tensors.indices { #expect(try model.tensor(at: index) == tensors[index].1) }
  }

  @Test func refusesLengthsBeyondTheFile() {
    #expect(refused([]).contains("the header length"))
    #expect(refused([0, 0, 0, 0, 0, 0, 0]).contains("the header length"))
    #expect(refused(file("", length: .max)).contains("above 100000000"))
    #expect(refused(file("", length: 101_000_000)).contains("above 100000000"))
    #expect(refused(file(header(), length: 1000)).contains("the header at byte 8 reaches past"))
    #expect(refused(file("")).contains("does not start with a brace"))
  }

  @Test(arguments: [
    ("hello", "brace"), (" {}", "brace"), ("[]", "brace"), ("{", "key is not a string"),
    ("{\"a\" 1}", "colon"), ("{\"a\":1}", "tensor 'a' is not an object"), ("{} x", "more follows"),
    ("{\"a\":\"\\q\"}", "unknown escape"), ("{\"a\":\"\\u12\"}", "four digits"),
    ("{\"a\":\"\\ud800\"}", "surrogate"), ("{\"a\":01}", "no value"), ("{\"a\":nan}", "no value"),
    ("{\"a\":1,}", "key is not a string"), ("{\"a\":[1,]}", "no value"), ("{\"a\":\"b", "no end"),
    ("{\"__metadata__\":{\"a\":1}}", "other than strings"), ("{\"__metadata__\":[]}", "other than strings"),
  ])
  func refusesHeaders(_ text: String, _ fault: String) {
    #expect(refused(file(text)).contains(fault))
  }

  @Test func refusesDeepNestingAndBadText() {
    let deep = "{\"a\":" + String(repeating: "[", count: 5000)
    #expect(refused(file(deep)).contains("too deep"))
    var bad = file(header(), data: eight)
    bad[10] = 0xFF
    #expect(refused(bad).contains("not UTF-8"))
  }

  @Test(arguments: [
    ("\"F99\"", "[2]", "[0,8]", "unknown type 'F99'"), ("\"f32\"", "[2]", "[0,8]", "unknown type 'f32'"),
    ("4", "[2]", "[0,8]", "no dtype"), ("\"F32\"", "[-2]", "[0,8]", "natural numbers"),
    ("\"F32\"", "[2.0]", "[0,8]", "natural numbers"), ("\"F32\"", "2", "[0,8]", "not an array"),
    ("\"F32\"", "[2]", "[-8,0]", "natural numbers"), ("\"F32\"", "[2]", "[0]", "no begin and end"),
    ("\"F32\"", "[2]", "[8,0]", "before it begins"), ("\"F32\"", "[3]", "[0,8]", "does not fit its 8 bytes"),
    ("\"F32\"", "[2]", "[0,7]", "does not fit its 7 bytes"), ("\"F64\"", "[2]", "[0,8]", "does not fit"),
    ("\"F32\"", "[4611686018427387904,4]", "[0,8]", "any memory"), ("\"F32\"", "[1]", "[4,8]", "a hole of 4"),
    ("\"F32\"", "[1]", "[0,4]", "take 4 bytes, but 8"), ("\"F32\"", "[3]", "[0,12]", "take 12 bytes, but 8"),
  ])
  func refusesEntries(_ dtype: String, _ shape: String, _ offsets: String, _ fault: String) {
    let text = header(dtype: dtype, shape: shape, offsets: offsets)
    #expect(refused(file(text, data: eight)).contains(fault))
  }

  @Test func refusesRangesThatMeet() {
    let entry = "{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}"
    #expect(refused(file("{\"a\":\(entry),\"b\":\(entry)}", data: eight)).contains("overlaps"))
    #expect(refused(file("{\"a\":\(entry),\"a\":\(entry)}", data: eight)).contains("'a' stands twice"))
    #expect(refused(file("{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F32\"}}")).contains("'dtype' stands twice"))
  }

  @Test func acceptsHabitsOfOtherWriters() throws {
    #expect(try open(file("{}  ")).tensors.isEmpty)
    #expect(try open(file("{\"__metadata__\":{\"a\":\"b\"}}")).tensors.isEmpty)
    let entry = "{\"data_offsets\":[0,4],\"x\":null,\"shape\":[],\"dtype\":\"F32\"}"
    #expect(try open(file("{ \"a\" : \(entry) }", data: [0, 0, 0, 0])).tensors[0].shape == [])
  }

  @Test func infiniteElementsAreRefusedByIndex() throws {
    let model = try open(file(header(), data: [0, 0, 0, 0, 0, 0, 0xC0, 0x7F]))
    #expect(refusal { _ = try model.tensor(at: 0) }.contains("array 'a' holds nan at index [1]"))
  }
}
