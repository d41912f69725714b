import Networks
import Testing

@testable import DeepCompression

@Suite struct PruningRuleTests {
  private func kept(_ mask: [Bool]) -> Int { mask.reduce(0) { $0 + ($1 ? 1 : 0) } }

  private func matrix(_ rows: Int, _ columns: Int, seed: UInt64) -> Tensor {
    var generator = SeededGenerator(seed: seed)
    return Tensor(
      shape: [rows, columns], elements: (0..<rows * columns).map { _ in 2 * generator.unitInterval() - 1 })
  }

  @Test func eachRuleKeepsWhatItSays() {
    let weights = Tensor(shape: [2, 3], elements: [0, -3, 1, 2, -0.5, 0.25])
    #expect(PruningRule.keep.mask(of: weights) == [false, true, true, true, true, true])
    #expect(PruningRule.density(0.5).mask(of: weights) == [false, true, true, true, false, false])
    #expect(PruningRule.threshold(1).mask(of: weights) == [false, true, true, true, false, false])
    #expect(PruningRule.threshold(1e30).mask(of: weights) == [Bool](repeating: false, count: 6))
    #expect(PruningRule.threshold(0).mask(of: weights) == PruningRule.keep.mask(of: weights))
  }

  /// Of ±1 the standard deviation is 1.
  @Test func theQualityFactorMultipliesTheStandardDeviation() {
    let weights = Tensor(shape: [1, 4], elements: [1, -1, 1, -1])
    #expect(PruningRule.standardDeviation(of: weights.elements) == 1)
    #expect(kept(PruningRule.quality(1).mask(of: weights)) == 4)
    #expect(kept(PruningRule.quality(1.01).mask(of: weights)) == 0)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func selectionAgreesWithSorting(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    // Few distinct values, so that there are ties.
    let weights = (0..<500).map { _ in Float(generator.integer(below: 60) - 30) / 7 }
    let mask = MagnitudePruning(density: 0.3).mask(of: Tensor(shape: [500], elements: weights))
    let ordered = weights.indices.sorted { weights[$0].magnitude > weights[$1].magnitude }
    let expected = Set(ordered.prefix(150))
    #expect(Set(mask.indices.filter { mask[$0] }) == expected, "seed \(seed)")
  }

  @Test(arguments: [1, 4, 7, 16])
  func elementsKeepEqualShares(_ count: Int) {
    let weights = matrix(48, 30, seed: UInt64(count))
    let mask = PruningBalance.elements(count).mask(of: weights, .density(0.25))
    for element in 0..<count {
      let rows = Array(stride(from: element, to: 48, by: count))
      let own = rows.flatMap { mask[$0 * 30..<($0 + 1) * 30] }
      #expect((own.count / 4...(own.count + 3) / 4).contains(kept(own)))
    }
    #expect(kept(mask) == 360)
  }

  @Test func elementColumnsKeepEqualNumbersInEveryColumn() {
    let weights = matrix(32, 20, seed: 3)
    let mask = PruningBalance.elementColumns(4).mask(of: weights, .density(0.25))
    for element in 0..<4 {
      for column in 0..<20 {
        let own = stride(from: element, to: 32, by: 4).map { mask[$0 * 20 + column] }
        #expect(kept(own) == 2)
      }
    }
  }

  /// Groups too small for their share: as many weights stay as without balance, at most one a group.
  @Test func smallGroupsShareWhatRoundingLeaves() {
    let weights = matrix(10, 100, seed: 4)
    let mask = PruningBalance.elementColumns(16).mask(of: weights, .density(0.26))
    #expect(kept(mask) == 260)
    #expect(mask == PruningBalance.none.mask(of: weights, .density(0.26)))
    let few = PruningBalance.elementColumns(3).mask(of: weights, .density(0.1))
    #expect(kept(few) == 100)
    for element in 0..<3 {
      for column in 0..<100 {
        #expect(stride(from: element, to: 10, by: 3).filter { few[$0 * 100 + column] }.count <= 1)
      }
    }
  }

  /// Within its group the greatest stay.
  @Test func balanceKeepsTheGreatestOfAGroup() {
    let weights = Tensor(shape: [4, 1], elements: [10, 1, 9, 2])
    #expect(PruningBalance.none.mask(of: weights, .density(0.5)) == [true, false, true, false])
    #expect(PruningBalance.elements(2).mask(of: weights, .density(0.5)) == [true, false, false, true])
  }
}
