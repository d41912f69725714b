import HDL

/// One `assign` or `always` block to be: the signals it drives and the statements they come from.
struct Process {
  enum Trigger {
    /// `assign`: one unconditional statement.
    case assignment(Assignment)
    /// `always @*`.
    case combinational
    /// `always @(posedge clock)`; with the registers to reset, if they have one.
    case clocked(ClockDomain, reset: [Node])
  }

  var trigger: Trigger
  var targets: Set<Node>
  var memories: Set<Memory>
  /// Top-level statements, filtered to the targets when printed.
  var statements: [Statement]
}

/// Divides a module's statements into processes, in the order of their first statement.
///
/// Signals that one statement drives stand together in one process, so that an `if` of the source is one `if` of the
/// Verilog. Three kinds never mix: signals driven within the cycle, registers with reset, registers without (memories
/// among them).
struct ProcessGrouping {
  private enum Kind: Hashable {
    case combinational
    case withReset(clock: Node, edge: ClockDomain.Edge)
    case withoutReset(clock: Node, edge: ClockDomain.Edge)
  }

  private enum Target: Hashable {
    case node(Node)
    case memory(Memory)
  }

  static func processes(of module: Module, skipping skipped: Set<Node>) -> [Process] {
    var order: [Target] = []
    var parent: [Target: Target] = [:]
    func root(_ target: Target) -> Target {
      var target = target
      while let next = parent[target], next != target { target = next }
      return target
    }
    let statements = module.body.statements
    var targetsOf: [[Target]] = []
    for statement in statements {
      let targets = Self.targets(of: statement).filter { !isSkipped($0, skipped) }
      targetsOf.append(targets)
      for target in targets where parent[target] == nil {
        parent[target] = target
        order.append(target)
      }
      for kind in Set(targets.map(Self.kind)) {
        let together = targets.filter { Self.kind($0) == kind }
        for target in together.dropFirst() { parent[root(target)] = root(together[0]) }
      }
    }
    var members: [Target: [Target]] = [:]
    for target in order { members[root(target), default: []].append(target) }
    var result: [Process] = []
    var done: Set<Target> = []
    for target in order where done.insert(root(target)).inserted {
      let group = members[root(target)]!
      for part in split(group, statements) { result.append(process(part, statements, targetsOf)) }
    }
    return result
  }

  /// Neighbours of one clock and one kind, in one `always` block: they belong together in the source as well.
  static func merged(_ processes: [Process]) -> [Process] {
    var result: [Process] = []
    for process in processes {
      if case .clocked(let domain, let reset) = process.trigger, let last = result.last,
        case .clocked(let lastDomain, let lastReset) = last.trigger, domain.isSame(as: lastDomain),
        reset.isEmpty == lastReset.isEmpty
      {
        var joined = last
        joined.trigger = .clocked(domain, reset: lastReset + reset)
        joined.targets.formUnion(process.targets)
        joined.memories.formUnion(process.memories)
        joined.statements += process.statements
        result[result.count - 1] = joined
      } else {
        result.append(process)
      }
    }
    return result
  }

  private static func isSkipped(_ target: Target, _ skipped: Set<Node>) -> Bool {
    if case .node(let node) = target { return skipped.contains(node) }
    return false
  }

  private static func process(_ group: [Target], _ statements: [Statement], _ targetsOf: [[Target]])
    -> Process
  {
    let wanted = Set(group)
    let own = zip(statements, targetsOf).filter { !wanted.isDisjoint(with: $0.1) }.map(\.0)
    var process = Process(trigger: .combinational, targets: [], memories: [], statements: own)
    for target in group {
      switch target {
      case .node(let node): process.targets.insert(node)
      case .memory(let memory): process.memories.insert(memory)
      }
    }
    process.trigger = trigger(group, own)
    return process
  }

  private static func trigger(_ group: [Target], _ statements: [Statement]) -> Process.Trigger {
    switch group[0] {
    case .memory(let memory):
      return .clocked(memory.domain!, reset: [])
    case .node(let node):
      guard case .register(let traits) = node.kind else {
        if statements.count == 1, case .assign(let assignment) = statements[0] {
          return .assignment(assignment)
        }
        return .combinational
      }
      guard traits.resetValue != nil else { return .clocked(traits.domain, reset: []) }
      let registers = group.compactMap { target -> Node? in
        if case .node(let node) = target { return node }
        return nil
      }
      return .clocked(traits.domain, reset: registers)
    }
  }

  /// A combinational process that reads what it drives would depend on the order of its statements; one process a
  /// signal does not.
  private static func split(_ group: [Target], _ statements: [Statement]) -> [[Target]] {
    guard group.count > 1, kind(group[0]) == .combinational else { return [group] }
    let nodes = Set(
      group.compactMap { target -> Node? in
        if case .node(let node) = target { return node }
        return nil
      })
    var stack = statements.flatMap { roots(of: $0, driving: nodes) }
    var seen: Set<Node> = []
    while let node = stack.popLast() {
      guard seen.insert(node).inserted else { continue }
      if nodes.contains(node) { return group.map { [$0] } }
      stack += node.operands
    }
    return [group]
  }

  private static func kind(_ target: Target) -> Kind {
    switch target {
    case .memory(let memory): return .withoutReset(clock: memory.domain!.clock, edge: memory.domain!.edge)
    case .node(let node):
      guard case .register(let traits) = node.kind else { return .combinational }
      let domain = traits.domain
      return traits.resetValue == nil
        ? .withoutReset(clock: domain.clock, edge: domain.edge)
        : .withReset(clock: domain.clock, edge: domain.edge)
    }
  }

  private static func targets(of statement: Statement) -> [Target] {
    var result: [Target] = []
    var seen: Set<Target> = []
    func visit(_ statement: Statement) {
      switch statement {
      case .assign(let assignment):
        if seen.insert(.node(assignment.target)).inserted { result.append(.node(assignment.target)) }
      case .write(let write):
        if seen.insert(.memory(write.memory)).inserted { result.append(.memory(write.memory)) }
      case .when(let branches, let otherwise):
        for branch in branches { branch.block.statements.forEach(visit) }
        otherwise?.statements.forEach(visit)
      case .choose(_, let choices, let otherwise):
        for choice in choices { choice.block.statements.forEach(visit) }
        otherwise?.statements.forEach(visit)
      }
    }
    visit(statement)
    return result
  }

  /// The expressions that `statement` reads to drive `nodes`.
  private static func roots(of statement: Statement, driving nodes: Set<Node>) -> [Node] {
    switch statement {
    case .assign(let assignment): return nodes.contains(assignment.target) ? [assignment.value] : []
    case .write: return []
    case .when(let branches, let otherwise):
      let inner = branches.flatMap { branch in
        branch.block.statements.flatMap { roots(of: $0, driving: nodes) }
      }
      let last = (otherwise?.statements ?? []).flatMap { roots(of: $0, driving: nodes) }
      return (inner + last).isEmpty ? [] : branches.map(\.condition) + inner + last
    case .choose(let subject, let choices, let otherwise):
      let inner = choices.flatMap { choice in
        choice.block.statements.flatMap { roots(of: $0, driving: nodes) }
      }
      let last = (otherwise?.statements ?? []).flatMap { roots(of: $0, driving: nodes) }
      return (inner + last).isEmpty ? [] : [subject] + inner + last
    }
  }
}
