import CoSimulation
import Configurations
import ExternalTools
import GoldenModels
import Testing

@testable import Experiments

/// The nine layers at their full size on the cycle model, against what the paper publishes.
@Suite struct EIEBenchmarkTests {
  /// Independent weights: seven of nine layers come within 11 % of the paper's actual time, all but Alex-8
  /// and VGG-6, and the geometric mean of the ratios is near 0.92.
  @Test func independentWeightsComeNearThePaper() throws {
    let results = try EIEBenchmark([.paper], sigmas: [0]).run()
    #expect(results.map(\.layer) == BenchmarkLayer.all)
    let near = results.filter { abs($0.ratioToPaper - 1) <= 0.11 }.map(\.layer.name)
    #expect(Set(BenchmarkLayer.all.map(\.name)).subtracting(near) == ["Alex-8", "VGG-6"])
    #expect(abs(results.geometricMeanRatio - 0.92) < 0.02)
    for result in results {
      #expect(result.microseconds >= result.floorMicroseconds, "\(result.layer.name)")
      #expect(result.cyclesWithQueueOf7 >= result.count.cycles, "\(result.layer.name)")
    }
  }

  /// Clustered weights cost an array that does nothing about it more and more.
  @Test func clusteredWeightsTakeLonger() throws {
    let layers = [BenchmarkLayer.alex8, .vgg7, .neuralTalkWe, .neuralTalkWd, .neuralTalkLSTM]
    let results = try EIEBenchmark([.paper], layers: layers).run()
    let means = BenchmarkCase.sigmas.map { sigma in
      results.filter { $0.sigma == sigma }.geometricMeanRatio
    }
    #expect(means[0] < means[1] && means[1] < means[2])
    // Fillers on a layer of 4 % density, and none where slices have at most sixteen rows.
    #expect(abs(results[3].fillerShare - 0.36) < 0.01)
    #expect(results[0].fillers == 0)
  }

  /// Balanced rows, no empty slices and no fillers: our array is faster on every layer but one that has
  /// nothing to gain, and the useful work of a matrix does not depend on where its rows are.
  @Test func ourArrayIsFaster() throws {
    let layers = [BenchmarkLayer.vgg7, .vgg8, .neuralTalkWe, .neuralTalkLSTM]
    let results = try EIEBenchmark([.paper, .sparrow], layers: layers).run()
    for pair in stride(from: 0, to: results.count, by: 2) {
      let (theirs, ours) = (results[pair], results[pair + 1])
      #expect(theirs.configuration == .paper && ours.configuration == .sparrow)
      #expect(ours.usefulMACs == theirs.usefulMACs)
      #expect(ours.count.cycles < theirs.count.cycles, "\(ours.layer.name), sigma \(ours.sigma)")
      #expect(ours.count.utilization > 0.85, "\(ours.layer.name), sigma \(ours.sigma)")
    }
  }

  /// The stepped law and the recurrence give the same counts on layers of full size.
  @Test(arguments: [BenchmarkLayer.neuralTalkWe, .neuralTalkLSTM, .vgg8])
  func bothReadingsOfTheLawAgree(layer: BenchmarkLayer) throws {
    for sigma in BenchmarkCase.sigmas {
      let drawn = BenchmarkCase(layer, sigma: sigma)
      for groups in [1, 2, 4] {
        var array = EIEConfiguration.paper
        array.columnGroups = groups
        let counts = drawn.pattern.placed(for: array).servedEntries(for: array)
        for depth in [1, 7, 16] {
          array.queueDepth = depth
          for (emptySlices, fillers) in [
            (EmptySlices.queued, FillerReading.issued), (.filtered, .issued), (.queued, .windowed),
            (.filtered, .windowed),
          ] {
            array.emptySlices = emptySlices
            array.fillers = fillers
            let model = EIECycleModel(
              entryCounts: counts, inputs: layer.inputs, outputs: layer.outputs, configuration: array)
            let stepped = try model.run(nonzero: drawn.nonzero)
            #expect(try model.runByRecurrence(nonzero: drawn.nonzero) == stepped, "depth \(depth)")
            #expect(stepped.usefulEntries == drawn.usefulMACs)
          }
        }
      }
    }
  }

