// The law with a slice filter (docs/eie.md, section 4): a column is queued only where it has entries, and
// waits only for those queues. Both readings of the law, as without the filter.
extension EIEColumnGroupLaw {
  /// Steps the law with a filter to the end of the layer, adding cycles and stalls to `count`.
  func stepFiltered(_ sequence: [Int32], into count: inout EIECycleCount) {
    var array = FilteredArray(
      elements: entryCounts.processingElements, queueDepth: queueDepth, takesAhead: fillers == .windowed)
    var next = 0
    while next < sequence.count || !array.isIdle {
      // All decisions rest on the state at the start of the cycle.
      var pushes: Int?
      if next < sequence.count {
        let event = sequence[next]
        if event == EIEFetchEvents.bubble {
          next += 1
        } else if array.isBlocked(entryCounts, column: Int(event)) {
          count.stalls += 1
        } else {
          pushes = Int(event)
          next += 1
        }
      }
      array.advance()
      if let pushes { array.push(entryCounts, column: pushes) }
      count.cycles += 1
    }
  }

  /// The law with a filter from event to event, adding cycles and stalls to `count`.
  func recurFiltered(_ sequence: [Int32], into count: inout EIECycleCount) {
    var array = FilteredRecurrence(
      elements: entryCounts.processingElements, queueDepth: queueDepth, takesAhead: fillers == .windowed)
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

/// The elements' state between two columns: when each can pop and begin the next, and when its queue has a place.
private struct FilteredRecurrence {
  private let queueDepth: Int32
  private let takesAhead: Bool
  /// For each element, the first cycle in which it can begin another column; -1 before its first.
  private var free: [Int32]
  /// For each element, the first cycle in which it can pop one; -1 before its first.
  private var opens: [Int32]
  /// For each element, the first cycle in which its queue has a place.
  private var room: [Int32]
  /// For each element, the cycles in which it popped its last `queueDepth` columns, as a ring; -1 where none
  /// was.
  private var pops: [Int32]
  /// For each element, where in its ring the oldest pop is.
  private var oldest: [Int32]

  init(elements: Int, queueDepth: Int, takesAhead: Bool) {
    self.queueDepth = Int32(queueDepth)
    self.takesAhead = takesAhead
    free = [Int32](repeating: -1, count: elements)
    opens = free
    room = [Int32](repeating: 0, count: elements)
    pops = [Int32](repeating: -1, count: elements * queueDepth)
    oldest = (0..<elements).map { Int32($0 * queueDepth) }
  }

  /// Broadcasts a column as soon from `cycle` on as the queues that take it have a place, and lets the
  /// elements that have entries of it pop it.
  ///
  /// Which elements have entries is random, so masks are cheaper here than branches.
  ///
  /// - Returns: the cycle in which it is broadcast.
  mutating func serve(_ counts: EIEEntryCounts, column: Int, from cycle: Int32) -> Int32 {
    let elements = free.count
    var start = cycle
    // From a column's pop to its begin, and the part of its work that keeps the next one in the queue.
    let delay: Int32 = takesAhead ? 1 : 0
    let holds: Int32 = takesAhead ? 0 : -1
    counts.withColumn(column) { own in
      room.withUnsafeMutableBufferPointer { room in
        for element in 0..<elements { start = max(start, room[element] & ((0 &- own[element]) >> 31)) }
        free.withUnsafeMutableBufferPointer { free in
          opens.withUnsafeMutableBufferPointer { opens in
            pops.withUnsafeMutableBufferPointer { pops in
              oldest.withUnsafeMutableBufferPointer { oldest in
                for element in 0..<elements {
                  // All ones for an element that takes the column, all zeros for one that does not.
                  let takes = (0 &- own[element]) >> 31
                  let pop = max(start &+ 1, opens[element])
                  let begin = max(pop &+ delay, free[element])
                  free[element] &+= (begin &+ own[element] &- free[element]) & takes
                  opens[element] &+= (begin &+ own[element] & holds &- opens[element]) & takes
                  let slot = oldest[element]
                  let end = Int32(truncatingIfNeeded: element &+ 1) &* queueDepth
                  let next = slot &+ 1 == end ? end &- queueDepth : slot &+ 1
                  pops[Int(slot)] ^= (pops[Int(slot)] ^ pop) & takes
                  oldest[element] = slot &+ (next &- slot) & takes
                  room[element] = pops[Int(oldest[element])] &+ 1
                }
              }
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
  private let queueDepth: Int32
  /// For each element, the entries of the columns in its queue, as a ring.
  private var queues: [Int32]
  /// For each element, where in its ring the next column to pop is, and how many there are.
  private var heads, lengths: [Int32]
  /// Entries left of each element's column.
  private var remaining: [Int32]
  /// The entries of the column that each element took ahead; 0 where there is none.
  private var ahead: [Int32]
  private let takesAhead: Bool
  /// Whether all queues are empty and nothing remains.
  private(set) var isIdle = true

  init(elements: Int, queueDepth: Int, takesAhead: Bool) {
    self.queueDepth = Int32(queueDepth)
    self.takesAhead = takesAhead
    queues = [Int32](repeating: 0, count: elements * queueDepth)
    heads = [Int32](repeating: 0, count: elements)
    lengths = heads
    remaining = heads
    ahead = heads
  }

  /// Whether a queue that must take the column is full.
  func isBlocked(_ counts: EIEEntryCounts, column: Int) -> Bool {
    counts.withColumn(column) { own in
      lengths.withUnsafeBufferPointer { lengths in
        var blocked = false
        for element in 0..<lengths.count {
          blocked = blocked || own[element] > 0 && lengths[element] == queueDepth
        }
        return blocked
      }
    }
  }

  /// Makes a column visible, from the next cycle on, in the queues of the elements that have entries.
  mutating func push(_ counts: EIEEntryCounts, column: Int) {
    counts.withColumn(column) { own in
      queues.withUnsafeMutableBufferPointer { queues in
        lengths.withUnsafeMutableBufferPointer { lengths in
          var pushed: Int32 = 0
          for element in 0..<lengths.count {
            // All ones for an element that takes the column, all zeros for one that does not.
            let takes = (0 &- own[element]) >> 31
            let end = heads[element] &+ lengths[element]
            let place = element &* Int(queueDepth) &+ Int(end < queueDepth ? end : end &- queueDepth)
            queues[place] ^= (queues[place] ^ own[element]) & takes
            lengths[element] &-= takes
            pushed |= takes
          }
          isIdle = isIdle && pushed == 0
        }
      }
    }
  }

  /// One cycle of every element: pop, or work on.
  ///
  /// Pointers and masks, because this is the inner loop of the stepped law.
  mutating func advance() {
    var work: Int32 = 0
    // All ones where columns are taken ahead.
    let takes: Int32 = takesAhead ? -1 : 0
    queues.withUnsafeBufferPointer { queues in
      heads.withUnsafeMutableBufferPointer { heads in
        lengths.withUnsafeMutableBufferPointer { lengths in
          remaining.withUnsafeMutableBufferPointer { remaining in
            ahead.withUnsafeMutableBufferPointer { ahead in
              for element in 0..<remaining.count {
                var left = max(0, remaining[element] &- 1)
                // All ones for an element that begins the column that it took ahead, if there is one.
                let begins = (left &- 1) >> 31
                left |= ahead[element] & begins
                let waiting = ahead[element] & ~begins
                let head = heads[element]
                // All ones for an element that pops, all zeros for one without a place or anything to pop.
                let occupied = waiting & takes | left & ~takes
                let pops = (occupied &- 1) >> 31 & (0 &- lengths[element]) >> 31
                let popped = queues[element &* Int(queueDepth) &+ Int(head)] & pops
                let next = head &+ 1 == queueDepth ? 0 : head &+ 1
                heads[element] = head &+ (next &- head) & pops
                lengths[element] &+= pops
                remaining[element] = left | popped & ~takes
                ahead[element] = waiting | popped & takes
                work |= left | waiting | popped | lengths[element]
              }
            }
          }
        }
      }
    }
    isIdle = work == 0
  }
}
