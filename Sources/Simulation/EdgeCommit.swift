import BitVectors

/// What happens at clock edges: registers take their next values and memories are written, all at once.
///
/// Next values are computed before the edge and stand at places of their own, so most registers are simply copied. Only
/// a register whose next value is itself a register is staged: its source may change at the same edge.
final class EdgeCommit {
  private struct Copy {
    var to: Int
    var from: Int
  }

  private struct Group {
    var reset: Int?
    var activeHigh: Bool
    var direct: [Copy] = []
    var staged: [Copy] = []
    /// The same copies under reset; only of registers that have a value for it.
    var underReset: [Copy] = []
    var ports: [Program.WritePort]
  }

  private let state: SimulatorState
  private var groups: [Group] = []
  private var staging: [UInt64]

  init(_ state: SimulatorState) {
    self.state = state
    var isRegister: Set<Int32> = []
    for register in state.program.groups.flatMap(\.registers) {
      for index in 0..<register.words { isRegister.insert(register.current + index) }
    }
    groups = state.program.groups.map { group in
      var result = Group(
        reset: group.reset.map(Int.init), activeHigh: group.activeHigh, ports: group.writePorts)
      for register in group.registers {
        for index in 0..<register.words {
          let copy = Copy(to: Int(register.current + index), from: Int(register.next + index))
          // An input that changes within the edge, a clock used as data, is sampled before it as well.
          if isRegister.contains(register.next + index) {
            result.staged.append(copy)
          } else {
            result.direct.append(copy)
          }
          result.underReset.append(Copy(to: copy.to, from: Int(register.reset + index)))
        }
      }
      return result
    }
    staging = Array(repeating: 0, count: groups.reduce(0) { $0 + $1.staged.count })
  }

  /// Lets the edges of the groups `numbers` happen together.
  func commit(_ numbers: [Int]) {
    let values = state.values
    var offset = 0
    for number in numbers where !isReset(groups[number]) {
      for copy in groups[number].staged {
        staging[offset] = values[copy.from]
        offset += 1
      }
    }
    for number in numbers {
      for port in groups[number].ports { write(port) }
    }
    // A reset of one group may be a register of another: which are in reset is decided before anything changes.
    let inReset = numbers.map { isReset(groups[$0]) }
    offset = 0
    for (number, isReset) in zip(numbers, inReset) {
      if isReset {
        groups[number].underReset.withUnsafeBufferPointer { copies in
          for copy in copies { values[copy.to] = values[copy.from] }
        }
        continue
      }
      groups[number].direct.withUnsafeBufferPointer { copies in
        for copy in copies { values[copy.to] = values[copy.from] }
      }
      for copy in groups[number].staged {
        values[copy.to] = staging[offset]
        offset += 1
      }
    }
  }

  private func isReset(_ group: Group) -> Bool {
    guard let reset = group.reset else { return false }
    return (state.values[reset] != 0) == group.activeHigh
  }

  private func write(_ port: Program.WritePort) {
    let values = state.values
    if let enable = port.enable, values[Int(enable)] == 0 { return }
    let layout = state.layouts[port.memory]
    let address = values[Int(port.address)]
    guard address < UInt64(layout.depth) else { return }
    let start = layout.base + Int(address) * layout.wordsPerEntry
    if port.width == layout.width {
      for index in 0..<layout.wordsPerEntry { state.memory[start + index] = values[Int(port.value) + index] }
      return
    }
    for bit in 0..<port.width {
      let isOne = (values[Int(port.value) + bit / 64] >> UInt64(bit % 64)) & 1 == 1
      let (word, shift) = (start + (port.low + bit) / 64, UInt64((port.low + bit) % 64))
      state.memory[word] = isOne ? state.memory[word] | (1 << shift) : state.memory[word] & ~(1 << shift)
    }
  }

  /// Gives registers under an active asynchronous reset their values; whether any changed.
  func applyAsynchronousResets() -> Bool {
    var changed = false
    let values = state.values
    for (number, group) in state.program.groups.enumerated()
    where group.isAsynchronous && isReset(groups[number]) {
      for copy in groups[number].underReset where values[copy.to] != values[copy.from] {
        values[copy.to] = values[copy.from]
        changed = true
      }
    }
    return changed
  }
}
