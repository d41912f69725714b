import BitVectors

/// What happens at clock edges: registers take their next values and memories are written, all at once.
final class InterpreterEdges {
  private struct Group {
    var reset: Int?
    var activeHigh: Bool
    var direct: UnsafeMutableBufferPointer<EdgePlan.Copy>
    var staged: UnsafeMutableBufferPointer<EdgePlan.Copy>
    var underReset: UnsafeMutableBufferPointer<EdgePlan.Copy>
    var ports: UnsafeMutableBufferPointer<Program.WritePort>
    var isReset = false
  }

  private let values: UnsafeMutablePointer<UInt64>
  private let memory: UnsafeMutablePointer<UInt64>
  private let places: UnsafeBufferPointer<MemoryPlace>
  private let groups: UnsafeMutableBufferPointer<Group>
  private let staging: UnsafeMutablePointer<UInt64>

  init(
    _ program: Program, _ values: UnsafeMutablePointer<UInt64>, _ memory: UnsafeMutablePointer<UInt64>,
    _ places: UnsafeBufferPointer<MemoryPlace>
  ) {
    self.values = values
    self.memory = memory
    self.places = places
    let plans = EdgePlan.plans(of: program)
    groups = Self.copy(
      zip(program.groups, plans).map { group, plan in
        Group(
          reset: group.reset.map(Int.init), activeHigh: group.activeHigh, direct: Self.copy(plan.direct),
          staged: Self.copy(plan.staged), underReset: Self.copy(plan.underReset),
          ports: Self.copy(group.writePorts))
      })
    staging = .allocate(capacity: plans.reduce(0) { $0 + $1.staged.count } + 1)
  }

  private static func copy<T>(_ list: [T]) -> UnsafeMutableBufferPointer<T> {
    let result = UnsafeMutableBufferPointer<T>.allocate(capacity: list.count)
    _ = result.initialize(from: list)
    return result
  }

  deinit {
    for group in groups {
      group.direct.deallocate()
      group.staged.deallocate()
      group.underReset.deallocate()
      group.ports.deallocate()
    }
    groups.deallocate()
    staging.deallocate()
  }

  /// Lets the edges of the groups `numbers` happen together; next values are computed.
  func commit(_ numbers: UnsafeBufferPointer<Int>) {
    var offset = 0
    // A reset of one group may be a register of another: which are in reset is decided before anything changes.
    for number in numbers {
      groups[number].isReset = isReset(groups[number])
      if groups[number].isReset { continue }
      for copy in groups[number].staged {
        staging[offset] = values[Int(copy.from)]
        offset += 1
      }
    }
    for number in numbers {
      for port in groups[number].ports { write(port) }
    }
    offset = 0
    for number in numbers {
      if groups[number].isReset {
        for copy in groups[number].underReset { values[Int(copy.to)] = values[Int(copy.from)] }
        continue
      }
      for copy in groups[number].direct { values[Int(copy.to)] = values[Int(copy.from)] }
      for copy in groups[number].staged {
        values[Int(copy.to)] = staging[offset]
        offset += 1
      }
    }
  }

  private func isReset(_ group: Group) -> Bool {
    guard let reset = group.reset else { return false }
    return (values[reset] != 0) == group.activeHigh
  }

  private func write(_ port: Program.WritePort) {
    if let enable = port.enable, values[Int(enable)] == 0 { return }
    let place = places[port.memory]
    let address = values[Int(port.address)]
    guard address < UInt64(place.depth) else { return }
    let start = place.start + Int(address) * place.wordsPerEntry
    if port.width == place.width {
      for index in 0..<place.wordsPerEntry { memory[start + index] = values[Int(port.value) + index] }
      return
    }
    for bit in 0..<port.width {
      let isOne = (values[Int(port.value) + bit / 64] >> UInt64(bit % 64)) & 1 == 1
      let (word, shift) = (start + (port.low + bit) / 64, UInt64((port.low + bit) % 64))
      memory[word] = isOne ? memory[word] | (1 << shift) : memory[word] & ~(1 << shift)
    }
  }
}
