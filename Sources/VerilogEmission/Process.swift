import HDL

/// One `assign` or `always` block to be: the signals it drives and the statements they come from.
struct Process {
  enum Trigger {
    /// `assign`: unconditional statements that drive one signal, together or each some bits of it.
    case assignments([Assignment])
    /// `assign` of what all statements come to, for a signal that an `always` block cannot follow.
    case folded(Node, value: Node)
    /// `always @*`.
    case combinational
    /// `always @*` that leaves some paths open, by intent.
    case latched
    /// `always @(posedge clock)`; with the registers to reset, if they have one.
    case clocked(ClockDomain, reset: [Node])
  }

  var trigger: Trigger
  var targets: Set<Node>
  var memories: Set<Memory>
  /// Top-level statements, filtered to the targets when printed.
  var statements: [Statement]
  /// How many headings of the module stand before its first statement.
  var section = 0

  /// Whether the process is printed as `assign`.
  var isContinuous: Bool {
    switch trigger {
    case .assignments, .folded: true
    case .combinational, .latched, .clocked: false
    }
  }

  /// The expressions that are printed for the process.
  var roots: [Node] {
    if case .folded(_, let value) = trigger { return [value] }
    return statements.flatMap { $0.roots(driving: targets, memories) }
  }

  /// Everything that the process reads.
  var reads: Set<Node> {
    var stack = roots
    var seen: Set<Node> = []
    while let node = stack.popLast() {
      if seen.insert(node).inserted { stack += node.operands }
    }
    return seen
  }
}

extension Statement {
  /// The expressions that the statement reads to drive `nodes` and to write `memories`.
  func roots(driving nodes: Set<Node>, _ memories: Set<Memory>) -> [Node] {
    func roots(_ block: Block?) -> [Node] {
      (block?.statements ?? []).flatMap { $0.roots(driving: nodes, memories) }
    }
    switch self {
    case .assign(let item): return nodes.contains(item.target) ? [item.value] : []
    case .write(let item): return memories.contains(item.memory) ? [item.address, item.value] : []
    case .when(let branches, let otherwise):
      let inner = branches.flatMap { roots($0.block) } + roots(otherwise)
      return inner.isEmpty ? [] : branches.map(\.condition) + inner
    case .choose(let subject, let choices, let otherwise):
      let arms = ChoiceArms(subject, choices, otherwise)
      if let block = arms.only { return roots(block) }
      let inner = arms.blocks.flatMap(roots)
      return inner.isEmpty ? [] : [subject] + inner
    }
  }
}
