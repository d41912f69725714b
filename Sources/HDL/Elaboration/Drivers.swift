/// The statements of one module folded into one expression a signal: what the simulator runs and the checks read.
///
/// The fold goes through the statement tree in order. Each block keeps what it changes; at the end of a `when` or
/// `choose` the changes of the arms meet in multiplexers. A register starts as its own value (it holds), an output
/// or wire as undriven, so what is left undriven at the end is a missing driver, and what is driven in some arms
/// only is a latch that nobody asked for.
public struct Drivers {
  /// What drives each output, wire and register (its next value), in order of declaration.
  public private(set) var values: [(target: Node, value: Node)] = []
  /// The write ports of the memories, with the condition under which each writes (nil: always), in order.
  public private(set) var writes: [(write: MemoryWrite, enable: Node?)] = []
  /// What is wrong: undriven, driven twice, latch.
  public private(set) var diagnostics: [Diagnostic] = []

  private unowned let module: Module

  /// Folds the statements of `module`.
  public init(of module: Module) {
    self.module = module
    let scope = Scope(parent: nil)
    fold(module.body, into: scope, under: nil)
    for node in module.drivableNodes {
      collect(node, scope.segments(of: node))
    }
  }

  private mutating func collect(_ node: Node, _ segments: [Segment]) {
    var parts: [Node] = []
    for segment in segments.reversed() {
      switch segment.state {
      case .driven(let value, _): parts.append(value)
      case .undriven:
        if module.excused.contains(node) { return }
        diagnostics.append(
          UndrivenSignal.diagnostic(node, bits: segment.range, in: module))
        return
      case .partly(let place):
        if module.excused.contains(node) { return }
        diagnostics.append(UnintendedLatch.diagnostic(node, bits: segment.range, assigned: place, in: module))
        return
      }
    }
    let value =
      parts.count == 1
      ? parts[0] : Node(.concatenation(parts), width: node.width, module: module, location: node.location)
    values.append((node, value))
  }

  // MARK: The fold.

  private mutating func fold(_ block: Block, into scope: Scope, under condition: Node?) {
    for statement in block.statements {
      switch statement {
      case .assign(let assignment): fold(assignment, into: scope)
      case .write(let write): writes.append((write, condition))
      case .when(let branches, let otherwise): fold(branches, otherwise, into: scope, under: condition)
      case .choose(let subject, let choices, let otherwise):
        var branches = choices.map { choice in
          Statement.Branch(condition: isOne(of: choice.values, subject), block: choice.block)
        }
        // Where the cases leave nothing out, the last one needs no comparison and no path is without a driver.
        let last = Self.isComplete(choices, subject.width) ? branches.removeLast().block : otherwise
        fold(branches, last, into: scope, under: condition)
      }
    }
  }

  /// Whether `choices` name every value of a subject of `width` bits.
  public static func isComplete(_ choices: [Statement.Choice], _ width: Int) -> Bool {
    width < 32 && choices.reduce(0) { $0 + $1.values.count } == 1 << width
  }

  private mutating func fold(_ assignment: Assignment, into scope: Scope) {
    let range = assignment.range ?? 0...(assignment.target.width - 1)
    if let earlier = scope.earlierDriver(of: assignment.target, within: range) {
      diagnostics.append(
        MultiplyDrivenSignal.diagnostic(assignment, range: range, earlier: earlier, in: module))
    }
    scope.drive(assignment.target, range, with: assignment.value, at: assignment.location)
  }

  private mutating func fold(
    _ branches: [Statement.Branch], _ otherwise: Block?, into scope: Scope, under condition: Node?
  ) {
    var arms: [(condition: Node?, scope: Scope)] = []
    var remaining = condition
    for branch in branches {
      let arm = Scope(parent: scope)
      fold(branch.block, into: arm, under: both(remaining, branch.condition))
      arms.append((branch.condition, arm))
      remaining = both(remaining, not(branch.condition))
    }
    let last = Scope(parent: scope)
    if let otherwise { fold(otherwise, into: last, under: remaining) }
    arms.append((nil, last))
    merge(arms, into: scope)
  }

  /// The arms of a conditional meet: the first whose condition is 1 gives the value.
  private func merge(_ arms: [(condition: Node?, scope: Scope)], into scope: Scope) {
    var seen: Set<Node> = []
    var targets: [Node] = []
    for arm in arms {
      for target in arm.scope.order where seen.insert(target).inserted { targets.append(target) }
    }
    for target in targets {
      var result = arms[arms.count - 1].scope.segments(of: target)
      for arm in arms.dropLast().reversed() {
        result = Segment.select(arm.condition!, arm.scope.segments(of: target), result, module)
      }
      scope.set(target, result)
    }
  }

  // MARK: Conditions.

  private func both(_ a: Node?, _ b: Node) -> Node {
    guard let a else { return b }
    return Node(.binary(.and, a, b), width: 1, module: module, location: b.location)
  }

  private func not(_ a: Node) -> Node {
    Node(.unary(.not, a), width: 1, module: module, location: a.location)
  }

  private func isOne(of values: [Node], _ subject: Node) -> Node {
    func binary(_ operation: BinaryOperator, _ a: Node, _ b: Node) -> Node {
      Node(.binary(operation, a, b), width: 1, module: module, location: subject.location)
    }
    let first = binary(.equal, subject, values[0])
    return values.dropFirst().reduce(first) { binary(.or, $0, binary(.equal, subject, $1)) }
  }
}

extension Module {
  /// Everything that statements of the module may drive: outputs, wires, registers.
  var drivableNodes: [Node] { ports.filter(\.isOutput).map(\.node) + wires + instanceInputs + registers }

  /// The parent's wires into its instances.
  var instanceInputs: [Node] {
    instances.flatMap { $0.connections.filter { !$0.isOutput }.map(\.wire) }
  }

  /// The parent's wires out of its instances.
  public var instanceOutputs: [Node] {
    instances.flatMap { $0.connections.filter(\.isOutput).map(\.wire) }
  }
}
