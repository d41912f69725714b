import BitVectors
import HDL

extension ProgramBuilder {
  /// The place of a node's value; an operation is computed once an instance.
  mutating func compute(_ node: Node, in frame: inout Frame) -> Int32 {
    if let place = frame.places[node] { return place }
    // Without recursion: expressions are deeper than the stack.
    var stack: [(node: Node, isDone: Bool)] = [(node, false)]
    while let (node, isDone) = stack.popLast() {
      if frame.places[node] != nil { continue }
      switch node.kind {
      case .constant(let pattern): frame.places[node] = constant(pattern)
      case .kept(let latch): frame.places[node] = keptPlaces[frame.places[latch]!]!
      case _ where isDone:
        let place = newPlace(node.width)
        emit(node, into: place, in: frame)
        frame.places[node] = place
      default:
        stack.append((node, true))
        for operand in node.operands where frame.places[operand] == nil { stack.append((operand, false)) }
      }
    }
    return frame.places[node]!
  }

  /// Computes the value of a signal that has its place already.
  mutating func compute(_ value: Node, into place: Int32, in frame: inout Frame) {
    if !value.isNamed, frame.places[value] == nil, !value.operands.isEmpty {
      for operand in value.operands { _ = compute(operand, in: &frame) }
      emit(value, into: place, in: frame)
      frame.places[value] = place
    } else {
      aliases[place] = compute(value, in: &frame)
    }
  }

  /// Adds the step of an operation whose operands have places.
  private mutating func emit(_ node: Node, into place: Int32, in frame: Frame) {
    func operand(_ node: Node) -> (place: Int32, width: Int) { (frame.places[node]!, node.width) }
    switch node.kind {
    case .constant, .input, .output, .wire, .latch, .kept, .register:
      preconditionFailure("'\(node.display)' is no operation")
    case .unary(let operation, let a): emit(Self.code(operation), node.width, place, operand(a))
    case .binary(let operation, let a, let b):
      let (code, swapped) = Self.code(operation)
      emit(code, node.width, place, operand(swapped ? b : a), operand(swapped ? a : b))
    case .mux(let condition, let a, let b):
      emit(.mux, node.width, place, operand(condition), operand(a), operand(b).place)
    case .slice(let a, let low): emit(.slice, node.width, place, operand(a), distance: low)
    case .part(let a, let index): emit(.part, node.width, place, operand(a), operand(index))
    case .signExtension(let a): emit(.signExtend, node.width, place, operand(a))
    case .concatenation(let parts): join(parts, into: place, in: frame)
    case .memoryRead(let memory, let address):
      let number = Int32(frame.memories[ObjectIdentifier(memory)]!)
      emit(.memoryRead, node.width, place, operand(address), (number, 1))
    }
  }

  /// Joins pairwise from the least significant end; zeros on top of what fits a word cost nothing.
  private mutating func join(_ parts: [Node], into place: Int32, in frame: Frame) {
    var low = (place: frame.places[parts[parts.count - 1]]!, width: parts[parts.count - 1].width)
    for (index, part) in parts.dropLast().enumerated().reversed() {
      let width = low.width + part.width
      if width <= 64, case .constant(let pattern) = part.kind, pattern.words[0] == 0 {
        low.width = width
        if index == 0 { aliases[place] = low.place }
        continue
      }
      let result = index == 0 ? place : newPlace(width)
      emit(.join, width, result, (frame.places[part]!, part.width), low, distance: low.width)
      low = (result, width)
    }
  }

  private mutating func emit(
    _ code: OperationCode, _ width: Int, _ destination: Int32, _ a: (place: Int32, width: Int),
    _ b: (place: Int32, width: Int) = (0, 0), _ c: Int32 = 0, distance: Int = 0
  ) {
    steps.append(
      Step(
        code: code, width: width, widthA: a.width, widthB: b.width, distance: distance,
        destination: destination,
        a: a.place, b: b.place, c: c))
  }

  private static func code(_ operation: UnaryOperator) -> OperationCode {
    switch operation {
    case .not: .not
    case .reduceAnd: .reduceAnd
    case .reduceOr: .reduceOr
    case .reduceXor: .reduceXor
    }
  }

  /// The operation, and whether its operands change places.
  private static func code(_ operation: BinaryOperator) -> (OperationCode, Bool) {
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
}
