import BitVectors
import HDL

/// Flattens a design into a program.
///
/// A wire that merely carries another signal, and a port of an instance, become aliases: they cost nothing at run time.
struct ProgramBuilder {
  private var program = Program()
  private var aliases: [Int32: Int32] = [:]
  private var constantPlaces: [BitVector: Int32] = [:]

  /// The places of one instance's nodes and memories.
  private struct Frame {
    var path: String
    var places: [Node: Int32] = [:]
    var memories: [ObjectIdentifier: Int] = [:]
  }

  static func build(_ design: Design) -> Program {
    var builder = ProgramBuilder()
    var frame = Frame(path: "")
    builder.place(design.top, in: &frame)
    builder.resolveAliases()
    builder.program.operations = Schedule.order(builder.program.operations)
    return builder.program
  }

  // MARK: Places.

  private mutating func newPlace(_ width: Int) -> Int32 {
    let place = program.bufferWords
    program.bufferWords += BitVector.wordCount(width)
    return Int32(place)
  }

  private mutating func declare(_ node: Node, at place: Int32, in frame: inout Frame) {
    frame.places[node] = place
    let path = frame.path + (node.name ?? "")
    program.signals[path] = Program.Signal(place: place, width: node.width)
    program.signalOrder.append(path)
  }

  private mutating func constant(_ pattern: BitVector) -> Int32 {
    if let place = constantPlaces[pattern] { return place }
    let place = newPlace(pattern.width)
    constantPlaces[pattern] = place
    program.constants.append((place, pattern))
    return place
  }

  /// Places a module's signals, then its instances, then its operations; ports that the parent placed stay there.
  private mutating func place(_ module: Module, in frame: inout Frame) {
    for port in module.ports where frame.places[port.node] == nil {
      declare(port.node, at: newPlace(port.node.width), in: &frame)
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
      if case .register(let traits) = target.kind {
        addRegister(target, traits, next: value, at: place, in: &frame)
      } else {
        compute(value, into: place, in: &frame)
      }
    }
    for (write, enable) in module.drivers.writes {
      guard let domain = write.memory.domain else { continue }
      let port = Program.WritePort(
        memory: frame.memories[ObjectIdentifier(write.memory)]!,
        enable: enable.map { compute($0, in: &frame) },
        address: compute(write.address, in: &frame), value: compute(write.value, in: &frame),
        clock: compute(domain.clock, in: &frame), falling: domain.edge == .falling)
      program.writePorts.append(port)
    }
    for property in module.properties {
      let domain = module.domain
      program.properties.append(
        Program.Property(
          sentence: frame.path + property.sentence, condition: compute(property.condition, in: &frame),
          reset: domain?.reset.map { compute($0, in: &frame) },
          resetActiveHigh: domain?.resetActiveHigh ?? true))
    }
  }

  private mutating func addRegister(
    _ node: Node, _ traits: RegisterTraits, next: Node, at place: Int32, in frame: inout Frame
  ) {
    let domain = traits.domain
    var nextPlace = compute(next, in: &frame)
    let clock = compute(domain.clock, in: &frame)
    let falling = domain.edge == .falling
    if let value = traits.resetPattern, let resetNode = domain.reset {
      let reset = compute(resetNode, in: &frame)
      switch domain.resetKind {
      case .synchronous:
        let held = constant(value)
        let result = newPlace(node.width)
        let (one, zero) = domain.resetActiveHigh ? (held, nextPlace) : (nextPlace, held)
        emit(.mux, node.width, result, (reset, 1), (one, node.width), zero)
        nextPlace = result
      case .asynchronous:
        let register = Program.Register(
          current: place, next: nextPlace, words: 0, clock: clock, falling: falling)
        program.asynchronousResets.append(
          Program.AsynchronousReset(
            register: register, reset: reset, activeHigh: domain.resetActiveHigh, value: value))
      }
    }
    program.registers.append(
      Program.Register(
        current: place, next: nextPlace, words: Int32(BitVector.wordCount(node.width)), clock: clock,
        falling: falling))
  }

  // MARK: Expressions.

  /// The place of a node's value; an operation is computed once an instance.
  private mutating func compute(_ node: Node, in frame: inout Frame) -> Int32 {
    if let place = frame.places[node] { return place }
    if case .constant(let pattern) = node.kind { return constant(pattern) }
    let place = newPlace(node.width)
    frame.places[node] = place
    compute(node, into: place, in: &frame)
    return place
  }

