import Configurations
import Foundation
import GoldenModels
import Synchronization

/// The benchmark layers on the cycle models of some configurations.
public struct EIEBenchmark: Sendable {
  /// One layer with one spread on one array.
  public struct Result: Sendable {
    /// The layer.
    public var layer: BenchmarkLayer
    /// The spread of its densities.
    public var sigma: Double
    /// The array.
    public var configuration: EIEConfiguration
    /// Multiplications of a non-zero weight with a non-zero activation.
    public var usefulMACs: Int
    /// Entries of the whole layer in all elements, fillers included; and the fillers.
    public var entries, fillers: Int
    /// Where the cycles went, with the configuration's own queue.
    public var count: EIECycleCount
    /// The cycles with a queue of 7: what the paper's simulator holds in its buffer of 8.
    public var cyclesWithQueueOf7: Int

    /// Time at 800 MHz.
    public var microseconds: Double { Self.microseconds(Double(count.cycles)) }
    /// Time at 800 MHz with a queue of 7.
    public var microsecondsWithQueueOf7: Double { Self.microseconds(Double(cyclesWithQueueOf7)) }
    /// The time that the useful work of this very matrix takes, evenly divided and without fillers.
    public var floorMicroseconds: Double {
      Self.microseconds(Double(usefulMACs) / Double(configuration.processingElements))
    }
    /// The share of entries that are fillers.
    public var fillerShare: Double { entries == 0 ? 0 : Double(fillers) / Double(entries) }
    /// Our time over the paper's actual time.
    public var ratioToPaper: Double { microseconds / layer.actualMicroseconds }

    private static func microseconds(_ cycles: Double) -> Double { cycles / BenchmarkLayer.megahertz }
  }

  /// The arrays; the same matrices run on all of them.
  public var configurations: [EIEConfiguration]
  /// Which layers.
  public var layers: [BenchmarkLayer]
  /// With which spreads.
  public var sigmas: [Double]
  /// From which seed.
  public var seed: UInt64

  /// The nine layers with all three spreads.
  public init(
    _ configurations: [EIEConfiguration], layers: [BenchmarkLayer] = BenchmarkLayer.all,
    sigmas: [Double] = BenchmarkCase.sigmas, seed: UInt64 = 1
  ) {
    self.configurations = configurations
    self.layers = layers
    self.sigmas = sigmas
    self.seed = seed
  }

  /// Runs all layers with all spreads on all arrays, on all cores of this machine.
  ///
  /// - Parameter progress: hears of matrices done out of all, from any thread.
  /// - Returns: the results by layer, then spread, then array.
  /// - Throws: `EIEModelError`.
  public func run(progress: @Sendable (Int, Int) -> Void = { _, _ in }) throws -> [Result] {
    let cases = layers.flatMap { layer in sigmas.map { (layer, $0) } }
    let done = Atomic(0)
    return try cases.concurrentMap { layer, sigma in
      let drawn = BenchmarkCase(layer, sigma: sigma, seed: seed)
      let results = try configurations.map { try result(of: drawn, on: $0) }
      progress(done.add(1, ordering: .relaxed).newValue, cases.count)
      return results
    }.flatMap { $0 }
  }

  /// Runs one case on one array by the recurrence.
  ///
  /// - Throws: `EIEModelError`.
  private func result(of drawn: BenchmarkCase, on configuration: EIEConfiguration) throws -> Result {
    let pattern = drawn.pattern.placed(for: configuration)
    let counts = pattern.storedEntries(for: configuration)
    let served = configuration.fillers == .issued ? counts : pattern.servedEntries(for: configuration)
    func model(queueDepth: Int) -> EIECycleModel {
      var array = configuration
      array.queueDepth = queueDepth
      return EIECycleModel(
        entryCounts: served, inputs: drawn.layer.inputs, outputs: drawn.layer.outputs, configuration: array)
    }
    let count = try model(queueDepth: configuration.queueDepth).runByRecurrence(nonzero: drawn.nonzero)
    return Result(
      layer: drawn.layer, sigma: drawn.sigma, configuration: configuration,
      usefulMACs: count.usefulEntries, entries: counts.reduce(0) { $0 + $1.total },
      fillers: counts.reduce(0) { $0 + $1.fillers }, count: count,
      cyclesWithQueueOf7: try model(queueDepth: 7).runByRecurrence(nonzero: drawn.nonzero).cycles)
  }
}

extension [EIEBenchmark.Result] {
  /// The geometric mean of our times over the paper's actual ones; 1 if there are none.
  public var geometricMeanRatio: Double {
    isEmpty ? 1 : exp(reduce(0) { $0 + log($1.ratioToPaper) } / Double(count))
  }
}

extension [EIEBenchmark.Result] {
  /// The mean of the shares of element cycles that go to weights.
  public var meanUtilization: Double {
    isEmpty ? 0 : reduce(0) { $0 + $1.count.utilization } / Double(count)
  }

  /// For each layer and spread the result of fewest cycles; of equal ones that with the fewest column groups.
  public var bestColumnGroups: [EIEBenchmark.Result] {
    var best: [EIEBenchmark.Result] = []
    for result in self {
      let place = best.firstIndex { $0.layer == result.layer && $0.sigma == result.sigma }
      guard let place else {
        best.append(result)
        continue
      }
      let other = best[place]
      let mine = (result.count.cycles, result.configuration.columnGroups)
      if mine < (other.count.cycles, other.configuration.columnGroups) { best[place] = result }
    }
    return best
  }
}

extension EIEConfiguration {
  /// The name in tables: arrays of one name may differ in column groups.
  public var label: String { columnGroups == 1 ? name : "\(name)-g\(columnGroups)" }
}
