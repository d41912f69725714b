/// Watches the clocks of a design and lets happen what they cause.
final class ClockEdges {
  /// What is looked at in every cycle.
  private struct Clock {
    var slot: Slot
    /// The value that the clock had when the simulator last settled.
    var level: UInt64 = 0
    /// Whether the clock comes from outside: an input that no operation computes.
    var isOutside: Bool
  }

  private let execution: Execution
  private let storage: Storage
  private let resets: AsynchronousResets
  private let hasAsynchronousResets: Bool
  private let clocks: UnsafeMutableBufferPointer<Clock>
  private let places: [Int32]
  /// For each clock, the groups that change at its rising and at its falling edge.
  private let rising: [[Int]]
  private let falling: [[Int]]
  /// Whether a cycle needs no more than the edges: all clocks come from outside and nothing reads them as data.
  private let isSimple: Bool
  private let allRising: [Int]
  private let allFalling: [Int]
  /// The groups of nearly every cycle: all that rise.
  private let usual: UnsafeMutableBufferPointer<Int>
  private let hasFalling: Bool
  /// Registers or memories have changed since what follows from them was computed.
  // Read and written in every cycle, one access at a time: a check of overlapping ones costs more than it.
  @exclusivity(unchecked) private var isStateStale = true

  init(_ execution: Execution) {
    self.execution = execution
    storage = execution.storage
    let program = storage.program
    let groups = program.groups
    let places = Set(groups.map(\.clock)).sorted()
    self.places = places
    let inputs = Set(program.signals.values.filter(\.isInput).map(\.place))
    clocks = .allocate(capacity: places.count)
    _ = clocks.initialize(
      from: places.map { [storage] in Clock(slot: storage.slot($0), isOutside: inputs.contains($0)) })
    let own = { (place: Int32, isFalling: Bool) in
      groups.indices.filter { groups[$0].clock == place && groups[$0].falling == isFalling }
    }
    rising = places.map { own($0, false) }
    falling = places.map { own($0, true) }
    resets = AsynchronousResets(storage)
    hasAsynchronousResets = !resets.isEmpty
    let taken = Set(program.steps.flatMap(\.reads)).union(program.nextPlaces)
    isSimple = inputs.isSuperset(of: places) && taken.isDisjoint(with: places)
    allRising = rising.flatMap { $0 }
    allFalling = falling.flatMap { $0 }
    usual = .allocate(capacity: allRising.count)
    _ = usual.initialize(from: allRising)
    hasFalling = !allFalling.isEmpty
    evaluate()
    for index in clocks.indices { clocks[index].level = storage.load(clocks[index].slot) }
  }

  deinit {
    clocks.deallocate()
    usual.deallocate()
  }

  /// Says that a memory was changed from outside.
  func stateHasChanged() { isStateStale = true }

  @inline(__always)
  private func evaluate() {
    evaluateOnce()
    if hasAsynchronousResets { applyResets() }
  }

  private func applyResets() {
    while resets.apply() {
      isStateStale = true
      evaluateOnce()
    }
  }

  @inline(__always)
  private func evaluateOnce() {
    if isStateStale {
      isStateStale = false
      execution.evaluateState()
    }
    execution.evaluateInputs()
  }

  @inline(__always)
  private func commit(_ groups: [Int]) { groups.withUnsafeBufferPointer(commit) }

  @inline(__always)
  private func commit(_ groups: UnsafeBufferPointer<Int>) {
    if groups.isEmpty { return }
    execution.commit(groups)
    isStateStale = true
  }

  /// Brings everything up to date; clocks that have changed have their edges, and those that change by them as well.
  ///
  /// An edge that comes together with an asynchronous reset takes what was there before the reset, as in Verilog.
  func settle() {
    evaluateOnce()
    if hasAsynchronousResets && !clocksHaveChanged { applyResets() }
    if clocksHaveChanged { letEdgesHappen() }
  }

  private func letEdgesHappen() {
    var rounds = 0
    while clocksHaveChanged {
      commit(groupsWithEdge())
      evaluate()
      rounds += 1
      if rounds == 10_000 {
        fatalError(
          "design '\(storage.program.name)': a clock made of registers that it clocks never comes to rest")
      }
    }
  }

  private var clocksHaveChanged: Bool {
    for clock in clocks where storage.load(clock.slot) != clock.level { return true }
    return false
  }

  private func groupsWithEdge() -> [Int] {
    var result: [Int] = []
    for index in clocks.indices {
      let level = storage.load(clocks[index].slot)
      if level == clocks[index].level { continue }
      clocks[index].level = level
      result += level != 0 ? rising[index] : falling[index]
    }
    return result
  }

  /// The rising and then the falling edge of the clock at `place`, or of all clocks from outside; whether everything is
  /// up to date afterwards.
  func cycle(of place: Int32?) -> Bool {
    guard isSimple, place == nil, !hasFalling else { return fullCycle(of: place) }
    commit(UnsafeBufferPointer(usual))
    return false
  }

  private func fullCycle(of place: Int32?) -> Bool {
    let index = place.flatMap { place in places.firstIndex(of: place) }
    if place != nil && index == nil { return true }
    guard isSimple else {
      move(index, to: 1)
      move(index, to: 0)
      return true
    }
    commit(index.map { rising[$0] } ?? allRising)
    let after = index.map { falling[$0] } ?? allFalling
    if after.isEmpty { return false }
    evaluate()
    commit(after)
    return false
  }

  private func move(_ index: Int?, to level: UInt64) {
    for (number, clock) in clocks.enumerated() where clock.isOutside && (index ?? number) == number {
      storage.store(level, to: clock.slot)
    }
    settle()
  }
}