  private mutating func compute(_ node: Node, into place: Int32, in frame: inout Frame) {
    if let known = frame.places[node], known != place {
      aliases[place] = known
      return
    }
    switch node.kind {
    case .constant(let pattern): aliases[place] = constant(pattern)
    case .input, .output, .wire, .register: aliases[place] = compute(node, in: &frame)
    case .unary(let operation, let a):
      let operand = (compute(a, in: &frame), a.width)
      emit(Self.code(operation), node.width, place, operand)
    case .binary(let operation, let a, let b): binary(operation, a, b, node.width, place, &frame)
    case .mux(let condition, let a, let b):
      let select = (compute(condition, in: &frame), 1)
      let ifTrue = (compute(a, in: &frame), a.width)
      emit(.mux, node.width, place, select, ifTrue, compute(b, in: &frame))
    case .slice(let a, let low):
      let operand = (compute(a, in: &frame), a.width)
      emit(.slice, node.width, place, operand, distance: low)
    case .part(let a, let index):
      let operand = (compute(a, in: &frame), a.width)
      emit(.part, node.width, place, operand, (compute(index, in: &frame), index.width))
    case .signExtension(let a):
      let operand = (compute(a, in: &frame), a.width)
      emit(.signExtend, node.width, place, operand)
    case .concatenation(let parts): join(parts, into: place, in: &frame)
    case .memoryRead(let memory, let address):
      let operand = (compute(address, in: &frame), address.width)
      let number = Int32(frame.memories[ObjectIdentifier(memory)]!)
      emit(.memoryRead, node.width, place, operand, (number, 0))
    }
  }

  private mutating func binary(
    _ operation: BinaryOperator, _ a: Node, _ b: Node, _ width: Int, _ place: Int32, _ frame: inout Frame
  ) {
    let first = (compute(a, in: &frame), a.width)
    let second = (compute(b, in: &frame), b.width)
    let (code, swapped) = Self.code(operation)
    if swapped {
      emit(code, width, place, second, first)
    } else {
      emit(code, width, place, first, second)
    }
  }

  /// Joins pairwise from the least significant end.
  private mutating func join(_ parts: [Node], into place: Int32, in frame: inout Frame) {
    var low = (compute(parts[parts.count - 1], in: &frame), parts[parts.count - 1].width)
    for (index, part) in parts.dropLast().enumerated().reversed() {
      let width = low.1 + part.width
      let result = index == 0 ? place : newPlace(width)
      let high = (compute(part, in: &frame), part.width)
      emit(.join, width, result, high, low, distance: low.1)
      low = (result, width)
    }
  }

  private mutating func emit(
    _ code: Operation.Code, _ width: Int, _ destination: Int32, _ a: (place: Int32, width: Int),
    _ b: (place: Int32, width: Int) = (0, 0), _ c: Int32 = 0, distance: Int = 0
  ) {
    let narrow = width <= 64 && a.width <= 64 && b.width <= 64
    program.operations.append(
      Operation(
        code: code, isNarrow: narrow, distance: UInt16(distance), width: UInt16(width),
        widthA: UInt16(a.width),
        widthB: UInt16(b.width), destination: destination, a: a.place, b: b.place, c: c))
  }

  private static func code(_ operation: UnaryOperator) -> Operation.Code {
    switch operation {
    case .not: .not
    case .reduceAnd: .reduceAnd
    case .reduceOr: .reduceOr
    case .reduceXor: .reduceXor
    }
  }

  /// The operation, and whether its operands change places.
  private static func code(_ operation: BinaryOperator) -> (Operation.Code, Bool) {
    switch operation {
    case .and: (.and, false)
    case .or: (.or, false)
    case .xor: (.xor, false)
    case .add: (.add, false)
    case .subtract: (.subtract, false)
    case .multiply(let signed): (signed ? .multiplySigned : .multiply, false)
    case .equal: (.equal, false)
    case .notEqual: (.notEqual, false)
    case .less(let signed): (signed ? .lessSigned : .less, false)
    case .lessOrEqual(let signed): (signed ? .lessOrEqualSigned : .lessOrEqual, false)
    case .greater(let signed): (signed ? .lessSigned : .less, true)
    case .greaterOrEqual(let signed): (signed ? .lessOrEqualSigned : .lessOrEqual, true)
    case .shiftLeft: (.shiftLeft, false)
    case .shiftRight: (.shiftRight, false)
    case .shiftRightArithmetic: (.shiftRightArithmetic, false)
    }
  }

  // MARK: Aliases.

  /// Replaces every place that only repeats another by that other.
  private mutating func resolveAliases() {
    func root(_ place: Int32) -> Int32 {
      var place = place
      while let next = aliases[place] { place = next }
      return place
    }
    for index in program.operations.indices {
      let operation = program.operations[index]
      program.operations[index].a = root(operation.a)
      if operation.code != .memoryRead { program.operations[index].b = root(operation.b) }
      program.operations[index].c = root(operation.c)
    }
    for index in program.registers.indices {
      program.registers[index].next = root(program.registers[index].next)
      program.registers[index].clock = root(program.registers[index].clock)
    }
    for index in program.asynchronousResets.indices {
      program.asynchronousResets[index].reset = root(program.asynchronousResets[index].reset)
    }
    for index in program.writePorts.indices {
      let port = program.writePorts[index]
      program.writePorts[index].enable = port.enable.map(root)
      program.writePorts[index].address = root(port.address)
      program.writePorts[index].value = root(port.value)
      program.writePorts[index].clock = root(port.clock)
    }
    for index in program.properties.indices {
      program.properties[index].condition = root(program.properties[index].condition)
      program.properties[index].reset = program.properties[index].reset.map(root)
    }
    for path in program.signalOrder {
      program.signals[path]!.place = root(program.signals[path]!.place)
    }
  }
}
