/// The states and transitions of one machine, by number, for the checks.
final class StateTable {
  /// The register's name.
  let name: String
  /// The cases as their author wrote them.
  let states: [String]
  /// The state under reset.
  let start: Int
  /// Where the machine was declared.
  let location: SourceLocation
  /// The states that some `choose` describes.
  private(set) var handled: Set<Int> = []
  private var transitions: [Int: Set<Int>] = [:]
  private var anywhere: Set<Int> = []

  init(name: String, states: [String], start: Int, location: SourceLocation) {
    self.name = name
    self.states = states
    self.start = start
    self.location = location
  }

  /// Notes a way from one state, or from any (nil), to another.
  func add(transition from: Int?, to: Int) {
    if let from { transitions[from, default: []].insert(to) } else { anywhere.insert(to) }
  }

  /// Notes that a `choose` describes a state.
  func handle(_ state: Int) { handled.insert(state) }

  /// The states that can be reached from the one under reset, whatever the conditions are.
  var reachable: Set<Int> {
    var seen: Set<Int> = []
    var stack = [start] + anywhere
    while let state = stack.popLast() {
      if seen.insert(state).inserted { stack += transitions[state] ?? [] }
    }
    return seen
  }
}
