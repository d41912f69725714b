import BitVectors
import HDL

/// Flattens a design into a program.
///
/// A wire that merely carries another signal, and a port of an instance, become aliases: they cost nothing at run time.
struct ProgramBuilder {
  var program = Program()
  /// Places that only repeat another one.
  var aliases: [Int32: Int32] = [:]
  private var constantPlaces: [BitVector: Int32] = [:]
  private var groups: [GroupKey: Int] = [:]

  /// The places of one instance's nodes and memories.
  struct Frame {
    var path: String
    var places: [Node: Int32] = [:]
    var memories: [ObjectIdentifier: Int] = [:]
  }

  /// What the registers of a group have in common.
  private struct GroupKey: Hashable {
    var clock: Int32
    var falling: Bool
    var reset: Int32?
    var activeHigh: Bool
    var isAsynchronous: Bool
  }

  static func build(_ design: Design) -> Program {
    var builder = ProgramBuilder()
    var frame = Frame(path: "")
    builder.place(design.top, in: &frame)
    builder.resolveAliases()
    builder.schedule()
    return builder.program
  }

  private mutating func schedule() {
    if let order = Schedule.order(program.steps) {
      program.steps = order
      return
    }
    var splitting = BitSplitting(program.steps, firstFreePlace: program.bufferWords)
    splitting.run()
    program.bufferWords = splitting.bufferWords
    guard let order = Schedule.order(splitting.steps) else {
      preconditionFailure("a combinational loop has passed the checks of the design")
    }
    program.steps = order
  }

  // MARK: Places.

  mutating func newPlace(_ width: Int) -> Int32 {
    let place = program.bufferWords
    program.bufferWords += BitVector.wordCount(width)
    return Int32(place)
  }

  private mutating func declare(_ node: Node, at place: Int32, in frame: inout Frame, isInput: Bool = false) {
    frame.places[node] = place
    let path = frame.path + (node.name ?? "")
    program.signals[path] = Program.Signal(place: place, width: node.width, isInput: isInput)
    program.signalOrder.append(path)
  }

  mutating func constant(_ pattern: BitVector) -> Int32 {
    if let place = constantPlaces[pattern] { return place }
    let place = newPlace(pattern.width)
    constantPlaces[pattern] = place
    program.constants.append((place, pattern))
    return place
  }

  /// Places a module's signals, then its instances, then its operations; ports that the parent placed stay there.
  private mutating func place(_ module: Module, in frame: inout Frame) {
    for port in module.ports where frame.places[port.node] == nil {
      declare(port.node, at: newPlace(port.node.width), in: &frame, isInput: !port.isOutput)
    }
    for node in module.wires + module.registers { declare(node, at: newPlace(node.width), in: &frame) }
    for memory in module.memories { place(memory, in: &frame) }
    for instance in module.instances { place(instance, in: &frame) }
    drive(module, in: &frame)
  }

  private mutating func place(_ memory: Memory, in frame: inout Frame) {
    let words = BitVector.wordCount(memory.width)
    let layout = MemoryLayout(
      base: program.memoryWords, depth: memory.depth, width: memory.width, wordsPerEntry: words)
    program.memoryWords += words * memory.depth
    program.memories.append(layout)
    frame.memories[ObjectIdentifier(memory)] = program.memories.count - 1
    program.memoryPaths[frame.path + memory.name] = program.memories.count - 1
    if let image = memory.image { program.memoryImages.append((program.memories.count - 1, image)) }
  }

  private mutating func place(_ instance: Instance, in frame: inout Frame) {
    var inner = Frame(path: frame.path + instance.name + ".")
    for (connection, port) in zip(instance.connections, instance.definition.ports) {
      let place = newPlace(port.node.width)
      frame.places[connection.wire] = place
      declare(port.node, at: place, in: &inner)
    }
    self.place(instance.definition, in: &inner)
  }

  // MARK: Drivers.

