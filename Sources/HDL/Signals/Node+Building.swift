import BitVectors

// How expressions grow: every operation checks its operands here and records what is wrong with the module, so that
// elaboration goes on and all errors of a design come at once.
extension Node {
  /// The module of the first operand that has one, and the place to name for an operation in it.
  private static func home(_ operands: [Node]) -> (Module?, SourceLocation) {
    for operand in operands {
      if let module = operand.module { return (module, module.lastLocation) }
    }
    return (nil, operands[0].location)
  }

  /// Records what is wrong with an operation: at the line of the statement that the expression belongs to, which comes
  /// next, because operators cannot know their own. Without a module there is nobody to tell.
  private static func complain(
    _ module: Module?, _ place: SourceLocation, _ message: String, _ notes: [Diagnostic.Note]
  ) {
    guard let module else { fatalError("\(place): \(message)") }
    module.reportInExpression("in module '\(module.name)', " + message, notes)
  }

  /// A node of `kind`, after checking that the operands live in one module.
  static func operation(_ kind: Kind, width: Int, of operands: [Node]) -> Node {
    let (module, place) = home(operands)
    for operand in operands {
      if let other = operand.module, let module, other !== module {
        complain(
          module, place, "'\(operand.display)' belongs to module '\(other.name)'; pass it through a port",
          [.init(operand.location, "declared")])
      }
    }
    return Node(kind, width: width, module: module, location: place)
  }

  /// An operation on two values that must be equally wide.
  static func balanced(_ operation: BinaryOperator, _ a: Node, _ b: Node, width: Int? = nil) -> Node {
    var right = b
    if a.width != b.width {
      let (module, place) = home([a, b])
      let message =
        "width mismatch: '\(a.display)' is \(a.width) bits, '\(b.display)' is \(b.width) bits; extend or slice one"
      let notes = [Diagnostic.Note(a.location, "first"), Diagnostic.Note(b.location, "second")]
      complain(module, place, message, notes)
      module?.mention(b)
      right = Node(.constant(.zero(width: a.width)), width: a.width, module: nil, location: place)
    }
    return .operation(.binary(operation, a, right), width: width ?? a.width, of: [a, right])
  }

  /// A read of `memory`, which belongs to the memory's module even where the address is a constant.
  static func memoryRead(_ memory: Memory, _ address: Node, at place: SourceLocation) -> Node {
    if let other = address.module, let module = memory.module, other !== module {
      complain(
        module, place, "'\(address.display)' belongs to module '\(other.name)'; pass it through a port",
        [.init(address.location, "declared")])
    }
    return Node(.memoryRead(memory, address), width: memory.width, module: memory.module, location: place)
  }

  /// The constant `value` in this node's width; an error if it does not fit.
  func literal(_ value: Int, at place: SourceLocation? = nil) -> Node {
    if !BitVector.fits(value, width: width) {
      let message = "\(value) does not fit the \(width) bits of '\(display)'"
      let notes = [Diagnostic.Note(location, "declared")]
      if let place, let module {
        module.report(place, "in module '\(module.name)', " + message, notes)
      } else {
        Self.complain(module, place ?? location, message, notes)
      }
    }
    let place = place ?? module?.lastLocation ?? location
    return Node(.constant(BitVector(value, width: width)), width: width, module: nil, location: place)
  }

  /// Records that a number beside this node is wrong, at the line of the statement that comes next.
  func reportLiteral(_ message: String) {
    Self.complain(module, location, message, [.init(location, "declared")])
  }

  /// What is wrong with bits that this node does not have.
  func outOfRange(_ range: ClosedRange<Int>) -> String {
    let bits = NamedBits(range, of: self, evenIfAll: true)
    return "\(bits) \(bits.verb) out of range; it has \(width == 1 ? "bit 0 alone" : "bits \(width - 1):0")"
  }

  /// Some bits of this node; an error if there are no such bits.
  func slice(_ range: ClosedRange<Int>, at place: SourceLocation) -> Node {
    if range.lowerBound < 0 || range.upperBound >= width {
      let message = outOfRange(range)
      guard let module else { fatalError("\(place): \(message)") }
      module.report(place, "in module '\(module.name)', " + message, [.init(location, "declared")])
      module.mention(self)
      return Node(.constant(.zero(width: range.count)), width: range.count, module: nil, location: place)
    }
    if range.count == width { return self }
    switch kind {
    case .slice(let inner, let low):
      return inner.slice((range.lowerBound + low)...(range.upperBound + low), at: place)
    case .concatenation(let parts):
      var low = 0
      for part in parts.reversed() {
        if range.lowerBound >= low && range.upperBound < low + part.width {
          return part.slice((range.lowerBound - low)...(range.upperBound - low), at: place)
        }
        low += part.width
      }
    case .signExtension(let inner) where range.upperBound < inner.width: return inner.slice(range, at: place)
    default: break
    }
    return .operation(.slice(self, low: range.lowerBound), width: range.count, of: [self])
  }

  /// A name for messages: the author's, or the shape of the expression.
  public var display: String {
    if let name { return name }
    switch kind {
    case .constant(let pattern): return "\(pattern.width)'h\(pattern.hexadecimal)"
    case .slice(let inner, let low):
      return width == 1 ? "\(inner.display)[\(low)]" : "\(inner.display)[\(low + width - 1):\(low)]"
    case .memoryRead(let memory, _): return "\(memory.name)[...]"
    case .concatenation(let parts) where parts.count == 2 && parts[0].isUnnamedZero: return parts[1].display
    case .binary(let operation, let a, let b): return "\(a.brief) \(operation.symbol) \(b.brief)"
    default: return "an expression of \(operands.first?.display ?? "nothing")"
    }
  }

  /// A name for a part of a larger expression: what has none of its own is not spelled out further.
  private var brief: String {
    if case .concatenation(let parts) = kind, parts.count == 2, parts[0].isUnnamedZero {
      return parts[1].brief
    }
    switch kind {
    case .binary where !isNamed: return "(...)"
    case .constant(let pattern) where !isNamed && pattern.width <= 64: return "\(pattern.words[0])"
    default: return display
    }
  }

  private var isUnnamedZero: Bool {
    guard case .constant(let pattern) = kind, !isNamed else { return false }
    return pattern == .zero(width: pattern.width)
  }
}

extension BinaryOperator {
  /// The operator as it is written in Swift, without what it does with the width.
  var symbol: String {
    switch self {
    case .and: "&"
    case .or: "|"
    case .xor: "^"
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .equal: "=="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .shiftLeft: "<<"
    case .shiftRight, .shiftRightArithmetic: ">>"
    }
  }
}
