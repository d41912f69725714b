import Configurations

// The law with a slice filter (docs/eie.md, section 4): a column is queued only where it has entries, and waits only
// for those queues. Both readings of the law, as without the filter.
extension EIECycleModel {
  /// Steps the law with a filter to the end of the layer, adding cycles and stalls to `count`.
  func stepFiltered(_ sequence: [Int32], into count: inout EIECycleCount) {
    var array = FilteredArray(elements: entryCounts.processingElements, queueDepth: queueDepth)
    var next = 0
    while next < sequence.count || !array.isIdle {
      var pushes: ArraySlice<Int32>?
      if next < sequence.count {
        let event = sequence[next]
        if event == EIEFetchEvents.bubble {
          next += 1
        } else {
          let column = entryCounts.column(Int(event))
          if array.isBlocked(column) {
            count.stalls += 1
          } else {
            pushes = column
            next += 1
          }
        }
      }
      array.advance()
      if let pushes { array.push(pushes) }
      count.cycles += 1
    }
  }

  /// The law with a filter from event to event, adding cycles and stalls to `count`.
  func recurFiltered(_ sequence: [Int32], into count: inout EIECycleCount) {
    var array = FilteredRecurrence(elements: entryCounts.processingElements, queueDepth: queueDepth)
    var cycle: Int32 = 0
    for event in sequence {
      if event != EIEFetchEvents.bubble {
        let start = array.serve(entryCounts, column: Int(event), from: cycle)
        count.stalls += Int(start - cycle)
        cycle = start
      }
      cycle += 1
    }
    count.cycles = Int(max(cycle, array.idle))
  }
}

/// The elements' state between two columns: when each can pop the next, and when its queue has a place.
private struct FilteredRecurrence {
  private let queueDepth: Int32
  /// For each element, the first cycle in which it can pop again; -1 before its first column.
  private var free: [Int32]
  /// For each element, the cycles in which it popped its last `queueDepth` columns, as a ring; -1 where none was.
  private var pops: [Int32]
  /// For each element, where in its ring the oldest pop is.
  private var oldest: [Int32]

  init(elements: Int, queueDepth: Int) {
    self.queueDepth = Int32(queueDepth)
    free = [Int32](repeating: -1, count: elements)
    pops = [Int32](repeating: -1, count: elements * queueDepth)
    oldest = (0..<elements).map { Int32($0 * queueDepth) }
  }

  /// Broadcasts a column as soon from `cycle` on as the queues that take it have a place, and lets the elements
  /// that have entries of it pop it.
  ///
  /// - Returns: the cycle in which it is broadcast.
  mutating func serve(_ counts: EIEEntryCounts, column: Int, from cycle: Int32) -> Int32 {
    let elements = free.count
    var start = cycle
    counts.entries.withUnsafeBufferPointer { entries in
      free.withUnsafeMutableBufferPointer { free in
        pops.withUnsafeMutableBufferPointer { pops in
          oldest.withUnsafeMutableBufferPointer { oldest in
            let own = UnsafeBufferPointer(rebasing: entries[(column * elements)..<((column + 1) * elements)])
            for element in 0..<elements where own[element] > 0 {
              start = max(start, pops[Int(oldest[element])] &+ 1)
            }
            for element in 0..<elements where own[element] > 0 {
              let pop = max(start &+ 1, free[element])
              free[element] = pop &+ own[element]
              let slot = oldest[element]
              pops[Int(slot)] = pop
              let end = Int32(truncatingIfNeeded: element &+ 1) &* queueDepth
              oldest[element] = slot &+ 1 == end ? end &- queueDepth : slot &+ 1
            }
          }
        }
      }
    }
    return start
  }

  /// The first cycle in which nothing remains: one after the last entry was under way.
  var idle: Int32 { (free.max() ?? -1) + 1 }
}

/// The elements' state between two cycles, each with a queue of its own.
private struct FilteredArray {
  /// The entries of the columns that each element has been given, and how many of them it has popped.
  private var given: [[Int32]]
  private var popped: [Int]
  /// Entries left of each element's column.
  private var remaining: [Int32]
  private let queueDepth: Int

  init(elements: Int, queueDepth: Int) {
    given = Array(repeating: [], count: elements)
    popped = [Int](repeating: 0, count: elements)
    remaining = [Int32](repeating: 0, count: elements)
    self.queueDepth = queueDepth
  }

  /// Whether all queues are empty and nothing remains.
  var isIdle: Bool {
    for element in popped.indices where popped[element] < given[element].count || remaining[element] > 0 {
      return false
    }
    return true
  }

  /// Whether a queue that must take the column is full.
  func isBlocked(_ column: ArraySlice<Int32>) -> Bool {
    for (element, entries) in column.enumerated() where entries > 0 {
      if given[element].count - popped[element] == queueDepth { return true }
    }
    return false
  }

  /// Makes a column visible, from the next cycle on, in the queues of the elements that have entries.
  mutating func push(_ column: ArraySlice<Int32>) {
    for (element, entries) in column.enumerated() where entries > 0 { given[element].append(entries) }
  }

  /// One cycle of every element: pop, or work on.
  mutating func advance() {
    for element in popped.indices {
      if remaining[element] > 1 {
        remaining[element] -= 1
      } else if popped[element] < given[element].count {
        remaining[element] = given[element][popped[element]]
        popped[element] += 1
      } else {
        remaining[element] = 0
      }
    }
  }
}
