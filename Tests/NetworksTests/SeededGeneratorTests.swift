import Networks
import Testing

@Suite struct SeededGeneratorTests {
  /// The first numbers of the authors' reference implementation for seed 1234567.
  @Test func isSplitMix64() {
    var generator = SeededGenerator(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
    #expect(generator.next() == 9_817_491_932_198_370_423)
  }

  @Test func realsLieInTheUnitInterval() {
    var generator = SeededGenerator(seed: 1)
    let reals = (0..<10_000).map { _ in generator.unitInterval() }
    #expect(reals.allSatisfy { $0 >= 0 && $0 < 1 })
    let mean: Float = reals.reduce(0, +) / 10_000
    #expect(abs(mean - 0.5) < 0.02)
  }

  @Test func permutationsHoldEveryNumberOnce() {
    var generator = SeededGenerator(seed: 1)
    for count in [0, 1, 2, 100] {
      #expect(generator.permutation(of: count).sorted() == Array(0..<count))
    }
    #expect(generator.permutation(of: 100) != generator.permutation(of: 100))
  }
}
