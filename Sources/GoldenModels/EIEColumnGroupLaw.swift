import Configurations

/// The law of docs/eie.md, section 4, for the elements that share one broadcast: a column group, which in the paper is
/// the whole array.
///
/// It is the law of the paper's simulator, except that a queue holds all `queueDepth` activations. All queues
/// receive the same columns, so a queue is the number of columns that its element has popped.
struct EIEColumnGroupLaw: Sendable {
  /// What each element spends on each column of the group: its entries, fillers included, or what is left of them behind
  /// a padding window.
  let entryCounts: EIEEntryCounts
  /// Activations that one queue holds.
  let queueDepth: Int
  /// What an element does with a column of which it stores nothing.
  let emptySlices: EmptySlices
  /// What an element does with fillers: behind a window it takes a column while it serves the one before.
  let fillers: FillerReading
  /// What the group's fetch unit makes of its inputs.
  let events: EIEFetchEvents

  /// Steps the law for a mask of the activations that are not zero.
  ///
  /// - Throws: `EIEModelError` if the mask has not one element an input.
  func run(nonzero: [Bool]) throws -> EIECycleCount {
    let sequence = try events.sequence(nonzero: nonzero)
    var count = summary(of: sequence)
    switch emptySlices {
    case .queued: step(sequence, into: &count)
    case .filtered: stepFiltered(sequence, into: &count)
    }
    return count
  }

  /// Everything that follows from which columns are broadcast, whenever that is.
  func summary(of sequence: [Int32]) -> EIECycleCount {
    let elements = entryCounts.processingElements
    // 32 bits hold every entry of one element, and as many more lanes fit a vector.
    var busy = [Int32](repeating: 0, count: elements)
    var useful = 0
    var broadcasts = 0
    entryCounts.entries.withUnsafeBufferPointer { entries in
      busy.withUnsafeMutableBufferPointer { busy in
        for event in sequence where event != EIEFetchEvents.bubble {
          let first = Int(event) * elements
          broadcasts += 1
          useful += entryCounts.weightsOfColumn[Int(event)]
          for element in 0..<elements { busy[element] &+= entries[first + element] }
        }
      }
    }
    return EIECycleCount(
      cycles: 0, stalls: 0, bubbles: sequence.count - broadcasts, broadcasts: broadcasts,
      busy: busy.map { Int($0) }, usefulEntries: useful)
  }

  /// Steps the law to the end of the layer, adding cycles and stalls to `count`.
  private func step(_ sequence: [Int32], into count: inout EIECycleCount) {
    let elements = entryCounts.processingElements
    var array = SteppedArray(
      elements: elements, queueDepth: queueDepth, takesAhead: fillers == .windowed)
    var next = 0
    while next < sequence.count || !array.isIdle {
      // All decisions rest on the state at the start of the cycle: `anyFull` and `pushed` as they are now.
      var pushes: Int32?
      if next < sequence.count {
        let event = sequence[next]
        if event == EIEFetchEvents.bubble {
          next += 1
        } else if array.anyFull {
          count.stalls += 1
        } else {
          pushes = event * Int32(elements)
          next += 1
        }
      }
      array.advance(entries: entryCounts.entries)
      if let pushes { array.push(pushes) }
      count.cycles += 1
    }
  }
}

/// The elements' state between two cycles.
private struct SteppedArray {
  /// Where the columns broadcast so far begin in the table of entries.
  private var columns: [Int32] = []
  /// How many columns each element has popped.
  private var popped: [Int32]
  /// Entries left of each element's column; the last one is under way while it is 1.
  private var remaining: [Int32]
  /// The entries of the column that each element took ahead; negative where there is none.
  private var ahead: [Int32]
  private let queueDepth: Int
  private let takesAhead: Bool
  /// Whether some queue holds as many activations as it can.
  private(set) var anyFull = false
  /// Whether all queues are empty and nothing remains.
  private(set) var isIdle = true

  init(elements: Int, queueDepth: Int, takesAhead: Bool) {
    popped = [Int32](repeating: 0, count: elements)
    remaining = [Int32](repeating: 0, count: elements)
    ahead = [Int32](repeating: -1, count: elements)
    self.queueDepth = queueDepth
    self.takesAhead = takesAhead
  }

  /// Makes a column visible in all queues from the next cycle on.
  mutating func push(_ start: Int32) {
    columns.append(start)
    isIdle = false
    let slowest = popped.min() ?? 0
    anyFull = columns.count - Int(slowest) == queueDepth
  }

  /// One cycle of every element: pop, or work on.
  ///
  /// Pointers, because this is the inner loop of the stepped law and none of its indices can be wrong.
  mutating func advance(entries: [Int32]) {
    let pushed = Int32(columns.count)
    var slowest = pushed
    var work: Int32 = 0
    entries.withUnsafeBufferPointer { entries in
      columns.withUnsafeBufferPointer { columns in
        popped.withUnsafeMutableBufferPointer { popped in
          remaining.withUnsafeMutableBufferPointer { remaining in
            ahead.withUnsafeMutableBufferPointer { ahead in
              for element in 0..<popped.count {
                var left = remaining[element] &- 1
                var waiting = ahead[element]
                if left <= 0 {
                  left = max(0, waiting)
                  waiting = -1
                }
                let next = popped[element]
                if (takesAhead ? waiting < 0 : left == 0) && next < pushed {
                  let taken = entries[Int(columns[Int(next)]) &+ element]
                  if takesAhead { waiting = taken } else { left = taken }
                  popped[element] = next &+ 1
                }
                remaining[element] = left
                ahead[element] = waiting
                work |= left | (waiting &+ 1)
                slowest = min(slowest, popped[element])
              }
            }
          }
        }
      }
    }
    anyFull = Int(pushed - slowest) == queueDepth
    isIdle = slowest == pushed && work == 0
  }
}
