import Configurations

/// How often the parts of an array are used in one run of a layer, summed over all elements: what energy depends on.
///
/// Counted from the matrix and the mask of activations alone. A row of weights is read when it is not the row that the
/// memory's output still holds.
public struct EIEActivity: Hashable, Sendable {
  /// Columns that were broadcast, a bias column included.
  public var broadcasts = 0
  /// Activations that went into queues, and out again.
  public var queued = 0
  /// Words read from pointer banks: two for each column that leaves a queue.
  public var pointerReads = 0
  /// Rows read from weight memories.
  public var rowReads = 0
  /// Entries that went through an arithmetic unit, fillers included.
  public var entries = 0
  /// Products that were added to an accumulator.
  public var updates = 0
  /// Activations read from source registers into the lanes.
  public var sourceReads = 0
  /// Pointers looked at in slice filters; none where there are none.
  public var filterReads = 0
  /// Cycles of the layer.
  public var cycles = 0

  /// Nothing has happened.
  public init() {}

  /// What happened in both.
  public static func + (a: EIEActivity, b: EIEActivity) -> EIEActivity {
    var sum = a
    sum.broadcasts += b.broadcasts
    sum.queued += b.queued
    sum.pointerReads += b.pointerReads
    sum.rowReads += b.rowReads
    sum.entries += b.entries
    sum.updates += b.updates
    sum.sourceReads += b.sourceReads
    sum.filterReads += b.filterReads
    sum.cycles += b.cycles
    return sum
  }
}

extension EIECycleModel {
  /// Counts the uses of the layer for a mask of the activations that are not zero.
  ///
  /// The layer's entries begin at a row's first, and nothing is held at the start: as when the layer is the only one
  /// that is resident.
  ///
  /// - Parameter entriesPerRow: entries of a row of the weight memory.
  /// - Throws: `EIEModelError` if the mask has not one element an input.
  public func activity(nonzero: [Bool], entriesPerRow: Int) throws -> EIEActivity {
    var sum = EIEActivity()
    for (law, mask) in zip(groups, columnGroups.masks(of: nonzero)) {
      sum = sum + (try law.activity(nonzero: mask, entriesPerRow: entriesPerRow))
    }
    sum.cycles = try runByRecurrence(nonzero: nonzero).cycles
    return sum
  }
}

extension EIEColumnGroupLaw {
  fileprivate func activity(nonzero: [Bool], entriesPerRow: Int) throws -> EIEActivity {
    let elements = entryCounts.processingElements
    var isActive = [Bool](repeating: false, count: entryCounts.columns)
    for event in try events.sequence(nonzero: nonzero) where event != EIEFetchEvents.bubble {
      isActive[Int(event)] = true
    }
    var activity = EIEActivity()
    let rows = (events.inputs + elements - 1) / elements
    activity.sourceReads = rows * elements
    var next = [Int](repeating: 0, count: elements)
    var held = [Int](repeating: -1, count: elements)
    for column in 0..<entryCounts.columns {
      let counts = entryCounts.column(column)
      if isActive[column] {
        activity.broadcasts += 1
        activity.updates += entryCounts.weightsOfColumn[column]
        for (element, count) in zip(0..<elements, counts) where count > 0 {
          let first = next[element] / entriesPerRow
          let last = (next[element] + Int(count) - 1) / entriesPerRow
          activity.rowReads += last - first + (held[element] == first ? 0 : 1)
          held[element] = last
          activity.entries += Int(count)
        }
        let served = emptySlices == .filtered ? counts.filter { $0 > 0 }.count : elements
        activity.queued += served
        activity.pointerReads += 2 * served
        activity.filterReads += emptySlices == .filtered ? elements : 0
      }
      for (element, count) in zip(0..<elements, counts) { next[element] += Int(count) }
    }
    return activity
  }
}
