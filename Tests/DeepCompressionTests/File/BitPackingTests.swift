import Testing

@testable import DeepCompression

@Suite struct BitPackingTests {
  @Test func theFirstNumberLiesInTheLowestBits() {
    #expect(BitPacking.pack([1, 2, 3], bits: 4) == [0x21, 0x03])
    #expect(BitPacking.pack([1, 0, 1, 1, 0, 0, 0, 0, 1], bits: 1) == [0b1101, 1])
    #expect(BitPacking.pack([], bits: 3) == [])
  }

  @Test(arguments: 1...8)
  func unpackingUndoesPacking(_ bits: Int) {
    for count in 0..<20 {
      let numbers = (0..<count).map { UInt8($0 * 37 % (1 << bits)) }
      let packed = BitPacking.pack(numbers, bits: bits)
      #expect(packed.count == BitPacking.byteCount(count, bits: bits))
      #expect(BitPacking.unpack(packed[...], count: count, bits: bits) == numbers)
    }
  }

  @Test func refusesOtherSizesAndSetUnusedBits() {
    #expect(BitPacking.unpack([0x21, 0x13], count: 3, bits: 4) == nil)
    #expect(BitPacking.unpack([0x21], count: 3, bits: 4) == nil)
    #expect(BitPacking.unpack([0x21, 0x03, 0], count: 3, bits: 4) == nil)
  }
}