  private mutating func drive(_ module: Module, in frame: inout Frame) {
    for (target, value) in module.drivers.values {
      let place = frame.places[target]!
      switch target.kind {
      case .register(let traits): addRegister(target, traits, next: value, at: place, in: &frame)
      case .latch: addLatch(target, value, at: place, in: &frame)
      default: compute(value, into: place, in: &frame)
      }
    }
    for (write, enable) in module.drivers.writes { add(write, enable, in: &frame) }
    for property in module.properties {
      let domain = module.domain
      program.properties.append(
        Program.Property(
          path: frame.path, property: property, condition: compute(property.condition, in: &frame),
          reset: domain?.reset.map { compute($0, in: &frame) },
          resetActiveHigh: domain?.resetActiveHigh ?? true))
    }
  }

  private mutating func addRegister(
    _ node: Node, _ traits: RegisterTraits, next: Node, at place: Int32, in frame: inout Frame
  ) {
    let nextPlace = compute(next, in: &frame)
    let hasReset = traits.resetPattern != nil
    let group = group(traits.domain, hasReset: hasReset, in: &frame)
    let reset = traits.resetPattern.map { constant($0) } ?? nextPlace
    program.groups[group].registers.append(
      Program.Register(
        current: place, next: nextPlace, words: Int32(BitVector.wordCount(node.width)), reset: reset))
  }

  private mutating func addLatch(_ node: Node, _ value: Node, at place: Int32, in frame: inout Frame) {
    let kept = newPlace(node.width)
    keptPlaces[place] = kept
    compute(value, into: place, in: &frame)
    program.latches.append(
      Program.Latch(value: place, kept: kept, words: Int32(BitVector.wordCount(node.width))))
  }

  /// Where each latch's former value is.
  var keptPlaces: [Int32: Int32] = [:]

  private mutating func add(_ write: MemoryWrite, _ enable: Node?, in frame: inout Frame) {
    let group = group(write.domain, hasReset: false, in: &frame)
    let port = Program.WritePort(
      memory: frame.memories[ObjectIdentifier(write.memory)]!, enable: enable.map { compute($0, in: &frame) },
      address: compute(write.address, in: &frame), value: compute(write.value, in: &frame),
      low: write.range?.lowerBound ?? 0, width: write.value.width)
    program.groups[group].writePorts.append(port)
  }

  private mutating func group(_ domain: ClockDomain, hasReset: Bool, in frame: inout Frame) -> Int {
    let reset = hasReset ? domain.reset.map { compute($0, in: &frame) } : nil
    let key = GroupKey(
      clock: compute(domain.clock, in: &frame), falling: domain.edge == .falling, reset: reset,
      activeHigh: domain.resetActiveHigh, isAsynchronous: reset != nil && domain.resetKind == .asynchronous)
    if let known = groups[key] { return known }
    program.groups.append(
      Program.Group(
        clock: key.clock, falling: key.falling, reset: reset, activeHigh: key.activeHigh,
        isAsynchronous: key.isAsynchronous))
    groups[key] = program.groups.count - 1
    return program.groups.count - 1
  }

  // MARK: Aliases.

  /// Replaces every place that only repeats another by that other.
  private mutating func resolveAliases() {
    func root(_ place: Int32) -> Int32 {
      var place = place
      while let next = aliases[place] { place = next }
      return place
    }
    for index in program.steps.indices {
      let step = program.steps[index]
      program.steps[index].a = root(step.a)
      if step.code != .memoryRead { program.steps[index].b = root(step.b) }
      program.steps[index].c = root(step.c)
    }
    for index in program.groups.indices {
      var group = program.groups[index]
      group.clock = root(group.clock)
      group.reset = group.reset.map(root)
      for number in group.registers.indices {
        group.registers[number].next = root(group.registers[number].next)
        group.registers[number].reset = root(group.registers[number].reset)
      }
      for number in group.writePorts.indices {
        let port = group.writePorts[number]
        group.writePorts[number].enable = port.enable.map(root)
        group.writePorts[number].address = root(port.address)
        group.writePorts[number].value = root(port.value)
      }
      program.groups[index] = group
    }
    for index in program.latches.indices { program.latches[index].value = root(program.latches[index].value) }
    for index in program.properties.indices {
      program.properties[index].condition = root(program.properties[index].condition)
      program.properties[index].reset = program.properties[index].reset.map(root)
    }
    for path in program.signalOrder {
      program.signals[path]!.place = root(program.signals[path]!.place)
    }
  }
}
