import BitVectors
import HDL

/// Flattens a design into a program.
///
/// A wire that merely carries another signal, and a port of an instance, become aliases: they cost nothing at run time.
package struct ProgramBuilder {
  var program = Program()
  /// All steps, in any order.
  var steps: [Step] = []
  /// Places that only repeat another one.
  var aliases = PlaceAliases()
  private var constantPlaces: [BitVector: Int32] = [:]
  private var groups: [GroupKey: Int] = [:]

  /// The places of one instance's nodes and memories.
  struct Frame {
    var path: String
    var places: [Node: Int32] = [:]
    var memories: [ObjectIdentifier: Int] = [:]
  }

  /// What the registers of a group have in common.
  struct GroupKey: Hashable {
    var clock: Int32
    var falling: Bool
    var reset: Int32?
    var activeHigh: Bool
    var isAsynchronous: Bool
  }

  package static func build(_ design: Design) -> Program {
    if let missing = design.missingDescription { fatalError(missing) }
    var builder = ProgramBuilder()
    var frame = Frame(path: "")
    builder.program.name = design.top.name
    builder.place(design.top, in: &frame)
    builder.resolveAliases()
    builder.schedule()
    return builder.program
  }

  private mutating func schedule() {
    if let order = Schedule.order(steps) { return StepPhases.assign(order, in: &program) }
    var splitting = BitSplitting(steps, firstFreePlace: program.placeCount)
    splitting.run()
    program.placeCount = splitting.placeCount
    guard let order = Schedule.order(splitting.steps) else {
      preconditionFailure("a combinational loop has passed the checks of the design")
    }
    StepPhases.assign(order, in: &program)
  }

  // MARK: Places.

  mutating func newPlace(_ width: Int) -> Int32 {
    let place = program.placeCount
    program.placeCount += BitVector.wordCount(width)
    return Int32(place)
  }

  private mutating func declare(_ node: Node, at place: Int32, in frame: inout Frame, isInput: Bool = false) {
    frame.places[node] = place
    let path = frame.path + (node.name ?? "")
    program.signals[path] = Program.Signal(
      place: place, width: node.width, isInput: isInput, order: program.signalOrder.count)
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
    program.memories.append(
      Program.Memory(
        path: frame.path + memory.name, depth: memory.depth, width: memory.width, image: memory.image))
    frame.memories[ObjectIdentifier(memory)] = program.memories.count - 1
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
        current: place, next: nextPlace, width: node.width, reset: reset))
  }

  private mutating func addLatch(_ node: Node, _ value: Node, at place: Int32, in frame: inout Frame) {
    let kept = newPlace(node.width)
    keptPlaces[place] = kept
    compute(value, into: place, in: &frame)
    program.latches.append(
      Program.Latch(value: place, kept: kept, width: node.width))
  }

  /// Where each latch's former value is.
  var keptPlaces: [Int32: Int32] = [:]

  private mutating func add(_ write: MemoryWrite, _ enable: Node?, in frame: inout Frame) {
    let group = group(write.domain, hasReset: false, in: &frame)
    let port = Program.WritePort(
      memory: frame.memories[ObjectIdentifier(write.memory)]!, enable: enable.map { compute($0, in: &frame) },
      address: compute(write.address, in: &frame), addressWidth: write.address.width,
      value: compute(write.value, in: &frame),
      low: write.range?.lowerBound ?? 0, width: write.value.width)
    program.groups[group].writePorts.append(port)
  }

  private mutating func group(_ domain: ClockDomain, hasReset: Bool, in frame: inout Frame) -> Int {
    let reset = hasReset ? domain.reset.map { compute($0, in: &frame) } : nil
    let key = GroupKey(
      clock: compute(domain.clock, in: &frame), falling: domain.edge == .falling, reset: reset,
      activeHigh: reset == nil || domain.resetActiveHigh,
      isAsynchronous: reset != nil && domain.resetKind == .asynchronous)
    if let known = groups[key] { return known }
    program.groups.append(
      Program.Group(
        clock: key.clock, falling: key.falling, reset: reset, activeHigh: key.activeHigh,
        isAsynchronous: key.isAsynchronous))
    groups[key] = program.groups.count - 1
    return program.groups.count - 1
  }
}
