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
    let elements = entryCounts.processingElements
    // The cycles in which each element popped its columns, and the first cycle in which it can pop again.
    var pops = [[Int]](repeating: [], count: elements)
    var free = [Int](repeating: 0, count: elements)
    var cycle = 0
    for event in sequence {
      if event != EIEFetchEvents.bubble {
        let column = entryCounts.column(Int(event))
        var start = cycle
        for (element, entries) in column.enumerated() where entries > 0 && pops[element].count >= queueDepth {
          start = max(start, pops[element][pops[element].count - queueDepth] + 1)
        }
        count.stalls += start - cycle
        cycle = start
        for (element, entries) in column.enumerated() where entries > 0 {
          let pop = max(cycle + 1, free[element])
          free[element] = pop + Int(entries)
          pops[element].append(pop)
        }
      }
      cycle += 1
    }
    // Nothing remains one cycle after the last entry was under way.
    let done = zip(free, pops).map { $1.isEmpty ? 0 : $0 + 1 }
    count.cycles = max(cycle, done.max() ?? 0)
  }
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
