/// What precedes the data of a `.npy` array: its element type, order and shape (NEP 1).
struct NumpyHeader: Equatable {
  /// The first six bytes of every array: 0x93 and "NUMPY".
  static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)

  /// NumPy's own limit for a header.
  static let longest = 10_000

  var type: ElementType
  var isBigEndian: Bool
  /// Whether the first dimension is the fastest.
  var isColumnMajor: Bool
  var shape: [Int]
  /// Elements of the array.
  var count: Int

  /// Reads a header; afterwards the cursor stands at the first data byte.
  ///
  /// - Throws: `ModelFileError` that names `array`.
  init(_ cursor: inout ByteCursor, array: String) throws {
    let file = cursor.file
    func refuse(_ what: String, _ remedy: String) -> ModelFileError {
      ModelFileError(file: file, what: "\(array): \(what)", remedy: remedy)
    }
    let text = try Self.text(&cursor, array: array)
    let fields: [String: PythonLiteral]
    do {
      guard case .dictionary(let pairs) = try PythonLiteralParser.parse(text) else {
        throw PythonLiteralParser.Failure(what: "it is not a dictionary")
      }
      fields = pairs
    } catch let failure as PythonLiteralParser.Failure {
      throw refuse("the header cannot be understood: \(failure.what)", "save it with numpy.save")
    }
    guard fields.keys.sorted() == ["descr", "fortran_order", "shape"] else {
      let found = fields.keys.sorted().joined(separator: ", ")
      throw refuse("the header has the keys \(found)", "save it with numpy.save")
    }
    guard case .boolean(let isColumnMajor)? = fields["fortran_order"] else {
      throw refuse("fortran_order is neither True nor False", "save it with numpy.save")
    }
    self.isColumnMajor = isColumnMajor
    (type, isBigEndian) = try Self.elementType(fields["descr"], refuse)
    (shape, count) = try Self.shape(fields["shape"], elementBytes: type.size, refuse)
  }

  private typealias Refusal = (_ what: String, _ remedy: String) -> ModelFileError

  private static func text(_ cursor: inout ByteCursor, array: String) throws -> [UInt8] {
    let file = cursor.file
    func refuse(_ what: String) -> ModelFileError {
      ModelFileError(file: file, what: "\(array): \(what)", remedy: "save it with numpy.save")
    }
    let start = try? cursor.take(magic.count, part: array)
    guard let start, start.elementsEqual(magic) else { throw refuse("it is not a NumPy array") }
    let version = Array(try cursor.take(2, part: "the version of \(array)"))
    let lengthPart = "the header length of \(array)"
    let length: Int
    switch version {
    case [1, 0]: length = Int(try cursor.littleEndian(UInt16.self, part: lengthPart))
    case [2, 0], [3, 0]: length = Int(try cursor.littleEndian(UInt32.self, part: lengthPart))
    default: throw refuse("the format version is \(version[0]).\(version[1]), not 1.0, 2.0 or 3.0")
    }
    guard length <= longest else { throw refuse("the header has \(length) bytes, above \(longest)") }
    return Array(try cursor.take(length, part: "the header of \(array)"))
  }

  private static func elementType(
    _ literal: PythonLiteral?, _ refuse: Refusal
  ) throws -> (ElementType, bigEndian: Bool) {
    if case .list? = literal {
      throw refuse("the elements are structures", "save each field as an array of its own")
    }
    guard case .string(let name)? = literal else {
      throw refuse("descr is not a string", "save it with numpy.save")
    }
    if name.contains("O") {
      throw refuse(
        "the elements are Python objects, which would have to run to be read", "use .astype('float32')")
    }
    let order = name.prefix(1)
    guard let type = ElementType.numpyTypes.first(where: { $0.rawValue == name.dropFirst() }),
      ["<", ">", "|", "="].contains(order),
      order != "|" || type.size == 1
    else {
      let known = ElementType.numpyTypes.map(\.rawValue).joined(separator: " ")
      throw refuse("the element type is '\(name)', not one of \(known)", "use .astype('float32')")
    }
    return (type, order == ">")
  }

  private static func shape(
    _ literal: PythonLiteral?, elementBytes: Int, _ refuse: Refusal
  ) throws -> (shape: [Int], count: Int) {
    guard case .tuple(let values)? = literal else {
      throw refuse("the shape is not a tuple", "save it with numpy.save")
    }
    var shape: [Int] = []
    var bytes = elementBytes
    for value in values {
      guard case .integer(let extent) = value, extent >= 0 else {
        throw refuse("a dimension is not a natural number", "save it with numpy.save")
      }
      let (product, overflow) = bytes.multipliedReportingOverflow(by: extent)
      guard !overflow else { throw refuse("the shape has more elements than any memory", "save it again") }
      bytes = product
      shape.append(extent)
    }
    return (shape, bytes / elementBytes)
  }
}
