import Testing

@testable import Configurations

@Suite struct EIEConfigurationDerivedTests {
  @Test func quadNumbers() {
    let quad = EIEConfiguration.quad
    #expect(quad.entryBits == 8)
    #expect(quad.entriesPerRow == 8)
    #expect(quad.entryCapacity == 4096)
    #expect(quad.pointerBits == 13)
    #expect(quad.codebookEntries == 16)
    #expect(quad.productShift == 0)
    #expect(quad.activationShift == 14)
    #expect(quad.inputCapacity == 1024)
  }

  /// 128 KB of entries need 18 bits to count them all; the paper's 16 reach half (ISCA 2016, section 4).
  @Test func paperNumbers() {
    #expect(EIEConfiguration.paper.entryCapacity == 131_072)
    #expect(EIEConfiguration.paper.pointerBits == 18)
    #expect(EIEConfiguration.paper.productShift == 14)
    #expect(EIEConfiguration.paper.activationShift == 0)
  }

  @Test(arguments: [(9, 64, 4), (10, 64, 4), (8, 8, 1), (4, 1024, 256), (16, 1000, 32), (13, 40, 2)])
  func entriesPerRowIsAPowerOfTwo(entryBits: Int, rowBits: Int, expected: Int) {
    var configuration = EIEConfiguration.quad
    configuration.weightCodeBits = entryBits / 2
    configuration.relativeIndexBits = entryBits - entryBits / 2
    configuration.weightRowBits = rowBits
    #expect(configuration.entriesPerRow == expected)
  }

  @Test func bitsToCountAndToIndex() {
    #expect([0, 1, 2, 3, 4, 7, 8].map(EIEConfiguration.bitsToCount) == [1, 1, 2, 2, 3, 3, 4])
    #expect([1, 2, 3, 4, 5, 8, 9].map(EIEConfiguration.bitsToIndex) == [1, 1, 2, 2, 3, 3, 4])
  }
}
