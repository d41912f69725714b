import Foundation
import Networks
import Testing

@Suite struct NumpyFileTests {
  /// A `.npy` file with any header text, version and data.
  private func npy(
    _ header: String, data: [UInt8] = [], version: [UInt8] = [1, 0], declaredLength: Int? = nil
  ) -> [UInt8] {
    let text = Array(header.utf8) + [0x0A]
    let length = declaredLength ?? text.count
    let lengthBytes = version[0] == 1 ? 2 : 4
    return [0x93] + Array("NUMPY".utf8) + version
      + (0..<lengthBytes).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } + text + data
  }

  private func header(
    _ type: String = "'<f4'", order: String = "False", shape: String = "(2,)"
  ) -> String {
    "{'descr': \(type), 'fortran_order': \(order), 'shape': \(shape), }"
  }

  private func decode(_ bytes: [UInt8]) throws -> Tensor {
    try NumpyFile.decode(bytes[...], file: "a.npy", array: "the array")
  }

  private let oneAndMinusTwo: [UInt8] = [0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0]

  @Test func roundTripsThroughAFile() throws {
    try withTemporaryDirectory { directory in
      for shape in [[], [0], [3], [2, 3], [0, 3], [2, 3, 4]] {
        let count = shape.reduce(1, *)
        let tensor = Tensor(shape: shape, elements: (0..<count).map { Float($0) / 3 })
        try NumpyFile.write(tensor, to: directory + "/a.npy")
        #expect(try NumpyFile.readArray(at: directory + "/a.npy") == tensor)
      }
    }
  }

  @Test func writesWhatNumPyWrites() {
    let expected = npy(
      header(shape: "(2,)") + String(repeating: " ", count: 60), data: oneAndMinusTwo)
    let encoded = NumpyFile.encode(Tensor(shape: [2], elements: [1, -2]))
    #expect(encoded == expected)
    #expect(encoded.count == 128 + 8)
  }

  /// Made with `numpy.save` from `numpy.asfortranarray(numpy.arange(24).reshape(2, 3, 4))`.
  @Test func readsColumnMajorArrays() throws {
    let file = bytes(
      base64: "k05VTVBZAQB2AHsnZGVzY3InOiAnPGY0JywgJ2ZvcnRyYW5fb3JkZXInOiBUcnVlLCAnc2hhcGUnOiAoMiwgMywg"
        + "NCksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAAAA"
        + "AABAQQAAgEAAAIBBAAAAQQAAoEEAAIA/AABQQQAAoEAAAIhBAAAQQQAAqEEAAABAAABgQQAAwEAAAJBBAAAgQQAA"
        + "sEEAAEBAAABwQQAA4EAAAJhBAAAwQQAAuEE=")
    let tensor = try decode(file)
    #expect(tensor.shape == [2, 3, 4])
    #expect(tensor.elements == (0..<24).map(Float.init))
  }

  @Test(
    arguments: [
      ("<f2", [0x00, 0x3C, 0x00, 0xC0]), (">f2", [0x3C, 0x00, 0xC0, 0x00]),
      ("<f4", [0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0]), (">f4", [0x3F, 0x80, 0, 0, 0xC0, 0, 0, 0]),
      ("<f8", [0, 0, 0, 0, 0, 0, 0xF0, 0x3F, 0, 0, 0, 0, 0, 0, 0, 0xC0]),
      (">f8", [0x3F, 0xF0, 0, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0]),
      ("|i1", [1, 0xFE]), ("<i2", [1, 0, 0xFE, 0xFF]), (">i2", [0, 1, 0xFF, 0xFE]),
      ("<i4", [1, 0, 0, 0, 0xFE, 0xFF, 0xFF, 0xFF]),
      ("<i8", [1, 0, 0, 0, 0, 0, 0, 0, 0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]),
    ] as [(String, [UInt8])])
  func readsEveryElementType(_ type: String, _ data: [UInt8]) throws {
    #expect(try decode(npy(header("'\(type)'"), data: data)).elements == [1, -2])
  }

  @Test(
    arguments: [
      ("|u1", [0, 255], 255), ("<u2", [0, 0, 0xFE, 0xFF], 65534), (">u2", [0, 0, 0xFF, 0xFE], 65534),
      ("<u4", [0, 0, 0, 0, 0, 0, 0, 0x80], 0x1p31), ("|b1", [0, 1], 1),
      (">u8", [0, 0, 0, 0, 0, 0, 0, 0, 0x80, 0, 0, 0, 0, 0, 0, 0], 0x1p63),
    ] as [(String, [UInt8], Float)])
  func readsTypesWithoutASign(_ type: String, _ data: [UInt8], _ greatest: Float) throws {
    #expect(try decode(npy(header("'\(type)'"), data: data)).elements == [0, greatest])
  }

  @Test func readsHeadersOfAllVersionsAndHabits() throws {
    for version in [[1, 0], [2, 0], [3, 0]] as [[UInt8]] {
      #expect(try decode(npy(header(), data: oneAndMinusTwo, version: version)).elements == [1, -2])
    }
    let python2 = "{\"shape\": (2L,), \"fortran_order\": False, \"descr\": '<f4'}"
    #expect(try decode(npy(python2, data: oneAndMinusTwo)).shape == [2])
    #expect(try decode(npy(header(shape: "()"), data: [0, 0, 0x80, 0x3F])).shape == [])
    #expect(try decode(npy(header(shape: "(0, 3)"))).shape == [0, 3])
  }

  @Test(arguments: [
    ("'|O'", "Python objects"), ("'<V2'", "element type is '<V2'"), ("'<c8'", "element type is '<c8'"),
    ("'|f4'", "element type is '|f4'"), ("''", "element type is ''"), ("3", "descr is not a string"),
    ("[('a', '<f4')]", "elements are structures"),
  ])
  func refusesElementTypes(_ type: String, _ fault: String) {
    #expect(refusal { _ = try decode(npy(header(type), data: oneAndMinusTwo)) }.contains(fault))
  }

  @Test(arguments: [
    ("(-1,)", "natural number"), ("(2)", "lacks its comma"), ("[2]", "not a tuple"), ("2", "not a tuple"),
    ("('2',)", "natural number"), ("(2.0,)", "cannot be understood"), ("(3,)", "cut short"),
    ("(1,)", "remove what follows"), ("(4611686018427387904, 4)", "any memory"),
    ("(99999999999999999999,)", "too large"), ("((1,) 2)", "missing"),
  ])
  func refusesShapes(_ shape: String, _ fault: String) {
    #expect(refusal { _ = try decode(npy(header(shape: shape), data: oneAndMinusTwo)) }.contains(fault))
  }

  @Test func refusesDamagedHeaders() {
    func refused(_ file: [UInt8]) -> String { refusal { _ = try decode(file) } }
    #expect(refused([]).contains("not a NumPy array"))
    #expect(refused(Array("PK\u{3}\u{4}".utf8)).contains("not a NumPy array"))
    #expect(refused(npy(header(), version: [4, 0])).contains("version is 4.0"))
    #expect(refused(npy(header(order: "'False'"))).contains("neither True nor False"))
    #expect(refused(npy("{'descr': '<f4', 'shape': (2,)}")).contains("keys descr, shape"))
    #expect(
      refused(npy("{'a': 1, 'descr': '<f4', 'fortran_order': False, 'shape': ()}")).contains("keys a, "))
    #expect(refused(npy("{'a': 1, 'a': 2}")).contains("stands twice"))
    #expect(refused(npy("{'a': ")).contains("cannot be understood"))
    #expect(refused(npy("{'a': 'b")).contains("no closing quote"))
    #expect(refused(npy("{'a': 1} x")).contains("more follows"))
    #expect(refused(npy(String(repeating: "(", count: 5000))).contains("too deep"))
    #expect(refused(npy(header(), declaredLength: 500)).contains("reaches past the end"))
    #expect(refused(npy(header() + String(repeating: " ", count: 20_000))).contains("above 10000"))
    #expect(refused(npy(header(), version: [2, 0], declaredLength: 1 << 31)).contains("above 10000"))
  }

  @Test func everyTruncationIsRefused() {
    let file = NumpyFile.encode(Tensor(shape: [2, 2], elements: [1, 2, 3, 4]))
    for length in file.indices { _ = refusal { _ = try decode(Array(file[..<length])) } }
  }

  @Test func damagedBytesNeverTrap() {
    let file = NumpyFile.encode(Tensor(shape: [2, 2], elements: [1, 2, 3, 4]))
    for position in file.indices {
      for bit in 0..<8 {
        var damaged = file
        damaged[position] ^= 1 << bit
        _ = try? decode(damaged)
      }
    }
  }
}
