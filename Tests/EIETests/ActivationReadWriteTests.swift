import BitVectors
import EIE
import Testing

@Suite struct ActivationReadWriteTests {
  /// Every word of a small format is read as the activation that the rule says, with and without rectification.
  @Test(arguments: RoundingRule.allCases)
  func roundsSaturatesAndRectifies(rule: RoundingRule) throws {
    let word = FixedPointFormat(width: 10, fractionBits: 5)
    let activation = FixedPointFormat(width: 5, fractionBits: 2)
    let bench = try Bench(
      ActivationReadWrite(words: 3, accumulator: word, activation: activation, rounding: rule))
    for value in word.minimum...word.maximum {
      for rectify in [false, true] {
        bench["source_address"] = 2
        bench["host_write"] = 1
        bench.set("host_data", signed: value)
        bench.step()
        bench["host_write"] = 0
        #expect(bench.signed("source_word") == value)
        bench["rectify"] = rectify ? 1 : 0
        bench["load"] = 1
        bench.step()
        bench["load"] = 0
        let rounded = activation.saturate(rule.shiftRight(value, by: 3))
        let expected = rectify ? max(0, rounded) : rounded
        #expect(bench.signed("lane_activation") == expected, "\(value), \(rule)")
        #expect(bench["lane_nonzero"] == (expected == 0 ? 0 : 1), "\(value), \(rule)")
        bench["taken"] = 1
        bench.step()
        bench["taken"] = 0
        #expect(bench["lane_nonzero"] == 0)
      }
    }
  }

  /// Source and destination are different files, swap roles, and read as zero after they were cleared.
  @Test(arguments: [1, 2, 5, 8])
  func swapsAndClears(words: Int) throws {
    let format = FixedPointFormat(width: 16, fractionBits: 8)
    let bench = try Bench(
      ActivationReadWrite(words: words, accumulator: format, activation: format, rounding: .down))
    func clear() {
      bench["clear_source"] = 1
      bench["clear_destination"] = 1
      bench.step()
      bench["clear_source"] = 0
      bench["clear_destination"] = 0
    }
    clear()
    for word in 0..<words {
      bench["write"] = 1
      bench["write_address"] = UInt64(word)
      bench.set("write_data", signed: -100 - word)
      bench["host_write"] = 1
      bench["source_address"] = UInt64(word)
      bench.set("host_data", signed: 100 + word)
      bench.step()
    }
    bench["write"] = 0
    bench["host_write"] = 0
    func check(source: Int, destination: Int) {
      for word in 0..<words {
        bench["source_address"] = UInt64(word)
        bench["read_address"] = UInt64(word)
        #expect(bench.signed("source_word") == (source == 0 ? 0 : source + source.signum() * word))
        #expect(
          bench.signed("read_data") == (destination == 0 ? 0 : destination + destination.signum() * word))
      }
    }
    check(source: 100, destination: -100)
    bench["swapped"] = 1
    check(source: -100, destination: 100)
    bench["clear_destination"] = 1
    bench.step()
    bench["clear_destination"] = 0
    check(source: -100, destination: 0)
    clear()
    check(source: 0, destination: 0)
  }
}
