/// The types of numbers that model files hold; all become `Float`.
public enum ElementType: String, CaseIterable, Sendable {
  case float16 = "f2"
  /// The upper half of a 32-bit float; NumPy has no name for it.
  case bfloat16 = "bf16"
  case float32 = "f4"
  case float64 = "f8"
  /// A byte, zero or one.
  case boolean = "b1"
  case unsigned8 = "u1"
  case unsigned16 = "u2"
  case unsigned32 = "u4"
  case unsigned64 = "u8"
  case signed8 = "i1"
  case signed16 = "i2"
  case signed32 = "i4"
  case signed64 = "i8"

  /// The types that NumPy has, by their names there.
  static let numpyTypes = allCases.filter { $0 != .bfloat16 }

  /// Bytes of an element.
  public var size: Int {
    switch self {
    case .boolean, .unsigned8, .signed8: 1
    case .float16, .bfloat16, .unsigned16, .signed16: 2
    case .float32, .unsigned32, .signed32: 4
    case .float64, .unsigned64, .signed64: 8
    }
  }

  /// The elements in `data`, as floats rounded to nearest; a number beyond `Float` becomes infinite.
  public func elements(of data: ArraySlice<UInt8>, bigEndian: Bool) -> [Float] {
    switch self {
    case .bfloat16: convert(data, bigEndian) { (bits: UInt16) in Float(bitPattern: UInt32(bits) << 16) }
    case .float16: convert(data, bigEndian) { Float(Float16(bitPattern: $0)) }
    case .float32: convert(data, bigEndian) { Float(bitPattern: $0) }
    case .float64: convert(data, bigEndian) { Float(Double(bitPattern: $0)) }
    case .boolean: convert(data, bigEndian) { (bits: UInt8) in bits == 0 ? 0 : 1 }
    case .unsigned8: convert(data, bigEndian) { (bits: UInt8) in Float(bits) }
    case .unsigned16: convert(data, bigEndian) { (bits: UInt16) in Float(bits) }
    case .unsigned32: convert(data, bigEndian) { (bits: UInt32) in Float(bits) }
    case .unsigned64: convert(data, bigEndian) { (bits: UInt64) in Float(bits) }
    case .signed8: convert(data, bigEndian) { Float(Int8(bitPattern: $0)) }
    case .signed16: convert(data, bigEndian) { Float(Int16(bitPattern: $0)) }
    case .signed32: convert(data, bigEndian) { Float(Int32(bitPattern: $0)) }
    case .signed64: convert(data, bigEndian) { Float(Int64(bitPattern: $0)) }
    }
  }

  /// A pointer, because this runs once an element of networks with a hundred million weights.
  private func convert<Bits: FixedWidthInteger>(
    _ data: ArraySlice<UInt8>, _ bigEndian: Bool, _ value: (Bits) -> Float
  ) -> [Float] {
    let size = MemoryLayout<Bits>.size
    return data.withUnsafeBytes { raw in
      [Float](unsafeUninitializedCapacity: raw.count / size) { elements, count in
        count = raw.count / size
        for index in 0..<count {
          let bits = raw.loadUnaligned(fromByteOffset: index * size, as: Bits.self)
          elements[index] = value(bigEndian ? Bits(bigEndian: bits) : Bits(littleEndian: bits))
        }
      }
    }
  }
}
