import BitVectors
import HDL

/// Turns the expressions of one module into Verilog.
///
/// The width rules of Verilog never get a say: operands have the width of the result, or stand where Verilog
/// evaluates them by themselves (in a concatenation, under `$signed`, as an index). What Verilog cannot write in
/// place, a part of an expression for instance, becomes a wire called after the signal it helps to compute.
final class ExpressionLowering {
  /// A wire that the printer had to add, with its value.
  struct ExtraWire {
    let name: String
    let width: Int
    let value: VerilogExpression
  }

  var names: VerilogNames
  /// Whether reads of memories become wires: `always @*` would watch the whole memory.
  var spillsMemoryReads = false

  /// What plants faults in the expressions; nil prints them as they are.
  let mutants: MutantPrinter?

  private let aliases: [Node: Node]
  private var uses: [Node: Int] = [:]
  private(set) var extraNames: [Node: String] = [:]
  private var extraWires: [ExtraWire] = []
  /// For each wire that was added, which of its bits are read.
  private var bitsRead: [Node: [Bool]] = [:]
  private var extraOrder: [Node] = []
  /// The signal whose value is being printed: extra wires are called after it.
  private var consumer = ""

  /// - Parameter aliases: signals that are printed as another signal, because they only repeat it.
  /// - Parameter mutants: what plants faults in the expressions.
  init(_ module: Module, aliases: [Node: Node], mutants: MutantPrinter? = nil) {
    self.aliases = aliases
    self.mutants = mutants
    names = VerilogNames(module)
  }

  /// Counts the uses of every expression reachable from `roots`: what is used twice and costs something is printed once.
  func countUses(from roots: [Node]) {
    var stack = roots
    while let node = stack.popLast() {
      uses[node, default: 0] += 1
      if uses[node] == 1 { stack += node.operands }
    }
  }

  /// The wires added since the last call.
  func takeExtraWires() -> [ExtraWire] {
    defer { extraWires = [] }
    return extraWires
  }

  /// Declarations that tell linters of the bits of added wires that nothing reads.
  func unusedBits() -> [String] {
    extraOrder.compactMap { node in
      guard let name = extraNames[node], let bits = bitsRead[node], bits.contains(false) else { return nil }
      var ranges: [ClosedRange<Int>] = []
      for index in bits.indices where !bits[index] {
        if let last = ranges.last, last.upperBound == index - 1 {
          ranges[ranges.count - 1] = last.lowerBound...index
        } else {
          ranges.append(index...index)
        }
      }
      let parts = ranges.reversed().map { name + StatementPrinter.select($0) }.joined(separator: ", ")
      return "  wire \(names.fresh("unused_" + name)) = &{1'b0, \(parts)};"
    }
  }

  private func read(_ node: Node, _ bits: ClosedRange<Int>) {
    guard var known = bitsRead[node] else { return }
    for index in bits { known[index] = true }
    bitsRead[node] = known
  }

  /// The Verilog name of a declared signal, or what stands in its place.
  func name(_ node: Node) -> String { expression(aliases[node] ?? node).text }

  /// The value of `node` for `consumer`.
  func lower(_ node: Node, for consumer: String) -> VerilogExpression {
    self.consumer = consumer
    prepare(node)
    return expression(node, isRoot: true)
  }

  /// The value of `node` as a part of a concatenation, or as what a `case` compares: among its labels, which have no sign, a
  /// signed product would lose its own.
  func lowerPart(_ node: Node, for consumer: String) -> VerilogExpression {
    self.consumer = consumer
    prepare(node)
    return expression(node)
  }

  /// The value of `node` where Verilog evaluates it by itself: as an index.
  func lowerIndex(_ node: Node, for consumer: String) -> VerilogExpression {
    self.consumer = consumer
    prepare(node)
    return selfDetermined(node)
  }

  /// Adds the wires that the value of `root` needs, operands first, so that no expression is deeper than a page is wide.
  private func prepare(_ root: Node) {
    var stack: [(node: Node, isDone: Bool)] = [(root, false)]
    var depths: [Node: Int] = [:]
    while let (node, isDone) = stack.popLast() {
      if node.isNamed || extraNames[node] != nil || depths[node] != nil { continue }
      guard isDone else {
        stack.append((node, true))
        for operand in node.operands.reversed() { stack.append((operand, false)) }
        continue
      }
      let depth = 1 + (node.operands.map { depths[$0] ?? 0 }.max() ?? 0)
      depths[node] = depth
      if node !== root && (needsWire(node) || depth > Self.deepest) {
        _ = addWire(node)
        depths[node] = 0
      }
    }
  }

  private static let deepest = 12

  func expression(_ node: Node, isRoot: Bool = false) -> VerilogExpression {
    if let alias = aliases[node] { return expression(alias) }
    if let name = node.name { return .atom(names[name]) }
    if let name = extraNames[node] {
      read(node, 0...(node.width - 1))
      return .atom(name)
    }
    if !isRoot && needsWire(node) {
      let name = addWire(node)
      read(node, 0...(node.width - 1))
      return .atom(name)
    }
    return inPlace(node)
  }

  /// A product would change its width or lose its sign among its neighbours; a shared expression is worth a name.
  func needsWire(_ node: Node) -> Bool {
    switch node.kind {
    case .binary(.multiply, _, _): true
    case .binary, .mux, .unary: uses[node, default: 0] > 1 && isHeavy(node)
    case .signExtension, .concatenation: uses[node, default: 0] > (isHeavy(node) ? 1 : 2)
    case .memoryRead: spillsMemoryReads
    default: false
    }
  }

