import Networks

/// Reads the sections of a file; `CompressedNetwork.fault` judges what they mean together.
struct CompressedNetworkDecoder {
  private typealias Format = CompressedNetworkFormat
  private let file: String
  private let bytes: [UInt8]
  private var cursor: ByteCursor
  /// Weights of the layers read so far, against the limit.
  private var weights = 0

  init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    cursor = ByteCursor(bytes[...], file: file)
  }

  mutating func network() throws -> CompressedNetwork {
    try readStart()
    var header = try section(Format.networkSection)
    let name = try self.name(&header, part: "the network's name")
    let layerCount = try header.littleEndian(UInt16.self, part: "the layer count")
    try requireEnd(header, of: "the network section")
    var layers: [SharedLayer] = []
    for index in 0..<layerCount {
      var contents = try section(Format.layerSection)
      layers.append(try layer(&contents, index: Int(index)))
    }
    try requireEnd(cursor, of: "the last section")
    return CompressedNetwork(name: name, layers: layers)
  }

  private mutating func readStart() throws {
    let start = try? cursor.take(Format.magic.count, part: "the start")
    guard let start, start.elementsEqual(Format.magic) else {
      throw error("this is not a compressed network", "make one with 'sparrow compress'")
    }
    let version = try cursor.littleEndian(UInt16.self, part: "the version")
    guard version == CompressedNetworkFile.version else {
      let known = CompressedNetworkFile.version
      throw error("the format version is \(version), not \(known)", "read it with the program that wrote it")
    }
  }

  /// The contents of the next section, which has to be of the given kind and undamaged.
  private mutating func section(_ kind: [UInt8]) throws -> ByteCursor {
    let start = cursor.offset
    let part = "the \(String(decoding: kind, as: UTF8.self)) section"
    let found = try cursor.take(kind.count, part: part)
    let length = try cursor.littleEndian(UInt32.self, part: part)
    let contents = try cursor.take(Int(length), part: part)
    let checksum = CyclicRedundancyCheck.of(bytes[start..<cursor.offset])
    guard try cursor.littleEndian(UInt32.self, part: part) == checksum else {
      throw error("the section at byte \(start) does not match its CRC-32", "copy or make the file again")
    }
    guard found.elementsEqual(kind) else { throw error("\(part) is not at byte \(start)", "make it again") }
    return ByteCursor(contents, file: file)
  }

  private mutating func layer(_ contents: inout ByteCursor, index: Int) throws -> SharedLayer {
    let name = try self.name(&contents, part: "the name of layer \(index)")
    let part = "layer '\(name)'"
    let outputs = Int(try contents.littleEndian(UInt32.self, part: part))
    let inputs = Int(try contents.littleEndian(UInt32.self, part: part))
    let bias = try contents.littleEndian(UInt8.self, part: part)
    guard bias <= 1 else { throw error("\(part) has bias flag \(bias), not 0 or 1", "make it again") }
    let functionCode = try contents.littleEndian(UInt8.self, part: part)
    guard let function = LayerFunction(fileCode: functionCode) else {
      throw error("\(part) has the unknown function \(functionCode)", "make it again")
    }
    let count = try matrixSize(outputs: outputs, columns: inputs + Int(bias), part: part)
    let codebook = try self.codebook(&contents, part: part)
    let codes = try self.codes(&contents, count: count, codebookEntries: codebook.count, part: part)
    try requireEnd(contents, of: part)
    return SharedLayer(
      name: name, outputs: outputs, inputs: inputs, hasBias: bias == 1, codes: codes, codebook: codebook,
      function: function)
  }

  /// The number of weights, before any memory is taken for them.
  private mutating func matrixSize(outputs: Int, columns: Int, part: String) throws -> Int {
    let (count, overflow) = outputs.multipliedReportingOverflow(by: columns)
    let limit = CompressedNetworkFile.weightLimit
    guard !overflow, count <= limit - weights else {
      throw error("\(part) takes the network beyond \(limit) weights", "split the network")
    }
    weights += count
    return count
  }

  private func codebook(_ contents: inout ByteCursor, part: String) throws -> [Float] {
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

  private func codes(
    _ contents: inout ByteCursor, count: Int, codebookEntries: Int, part: String
  ) throws -> [UInt8] {
    let entryCount = Int(try contents.littleEndian(UInt32.self, part: part))
    let codes = try numbers(
      &contents, count: entryCount, bits: Format.codeBits(entries: codebookEntries),
      part: "the codes of \(part)")
    let zeros = try numbers(
      &contents, count: entryCount, bits: Format.indexing.bits, part: "the positions of \(part)")
    let entries = zip(codes, zeros).lazy.map { RelativeIndexing.Entry(code: $0, zeros: $1) }
    guard entries.allSatisfy({ $0.code != 0 || Int($0.zeros) == Format.indexing.longestRun }) else {
      throw error("\(part) stores a zero weight that is no filler", "make it again")
    }
    guard let decoded = Format.indexing.decode(entries, count: count) else {
      throw error("\(part) has a weight behind the end of its matrix", "make it again")
    }
    return decoded
  }

  private func numbers(_ contents: inout ByteCursor, count: Int, bits: Int, part: String) throws -> [UInt8] {
    let bytes = try contents.take(BitPacking.byteCount(count, bits: bits), part: part)
    guard let numbers = BitPacking.unpack(bytes, count: count, bits: bits) else {
      throw error("an unused bit of \(part) is set", "make it again")
    }
    return numbers
  }

  private func name(_ contents: inout ByteCursor, part: String) throws -> String {
    let length = Int(try contents.littleEndian(UInt16.self, part: part))
    guard let name = String(validating: try contents.take(length, part: part), as: UTF8.self) else {
      throw error("\(part) is not UTF-8", "make it again")
    }
    return name
  }

  private func requireEnd(_ cursor: ByteCursor, of part: String) throws {
    guard cursor.remaining == 0 else {
      throw error("\(cursor.remaining) bytes follow \(part)", "remove them or make the file again")
    }
  }

  private func error(_ what: String, _ remedy: String) -> ModelFileError {
    ModelFileError(file: file, what: what, remedy: remedy)
  }
}
