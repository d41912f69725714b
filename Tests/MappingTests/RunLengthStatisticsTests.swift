import Mapping
import Testing

@Suite struct RunLengthStatisticsTests {
  private func statistics(_ block: [Int32]) -> RunLengthStatistics {
    var statistics = RunLengthStatistics(wordBits: 16)
    statistics.add(block: block, words: RunLengthCode(wordBits: 16).encode(block).count)
    return statistics
  }

  /// Alternating zeros and levels: four values of one kind of run and two equally frequent levels.
  @Test func boundsByHand() {
    let found = statistics([0, 5, 0, 7, 0, 5, 0, 7])
    #expect(found.pairs == 4 && found.codedBits == 128 && found.density == 0.5)
    // A run of one before each level costs nothing; each level 16 bits.
    #expect(found.pairEntropyBits == 64)
    // One bit for each place, and the levels.
    #expect(found.placeEntropyBits == 72)
    // Zero half of the time, the others a quarter: 1.5 bits each.
    #expect(found.valueEntropyBits == 12)
    #expect(found.excess(over: found.pairEntropyBits) == 1)
  }

  /// Its pairs are those of the code: a run of more than 31 is cut, and the end of a block is a level.
  @Test func pairsAreThoseOfTheCode() {
    let block = [Int32](repeating: 0, count: 40) + [3] + [Int32](repeating: 0, count: 7)
    let found = statistics(block)
    // (31, 0), (8, 3), (6, 0)
    #expect(found.pairs == 3 && found.codedBits == 64)
    #expect(statistics([0]).pairs == 1 && statistics([4]).valueEntropyBits == 0)
  }
}
