import BitVectors

/// What one group's edge moves, in words of storage, in an order that needs the least staging.
///
/// Next values are computed before the edge and stand at places of their own, so most registers are simply copied. A
/// register that takes another of the same group is copied before that one is overwritten. What a ring of registers or
/// another group would overwrite is staged: put aside first.
package struct EdgePlan {
  package struct Copy {
    package var to: Int32
    package var from: Int32
  }

  /// Copies in order.
  package private(set) var direct: [Copy] = []
  /// Copies whose sources are put aside before anything changes.
  package private(set) var staged: [Copy] = []
  /// Copies under reset; only of registers that have a value for it.
  package private(set) var underReset: [Copy] = []

  /// The plan of each group of `program`.
  package static func plans(of program: Program) -> [EdgePlan] {
    var owner: [Int32: Int] = [:]
    for (number, group) in program.groups.enumerated() {
      for word in group.registers.flatMap(\.words) { owner[word.to] = number }
    }
    return program.groups.enumerated().map { number, group in
      EdgePlan(group.registers.flatMap(\.words), number, owner, group.registers)
    }
  }

  private init(
    _ copies: [Copy], _ number: Int, _ owner: [Int32: Int], _ registers: [Program.Register]
  ) {
    for register in registers {
      for word in 0..<Int32(BitVector.wordCount(register.width)) {
        underReset.append(Copy(to: register.current + word, from: register.reset + word))
      }
    }
    // A copy may go as soon as no other copy that still waits reads what it overwrites.
    var waitingReaders: [Int32: Int] = [:]
    for copy in copies { waitingReaders[copy.from, default: 0] += 1 }
    let copyTo = Dictionary(copies.map { ($0.to, $0) }, uniquingKeysWith: { a, _ in a })
    var ready: [Copy] = []
    for copy in copies {
      if let other = owner[copy.from], other != number {
        staged.append(copy)
        waitingReaders[copy.from]! -= 1
      } else if waitingReaders[copy.to] == nil {
        ready.append(copy)
      }
    }
    var isDone = Set(staged.map(\.to))
    while let copy = ready.popLast() {
      guard isDone.insert(copy.to).inserted else { continue }
      direct.append(copy)
      waitingReaders[copy.from]! -= 1
      if waitingReaders[copy.from] == 0, let freed = copyTo[copy.from] { ready.append(freed) }
    }
    for copy in copies where !isDone.contains(copy.to) { staged.append(copy) }
  }
}

extension Program.Register {
  /// The words that move when the register takes its next value.
  fileprivate var words: [EdgePlan.Copy] {
    if next == current { return [] }
    return (0..<Int32(BitVector.wordCount(width))).map { EdgePlan.Copy(to: current + $0, from: next + $0) }
  }
}
