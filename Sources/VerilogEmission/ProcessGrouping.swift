import HDL

/// Divides a module's statements into processes, in the order of their first statement.
///
/// Signals that one statement drives stand together in one process, so that an `if` of the source is one `if` of the
/// Verilog. What differs in kind never mixes: signals driven within the cycle, latches, registers with one kind of
/// reset, registers without (memories among them).
struct ProcessGrouping {
  /// What a process may drive together.
  private enum Kind: Hashable {
    case combinational
    case latch
    case withReset(clock: Node, edge: ClockDomain.Edge, reset: Node?, ClockDomain.ResetKind, activeHigh: Bool)
    case withoutReset(clock: Node, edge: ClockDomain.Edge)
  }

  /// A signal, or a memory with one of the clocks that write it.
  private struct Target: Hashable {
    var node: Node?
    var memory: Memory?
    var kind: Kind
  }

  private let module: Module
  private let skipped: Set<Node>
  private let statements: [Statement]
  private var parent: [Target: Target] = [:]
  private var domains: [Target: ClockDomain] = [:]
  private var statementsOf: [Target: [Int]] = [:]
  private var order: [Target] = []

  /// The processes of `module`, without the signals that need none.
  static func processes(of module: Module, skipping skipped: Set<Node>) -> [Process] {
    var grouping = ProcessGrouping(module, skipped)
    return grouping.processes()
  }

  private init(_ module: Module, _ skipped: Set<Node>) {
    self.module = module
    self.skipped = skipped
    statements = module.body.statements
  }

  private mutating func processes() -> [Process] {
    for (index, statement) in statements.enumerated() {
      let targets = targets(of: statement)
      var first: [Kind: Target] = [:]
      for target in targets {
        if parent[target] == nil {
          parent[target] = target
          order.append(target)
        }
        statementsOf[target, default: []].append(index)
        if let other = first[target.kind] {
          parent[root(target)] = root(other)
        } else {
          first[target.kind] = target
        }
      }
    }
    var members: [Target: [Target]] = [:]
    for target in order { members[root(target), default: []].append(target) }
    var result: [Process] = []
    var done: Set<Target> = []
    for target in order where done.insert(root(target)).inserted {
      result += processes(of: members[root(target)]!)
    }
    return result
  }

  private func root(_ target: Target) -> Target {
    var target = target
    while let next = parent[target], next != target { target = next }
    return target
  }

  // MARK: One group.

  private func processes(of group: [Target]) -> [Process] {
    let process = process(of: group)
    guard case .combinational = process.trigger else { return [process] }
    let reads = process.reads
    if !reads.contains(where: Self.changes) { return group.compactMap(folded) }
    // A process that reads what it drives would depend on the order of its statements; one process a signal does not.
    guard !reads.isDisjoint(with: process.targets) else { return [process] }
    if group.count == 1 { return group.compactMap(folded) }
    return group.flatMap { processes(of: [$0]) }
  }

  private func process(of group: [Target]) -> Process {
    let indices = Set(group.flatMap { statementsOf[$0] ?? [] }).sorted()
    let nodes = group.compactMap(\.node)
    var process = Process(
      trigger: .combinational, targets: Set(nodes), memories: Set(group.compactMap(\.memory)),
      statements: indices.map { statements[$0] })
    process.section = section(of: indices.first ?? 0)
    switch group[0].kind {
    case .combinational:
      if let assignments = plainAssignments(process.statements) {
        if assignments.count == 1, let cases = assignments[0].lookupCases {
          process.statements = [cases]
        } else {
          process.trigger = .assignments(assignments)
        }
      }
    case .latch: process.trigger = .latched
    case .withReset: process.trigger = .clocked(domains[group[0]]!, reset: nodes)
    case .withoutReset: process.trigger = .clocked(domains[group[0]]!, reset: [])
    }
    return process
  }

  private func plainAssignments(_ statements: [Statement]) -> [Assignment]? {
    var result: [Assignment] = []
    for statement in statements {
      guard case .assign(let assignment) = statement else { return nil }
      result.append(assignment)
    }
    return result
  }

  private func section(of statement: Int) -> Int {
    module.headings.filter { $0.statement <= statement }.count
  }

  private func folded(_ target: Target) -> Process? {
    guard let node = target.node, let value = values[node] else { return nil }
    let first = statementsOf[target]?.first ?? 0
    return Process(
      trigger: .folded(node, value: value), targets: [node], memories: [], statements: [],
      section: section(of: first))
  }

  private var values: [Node: Node] {
    Dictionary(module.drivers.values.map { ($0.target, $0.value) }, uniquingKeysWith: { a, _ in a })
  }

  /// Whether a value can change, so that a process that reads it runs.
  private static func changes(_ node: Node) -> Bool {
    if case .constant = node.kind { return false }
    return node.isNamed || node.operands.isEmpty
  }

  // MARK: Targets.

  private mutating func targets(of statement: Statement) -> [Target] {
    var result: [Target] = []
    var seen: Set<Target> = []
    var stack: [Statement] = [statement]
    while let statement = stack.popLast() {
      switch statement {
      case .assign(let assignment):
        guard !skipped.contains(assignment.target) else { continue }
        let target = target(assignment.target)
        if seen.insert(target).inserted { result.append(target) }
      case .write(let write):
        let kind = Kind.withoutReset(clock: write.domain.clock, edge: write.domain.edge)
        let target = Target(node: nil, memory: write.memory, kind: kind)
        domains[target] = write.domain
        if seen.insert(target).inserted { result.append(target) }
      case .when(let branches, let otherwise):
        stack += (branches.flatMap(\.block.statements) + (otherwise?.statements ?? [])).reversed()
      case .choose(_, let choices, let otherwise):
        stack += (choices.flatMap(\.block.statements) + (otherwise?.statements ?? [])).reversed()
      }
    }
    return result
  }

  private mutating func target(_ node: Node) -> Target {
    switch node.kind {
    case .latch: return Target(node: node, memory: nil, kind: .latch)
    case .register(let traits):
      let domain = traits.domain
      let kind: Kind =
        traits.resetValue == nil
        ? .withoutReset(clock: domain.clock, edge: domain.edge)
        : .withReset(
          clock: domain.clock, edge: domain.edge, reset: domain.reset, domain.resetKind,
          activeHigh: domain.resetActiveHigh)
      let target = Target(node: node, memory: nil, kind: kind)
      domains[target] = domain
      return target
    default: return Target(node: node, memory: nil, kind: .combinational)
    }
  }
}
