extension SafetensorsFile {
  /// `tensors` as a safetensors file of 32-bit floats, the data of which starts at a multiple of 8.
  ///
  /// - Throws: `ModelFileError` when two names are equal; `file` names the file there.
  public static func encode(
    _ tensors: [(name: String, tensor: Tensor)], file: String
  ) throws -> [UInt8] {
    var entries: [String] = []
    var names: Set<String> = []
    var offset = 0
    for (name, tensor) in tensors {
      guard names.insert(name).inserted, name != "__metadata__" else {
        throw ModelFileError(
          file: file, what: "the name '\(name)' is taken", remedy: "give each tensor a name of its own")
      }
      let end = offset + 4 * tensor.elements.count
      let shape = tensor.shape.map(String.init).joined(separator: ",")
      let fields = "\"dtype\":\"F32\",\"shape\":[\(shape)],\"data_offsets\":[\(offset),\(end)]"
      entries.append("\(quoted(name)):{\(fields)}")
      offset = end
    }
    var header = Array("{\(entries.joined(separator: ","))}".utf8)
    header += [UInt8](repeating: UInt8(ascii: " "), count: (8 - header.count % 8) % 8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + header.count + offset)
    bytes.appendLittleEndian(UInt64(header.count))
    bytes += header
    for (_, tensor) in tensors { bytes.appendLittleEndian(tensor.elements) }
    return bytes
  }

  private static func quoted(_ name: String) -> String {
    var text = "\""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\\(scalar)"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

extension [UInt8] {
  /// Appends the bits of `elements`, least significant byte first.
  mutating func appendLittleEndian(_ elements: [Float]) {
    elements.withUnsafeBytes { raw in
      // One copy of the whole memory where the machine stores it as the file does.
      if UInt16(1).littleEndian == 1 {
        append(contentsOf: raw)
      } else {
        for element in elements { appendLittleEndian(element.bitPattern) }
      }
    }
  }
}