  /// Whether an operand of `node` is itself an operation.
  private func isHeavy(_ node: Node) -> Bool {
    node.operands.contains { operand in
      if operand.isNamed { return false }
      switch operand.kind {
      case .constant, .slice, .part, .memoryRead: return false
      default: return true
      }
    }
  }

  private func addWire(_ node: Node) -> String {
    let value = inPlace(node)
    let name = names.fresh("\(consumer)_operand")
    extraNames[node] = name
    bitsRead[node] = Array(repeating: false, count: node.width)
    extraOrder.append(node)
    extraWires.append(ExtraWire(name: name, width: node.width, value: value))
    return name
  }

  /// An identifier for `node`, of which a select reads `bits`.
  func identifier(_ node: Node, reading bits: ClosedRange<Int>) -> String {
    if case .memoryRead = node.kind, !spillsMemoryReads { return expression(node).text }
    if !node.isNamed, aliases[node] == nil {
      let name = extraNames[node] ?? addWire(node)
      read(node, bits)
      return name
    }
    let value = expression(node)
    if case .atom(let text) = value, isIdentifier(text) { return text }
    return addWire(node)
  }

  private func isIdentifier(_ text: String) -> Bool {
    if text.hasPrefix("\\") { return text.firstIndex(of: " ") == text.index(before: text.endIndex) }
    return text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } && !(text.first?.isNumber ?? true)
  }

  private func inPlace(_ node: Node) -> VerilogExpression {
    let value = unmutated(node)
    return mutants?.expression(value, or: value.withoutMutants.mutants(of: node)) ?? value
  }

  private func unmutated(_ node: Node) -> VerilogExpression {
    switch node.kind {
    case .constant(let pattern): return .atom(Self.literal(pattern))
    case .input, .output, .wire, .latch, .register: return .atom(names[node.display])
    case .kept(let latch): return expression(latch)
    case .unary(.not, let a) where isInequality(a): return inequality(a)
    case .unary(let operation, let a): return .prefix(Self.symbol(operation), expression(a))
    case .binary(let operation, let a, let b): return binary(operation, a, b)
    case .mux(let condition, let a, let b):
      return .conditional(expression(condition), expression(a), expression(b))
    case .concatenation(let parts): return concatenation(parts)
    case .slice(let inner, let low):
      let range = node.width == 1 ? "\(low)" : "\(low + node.width - 1):\(low)"
      if inner.width == 1 { return expression(inner) }
      if let part = variablePart(of: inner, low: low, width: node.width) { return part }
      return .atom("\(identifier(inner, reading: low...(low + node.width - 1)))[\(range)]")
    case .part(let inner, let index):
      let name = identifier(inner, reading: 0...(inner.width - 1))
      if node.width == 1 { return .atom("\(name)[\(selfDetermined(index).text)]") }
      return .atom("\(name)[\(partStart(index, inner.width, node.width)) +: \(node.width)]")
    case .signExtension(let inner): return signExtension(inner, to: node.width)
    case .memoryRead(let memory, let address):
      return .atom("\(names[memory.name])[\(selfDetermined(address).text)]")
    }
  }

  private func binary(_ operation: BinaryOperator, _ a: Node, _ b: Node) -> VerilogExpression {
    func plain(_ symbol: String) -> VerilogExpression { .infix(symbol, expression(a), expression(b)) }
    func compare(_ symbol: String, _ signed: Bool) -> VerilogExpression {
      signed ? .infix(symbol, signedCall(a), signedCall(b)) : plain(symbol)
    }
    switch operation {
    case .and: return plain("&")
    case .or: return plain("|")
    case .xor: return plain("^")
    case .add: return plain("+")
    case .subtract: return plain("-")
    case .multiply(let signed):
      return signed
        ? .infix("*", signedCall(a), signedCall(b))
        : .infix("*", selfDetermined(a), selfDetermined(b))
    case .equal: return plain("==")
    case .notEqual: return plain("!=")
    case .less(let signed): return compare("<", signed)
    case .lessOrEqual(let signed): return compare("<=", signed)
    case .greater(let signed): return compare(">", signed)
    case .greaterOrEqual(let signed): return compare(">=", signed)
    case .shiftLeft: return plain("<<")
    case .shiftRight: return plain(">>")
    case .shiftRightArithmetic:
      return .atom("$unsigned(\(VerilogExpression.infix(">>>", signedCall(a), expression(b)).text))")
    }
  }

  private func signedCall(_ node: Node) -> VerilogExpression { .atom("$signed(\(expression(node).text))") }

  /// A factor or index is evaluated at its own width: a factor not in the product's, an index so that it wraps, which
  /// Icarus forgets without the braces.
  func selfDetermined(_ node: Node) -> VerilogExpression {
    let value = expression(node)
    if case .atom = value { return value }
    return .atom("{\(value.text)}")
  }

  private static func symbol(_ operation: UnaryOperator) -> String {
    switch operation {
    case .not: "~"
    case .reduceAnd: "&"
    case .reduceOr: "|"
    case .reduceXor: "^"
    }
  }

  /// "1'b0", "4'd12", "32'hdeadbeef": decimal while it is easy to read.
  static func literal(_ pattern: BitVector) -> String {
    if pattern.width == 1 { return pattern[0] ? "1'b1" : "1'b0" }
    let isSmall = pattern.words.dropFirst().allSatisfy { $0 == 0 } && pattern.words[0] < 10000
    return isSmall ? "\(pattern.width)'d\(pattern.words[0])" : "\(pattern.width)'h\(pattern.hexadecimal)"
  }
}
