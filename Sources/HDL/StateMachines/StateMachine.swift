/// How the states of a machine are told apart in its register.
public enum StateEncoding: Hashable, Sendable {
  /// Numbers in the order of the cases: fewest flip-flops, a comparison of all bits to know a state.
  case binary
  /// One bit a state, in the order of the cases: a flip-flop a state, and `isIn` is a single bit.
  case oneHot
}

/// A register whose values are the cases of a Swift enum, and whose transitions are written where they happen.
///
///     enum State: CaseIterable { case idle, shifting, done }
///
///     let machine = m.stateMachine("state", of: State.self, startingIn: .idle)
///     m.choose(machine) {
///       $0.when(.idle) { m.when(start) { machine.goto(.shifting) } }
///       $0.when(.shifting) { m.when(isLastBit) { machine.goto(.done) } }
///       $0.when(.done) { machine.goto(.idle) }
///     }
///
/// Where nothing says `goto` the state stays. In Verilog the states are `localparam`s called after the register and the
/// case ("STATE_SHIFTING"), and the machine is a `case` with these names. It is an error if a state cannot be reached from
/// the one after reset, or if no `choose` says what happens in it.
public final class StateMachine<State: CaseIterable & Hashable> {
  /// The register.
  public let register: Bits
  private let table: StateTable
  private let codes: [State: Bits]
  private let encoding: StateEncoding
  let module: Module
  /// The states whose arm is being described; none outside of any arm.
  private var current: [State] = []

  init(
    _ name: String, _ start: State, _ encoding: StateEncoding, _ domain: ClockDomain?, in module: Module,
    _ place: SourceLocation
  ) {
    let states = Array(State.allCases)
    var codes: [State: Bits] = [:]
    for (index, state) in states.enumerated() {
      let (value, width) =
        encoding == .binary ? (index, bitsToIndex(states.count)) : (1 << index, states.count)
      codes[state] = module.constant(
        Self.constantName(name, state), value, width: width, file: place.file, line: place.line)
    }
    self.codes = codes
    self.encoding = encoding
    self.module = module
    register = module.register(name, resetTo: codes[start]!, in: domain, file: place.file, line: place.line)
    table = StateTable(
      name: name, states: states.map { "\($0)" }, start: states.firstIndex(of: start)!, location: place)
    module.add(machine: table)
  }

  /// "waitForData" of "state" is "STATE_WAIT_FOR_DATA".
  private static func constantName(_ name: String, _ state: State) -> String {
    var result = name.uppercased() + "_"
    var last: Character = "_"
    for character in "\(state)" {
      if character.isUppercase && !last.isUppercase && last != "_" { result += "_" }
      result += character.uppercased()
      last = character
    }
    return result
  }

  private func index(_ state: State) -> Int { Array(State.allCases).firstIndex(of: state)! }

  /// One bit: the machine is in `state`.
  public func isIn(_ state: State) -> Bits {
    encoding == .oneHot ? register[index(state)] : register == codes[state]!
  }

  /// The next state is `state`, under the conditions around the call.
  public func goto(_ state: State, file: String = #fileID, line: Int = #line) {
    let sources = current.isEmpty ? [nil] : current.map(index).map(Optional.some)
    for source in sources { table.add(transition: source, to: index(state)) }
    register[file, line] = codes[state]!
  }

  /// Notes that `states` have an arm, and describes it.
  func describe(_ states: [State], _ content: () -> Void) {
    for state in states { table.handle(index(state)) }
    let outer = current
    current = states
    content()
    current = outer
  }

  /// Notes that every state has an arm.
  func handleAll() { State.allCases.forEach { table.handle(index($0)) } }

  /// The code of `state`.
  func code(_ state: State) -> Bits { codes[state]! }
}

extension Module {
  /// A register with the cases of `states` as its values; `start` is the one under reset.
  public func stateMachine<State: CaseIterable & Hashable>(
    _ name: String, of states: State.Type, startingIn start: State, encoding: StateEncoding = .binary,
    in domain: ClockDomain? = nil, file: String = #fileID, line: Int = #line
  ) -> StateMachine<State> {
    let count = states.allCases.count
    require(
      encoding == .binary || count < Int.bitWidth,
      "\(file):\(line): a one-hot state machine of \(count) states; it has at most \(Int.bitWidth - 1)")
    return StateMachine(name, start, encoding, domain, in: self, SourceLocation(file, line))
  }

  /// What happens in each state of `machine`.
  public func choose<State>(
    _ machine: StateMachine<State>, file: String = #fileID, line: Int = #line,
    _ content: (inout StateList<State>) -> Void
  ) {
    choose(machine.register, file: file, line: line) { choices in
      var list = StateList(machine: machine, choices: choices)
      content(&list)
      choices = list.choices
    }
  }
}

/// The states of a `choose`.
public struct StateList<State: CaseIterable & Hashable> {
  let machine: StateMachine<State>
  var choices: ChoiceList

  /// What happens in each of `states`.
  public mutating func when(
    _ states: State..., file: String = #fileID, line: Int = #line, _ content: () -> Void
  ) {
    choices.when(states.map(machine.code), file: file, line: line) { machine.describe(states, content) }
  }

  /// What happens in every other state, and for register values that are none.
  public mutating func otherwise(_ content: () -> Void) {
    machine.handleAll()
    choices.otherwise(content)
  }
}
