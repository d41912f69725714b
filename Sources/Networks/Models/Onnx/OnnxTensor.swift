/// A TensorProto: its name, shape, type, and where its elements lie.
struct OnnxTensor {
  /// Elements of one of the fields that may hold them.
  private enum Data {
    case none
    case raw(ArraySlice<UInt8>)
    /// Typed fields, each element in so many bytes, least significant first.
    case typed(ArraySlice<UInt8>, width: Int)
    /// `int32_data`, which carries the bits of 16-bit floats.
    case integers([Int])
  }

  typealias Failure = ProtobufMessage.Failure

  var name = ""
  private(set) var shape: [Int] = []
  private var dataType = 0
  private var data = Data.none
  private var isExternal = false

  /// The type of the elements, if it is one of floats.
  var elementType: ElementType? {
    switch dataType {
    case 1: .float32
    case 10: .float16
    case 11: .float64
    case 16: .bfloat16
    default: nil
    }
  }

  /// Whether the format knows the type at all.
  private var isKnownType: Bool { (1...28).contains(dataType) }

  /// Reads a tensor from the bytes of its message.
  ///
  /// - Throws: `Failure`.
  init(_ bytes: ArraySlice<UInt8>) throws {
    var message = ProtobufMessage(bytes, message: "a tensor")
    while let (field, value) = try message.next() {
      switch field {
      case 1: shape += try value.integers(of: "the dimensions of a tensor")
      case 2: dataType = try value.integers(of: "the type of a tensor").last ?? 0
      case 3: throw Failure(what: "a tensor is stored in segments")
      case 4: try addTyped(value, width: 4)
      case 5: try add(integers: value.integers(of: "int32_data"))
      case 8: name = try value.string(of: "the name of a tensor")
      case 9: try set(.raw(try value.bytes(of: "raw_data")))
      case 10: try addTyped(value, width: 8)
      case 13: isExternal = true
      case 14: isExternal = try value.integers(of: "data_location").last == 1 || isExternal
      default: break
      }
    }
    guard isKnownType else { throw Failure(what: "tensor '\(name)' has the unknown type \(dataType)") }
  }

  /// Checks that the elements are there.
  ///
  /// - Throws: `Failure`.
  func check() throws {
    let tensor = "tensor '\(name)'"
    if isExternal { throw Failure(what: "\(tensor) lies in another file") }
    guard let type = elementType else { return }
    guard let count = TensorShape.count(shape) else {
      throw Failure(what: "shape \(shape) of \(tensor) is none, or has more elements than any memory")
    }
    let available =
      switch data {
      case .none: 0
      case .raw(let bytes): bytes.count
      case .typed(let bytes, _): bytes.count
      case .integers(let integers): integers.count * type.size
      }
    guard count * type.size == available else {
      throw Failure(what: "shape \(shape) of \(tensor) does not fit its \(available) bytes")
    }
    if case .typed(_, let width) = data, width != type.size {
      throw Failure(what: "\(tensor) has data of another type than its own")
    }
    if case .integers = data, type.size != 2 {
      throw Failure(what: "\(tensor) has data of another type than its own")
    }
  }

  /// The elements as floats; `check` has to have passed.
  var elements: [Float] {
    guard let type = elementType else { return [] }
    switch data {
    case .none: return []
    case .raw(let bytes), .typed(let bytes, _): return type.elements(of: bytes, bigEndian: false)
    case .integers(let integers):
      var bytes: [UInt8] = []
      for integer in integers { bytes.appendLittleEndian(UInt16(truncatingIfNeeded: integer)) }
      return type.elements(of: bytes[...], bigEndian: false)
    }
  }

  private mutating func set(_ new: Data) throws {
    guard case .none = data else { throw Failure(what: "tensor '\(name)' has its data twice") }
    data = new
  }

  /// Typed elements come packed, and the usual writers pack all of them into one field.
  private mutating func addTyped(_ value: ProtobufMessage.Value, width: Int) throws {
    var bytes: [UInt8] = []
    switch value {
    case .bytes(let packed): return try set(.typed(packed, width: width))
    case .fixed32(let bits) where width == 4: bytes.appendLittleEndian(bits)
    case .fixed64(let bits) where width == 8: bytes.appendLittleEndian(bits)
    default: throw Failure(what: "the data of a tensor has another wire type")
    }
    if case .typed(let before, width) = data {
      data = .typed((before + bytes)[...], width: width)
    } else {
      try set(.typed(bytes[...], width: width))
    }
  }

  private mutating func add(integers: [Int]) throws {
    if case .integers(let before) = data {
      data = .integers(before + integers)
    } else {
      try set(.integers(integers))
    }
  }
}
