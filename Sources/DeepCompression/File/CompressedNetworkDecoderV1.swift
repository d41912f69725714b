import Networks

/// Reads files of version 1: a chain of fully-connected layers, entries packed in fixed widths.
struct CompressedNetworkDecoderV1 {
  private typealias Format = CompressedNetworkFormat
  /// Bits of a gap, always.
  private static let indexBits = 4
  let file: String

  func contents(_ reader: inout SectionReader) throws -> CompressedNetworkFile.Contents {
    var header = try reader.next([Format.networkSection]).contents
    let name = try reader.string(&header, part: "the network's name")
    let layerCount = try header.littleEndian(UInt16.self, part: "the layer count")
    try reader.requireEnd(header, of: "the network section")
    var layers: [SharedLayer] = []
    var sizes: [LayerSizes] = []
    for index in 0..<layerCount {
      let section = try reader.next([Format.layerSection])
      let (layer, size) = try layer(section, index: Int(index), &reader)
      layers.append(layer)
      sizes.append(size)
    }
    try reader.requireEnd()
    let model = CompressedModel(CompressedNetwork(name: name, layers: layers))
    return CompressedNetworkFile.Contents(
      model: model, version: reader.version, bytes: reader.fileBytes, sizes: sizes)
  }

  private func layer(
    _ section: SectionReader.Section, index: Int, _ reader: inout SectionReader
  ) throws -> (SharedLayer, LayerSizes) {
    var contents = section.contents
    let name = try reader.string(&contents, part: "the name of layer \(index)")
    let part = "layer '\(name)'"
    let outputs = Int(try contents.littleEndian(UInt32.self, part: part))
    let inputs = Int(try contents.littleEndian(UInt32.self, part: part))
    let (hasBias, function) = try reader.flags(&contents, part: part)
    let count = try reader.matrixSize(outputs: outputs, columns: inputs + (hasBias ? 1 : 0), part: part)
    let codebook = try reader.codebook(&contents, part: part)

    let entryCount = Int(try contents.littleEndian(UInt32.self, part: part))
    let codeBits = Codebook.codeBits(entries: codebook.count)
    let codes = try numbers(&contents, count: entryCount, bits: codeBits, part: "the codes of \(part)")
    let gaps = try numbers(
      &contents, count: entryCount, bits: Self.indexBits, part: "the positions of \(part)")
    let entries = EntryStreams(codes: codes, gaps: gaps)
    let matrix = try reader.matrix(entries, indexBits: Self.indexBits, count: count, part: part)
    try reader.requireEnd(contents, of: part)
    let layer = SharedLayer(
      name: name, outputs: outputs, inputs: inputs, hasBias: hasBias, codes: matrix, codebook: codebook,
      function: function)
    let sizes = LayerSizes(
      indexBits: Self.indexBits, entries: entryCount, fillers: entries.fillers, codeBits: codeBits,
      codeBytes: BitPacking.byteCount(entryCount, bits: codeBits),
      gapBytes: BitPacking.byteCount(entryCount, bits: Self.indexBits), codebookBytes: 4 * codebook.count,
      sectionBytes: section.bytes)
    return (layer, sizes)
  }

  private func numbers(_ contents: inout ByteCursor, count: Int, bits: Int, part: String) throws -> [UInt8] {
    let bytes = try contents.take(BitPacking.byteCount(count, bits: bits), part: part)
    guard let numbers = BitPacking.unpack(bytes, count: count, bits: bits) else {
      throw ModelFileError(file: file, what: "an unused bit of \(part) is set", remedy: "make it again")
    }
    return numbers
  }
}
