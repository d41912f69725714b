import DeepCompression
import Networks
import Testing

/// Files of version 1 whose checksums are right and whose contents are not.
@Suite struct CompressedNetworkDecoderV1Tests {
  /// The contents of a layer section, field by field.
  private struct Layer {
    var outputs: UInt32 = 1
    var inputs: UInt32 = 20
    var bias: UInt8 = 0
    var function: UInt8 = 0
    var codebook: [Float] = [0, 1, 2]
    var entryCount: UInt32 = 2
    var codes: [UInt8] = [0b1000]
    var zeros: [UInt8] = [0x2F]
    var rest: [UInt8] = []

    var bytes: [UInt8] {
      var bytes: [UInt8] = [1, 0, UInt8(ascii: "a")]
      bytes.appendLittleEndian(outputs)
      bytes.appendLittleEndian(inputs)
      bytes += [bias, function]
      bytes.appendLittleEndian(UInt16(codebook.count))
      for weight in codebook { bytes.appendLittleEndian(weight.bitPattern) }
      bytes.appendLittleEndian(entryCount)
      return bytes + codes + zeros + rest
    }
  }

  private func section(_ kind: String, _ contents: [UInt8]) -> [UInt8] {
    var bytes = Array(kind.utf8)
    bytes.appendLittleEndian(UInt32(contents.count))
    bytes += contents
    bytes.appendLittleEndian(CyclicRedundancyCheck.of(bytes))
    return bytes
  }

  private func decode(
    _ layer: Layer = Layer(), header: [UInt8] = [0, 0, 1, 0], kind: String = "LAYR"
  ) throws -> CompressedNetwork {
    let magic: [UInt8] = [0x89, 0x53, 0x50, 0x52, 0x57, 0x0D, 0x0A, 0x1A, 1, 0]
    let file = magic + section("NETW", header) + section(kind, layer.bytes)
    return try CompressedNetworkFile.decode(file, file: "a.sparrow")
  }

  /// What is wrong with the file whose layer has been changed.
  private func fault(_ change: (inout Layer) -> Void) -> String {
    var layer = Layer()
    change(&layer)
    return fault(layer: layer)
  }

  /// What is wrong with the file of these parts.
  private func fault(
    layer: Layer = Layer(), header: [UInt8] = [0, 0, 1, 0], kind: String = "LAYR"
  ) -> String {
    let error = #expect(throws: ModelFileError.self) {
      _ = try decode(layer, header: header, kind: kind)
    }
    return error?.what ?? ""
  }

  @Test func theUnchangedFileIsGood() throws {
    let layer = try decode().layers[0]
    #expect(layer.codes == [UInt8](repeating: 0, count: 18) + [2, 0])
    #expect(layer.codebook == [0, 1, 2])
  }

  @Test func refusesFieldsOutsideTheirRange() {
    #expect(fault { $0.bias = 2 } == "layer 'a' has bias flag 2, not 0 or 1")
    #expect(fault { $0.function = 2 } == "layer 'a' has the unknown function 2")
    #expect(fault { $0.codebook = [] } == "layer 'a' has 0 codebook entries, not 1 to 256")
    #expect(fault { $0.codebook[0] = 1 } == "codebook entry 0 of layer 'a' is not zero")
    #expect(fault { $0.codebook[1] = .infinity } == "a shared weight of layer 'a' is not finite")
    #expect(fault { $0.outputs = 0 } == "layer 'a' has a weight behind the end of its matrix")
    #expect(fault { $0.codebook = [0, 1] }.contains("an unused bit"))
  }

  @Test func refusesMatricesAboveTheLimitBeforeTakingMemory() {
    #expect(fault { $0.outputs = 1 << 28 }.contains("beyond 268435456 weights"))
    #expect(fault { ($0.outputs, $0.inputs) = (.max, .max) }.contains("beyond 268435456 weights"))
    #expect(fault { $0.entryCount = .max }.contains("reaches past the end"))
  }

  @Test func refusesEntriesThatMeanNothing() {
    #expect(fault { $0.inputs = 18 }.contains("behind the end of its matrix"))
    #expect(fault { $0.zeros = [0x2E] }.contains("stores a zero weight that is no filler"))
    #expect(fault { $0.codes = [0b1100] }.contains("code 3 of layer 'a' is not in its codebook of 3"))
    #expect(fault { $0.codes = [0b1_1000] }.contains("an unused bit of the codes of layer 'a' is set"))
    #expect(fault { $0.rest = [0] } == "1 bytes follow layer 'a'")
  }

  @Test func refusesWrongHeadersAndKinds() {
    #expect(fault(kind: "BIAS").contains("the LAYR section is not at byte"))
    #expect(fault(header: [0, 0, 0, 0]).contains("follow the last section"))
    #expect(fault(header: [0, 0, 2, 0]).contains("reaches past the end"))
    #expect(fault(header: [0, 0, 1, 0, 0]).contains("follow the network section"))
    #expect(fault(header: [1, 0, 0xFF, 1, 0]) == "the network's name is not UTF-8")
  }
}
