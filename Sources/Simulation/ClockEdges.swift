/// Watches the clocks of a design and lets happen what they cause.
final class ClockEdges {
  private struct Clock {
    var slot: Slot
    /// The value that the clock had when the simulator last settled.
    var level: UInt64 = 0
    /// Whether the clock comes from outside: an input that no operation computes.
    var isOutside: Bool
    /// The groups that change at its rising and at its falling edge.
    var rising: [Int]
    var falling: [Int]
  }

  private let execution: any Execution
  private let storage: Storage
  private let resets: AsynchronousResets
  private var clocks: [Clock]
  private let places: [Int32]
  /// Whether a cycle needs no more than the edges: all clocks come from outside and nothing reads them as data.
  private let isSimple: Bool
  private let allRising: [Int]
  private let allFalling: [Int]
  /// Registers or memories have changed since what follows from them was computed.
  private var isStateStale = true

  init(_ execution: any Execution) {
    self.execution = execution
    storage = execution.storage
    let program = storage.program
    let groups = program.groups
    let places = Set(groups.map(\.clock)).sorted()
    self.places = places
    let inputs = Set(program.signals.values.filter(\.isInput).map(\.place))
    let slots = places.map(storage.slot)
    clocks = zip(places, slots).map { place, slot in
      let own = groups.indices.filter { groups[$0].clock == place }
      return Clock(
        slot: slot, isOutside: inputs.contains(place), rising: own.filter { !groups[$0].falling },
        falling: own.filter { groups[$0].falling })
    }
    resets = AsynchronousResets(storage)
    let taken = Set(program.steps.flatMap(\.reads)).union(program.nextPlaces)
    isSimple = clocks.allSatisfy(\.isOutside) && taken.isDisjoint(with: places)
    allRising = clocks.flatMap(\.rising)
    allFalling = clocks.flatMap(\.falling)
    evaluate()
    for index in clocks.indices { clocks[index].level = storage.load(clocks[index].slot) }
  }

  /// Says that a memory was changed from outside.
  func stateHasChanged() { isStateStale = true }

  private func evaluate() {
    evaluateOnce()
    if resets.isEmpty { return }
    while resets.apply() {
      isStateStale = true
      evaluateOnce()
    }
  }

  private func evaluateOnce() {
    if isStateStale {
      isStateStale = false
      execution.evaluateState()
    }
    execution.evaluateInputs()
  }

  private func commit(_ groups: [Int]) {
    if groups.isEmpty { return }
    execution.commit(groups)
    isStateStale = true
  }

  /// Brings everything up to date; clocks that have changed have their edges, and those that change by them as well.
  func settle() {
    evaluate()
    var rounds = 0
    while let groups = groupsWithEdge() {
      commit(groups)
      evaluate()
      rounds += 1
      if rounds == 10_000 {
        fatalError("design '\(storage.program.name)': a clock made of registers that it clocks never comes to rest")
      }
    }
  }

  private func groupsWithEdge() -> [Int]? {
    var result: [Int] = []
    var changed = false
    for index in clocks.indices {
      let level = storage.load(clocks[index].slot)
      if level == clocks[index].level { continue }
      clocks[index].level = level
      result += level != 0 ? clocks[index].rising : clocks[index].falling
      changed = true
    }
    return changed ? result : nil
  }

  /// The rising and then the falling edge of the clock at `place`, or of all clocks from outside; whether everything is
  /// up to date afterwards.
  func cycle(of place: Int32?) -> Bool {
    let index = place.flatMap { place in places.firstIndex(of: place) }
    if place != nil && index == nil { return true }
    guard isSimple else {
      move(index, to: 1)
      move(index, to: 0)
      return true
    }
    commit(index.map { clocks[$0].rising } ?? allRising)
    let after = index.map { clocks[$0].falling } ?? allFalling
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
