/// Places that only repeat another one.
struct PlaceAliases {
  private var target: [Int32: Int32] = [:]

  /// The place that `place` repeats, directly.
  subscript(place: Int32) -> Int32? {
    get { target[place] }
    set { target[place] = newValue }
  }

  /// The place at the end of the chain; the chain is shortened on the way, so that long ones cost only once.
  mutating func root(_ place: Int32) -> Int32 {
    var end = place
    while let next = target[end] { end = next }
    var place = place
    while let next = target[place], next != end {
      target[place] = end
      place = next
    }
    return end
  }
}

extension ProgramBuilder {
  /// Replaces every place that only repeats another by that other.
  mutating func resolveAliases() {
    for index in steps.indices {
      let step = steps[index]
      steps[index].a = aliases.root(step.a)
      if step.code != .memoryRead { steps[index].b = aliases.root(step.b) }
      steps[index].c = aliases.root(step.c)
    }
    resolveGroups()
    for index in program.latches.indices {
      program.latches[index].value = aliases.root(program.latches[index].value)
    }
    for index in program.properties.indices {
      let property = program.properties[index]
      program.properties[index].condition = aliases.root(property.condition)
      program.properties[index].reset = property.reset.map { aliases.root($0) }
    }
    for path in program.signalOrder {
      let place = program.signals[path]!.place
      program.signals[path]!.place = aliases.root(place)
    }
  }

  /// Resolves the groups and joins those that turn out to have one clock and reset: every instance had its own.
  private mutating func resolveGroups() {
    var merged: [Program.Group] = []
    var known: [GroupKey: Int] = [:]
    for group in program.groups {
      var group = group
      group.clock = aliases.root(group.clock)
      group.reset = group.reset.map { aliases.root($0) }
      for number in group.registers.indices {
        group.registers[number].next = aliases.root(group.registers[number].next)
        group.registers[number].reset = aliases.root(group.registers[number].reset)
      }
      for number in group.writePorts.indices {
        let port = group.writePorts[number]
        group.writePorts[number].enable = port.enable.map { aliases.root($0) }
        group.writePorts[number].address = aliases.root(port.address)
        group.writePorts[number].value = aliases.root(port.value)
      }
      let key = GroupKey(
        clock: group.clock, falling: group.falling, reset: group.reset, activeHigh: group.activeHigh,
        isAsynchronous: group.isAsynchronous)
      if let number = known[key] {
        merged[number].registers += group.registers
        merged[number].writePorts += group.writePorts
      } else {
        known[key] = merged.count
        merged.append(group)
      }
    }
    program.groups = merged
  }
}
