import Networks

/// The frame of a compressed file: magic, version, and sections with checksums.
struct SectionReader {
  private typealias Format = CompressedNetworkFormat

  /// A section's kind, as text, and its contents.
  struct Section {
    var kind: [UInt8]
    var contents: ByteCursor
    /// Bytes of the section, frame included.
    var bytes: Int
  }

  let file: String
  /// The version that the file states; a known one.
  let version: UInt16
  /// Bytes of the file.
  let fileBytes: Int
  private let bytes: [UInt8]
  private var cursor: ByteCursor
  /// Weights that the sections read so far claim, against what the file's size makes credible.
  private var weights = 0

  init(bytes: [UInt8], file: String) throws {
    self.bytes = bytes
    self.file = file
    fileBytes = bytes.count
    cursor = ByteCursor(bytes[...], file: file)
    let start = try? cursor.take(Format.magic.count, part: "the start")
    guard let start, start.elementsEqual(Format.magic) else {
      throw ModelFileError(
        file: file, what: "this is not a compressed network", remedy: "make one with 'sparrow compress'")
    }
    version = try cursor.littleEndian(UInt16.self, part: "the version")
    let newest = CompressedNetworkFile.version
    guard (1...newest).contains(version) else {
      throw ModelFileError(
        file: file, what: "the format version is \(version), not 1 to \(newest)",
        remedy: "read it with the program that wrote it")
    }
  }

  /// The next section, undamaged, of one of `kinds`.
  mutating func next(_ kinds: [[UInt8]]) throws -> Section {
    let start = cursor.offset
    let name = kinds.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " or ")
    let part = "the \(name) section"
    let kind = Array(try cursor.take(4, part: part))
    let length = try cursor.littleEndian(UInt32.self, part: part)
    let contents = try cursor.take(Int(length), part: part)
    let checksum = CyclicRedundancyCheck.of(bytes[start..<cursor.offset])
    guard try cursor.littleEndian(UInt32.self, part: part) == checksum else {
      throw error("the section at byte \(start) does not match its CRC-32", "copy or make the file again")
    }
    guard kinds.contains(kind) else { throw error("\(part) is not at byte \(start)", "make it again") }
    return Section(kind: kind, contents: ByteCursor(contents, file: file), bytes: cursor.offset - start)
  }

  /// Nothing may follow the last section.
  func requireEnd() throws { try requireEnd(cursor, of: "the last section") }

  /// Nothing may follow what `cursor` has read.
  func requireEnd(_ cursor: ByteCursor, of part: String) throws {
    guard cursor.remaining == 0 else {
      throw error("\(cursor.remaining) bytes follow \(part)", "remove them or make the file again")
    }
  }

  /// The number of weights of a matrix, before any memory is taken for them.
  mutating func matrixSize(outputs: Int, columns: Int, part: String) throws -> Int {
    let (count, overflow) = outputs.multipliedReportingOverflow(by: columns)
    let limit = CompressedNetworkFile.weightLimit
    guard !overflow, count <= limit - weights else {
      throw error("\(part) takes the network beyond \(limit) weights", "split the network")
    }
    weights += count
    guard weights <= Format.freeWeights + Format.weightsPerByte * fileBytes else {
      throw error("\(part) claims \(count) weights in a file of \(fileBytes) bytes", "make it again")
    }
    return count
  }

  /// A string: its length in 16 bits, and UTF-8.
  func string(_ contents: inout ByteCursor, part: String) throws -> String {
    let length = Int(try contents.littleEndian(UInt16.self, part: part))
    guard let name = String(validating: try contents.take(length, part: part), as: UTF8.self) else {
      throw error("\(part) is not UTF-8", "make it again")
    }
    return name
  }

  /// A codebook: the number of its entries, 1 to 256, and the entries, the first of which is zero.
  func codebook(_ contents: inout ByteCursor, part: String) throws -> [Float] {
    let count = Int(try contents.littleEndian(UInt16.self, part: part))
    guard (1...256).contains(count) else {
      throw error("\(part) has \(count) codebook entries, not 1 to 256", "make it again")
    }
    let codebook = try (0..<count).map { _ in
      Float(bitPattern: try contents.littleEndian(UInt32.self, part: "the codebook of \(part)"))
    }
    guard codebook[0] == 0 else { throw error("codebook entry 0 of \(part) is not zero", "make it again") }
    return codebook
  }

  /// The bias flag and the function of a layer.
  func flags(_ contents: inout ByteCursor, part: String) throws -> (hasBias: Bool, function: LayerFunction) {
    let bias = try contents.littleEndian(UInt8.self, part: part)
    guard bias <= 1 else { throw error("\(part) has bias flag \(bias), not 0 or 1", "make it again") }
    let functionCode = try contents.littleEndian(UInt8.self, part: part)
    guard let function = LayerFunction(fileCode: functionCode) else {
      throw error("\(part) has the unknown function \(functionCode)", "make it again")
    }
    return (bias == 1, function)
  }

  /// The matrix that entries stand for, `count` codes.
  func matrix(_ entries: EntryStreams, indexBits: Int, count: Int, part: String) throws -> [UInt8] {
    guard entries.fillersAreFull(longestRun: RelativeIndexing(bits: indexBits).longestRun) else {
      throw error("\(part) stores a zero weight that is no filler", "make it again")
    }
    guard let matrix = entries.matrix(count: count) else {
      throw error("\(part) has a weight behind the end of its matrix", "make it again")
    }
    return matrix
  }

  func error(_ what: String, _ remedy: String) -> ModelFileError {
    ModelFileError(file: file, what: what, remedy: remedy)
  }
}
