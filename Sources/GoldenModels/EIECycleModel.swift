import Configurations
import DeepCompression

/// The cycle model of one layer: the law of docs/eie.md, section 4, stepped cycle by cycle.
///
/// It is the law of the paper's simulator, except that a queue holds all `queueDepth` activations. All queues
/// receive the same columns, so a queue is the number of columns that its element has popped.
public struct EIECycleModel: Sendable {
  /// What a layer takes beyond the law: setup, the first fetch, and the drain of the arithmetic pipeline.
  public static let pipelineCycles = 8

  /// What this model's layer takes beyond the law: a filter looks columns up in one cycle more.
  public var pipelineCycles: Int { emptySlices == .filtered ? Self.pipelineCycles + 1 : Self.pipelineCycles }

  /// What an element does with a column of which it stores nothing.
  public let emptySlices: EmptySlices
  /// The entries of each element and column.
  public let entryCounts: EIEEntryCounts
  /// Activations that one queue holds.
  public let queueDepth: Int

  let events: EIEFetchEvents

  /// The model of `layer` on the array of `configuration`.
  ///
  /// - Throws: `InvalidConfiguration`, or `EIEModelError` if the layer has no inputs or outputs.
  public init(_ layer: SharedLayer, configuration: EIEConfiguration) throws {
    try configuration.validated()
    try layer.checkCodes(codebookEntries: configuration.codebookEntries)
    let elements = configuration.processingElements
    entryCounts = EIEEntryCounts(
      of: layer, processingElements: elements, relativeIndexBits: configuration.relativeIndexBits)
    queueDepth = configuration.queueDepth
    emptySlices = configuration.emptySlices
    events = EIEFetchEvents(inputs: layer.inputs, hasBias: layer.hasBias, lanes: elements)
  }

  /// The model of a layer without a bias whose entries are counted already.
  ///
  /// One table of counts serves any number of queue depths.
  ///
  /// - Parameters:
  ///   - entryCounts: the entries of each element and input.
  ///   - queueDepth: activations that one queue holds, at least 1.
  ///   - emptySlices: what an element does with a column of which it stores nothing.
  public init(entryCounts: EIEEntryCounts, queueDepth: Int, emptySlices: EmptySlices = .queued) {
    precondition(queueDepth > 0, "a queue of \(queueDepth) activations takes none")
    self.entryCounts = entryCounts
    self.queueDepth = queueDepth
    self.emptySlices = emptySlices
    events = EIEFetchEvents(
      inputs: entryCounts.columns, hasBias: false, lanes: entryCounts.processingElements)
  }

  /// Counts the cycles of the layer for activations as they are read.
  ///
  /// - Throws: `EIEModelError` if there is not one activation an input.
  public func run(activations: [Int]) throws -> EIECycleCount {
    try run(nonzero: activations.map { $0 != 0 })
  }

  /// Counts the cycles of the layer for a mask of the activations that are not zero.
  ///
  /// - Throws: `EIEModelError` if the mask has not one element an input.
  public func run(nonzero: [Bool]) throws -> EIECycleCount {
    let sequence = try events.sequence(nonzero: nonzero)
    var count = summary(of: sequence)
    switch emptySlices {
    case .queued: step(sequence, into: &count)
    case .filtered: stepFiltered(sequence, into: &count)
    }
    count.cycles += pipelineCycles
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
    var array = SteppedArray(elements: elements, queueDepth: queueDepth)
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
  private let queueDepth: Int
  /// Whether some queue holds as many activations as it can.
  private(set) var anyFull = false
  /// Whether all queues are empty and nothing remains.
  private(set) var isIdle = true

  init(elements: Int, queueDepth: Int) {
    popped = [Int32](repeating: 0, count: elements)
    remaining = [Int32](repeating: 0, count: elements)
    self.queueDepth = queueDepth
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
            for element in 0..<popped.count {
              var left = remaining[element] &- 1
              if left <= 0 {
                let next = popped[element]
                if next < pushed {
                  left = entries[Int(columns[Int(next)]) &+ element]
                  popped[element] = next &+ 1
                } else {
                  left = 0
                }
              }
              remaining[element] = left
              work |= left
              slowest = min(slowest, popped[element])
            }
          }
        }
      }
    }
    anyFull = Int(pushed - slowest) == queueDepth
    isIdle = slowest == pushed && work == 0
  }
}
