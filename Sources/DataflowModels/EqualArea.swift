/// How one storage area is split into register files and a global buffer (ISCA 2016, section VI-B).
///
/// All dataflows get the area of an array of J elements with 512 bytes of register file each and J times 512 bytes of
/// global buffer.
public struct EqualArea: Hashable, Sendable {
  /// J: processing elements.
  public let processingElements: Int

  /// The area of an array of that many elements.
  public init(processingElements: Int) { self.processingElements = processingElements }

  /// Bytes of a memory and its area in square micrometres a byte, from the authors' energy model.
  private static let areaPerByte: [(bytes: Double, area: Double)] = [
    (2, 103.5), (4, 172.1), (8, 177.1), (16, 169.9), (32, 96.1), (64, 59.2), (128, 39.9), (256, 27.5),
    (512, 20.9), (1024, 16.1), (2048, 13.9), (4096, 12.7),
  ]

  /// The area of a memory in square micrometres; between the sizes of the table the area of a byte is linear.
  static func area(ofBytes bytes: Int) -> Double {
    guard bytes > 0 else { return 0 }
    let size = Double(bytes)
    guard let above = areaPerByte.firstIndex(where: { $0.bytes >= size }) else {
      return size * areaPerByte[areaPerByte.count - 1].area
    }
    guard above > 0 else { return size * areaPerByte[0].area }
    let (low, high) = (areaPerByte[above - 1], areaPerByte[above])
    let share = (size - low.bytes) / (high.bytes - low.bytes)
    return size * (low.area + share * (high.area - low.area))
  }

  /// Bytes of global buffer beside the register files of `dataflow`; at least 4 KB are assumed to be left.
  public func globalBufferBytes(for dataflow: Dataflow) -> Double {
    let elements = Double(processingElements)
    let byteOfBuffer = Self.areaPerByte[Self.areaPerByte.count - 1].area
    let total = elements * Self.area(ofBytes: 512) + elements * 512 * byteOfBuffer
    return (total - elements * Self.area(ofBytes: dataflow.registerFileBytes)) / byteOfBuffer
  }

  /// 16-bit words of that global buffer.
  func globalBufferWords(for dataflow: Dataflow) -> Int { Int(globalBufferBytes(for: dataflow) / 2) }
}
