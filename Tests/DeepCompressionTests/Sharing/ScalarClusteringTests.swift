import DeepCompression
import Networks
import Testing

@Suite struct ScalarClusteringTests {
  @Test func fewDistinctValuesAreKeptExactly() {
    let clustering = ScalarClustering(of: [0.1, 0.3, 0.1, -0.7, 0.3], count: 3)
    #expect(clustering.centroids == [-0.7, 0.1, 0.3])
    #expect(clustering.squaredError == 0)
    #expect(ScalarClustering(of: [], count: 3).centroids == [])
  }

  @Test func oneClusterIsTheMean() {
    #expect(ScalarClustering(of: [1, 2, 6], count: 1).centroids == [3])
  }

  @Test func findsSeparateGroups() {
    let clustering = ScalarClustering(of: [-5, -5.5, 1, 1.25, 0.75, 9], count: 3)
    #expect(clustering.centroids == [-5.25, 1, 9])
    #expect((clustering.squaredError - 0.25).magnitude < 1e-12)
  }

  /// The linear start puts centroids into the hole around zero that pruning leaves.
  @Test func noClusterIsLost() {
    let positive = (1...40).map { 1 + Float($0) / 100 }
    let values = positive + positive.map { -$0 }
    #expect(ScalarClustering(of: values, count: 7).centroids.count == 7)
  }

  /// At the end, every value is nearest to the mean of its own cluster: Lloyd's fixed point, computed
  /// plainly.
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func centroidsAreTheMeansOfTheirValues(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let values = (0..<500).map { _ in
      let uniform = generator.unitInterval() - 0.5
      return uniform * uniform * uniform
    }
    let clustering = ScalarClustering(of: values, count: 2 + Int(seed))
    var groups: [Int: [Double]] = [:]
    var error = 0.0
    for value in values {
      let distances = clustering.centroids.map { (Double($0) - Double(value)).magnitude }
      let nearest = distances.indices.min { distances[$0] < distances[$1] } ?? 0
      groups[nearest, default: []].append(Double(value))
      error += distances[nearest] * distances[nearest]
    }
    for (index, centroid) in clustering.centroids.enumerated() {
      let group = groups[index] ?? []
      let mean = group.reduce(0, +) / Double(group.count)
      #expect((mean - Double(centroid)).magnitude < 1e-6, "seed \(seed)")
    }
    #expect((error - clustering.squaredError).magnitude < 1e-6, "seed \(seed)")
  }
}
