import EIE
import Testing

@Suite struct PointerReadTests {
  /// Both pointers of every column arrive one cycle after it was taken, and stay while nothing is taken.
  @Test(arguments: [4, 6, 16, 34])
  func readsBothPointersAtOnce(words: Int) throws {
    let bench = try Bench(PointerRead(activationBits: 8, words: words, pointerBits: 11))
    let pointers: [UInt64] = (0..<words).map { (index: Int) -> UInt64 in
      let spread = index * index * 7 + 3
      return UInt64(spread % 2048)
    }
    for (index, pointer) in pointers.enumerated() {
      bench["write"] = 1
      bench["write_index"] = UInt64(index)
      bench["write_data"] = pointer
      bench.step()
    }
    bench["write"] = 0
    for column in 0..<(words - 1) {
      bench["column_valid"] = 1
      bench["column_index"] = UInt64(column)
      bench["column_activation"] = UInt64(column + 1)
      bench["next"] = 1
      #expect(bench["column_ready"] == 1)
      bench.step()
      bench["next"] = 0
      #expect(bench["fresh"] == 1)
      for _ in 0..<3 {
        #expect(bench["first_entry"] == pointers[column])
        #expect(bench["end_entry"] == pointers[column + 1])
        #expect(bench["activation"] == UInt64(column + 1))
        bench.step()
        #expect(bench["fresh"] == 0)
      }
    }
  }
}
