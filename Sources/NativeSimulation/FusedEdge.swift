import BitVectors
import Simulation

/// In which order one function computes next values and moves them into their registers.
///
/// A register is overwritten as soon as nothing else needs its old value: then values live shortly, and the compiler
/// finds the same work on neighbouring registers close together, which it turns into vectors. Memories are read before
/// they are written, and written before any register changes.
struct FusedEdge {
  /// What the function does.
  enum Action {
    case step(Step)
    case write(Program.WritePort)
    /// The register takes its next value.
    case move(Program.Register)
    /// The next value of a register, another register, is put aside before that one is overwritten.
    case putAside(Program.Register)
    /// The register takes what was put aside for it.
    case takeBack(Program.Register)
  }

  private(set) var actions: [Action] = []

  private let steps: [Step]
  private let writer: [Int32: Int]
  private var isDone: [Bool]
  /// How many steps and moves still read the old value of a register.
  private var readers: [Int32: Int] = [:]
  private var waiting: [Int32: Program.Register] = [:]

  /// The order for `steps`, all write ports and all registers of `program`.
  init(_ program: Program, steps: [Step], order: [Program.Register]) {
    self.steps = steps
    writer = Dictionary(steps.enumerated().map { ($1.destination, $0) }, uniquingKeysWith: { a, _ in a })
    isDone = [Bool](repeating: false, count: steps.count)
    let registers = order.filter { $0.next != $0.current }
    for register in registers { readers[register.current] = 0 }
    for place in steps.flatMap(\.reads) + registers.map(\.next) where readers[place] != nil {
      readers[place]! += 1
    }
    for step in steps where step.code == .memoryRead { compute(step.destination) }
    for port in program.groups.flatMap(\.writePorts) {
      for place in [port.address, port.value] + (port.enable.map { [$0] } ?? []) { compute(place) }
    }
    actions += program.groups.flatMap(\.writePorts).map(Action.write)
    for register in registers {
      compute(register.next)
      waiting[register.current] = register
      moveIfFree(register.current)
    }
    finish(registers)
  }

  /// Adds the step that computes `place`, and all that it needs.
  private mutating func compute(_ place: Int32) {
    guard let index = writer[place] else { return }
    var stack = [index]
    while let index = stack.last {
      let missing = isDone[index] ? [] : steps[index].reads.compactMap { writer[$0] }.filter { !isDone[$0] }
      if !missing.isEmpty {
        stack += missing
        continue
      }
      stack.removeLast()
      if isDone[index] { continue }
      isDone[index] = true
      actions.append(.step(steps[index]))
      for place in steps[index].reads { hasBeenRead(place) }
    }
  }

  private mutating func hasBeenRead(_ place: Int32) {
    guard let count = readers[place] else { return }
    readers[place] = count - 1
    moveIfFree(place)
  }

  /// Moves the register at `place`, and then those whose old values only that move needed.
  private mutating func moveIfFree(_ place: Int32) {
    var place = place
    while readers[place] == 0, let register = waiting.removeValue(forKey: place) {
      actions.append(.move(register))
      guard let count = readers[register.next] else { return }
      readers[register.next] = count - 1
      place = register.next
    }
  }

  /// Rings of registers that take one another's values: one of each ring is put aside.
  private mutating func finish(_ registers: [Program.Register]) {
    var aside: [Program.Register] = []
    for register in registers where waiting[register.current] != nil {
      waiting[register.current] = nil
      actions.append(.putAside(register))
      aside.append(register)
      hasBeenRead(register.next)
    }
    actions += aside.map(Action.takeBack)
  }
}
