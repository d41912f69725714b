/// Tensors in the safetensors format: a JSON header and one buffer that the tensors tile.
///
/// Floats of 16, 32 and 64 bits are read; tensors of other types that the format knows are left out, with a
/// note. Checks follow the order of the reference reader; a key that stands twice is refused as such.
public struct SafetensorsFile: TensorSource {
  /// The longest header that the reference reader accepts.
  private static let longestHeader = 100_000_000

  /// Bits of an element of each type of the format.
  private static let bits: [String: Int] = [
    "BOOL": 8, "U8": 8, "I8": 8, "U16": 16, "I16": 16, "U32": 32, "I32": 32, "U64": 64, "I64": 64, "F16": 16,
    "BF16": 16, "F32": 32, "F64": 64, "C64": 64, "F8_E5M2": 8, "F8_E4M3": 8, "F8_E8M0": 8,
    "F8_E4M3FNUZ": 8, "F8_E5M2FNUZ": 8, "F6_E2M3": 6, "F6_E3M2": 6, "F4": 4,
  ]
  private static let readable: [String: ElementType] = [
    "F16": .float16, "BF16": .bfloat16, "F32": .float32, "F64": .float64,
  ]

  /// An entry of the header.
  private struct Entry {
    var name: String
    var type: String
    var shape: [Int]
    var begin: Int
    var end: Int
  }

  let tensors: [TensorDescription]
  let notes: [String]
  private let bytes: [UInt8]
  private let data: [(type: ElementType, range: Range<Int>)]

  /// Reads the header of the file whose bytes are `bytes`; `file` names it in errors.
  ///
  /// - Throws: `ModelFileError`.
  init(bytes: [UInt8], file: String) throws {
    func refuse(_ what: String) -> ModelFileError {
      ModelFileError(file: file, what: what, remedy: "save it again with safetensors")
    }
    var cursor = ByteCursor(bytes[...], file: file)
    let length = try cursor.littleEndian(UInt64.self, part: "the header length")
    guard length <= Self.longestHeader else {
      throw refuse("the header has \(length) bytes, above \(Self.longestHeader)")
    }
    let header = try cursor.take(Int(length), part: "the header")
    guard header.first == UInt8(ascii: "{") else { throw refuse("the header does not start with a brace") }
    guard String(validating: header, as: UTF8.self) != nil else { throw refuse("the header is not UTF-8") }
    let start = cursor.offset
    var entries: [Entry] = []
    do {
      guard case .object(let members) = try JSONParser.parse(header) else {
        throw refuse("the header is not an object")
      }
      for (key, value) in members {
        if key == "__metadata__" {
          try Self.checkMetadata(value)
        } else {
          entries.append(try Self.entry(key, value))
        }
      }
    } catch let failure as JSONParser.Failure {
      throw refuse("the header cannot be understood: \(failure.what)")
    }
    if let fault = Self.fault(entries, bufferBytes: cursor.remaining) { throw refuse(fault) }

    self.bytes = bytes
    let kept = entries.compactMap { entry in Self.readable[entry.type].map { (entry, $0) } }
    tensors = kept.map { TensorDescription(name: $0.0.name, shape: $0.0.shape) }
    data = kept.map { ($0.1, start + $0.0.begin..<start + $0.0.end) }
    notes = entries.filter { Self.readable[$0.type] == nil }.map {
      "tensor '\($0.name)' is left out: its type is \($0.type)"
    }
  }

  func tensor(at index: Int) throws -> Tensor {
    let (type, range) = data[index]
    return Tensor(
      shape: tensors[index].shape, elements: type.elements(of: bytes[range], bigEndian: false))
  }

  private static func checkMetadata(_ value: JSONText) throws {
    guard case .object(let members) = value,
      members.allSatisfy({ if case .string = $0.value { true } else { false } })
    else { throw JSONParser.Failure(what: "__metadata__ holds something other than strings") }
  }

  private static func entry(_ name: String, _ value: JSONText) throws -> Entry {
    let what = "tensor '\(name)'"
    guard case .object(let members) = value else {
      throw JSONParser.Failure(what: "\(what) is not an object")
    }
    let fields = Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.value) })
    guard case .string(let type)? = fields["dtype"] else {
      throw JSONParser.Failure(what: "\(what) has no dtype")
    }
    guard bits[type] != nil else { throw JSONParser.Failure(what: "\(what) has the unknown type '\(type)'") }
    let shape = try naturals(fields["shape"], "the shape of \(what)")
    let offsets = try naturals(fields["data_offsets"], "data_offsets of \(what)")
    guard offsets.count == 2 else { throw JSONParser.Failure(what: "\(what) has no begin and end") }
    return Entry(name: name, type: type, shape: shape, begin: offsets[0], end: offsets[1])
  }

  private static func naturals(_ value: JSONText?, _ what: String) throws -> [Int] {
    guard case .array(let values)? = value else { throw JSONParser.Failure(what: "\(what) is not an array") }
    return try values.map { value in
      guard case .integer(let number) = value, number >= 0 else {
        throw JSONParser.Failure(what: "\(what) holds something other than natural numbers")
      }
      return number
    }
  }

  /// Why the entries do not tile the buffer, if they do not.
  private static func fault(_ entries: [Entry], bufferBytes: Int) -> String? {
    var end = 0
    for entry in entries.sorted(by: { ($0.begin, $0.end) < ($1.begin, $1.end) }) {
      let tensor = "tensor '\(entry.name)'"
      if entry.end < entry.begin { return "\(tensor) ends at byte \(entry.end), before it begins" }
      if entry.begin < end { return "\(tensor) overlaps the tensor before it at byte \(entry.begin)" }
      if entry.begin > end { return "there is a hole of \(entry.begin - end) bytes before \(tensor)" }
      guard let count = TensorShape.count(entry.shape, elementBytes: 64), let width = bits[entry.type] else {
        return "the shape of \(tensor) has more elements than any memory"
      }
      if count * width != 8 * (entry.end - entry.begin) {
        return "shape \(entry.shape) of \(tensor) does not fit its \(entry.end - entry.begin) bytes"
      }
      end = entry.end
    }
    return end == bufferBytes ? nil : "the tensors take \(end) bytes, but \(bufferBytes) are there"
  }
}
