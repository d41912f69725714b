import Testing

@testable import Configurations

@Suite struct EyerissConfigurationTests {
  @Test func theNamedOnesAreLegal() throws {
    for configuration in EyerissConfiguration.named { try configuration.validated() }
  }

  /// The chip's 100 KB for ifmaps and psums, 8 KB for filters, 448 bytes of filters an element.
  @Test func eyerissHasTheChipsMemories() {
    let c = EyerissConfiguration.eyeriss
    #expect(c.globalBufferWords * c.psumPortBits / 8 == 100 * 1024)
    #expect(c.filterQueueWords * c.filterPortBits / 8 == 8 * 1024)
    #expect(c.filterScratchpadRows * c.filterPortBits / 8 == 448)
    #expect(c.ifmapWordValues == 8)
    #expect(c.pairsPerStreamWord == 3)
    #expect(c.filterWordsPerStreamWord == 1)
  }

  @Test func nestHasOddSizesWhereTheyFit() {
    let c = EyerissConfiguration.nest
    #expect(c.ifmapWordValues == 10)
    #expect(c.pairsPerStreamWord == 4)
    #expect(c.filterWordsPerStreamWord == 2)
  }

  @Test(arguments: [
    (\EyerissConfiguration.rows, 0, "rows: 0 is outside 1...64; raise --rows to at least 1"),
    (\.wordBits, 12, "word bits are 12, not 8 or 16; set --word-bits to one of them"),
    (\.psumBits, 12, "psum bits: 12 cannot hold a word of 16 bits; raise --psum-bits to at least 16"),
    (
      \.filterPortWords, 8,
      "filter port: 8 words of 16 bits exceed the stream's 64 bits; lower --filter-port-words to at most 4"
    ),
    (\.filterPortWords, 3, "filter port words: 3 is not a power of two; set --filter-port-words to 2"),
    (
      \.globalBufferBankWords, 300,
      "buffer bank words: 300 is not a power of two; set --buffer-bank-words to 256"
    ),
    (\.portQueues.link, 0, "link queue: 0 is outside 1...16; raise --link-queue to at least 1"),
  ])
  func oneFaultIsOneLine(
    path: WritableKeyPath<EyerissConfiguration, Int> & Sendable, value: Int, line: String
  ) {
    var configuration = EyerissConfiguration.eyeriss
    configuration[keyPath: path] = value
    #expect(configuration.problems().map(\.description) == [line])
  }
}

@Suite struct EyerissProgramTests {
  private static func program(_ c: EyerissConfiguration) -> EyerissProgram {
    var layer = Dictionary(uniqueKeysWithValues: EyerissLayerField.allCases.map { ($0, 1) })
    layer[.filtersPerElement] = 5
    return EyerissProgram(
      layer: layer, buses: Array(repeating: .init(ifmapRow: 1, filterRow: 2), count: c.rows),
      elements: Array(repeating: .idle, count: c.elements))
  }

  /// The first bits are the layer's first field, low bit first; the last bit is the last element's enable.
  @Test func bitsStandInTheOrderOfThePage() {
    let c = EyerissConfiguration.nest
    var program = Self.program(c)
    program.elements[15].isEnabled = true
    let bits = program.bits(for: c)
    #expect(bits.count == c.chainBits)
    #expect(Array(bits.prefix(4)) == [true, false, true, false])
    #expect(bits.last == true)
    #expect(bits[c.layerBits..<(c.layerBits + 6)] == [true, false, false, false, true, false])
    #expect(bits[c.layerBits + 6 + 4 * 11] == true)
  }

  @Test func whatDoesNotFitIsNamed() {
    let c = EyerissConfiguration.nest
    var program = Self.program(c)
    program.layer[.filterGroups] = 0
    program.elements[3].ifmapColumn = 32
    #expect(
      program.problems(on: c) == [
        "filterGroups: 0 is outside 1...65535", "element 3: an id does not fit its bits",
      ])
  }
}
