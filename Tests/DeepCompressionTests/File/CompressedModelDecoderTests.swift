import DeepCompression
import Networks
import Testing

/// Files of version 2 whose checksums are right and whose contents are not.
@Suite struct CompressedModelDecoderTests {
  /// A layer of 20 weights, two of which are kept; field by field.
  private struct Layer {
    var rank: UInt8 = 2
    var outputs: UInt32 = 1
    var inputs: UInt32 = 20
    var bias: UInt8 = 0
    var function: UInt8 = 0
    var codebook: [Float] = [0, 1, 2]
    var indexBits: UInt8 = 4
    var entryCount: UInt32 = 2
    var codes: [UInt8] = HuffmanBlock.encode([0, 2], alphabet: 3)
    var gaps: [UInt8] = HuffmanBlock.encode([15, 2], alphabet: 16)
    var rest: [UInt8] = []

    var bytes: [UInt8] {
      var bytes: [UInt8] = [1, 0, UInt8(ascii: "a"), 1, 0, UInt8(ascii: "w"), rank]
      bytes.appendLittleEndian(outputs)
      bytes.appendLittleEndian(inputs)
      bytes += [bias, function]
      bytes.appendLittleEndian(UInt16(codebook.count))
      for weight in codebook { bytes.appendLittleEndian(weight.bitPattern) }
      bytes.append(indexBits)
      bytes.appendLittleEndian(entryCount)
      return bytes + codes + gaps + rest
    }
  }

  private func file(_ kind: String, _ contents: [UInt8], parts: UInt8 = 1) -> [UInt8] {
    func section(_ kind: String, _ contents: [UInt8]) -> [UInt8] {
      var bytes = Array(kind.utf8)
      bytes.appendLittleEndian(UInt32(contents.count))
      bytes += contents
      bytes.appendLittleEndian(CyclicRedundancyCheck.of(bytes))
      return bytes
    }
    let magic: [UInt8] = [0x89, 0x53, 0x50, 0x52, 0x57, 0x0D, 0x0A, 0x1A, 2, 0]
    return magic + section("NETW", [0, 0, parts, 0]) + section(kind, contents)
  }

  private func fault(_ kind: String, _ contents: [UInt8], parts: UInt8 = 1) -> String {
    let error = #expect(throws: ModelFileError.self) {
      _ = try CompressedNetworkFile.contents(of: file(kind, contents, parts: parts), file: "a.sparrow")
    }
    return error?.what ?? ""
  }

  private func fault(_ change: (inout Layer) -> Void) -> String {
    var layer = Layer()
    change(&layer)
    return fault("LAYR", layer.bytes)
  }

  @Test func theUnchangedFileIsGood() throws {
    let contents = try CompressedNetworkFile.contents(of: file("LAYR", Layer().bytes), file: "a.sparrow")
    #expect(contents.model.layers[0].layer.codes == [UInt8](repeating: 0, count: 18) + [2, 0])
    #expect(contents.model.layers[0].weightName == "w")
  }

  @Test func refusesFieldsOutsideTheirRange() {
    #expect(fault { $0.bias = 2 } == "layer 'a' has bias flag 2, not 0 or 1")
    #expect(fault { $0.function = 9 } == "layer 'a' has the unknown function 9")
    #expect(fault { $0.codebook = [] } == "layer 'a' has 0 codebook entries, not 1 to 256")
    #expect(fault { $0.codebook[0] = 1 } == "codebook entry 0 of layer 'a' is not zero")
    #expect(fault { $0.codebook[1] = .nan } == "a shared weight of layer 'a' is not finite")
    #expect(fault { $0.indexBits = 9 } == "layer 'a' has gaps of 9 bits, not 1 to 8")
    #expect(fault { $0.indexBits = 0 } == "layer 'a' has gaps of 0 bits, not 1 to 8")
    #expect(fault { $0.outputs = 0 }.contains("holds no weights"))
    #expect(fault { $0.rank = 1 }.contains("holds no weights"))
  }

  @Test func refusesMatricesThatTheFileCannotHold() {
    #expect(fault { $0.outputs = 1 << 28 }.contains("beyond 268435456 weights"))
    #expect(fault { ($0.outputs, $0.inputs) = (.max, .max) }.contains("more elements than any memory"))
    #expect(fault { ($0.outputs, $0.inputs) = (1 << 14, 1 << 13) }.contains("weights in a file of"))
    #expect(fault { $0.entryCount = 21 } == "layer 'a' has more entries than weights")
    #expect(fault { $0.entryCount = .max } == "layer 'a' has more entries than weights")
  }

  @Test func refusesEntriesThatMeanNothing() {
    #expect(fault { $0.inputs = 18 }.contains("behind the end of its matrix"))
    #expect(fault { $0.gaps = HuffmanBlock.encode([14, 2], alphabet: 16) }.contains("no filler"))
    #expect(fault { $0.entryCount = 12 }.contains("has 12 symbols in 1 bytes"))
    #expect(fault { $0.codes = [] }.contains("the codes of layer 'a'"))
    #expect(fault { $0.codes = [0xFF, 0xFF] }.contains("table of the codes of layer 'a' is damaged"))
    #expect(fault { $0.rest = [0] } == "1 bytes follow layer 'a'")
  }

  @Test func refusesTensorsThatDoNotFit() {
    let start: [UInt8] = [1, 0, UInt8(ascii: "b"), 1, 2, 0, 0, 0]
    let two: [UInt8] = [0, 0, 0x80, 0x3F, 0, 0, 0x80, 0x3F]
    #expect(fault("TENS", start + two.dropLast()).contains("does not fit its 7 bytes"))
    #expect(fault("TENS", start + two + [0]).contains("does not fit its 9 bytes"))
    #expect(fault("TENS", start + [0, 0, 0x80, 0x7F] + two.prefix(4)).contains("tensor 'b' is not finite"))
    let huge = [1, 0, UInt8(ascii: "b"), 3] + [UInt8](repeating: 0xFF, count: 12)
    #expect(fault("TENS", huge).contains("more elements than any memory"))
  }

  @Test func refusesOtherSections() {
    #expect(fault("BIAS", Layer().bytes).contains("the LAYR or TENS section is not at byte"))
    #expect(fault("LAYR", Layer().bytes, parts: 0).contains("follow the last section"))
    #expect(fault("LAYR", Layer().bytes, parts: 2).contains("reaches past the end"))
  }
}
