import Networks
import Testing

@Suite struct ByteCursorTests {
  @Test func readsBothByteOrders() throws {
    var cursor = ByteCursor([1, 2, 3, 4, 5, 6, 7][...], file: "f")
    #expect(try cursor.littleEndian(UInt16.self, part: "a") == 0x0201)
    #expect(try cursor.bigEndian(UInt32.self, part: "b") == 0x0304_0506)
    #expect(cursor.offset == 6)
    #expect(try cursor.littleEndian(UInt8.self, part: "c") == 7)
    #expect(cursor.remaining == 0)
  }

  @Test func appendedIntegersReadBack() throws {
    var bytes: [UInt8] = []
    bytes.appendLittleEndian(UInt32(0x0102_0304))
    bytes.appendBigEndian(UInt64(5))
    #expect(bytes == [4, 3, 2, 1, 0, 0, 0, 0, 0, 0, 0, 5])
  }

  @Test func namesWhatReachesPastTheEnd() {
    var cursor = ByteCursor([1, 2, 3], at: 1, file: "f")
    let line = refusal { _ = try cursor.littleEndian(UInt32.self, part: "the length") }
    #expect(line.hasPrefix("f: the length at byte 1 reaches past the end of its data; "))
    #expect(refusal { _ = try cursor.take(-1, part: "the length") }.contains("past the end"))
    #expect(ByteCursor([1], at: 9, file: "f").remaining == 0)
  }
}