  /// At 256 elements one broadcast a cycle is the limit of a layer whose inputs are all active, and four are not; the
  /// best number of groups is taken for each matrix.
  @Test func columnGroupsLiftTheLimitOfTheBroadcast() throws {
    let arrays = [1, 2, 4].map { groups in
      var array = EIEConfiguration.sparrow
      array.processingElements = 256
      array.columnGroups = groups
      return array
    }
    let results = try EIEBenchmark(arrays, layers: [.neuralTalkWe, .neuralTalkWd], sigmas: [0]).run()
    let cycles = results.map(\.count.cycles)
    #expect(cycles[0] > 4096 && cycles[1] < 2200 && cycles[2] < 1200)
    let best = results.bestColumnGroups
    #expect(best.map(\.layer) == [.neuralTalkWe, .neuralTalkWd])
    #expect(best.map(\.configuration.columnGroups) == [4, 1])
    #expect(best.allSatisfy { $0.count.utilization > 0.8 })
  }

  @Test func speedsAreOfCountsThatAgree() throws {
    let layer = BenchmarkLayer.neuralTalkLSTM.scaled(inputs: 300, outputs: 300)
    let speed = try CycleModelSpeed(layer, sigma: 0.5, seed: 1, configuration: .quad)
    #expect(speed.agrees)
    #expect(speed.elementCycles % 16 == 0)
  }

  /// Both products of the processor are the same product.
  @Test func sparseAndDenseProductsAgree() {
    let drawn = BenchmarkCase(BenchmarkLayer.alex8.scaled(inputs: 200, outputs: 150), sigma: 0.5)
    let weights = drawn.pattern.rows.indices.map { Float($0 % 17) - 8 }
    let vector = drawn.nonzero.enumerated().map { $1 ? Float($0 % 5 + 1) : 0 }
    let product = SparseVectorProduct(pattern: drawn.pattern, weights: weights)
    var sparse = [Float](repeating: 9, count: 150)
    var dense = sparse
    product.multiply(vector, into: &sparse)
    product.dense.multiply(vector, into: &dense)
    // Small integers: every sum is exact, in any order.
    #expect(sparse == dense)
    #expect(sparse.contains { $0 != 0 })
  }

  /// Layers of every kind, cut down, through the paper's hardware: one array whose memories grow to hold them
  /// all.
  @Test func hardwareAgreesOnLayersCutDown() throws {
    let layers = [
      BenchmarkLayer.vgg6.scaled(inputs: 600, outputs: 160),
      .neuralTalkWd.scaled(inputs: 20, outputs: 700), .alex8.scaled(inputs: 100, outputs: 60),
    ]
    var small = EIEConfiguration.paper
    small.processingElements = 16
    small.weightRows = 16
    small.pointerWords = 64
    small.activationWords = 4
    let benchmark = try EIEHardwareBenchmark(small, layers: layers, sigma: 1, simulator: .swift)
    #expect(benchmark.configuration.pointerWords == 1024)
    #expect(benchmark.configuration.activationWords == 64)
    try expectAgreement(benchmark, on: layers)
  }

  /// The same of our array, as Verilog in Verilator.
  @Test(.enabled(if: ToolSearch.environment.has(.verilator), "Verilator is not installed"))
  func verilogAgreesOnLayersCutDown() throws {
    let layers = [
      BenchmarkLayer.neuralTalkWe.scaled(inputs: 1024, outputs: 150), .vgg7.scaled(inputs: 600, outputs: 600),
    ]
    var small = EIEConfiguration.sparrow
    small.processingElements = 16
    small.weightRows = 256
    small.pointerWords = 64
    let benchmark = try EIEHardwareBenchmark(small, layers: layers, sigma: 0.5)
    try expectAgreement(benchmark, on: layers)
  }

  private func expectAgreement(_ benchmark: EIEHardwareBenchmark, on layers: [BenchmarkLayer]) throws {
    var names: [String] = []
    try benchmark.run { outcome in
      let name = outcome.layer.name
      let layer = outcome.report.layers[0]
      names.append(name)
      #expect(outcome.report.agrees, "\(name)")
      #expect(layer.cycles == layer.modelCycles, "\(name)")
      #expect(layer.saturations == 0, "\(name)")
    }
    #expect(names == layers.map(\.name))
  }
}
