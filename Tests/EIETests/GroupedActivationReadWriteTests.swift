import BitVectors
import EIE
import Testing

@Suite struct GroupedActivationReadWriteTests {
  private let format = FixedPointFormat(width: 16, fractionBits: 8)

  private func bench(words: Int, accumulators: Int) throws -> Bench {
    let bench = try Bench(
      GroupedActivationReadWrite(
        words: words, accumulators: accumulators, accumulator: format, activation: format, rounding: .down))
    bench["clear_source"] = 1
    bench["clear_destination"] = 1
    bench.step()
    bench["clear_source"] = 0
    bench["clear_destination"] = 0
    return bench
  }

  /// Source words and accumulators are apart, and each file is cleared by itself.
  @Test(arguments: [(1, 2), (1, 4), (3, 12), (8, 16)])
  func filesAreApart(words: Int, accumulators: Int) throws {
    let bench = try bench(words: words, accumulators: accumulators)
    for word in 0..<accumulators {
      bench["write"] = 1
      bench["write_address"] = UInt64(word)
      bench.set("write_data", signed: -100 - word)
      bench["store"] = word < words ? 1 : 0
      bench["store_address"] = UInt64(word % words)
      bench.set("store_data", signed: 100 + word)
      bench.step()
    }
    bench["write"] = 0
    bench["store"] = 0
    func check(source: Bool, sums: Bool) {
      for word in 0..<words {
        bench["source_address"] = UInt64(word)
        #expect(bench.signed("source_word") == (source ? 100 + word : 0))
      }
      for word in 0..<accumulators {
        bench["read_address"] = UInt64(word)
        #expect(bench.signed("read_data") == (sums ? -100 - word : 0))
      }
    }
    check(source: true, sums: true)
    bench["clear_destination"] = 1
    bench.step()
    bench["clear_destination"] = 0
    check(source: true, sums: false)
    bench["clear_source"] = 1
    bench.step()
    bench["clear_source"] = 0
    check(source: false, sums: false)
  }

  /// The host writes where it looks; an output goes where it is stored, wherever the fetch looks.
  @Test func outputsAndHostWordsHaveTheirOwnAddress() throws {
    let bench = try bench(words: 4, accumulators: 8)
    bench["source_address"] = 2
    bench["host_write"] = 1
    bench.set("host_data", signed: 7)
    bench.step()
    bench["host_write"] = 0
    bench["store"] = 1
    bench["store_address"] = 3
    bench.set("store_data", signed: -9)
    bench.step()
    bench["store"] = 0
    #expect(bench.signed("source_word") == 7)
    bench["source_address"] = 3
    #expect(bench.signed("source_word") == -9)
  }
}
