import Networks
import Testing

@testable import DeepCompression

@Suite struct CentroidStartTests {
  private let values = SortedValues([0, 1, 2, 3, 4, 5, 6, 100])

  @Test func linearStepsAreEqual() {
    #expect(CentroidStart.linear.centroids(5, of: values, seed: 1) == [0, 25, 50, 75, 100])
  }

  @Test func densityStepsHoldEqualNumbers() {
    #expect(CentroidStart.density.centroids(4, of: values, seed: 1) == [1, 3, 5, 100])
  }

  @Test func randomStartsAreValuesAndFollowTheSeed() {
    let centroids = CentroidStart.random.centroids(4, of: values, seed: 1)
    #expect(centroids.allSatisfy { values.values.contains(Float($0)) } && centroids == centroids.sorted())
    #expect(centroids == CentroidStart.random.centroids(4, of: values, seed: 1))
  }

  @Test(arguments: CentroidStart.allCases)
  func everyStartEndsAtAFixpoint(_ start: CentroidStart) {
    var generator = SeededGenerator(seed: 9)
    let values = (0..<3000).map { _ in generator.unitInterval() * generator.unitInterval() }
    let clustering = ScalarClustering(of: values, count: 12, start: start)
    let centroids = clustering.centroids.map(Double.init)
    let ranges = SortedValues(values).ranges(nearestTo: centroids)
    #expect(clustering.centroids.count == 12)
    for (centroid, range) in zip(centroids, ranges) {
      #expect(abs(SortedValues(values).mean(range) - centroid) < 1e-6)
    }
  }

  @Test func fewerIterationsLeaveALargerError() {
    var generator = SeededGenerator(seed: 9)
    let values = (0..<3000).map { _ in generator.unitInterval() * generator.unitInterval() }
    let errors = [1, 5, 1000].map {
      ScalarClustering(of: values, count: 12, iterationLimit: $0).squaredError
    }
    #expect(errors[0] > errors[1] && errors[1] > errors[2])
  }

  @Test func largeArraysSortAsSmallOnes() {
    var generator = SeededGenerator(seed: 2)
    let values = (0..<20_000).map { _ in Float(bitPattern: UInt32(generator.next() >> 33) << 1 | 1) }
      .filter(\.isFinite).map { generator.integer(below: 2) == 0 ? $0 : -$0 }
    #expect(FloatSorting.sorted(values) == values.sorted())
    let magnitudes = values.map(\.magnitude)
    #expect(FloatSorting.sorted(magnitudes) == magnitudes.sorted())
    #expect(FloatSorting.sorted(magnitudes.map { -$0 }) == magnitudes.map { -$0 }.sorted())
    #expect(FloatSorting.sorted([0, -0.0, 1]) == [0, 0, 1])
  }
}
