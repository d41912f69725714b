import DeepCompression
import Networks
import Testing

@Suite struct RelativeIndexingTests {
  private typealias Entry = RelativeIndexing.Entry

  /// The example column of the EIE paper, section 3.
  @Test func encodesTheColumnOfThePaper() {
    let column: [UInt8] = [0, 0, 1, 2] + [UInt8](repeating: 0, count: 18) + [3]
    let entries = RelativeIndexing(bits: 4).encode(column)
    #expect(entries.map(\.code) == [1, 2, 0, 3])
    #expect(entries.map(\.zeros) == [2, 0, 15, 2])
  }

  @Test(
    arguments: [
      (0, [0]), (15, [15]), (16, [15, 0]), (17, [15, 1]), (31, [15, 15]), (32, [15, 15, 0]),
    ] as [(Int, [UInt8])])
  func fillsRunsThatAreTooLong(_ zeros: Int, _ expected: [UInt8]) {
    let entries = RelativeIndexing(bits: 4).encode([UInt8](repeating: 0, count: zeros) + [7])
    #expect(entries.map(\.zeros) == expected)
    #expect(entries.map(\.code) == [UInt8](repeating: 0, count: expected.count - 1) + [7])
  }

  @Test func zerosAtTheEndAreNotStored() {
    #expect(RelativeIndexing(bits: 2).encode([0, 0, 0, 0, 0, 0]) == [])
    #expect(RelativeIndexing(bits: 2).encode([5, 0, 0, 0, 0, 0]) == [Entry(code: 5, zeros: 0)])
  }

  /// Every pattern of twelve codes, at every width up to four bits.
  @Test(arguments: 1...4)
  func decodingUndoesEncoding(_ bits: Int) {
    let indexing = RelativeIndexing(bits: bits)
    for pattern in 0..<1 << 12 {
      let codes: [UInt8] = (0..<12).map { (place: Int) -> UInt8 in
        pattern >> place & 1 == 1 ? UInt8(place + 1) : 0
      }
      #expect(indexing.decode(indexing.encode(codes), count: 12) == codes)
    }
  }

  @Test func entriesBehindTheEndAreNotDecoded() {
    let indexing = RelativeIndexing(bits: 4)
    #expect(indexing.decode([Entry(code: 1, zeros: 3)], count: 4) == [0, 0, 0, 1])
    #expect(indexing.decode([Entry(code: 1, zeros: 4)], count: 4) == nil)
    #expect(indexing.decode([Entry(code: 0, zeros: 15)], count: 15) == nil)
  }
}
