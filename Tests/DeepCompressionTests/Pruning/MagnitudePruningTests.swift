import DeepCompression
import Networks
import Testing

@Suite struct MagnitudePruningTests {
  private func mask(_ weights: [Float], _ density: Double) -> [Bool] {
    MagnitudePruning(density: density).mask(of: Tensor(shape: [weights.count], elements: weights))
  }

  @Test func keepsTheGreatestMagnitudes() {
    #expect(mask([1, -4, 3, -2], 0.5) == [false, true, true, false])
    #expect(mask([1, -4, 3, -2], 0) == [false, false, false, false])
    #expect(mask([1, -4, 3, -2], 1) == [true, true, true, true])
  }

  @Test func ofEqualMagnitudesTheEarlierStays() {
    #expect(mask([1, -1, 1, -1], 0.5) == [true, true, false, false])
    #expect(mask([1, 2, -1, 1], 0.5) == [true, true, false, false])
  }

  @Test func zerosNeverStay() {
    #expect(mask([0, 0, 5, 0], 0.75) == [false, false, true, false])
    #expect(mask([], 0.5) == [])
  }

  @Test func reachesTheDensityExactly() {
    var generator = SeededGenerator(seed: 1)
    let weights = (0..<1000).map { _ in generator.unitInterval() - 0.5 }
    #expect(mask(weights, 0.0814).count { $0 } == 81)
  }
}
