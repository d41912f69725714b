/// Watches the clocks of a design and lets happen what they cause.
final class ClockEdges {
  private let state: SimulatorState
  private let commit: EdgeCommit
  /// The distinct clocks, and the value that each had when the simulator last settled.
  private let clocks: [Int]
  private var levels: [UInt64]
  /// For each clock, the groups that change at its rising and at its falling edge.
  private let rising: [[Int]]
  private let falling: [[Int]]
  /// Clocks that come from outside: inputs that no operation computes.
  private let isOutside: [Bool]
  private let hasAsynchronousReset: Bool
  /// Whether a cycle needs no more than the edges: all clocks come from outside and nothing reads them as data.
  private let isSimple: Bool
  private let allRising: [Int]
  private let allFalling: [Int]

  init(_ state: SimulatorState) {
    self.state = state
    commit = EdgeCommit(state)
    let groups = state.program.groups
    clocks = Set(groups.map { Int($0.clock) }).sorted()
    let numbers = { (clock: Int, isFalling: Bool) in
      groups.indices.filter { Int(groups[$0].clock) == clock && groups[$0].falling == isFalling }
    }
    rising = clocks.map { numbers($0, false) }
    falling = clocks.map { numbers($0, true) }
    let inputs = Set(state.program.signals.values.filter(\.isInput).map { Int($0.place) })
    isOutside = clocks.map(inputs.contains)
    hasAsynchronousReset = groups.contains(where: \.isAsynchronous)
    let read = Set(state.program.steps.flatMap(\.reads).map(Int.init))
    let taken = Set(groups.flatMap(\.registers).map { Int($0.next) })
    isSimple = isOutside.allSatisfy { $0 } && clocks.allSatisfy { !read.contains($0) && !taken.contains($0) }
    allRising = rising.flatMap { $0 }
    allFalling = falling.flatMap { $0 }
    levels = []
    evaluate()
    levels = clocks.map { state.values[$0] }
  }

  private func evaluate() {
    state.evaluate()
    guard hasAsynchronousReset else { return }
    while commit.applyAsynchronousResets() { state.evaluate() }
  }

  /// Brings everything up to date; clocks that have changed have their edges, and those that change by them as well.
  func settle() {
    evaluate()
    var rounds = 0
    while let groups = groupsWithEdge() {
      commit.commit(groups)
      evaluate()
      rounds += 1
      precondition(rounds < 10_000, "a clock that is made of registers it clocks never comes to rest")
    }
  }

  private func groupsWithEdge() -> [Int]? {
    var result: [Int] = []
    var changed = false
    for (index, clock) in clocks.enumerated() where state.values[clock] != levels[index] {
      levels[index] = state.values[clock]
      result += levels[index] != 0 ? rising[index] : falling[index]
      changed = true
    }
    return changed ? result : nil
  }

  /// The rising and then the falling edge of the clock at `place`, or of all clocks from outside; whether everything is
  /// up to date afterwards.
  func cycle(of place: Int?) -> Bool {
    let index = place.flatMap { place in clocks.firstIndex(of: place) }
    if place != nil && index == nil { return true }
    guard isSimple else {
      move(index, to: 1)
      move(index, to: 0)
      return true
    }
    commit.commit(index.map { rising[$0] } ?? allRising)
    let after = index.map { falling[$0] } ?? allFalling
    if after.isEmpty { return false }
    evaluate()
    commit.commit(after)
    return false
  }

  private func move(_ index: Int?, to level: UInt64) {
    for (number, clock) in clocks.enumerated() where isOutside[number] && (index ?? number) == number {
      state.values[clock] = level
    }
    settle()
  }
}
