/// An array of bytes in the IDX format of the MNIST data set: images or labels.
///
/// Layout, most significant byte first: two zero bytes, the element type (8, unsigned byte), the rank, one
/// 32-bit extent a dimension, then the elements in row-major order. A gzip-compressed file is unpacked while
/// reading.
public struct IDXFile: Hashable, Sendable {
  /// The extent of each dimension, outermost first.
  public let shape: [Int]
  /// The elements, the last dimension fastest.
  public let elements: [UInt8]

  private static let unsignedByte: UInt8 = 8

  /// An array from its elements; traps when they do not fill the shape or the rank is not in 1-255.
  public init(shape: [Int], elements: [UInt8]) {
    precondition((1...255).contains(shape.count), "the rank does not fit an IDX file")
    precondition(shape.reduce(1, *) == elements.count, "the elements do not fill the shape")
    self.shape = shape
    self.elements = elements
  }

  /// Reads the file at `path`, compressed or not.
  ///
  /// - Throws: `ModelFileError`.
  public init(path: String) throws {
    try self.init(bytes: FileContents.read(path), file: path)
  }

  /// Reads an array from the bytes of a file, compressed or not; `file` names it in errors.
  ///
  /// - Throws: `ModelFileError`.
  public init(bytes: [UInt8], file: String) throws {
    let plain = GzipFile.isCompressed(bytes) ? try GzipFile.contents(of: bytes, file: file) : bytes
    func refuse(_ what: String) -> ModelFileError {
      ModelFileError(file: file, what: what, remedy: "fetch the data set again")
    }
    var cursor = ByteCursor(plain[...], file: file)
    let magic = Array(try cursor.take(4, part: "the IDX magic number"))
    guard magic[0] == 0, magic[1] == 0, magic[3] > 0 else { throw refuse("this is not an IDX file") }
    guard magic[2] == Self.unsignedByte else {
      throw refuse("the elements have IDX type \(magic[2]), not 8, unsigned bytes")
    }
    var count = 1
    shape = try (0..<Int(magic[3])).map { _ in
      let extent = Int(try cursor.bigEndian(UInt32.self, part: "the IDX dimensions"))
      let (product, overflow) = count.multipliedReportingOverflow(by: extent)
      guard !overflow else { throw refuse("the dimensions have more elements than any memory") }
      count = product
      return extent
    }
    guard cursor.remaining == count else {
      throw refuse("shape \(shape) takes \(count) bytes, but \(cursor.remaining) are there")
    }
    elements = Array(try cursor.take(count, part: "the elements"))
  }

  /// The array as an uncompressed file.
  public func encoded() -> [UInt8] {
    var bytes: [UInt8] = [0, 0, Self.unsignedByte, UInt8(shape.count)]
    for extent in shape { bytes.appendBigEndian(UInt32(extent)) }
    return bytes + elements
  }

  /// Writes the array to `path`, uncompressed, by way of a temporary file.
  ///
  /// - Throws: `ModelFileError` when the file cannot be written.
  public func write(to path: String) throws {
    try FileContents.replace(path, with: encoded())
  }
}
