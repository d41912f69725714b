import Networks

/// Reads files of version 2: layers in Huffman codes, and tensors.
struct CompressedModelDecoder {
  private typealias Format = CompressedNetworkFormat
  let file: String

  func contents(_ reader: inout SectionReader) throws -> CompressedNetworkFile.Contents {
    var header = try reader.next([Format.networkSection]).contents
    let name = try reader.string(&header, part: "the network's name")
    let partCount = try header.littleEndian(UInt16.self, part: "the part count")
    try reader.requireEnd(header, of: "the network section")
    var parts: [CompressedModel.Part] = []
    var sizes: [LayerSizes] = []
    for index in 0..<partCount {
      let section = try reader.next([Format.layerSection, Format.tensorSection])
      if section.kind == Format.tensorSection {
        parts.append(try tensor(section.contents, index: Int(index), reader))
      } else {
        let (layer, size) = try layer(section, index: Int(index), &reader)
        parts.append(.layer(layer))
        sizes.append(size)
      }
    }
    try reader.requireEnd()
    return CompressedNetworkFile.Contents(
      model: CompressedModel(name: name, parts: parts), version: reader.version, bytes: reader.fileBytes,
      sizes: sizes)
  }

  private func layer(
    _ section: SectionReader.Section, index: Int, _ reader: inout SectionReader
  ) throws -> (ModelLayer, LayerSizes) {
    var contents = section.contents
    let name = try reader.string(&contents, part: "the name of layer \(index)")
    let part = "layer '\(name)'"
    let weightName = try reader.string(&contents, part: "the weight name of \(part)")
    let (shape, weights) = try shape(&contents, part: part)
    guard shape.count > 1, weights > 0 else { throw damaged("shape \(shape) of \(part) holds no weights") }
    let (hasBias, function) = try reader.flags(&contents, part: part)
    let biasName = hasBias ? try reader.string(&contents, part: "the bias name of \(part)") : nil
    let inputs = weights / shape[0]
    let count = try reader.matrixSize(outputs: shape[0], columns: inputs + (hasBias ? 1 : 0), part: part)
    let codebook = try reader.codebook(&contents, part: part)
    var sizes = LayerSizes(
      indexBits: 0, entries: 0, fillers: 0, codeBits: Codebook.codeBits(entries: codebook.count),
      codeBytes: 0, gapBytes: 0, codebookBytes: 4 * codebook.count, sectionBytes: section.bytes)
    let matrix = try matrix(&contents, count: count, codebook.count, &sizes, reader, part: part)
    try reader.requireEnd(contents, of: part)
    let layer = SharedLayer(
      name: name, outputs: shape[0], inputs: inputs, hasBias: hasBias, codes: matrix, codebook: codebook,
      function: function)
    return (ModelLayer(layer, weightName: weightName, biasName: biasName, shape: shape), sizes)
  }

  private func matrix(
    _ contents: inout ByteCursor, count: Int, _ codebookEntries: Int, _ sizes: inout LayerSizes,
    _ reader: SectionReader, part: String
  ) throws -> [UInt8] {
    let indexBits = Int(try contents.littleEndian(UInt8.self, part: part))
    guard (1...8).contains(indexBits) else {
      throw damaged("\(part) has gaps of \(indexBits) bits, not 1 to 8")
    }
    let entryCount = Int(try contents.littleEndian(UInt32.self, part: part))
    guard entryCount <= count else { throw damaged("\(part) has more entries than weights") }
    let codesStart = contents.offset
    let codes = try HuffmanBlock.decode(
      &contents, count: entryCount, alphabet: codebookEntries, part: "the codes of \(part)")
    let gapsStart = contents.offset
    let gaps = try HuffmanBlock.decode(
      &contents, count: entryCount, alphabet: 1 << indexBits, part: "the gaps of \(part)")
    let entries = EntryStreams(codes: codes, gaps: gaps)
    sizes.indexBits = indexBits
    sizes.entries = entryCount
    sizes.fillers = entries.fillers
    sizes.codeBytes = gapsStart - codesStart
    sizes.gapBytes = contents.offset - gapsStart
    return try reader.matrix(entries, indexBits: indexBits, count: count, part: part)
  }

  private func tensor(
    _ section: ByteCursor, index: Int, _ reader: SectionReader
  ) throws -> CompressedModel.Part {
    var contents = section
    let name = try reader.string(&contents, part: "the name of tensor \(index)")
    let part = "tensor '\(name)'"
    let (shape, count) = try shape(&contents, part: part)
    let (size, overflow) = count.multipliedReportingOverflow(by: 4)
    guard !overflow, contents.remaining == size else {
      throw damaged("shape \(shape) of \(part) does not fit its \(contents.remaining) bytes")
    }
    let elements = try ElementType.float32.elements(of: contents.take(size, part: part), bigEndian: false)
    return .tensor(name: name, Tensor(shape: shape, elements: elements))
  }

  /// A shape and the number of its elements.
  private func shape(_ contents: inout ByteCursor, part: String) throws -> ([Int], Int) {
    let rank = Int(try contents.littleEndian(UInt8.self, part: "the shape of \(part)"))
    var count = 1
    var shape: [Int] = []
    for _ in 0..<rank {
      let extent = Int(try contents.littleEndian(UInt32.self, part: "the shape of \(part)"))
      let (product, overflow) = count.multipliedReportingOverflow(by: extent)
      guard !overflow else { throw damaged("the shape of \(part) has more elements than any memory") }
      count = product
      shape.append(extent)
    }
    return (shape, count)
  }

  private func damaged(_ what: String) -> ModelFileError {
    ModelFileError(file: file, what: what, remedy: "make the file again")
  }
}
