/// Arrays in NumPy's `.npy` format: versions 1 to 3, either byte order, either storage order.
///
/// Floats of 16, 32 and 64 bits, integers of 8 to 64 with and without a sign, and truth values are read as
/// `Float`. Complex numbers, texts, structures, Python objects, and bytes after the data are refused.
public enum NumpyFile {
  /// Reads the array at `path`.
  ///
  /// - Throws: `ModelFileError`. Values are not looked at: see `Tensor.requireFinite(file:array:)`.
  public static func readArray(at path: String) throws -> Tensor {
    try decode(FileContents.read(path)[...], file: path, array: "the array")
  }

  /// Writes `array` as 32-bit floats to `path`, by way of a temporary file.
  ///
  /// - Throws: `ModelFileError` when the file cannot be written.
  public static func write(_ array: Tensor, to path: String) throws {
    try FileContents.replace(path, with: encode(array))
  }

  /// The array that `bytes` hold.
  ///
  /// - Parameters:
  ///   - bytes: a whole `.npy` file.
  ///   - file: names the file in errors.
  ///   - array: names the array in errors, as in "array 'fc1.weight'".
  /// - Throws: `ModelFileError`.
  public static func decode(_ bytes: ArraySlice<UInt8>, file: String, array: String) throws -> Tensor {
    var cursor = ByteCursor(bytes, file: file)
    let header = try NumpyHeader(&cursor, array: array)
    let expected = header.count * header.type.size
    guard cursor.remaining == expected else {
      throw ModelFileError(
        file: file,
        what: "\(array): shape \(header.shape) takes \(expected) bytes, but \(cursor.remaining) are there",
        remedy: cursor.remaining < expected ? "the file is cut short: save it again" : "remove what follows")
    }
    let data = try cursor.take(expected, part: "the data of \(array)")
    let stored = header.type.elements(of: data, bigEndian: header.isBigEndian)
    let elements = header.isColumnMajor ? rowMajor(stored, shape: header.shape) : stored
    return Tensor(shape: header.shape, elements: elements)
  }

  /// `array` as a `.npy` file of version 1.0: 32-bit floats, least significant byte first.
  public static func encode(_ array: Tensor) -> [UInt8] {
    let extents = array.shape.map { "\($0)," }.joined(separator: " ")
    var text = "{'descr': '<f4', 'fortran_order': False, 'shape': (\(extents)), }"
    // NumPy aligns the data to 64 bytes: magic, version and length take 10, the line end 1.
    let unpadded = 10 + text.utf8.count + 1
    text += String(repeating: " ", count: (64 - unpadded % 64) % 64) + "\n"
    var bytes = NumpyHeader.magic + [1, 0]
    bytes.appendLittleEndian(UInt16(text.utf8.count))
    bytes += Array(text.utf8)
    bytes.reserveCapacity(bytes.count + 4 * array.elements.count)
    bytes.appendLittleEndian(array.elements)
    return bytes
  }

  /// Reorders elements whose first dimension is the fastest, as saving a transposed array leaves them.
  private static func rowMajor(_ columnMajor: [Float], shape: [Int]) -> [Float] {
    guard shape.count > 1, let inner = shape.last, inner > 0 else { return columnMajor }
    var strides: [Int] = []
    var stride = 1
    for extent in shape {
      strides.append(stride)
      stride *= extent
    }
    let innerStride = strides[shape.count - 1]
    var indices = [Int](repeating: 0, count: shape.count - 1)
    var elements: [Float] = []
    elements.reserveCapacity(columnMajor.count)
    for _ in 0..<columnMajor.count / inner {
      let start = zip(indices, strides).reduce(0) { $0 + $1.0 * $1.1 }
      for step in 0..<inner { elements.append(columnMajor[start + step * innerStride]) }
      for dimension in indices.indices.reversed() {
        indices[dimension] += 1
        if indices[dimension] < shape[dimension] { break }
        indices[dimension] = 0
      }
    }
    return elements
  }
}
