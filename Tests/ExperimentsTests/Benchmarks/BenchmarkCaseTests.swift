import DeepCompression
import GoldenModels
import Networks
import Testing

@testable import Experiments

/// Matrices and activations of the benchmark layers: densities, spreads, and the two ways of writing them down.
@Suite struct BenchmarkCaseTests {
  private let small = BenchmarkLayer.alex7.scaled(inputs: 600, outputs: 500)

  @Test func nineLayersWithTheirPublishedFigures() {
    let layers = BenchmarkLayer.all
    #expect(layers.count == 9)
    #expect(Set(layers.map(\.name)).count == 9)
    // Table IV, actual time: the sums of AlexNet's, VGG's and NeuralTalk's three layers.
    let sums = stride(from: 0, to: 9, by: 3).map { first in
      layers[first..<(first + 3)].reduce(0) { $0 + $1.actualMicroseconds }
    }
    #expect(zip(sums, [52.4, 51.5, 29.4]).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(BenchmarkLayer.named("nt-we") == .neuralTalkWe)
    #expect(BenchmarkLayer.named("Alex-9") == nil)
  }

  @Test(arguments: BenchmarkCase.sigmas)
  func densitiesAreThePublishedOnes(sigma: Double) {
    for layer in [small, BenchmarkLayer.vgg8.scaled(inputs: 700, outputs: 900), .neuralTalkWe] {
      let drawn = BenchmarkCase(layer, sigma: sigma)
      #expect(abs(drawn.pattern.density / layer.weightDensity - 1) < 0.03, "\(layer.name)")
      let active = Double(drawn.nonzero.filter { $0 }.count) / Double(layer.inputs)
      #expect(abs(active - layer.activationDensity) < 0.07, "\(layer.name)")
    }
  }

  @Test func columnsAreSortedAndComplete() {
    let pattern = BenchmarkCase(small, sigma: 1).pattern
    #expect(pattern.inputs == 600)
    #expect(pattern.columnStarts.first == 0 && pattern.columnStarts.last == pattern.rows.count)
    for (start, end) in zip(pattern.columnStarts, pattern.columnStarts.dropFirst()) {
      let rows = pattern.rows[start..<end]
      #expect(zip(rows, rows.dropFirst()).allSatisfy(<))
      #expect(rows.allSatisfy { $0 < 500 })
    }
  }

  /// The variance between columns grows with the spread; independent weights have that of a coin.
  @Test func spreadsSpread() {
    func variance(_ sigma: Double) -> Double {
      let starts = BenchmarkCase(small, sigma: sigma).pattern.columnStarts
      let sizes = zip(starts, starts.dropFirst()).map { Double($1 - $0) }
      let mean = sizes.reduce(0, +) / Double(sizes.count)
      return sizes.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(sizes.count)
    }
    #expect(variance(0) < 1.3 * 500 * 0.09 * 0.91)
    #expect(variance(0.5) > 4 * variance(0))
    #expect(variance(1) > 2 * variance(0.5))
  }

  @Test func equalSeedsGiveEqualCases() {
    let first = BenchmarkCase(small, sigma: 0.5, seed: 7)
    #expect(BenchmarkCase(small, sigma: 0.5, seed: 7).pattern == first.pattern)
    #expect(BenchmarkCase(small, sigma: 0.5, seed: 8).pattern != first.pattern)
    #expect(BenchmarkCase(small, sigma: 1, seed: 7).pattern != first.pattern)
  }

  /// The scale makes the mean exact, also where dense rows and columns are cut at a density of one.
  @Test(arguments: [0.01, 0.25, 0.9, 1.0])
  func scalesAreCalibrated(mean: Double) {
    var generator = SeededGenerator(seed: 3)
    let densities = LogNormalDensities(outputs: 200, inputs: 300, mean: mean, sigma: 1, using: &generator)
    let total = densities.columns.reduce(0.0) { sum, column in
      densities.rows.reduce(sum) { $0 + min(1, Double($1) * Double(column)) }
    }
    #expect(abs(total / 60_000 - mean) < 1e-5)
  }

  /// Counting from the rows of a pattern and from the matrix of codes is the same.
  @Test(arguments: [1, 3, 16, 64, 100])
  func entryCountsOfPatternAndMatrixAgree(elements: Int) throws {
    for (sigma, bits) in [(0.0, 4), (1.0, 2), (0.5, 8)] {
      let drawn = BenchmarkCase(BenchmarkLayer.vgg7.scaled(inputs: 90, outputs: 700), sigma: sigma)
      let layer = try drawn.workload().network.layers[0]
      #expect(layer.nonzeros == drawn.pattern.nonzeros)
      let counts = drawn.pattern.entryCounts(processingElements: elements, relativeIndexBits: bits)
      let matrix = EIEEntryCounts(of: layer, processingElements: elements, relativeIndexBits: bits)
      #expect(counts == matrix, "sigma \(sigma), \(bits) bits")
      let slices = InterleavedSlice.slices(
        of: layer, processingElements: elements, relativeIndexBits: bits)
      #expect(counts.total == slices.reduce(0) { $0 + $1.entries.count })
      #expect(counts.fillers == slices.reduce(0) { $0 + $1.paddingEntries })
    }
  }

  @Test func workloadIsTheCase() throws {
    let drawn = BenchmarkCase(small, sigma: 0.5)
    let workload = try drawn.workload()
    #expect(workload.inputs[0].map { $0 != 0 } == drawn.nonzero)
    #expect(Set(workload.network.layers[0].codes) == Set(0...15))
    var macs = 0
    for (column, isActive) in drawn.nonzero.enumerated() where isActive {
      macs += drawn.pattern.columnStarts[column + 1] - drawn.pattern.columnStarts[column]
    }
    #expect(drawn.usefulMACs == macs)
  }
}
