import CommandLineKit
import Configurations
import Foundation
import GoldenModels
import Synchronization

/// Runs an exploration on all cores, point by point on the recurrence of the cycle model, and keeps what is
/// finished.
public struct EIEExploration: Sendable {
  /// What is explored.
  public let plan: ExplorationPlan
  /// The file that keeps finished points; nil to keep them in memory alone.
  public let cache: String?

  /// An exploration of `plan`.
  public init(_ plan: ExplorationPlan, cache: String? = nil) {
    self.plan = plan
    self.cache = cache
  }

  /// Layers with their spreads, the largest first so that no core is left alone with one at the end.
  private var cases: [(layer: BenchmarkLayer, sigma: Double)] {
    plan.layers.flatMap { layer in plan.sigmas.map { (layer, $0) } }
      .sorted { $0.layer.inputs * $0.layer.outputs > $1.layer.inputs * $1.layer.outputs }
  }

  /// Runs all points that the cache does not have.
  ///
  /// The cache is written whole after every layout of a matrix, so an interruption loses seconds of work at
  /// most.
  ///
  /// - Parameter progress: hears of points done out of all, from any thread.
  /// - Throws: `FileError` if the cache cannot be written.
  public func run(progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }) throws -> ExplorationTable {
    var table = ExplorationTable(seed: plan.seed)
    if let cache, let text = try? String(contentsOfFile: cache, encoding: .utf8) { table.resume(from: text) }
    let wanted = cases.map { plan.points($0.layer, sigma: $0.sigma) }
    let missing = wanted.map { points in points.filter { table.outcomes[$0] == nil } }
    let total = wanted.reduce(0) { $0 + $1.count }
    let left = missing.reduce(0) { $0 + $1.count }
    progress(total - left, total)

    let state = Mutex(table)
    let done = Atomic(total - left)
    let work = zip(cases, missing).filter { !$1.isEmpty }
    _ = try work.concurrentMap { unit, points in
      let drawn = BenchmarkCase(unit.layer, sigma: unit.sigma, seed: plan.seed)
      for (_, group) in Dictionary(grouping: points, by: \.layout).sorted(by: { $0.key < $1.key }) {
        let outcomes = try Self.outcomes(of: group, on: drawn)
        try state.withLock { table in
          for (point, outcome) in zip(group, outcomes) { table.add(point, outcome) }
          if let cache { try AtomicFile.write(table.text, to: cache) }
        }
        progress(done.add(group.count, ordering: .relaxed).newValue, total)
      }
    }
    return state.withLock { $0 }
  }

  /// The outcomes of points that share a layout.
  private static func outcomes(
    of points: [ExplorationPoint], on drawn: BenchmarkCase
  ) throws -> [ExplorationPoint.Outcome] {
    let pattern = drawn.pattern.placed(for: points[0].array)
    let counts = pattern.storedEntries(for: points[0].array)
    let served = pattern.servedEntries(for: points[0].array)
    let groups = EIEColumnGroups(inputs: drawn.layer.inputs, configuration: points[0].array)
    let reads = zip(counts.map(RowReads.init), groups.masks(of: drawn.nonzero)).map { ($0, $1) }
    func rowReads(holdsRow: Bool) -> [Int] {
      MemoryReadEnergy.widths.map { width in
        var array = points[0].array
        array.weightRowBits = width
        return reads.reduce(0) { sum, group in
          sum + group.0.count(nonzero: group.1, entriesPerRow: array.entriesPerRow, holdsRow: holdsRow)
        }
      }
    }
    let (held, unheld) = (rowReads(holdsRow: true), rowReads(holdsRow: false))
    return try points.map { point in
      let model = EIECycleModel(
        entryCounts: served, inputs: drawn.layer.inputs, outputs: drawn.layer.outputs,
        configuration: point.array)
      let count = try model.runByRecurrence(nonzero: drawn.nonzero)
      return ExplorationPoint.Outcome(
        cycles: count.cycles, stalls: count.stalls, usefulMACs: count.usefulEntries,
        work: count.busy.reduce(0, +), entries: counts.reduce(0) { $0 + $1.total },
        fillers: counts.reduce(0) { $0 + $1.fillers }, rowReads: held, unheldRowReads: unheld)
    }
  }
}

extension ExplorationPoint.Layout: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    left.order < right.order
  }

  /// Sizes above choices.
  private var order: (Int, Int, Int, String, String) {
    (processingElements, relativeIndexBits, columnGroups, placement.rawValue, fillers.rawValue)
  }
}

extension ExplorationPoint {
  /// The paper's array with the point's parameters.
  fileprivate var array: EIEConfiguration {
    var array = EIEConfiguration.paper
    array.processingElements = processingElements
    array.relativeIndexBits = relativeIndexBits
    array.queueDepth = queueDepth
    array.placement = placement
    array.emptySlices = emptySlices
    array.fillers = fillers
    array.columnGroups = columnGroups
    return array
  }
}
