extension EIEColumnGroupLaw {
  /// Counts the cycles of the law from event to event instead of from cycle to cycle.
  ///
  /// The law of docs/eie.md, section 4, is an exact max-plus recurrence: column j goes out one cycle after
  /// the event before it, but not before every queue has popped column j - `queueDepth`; an element pops it
  /// one cycle after that, but not before it is through with column j - 1; behind a padding window not before it has
  /// begun column j - 1, and begins column j one cycle later at the soonest. This second reading of the law
  /// checks the first, and costs one step a column and element where the first costs one a cycle and element.
  ///
  /// - Parameter nonzero: for each input, whether the activation is not zero.
  /// - Throws: `EIEModelError` if the mask has not one element an input.
  func runByRecurrence(nonzero: [Bool]) throws -> EIECycleCount {
    let sequence = try events.sequence(nonzero: nonzero)
    var count = summary(of: sequence)
    switch emptySlices {
    case .queued: recur(sequence, into: &count)
    case .filtered: recurFiltered(sequence, into: &count)
    }
    return count
  }

  /// The law from event to event, adding cycles and stalls to `count`.
  private func recur(_ sequence: [Int32], into count: inout EIECycleCount) {
    var array = RecurrentArray(entryCounts, takesAhead: fillers == .windowed)
    // The cycle in which each column was popped by the last element to do so.
    var lastPops: [Int32] = []
    lastPops.reserveCapacity(count.broadcasts)
    var cycle: Int32 = 0
    for event in sequence {
      if event != EIEFetchEvents.bubble {
        if lastPops.count >= queueDepth {
          let unblocked = max(cycle, lastPops[lastPops.count - queueDepth] + 1)
          count.stalls += Int(unblocked - cycle)
          cycle = unblocked
        }
        lastPops.append(array.serve(Int(event), from: cycle + 1))
      }
      cycle += 1
    }
    count.cycles = Int(max(cycle, array.idle))
  }
}

/// The elements' state between two columns: when each can pop the next, and when it can begin it.
private struct RecurrentArray {
  private let counts: EIEEntryCounts
  /// For each element, the first cycle in which it can begin another column.
  private var free: [Int32]
  /// For each element, the first cycle in which it can pop one: when the last one begins, where columns are taken
  /// ahead, else when it is through.
  private var opens: [Int32]
  private let takesAhead: Bool
  private var lastColumn: Int?

  init(_ counts: EIEEntryCounts, takesAhead: Bool) {
    self.counts = counts
    self.takesAhead = takesAhead
    free = [Int32](repeating: 0, count: counts.processingElements)
    opens = free
  }

  /// Every element pops `column`, in cycle `earliest` at the earliest.
  ///
  /// The loop is free of branches and checks, so that the compiler makes vectors of it.
  ///
  /// - Returns: the cycle in which the last element pops it.
  mutating func serve(_ column: Int, from earliest: Int32) -> Int32 {
    let elements = free.count
    lastColumn = column
    var lastPop: Int32 = 0
    // From a column's pop to its begin, and the part of its work that keeps the next one in the queue.
    let delay: Int32 = takesAhead ? 1 : 0
    let holds: Int32 = takesAhead ? 0 : -1
    counts.withColumn(column) { own in
      free.withUnsafeMutableBufferPointer { free in
        opens.withUnsafeMutableBufferPointer { opens in
          for element in 0..<elements {
            let pop = max(earliest, opens[element])
            let begin = max(pop &+ delay, free[element])
            let work = max(1, own[element])
            free[element] = begin &+ work
            opens[element] = begin &+ work & holds
            lastPop = max(lastPop, pop)
          }
        }
      }
    }
    return lastPop
  }

  /// The first cycle in which nothing remains: an element clears its last entry in a cycle of its own, and an
  /// empty column in the cycle that pops it.
  var idle: Int32 {
    guard let lastColumn else { return 0 }
    return zip(free, counts.column(lastColumn)).map { $1 > 0 ? $0 + 1 : $0 }.max() ?? 0
  }
}
