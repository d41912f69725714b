import HDL

/// Prints the processes of one module, in the order of the source, each behind the wires it needs.
struct BodyPrinter {
  /// The lines.
  private(set) var lines: [String] = []
  /// Wires that are declared where they get their value, because nothing reads them before.
  let inlineWires: Set<Node>

  private let lowering: ExpressionLowering

  init(_ module: Module, _ processes: [Process], _ lowering: ExpressionLowering) {
    self.lowering = lowering
    inlineWires = Self.inlineWires(of: module, processes)
    var lastWasBlock = false
    var section = 0
    for process in processes {
      if process.section > section {
        if !lines.isEmpty { lines.append("") }
        lines += module.headings[(process.section - 1)...(process.section - 1)].map { "  // " + $0.text }
        section = process.section
        lastWasBlock = false
      }
      let text = print(process)
      let extra = lowering.takeExtraWires().map {
        "  wire \(VerilogLayout.prefix($0.width))\($0.name) = \($0.value.text);"
      }
      let isBlock = text.count > 1 && !process.isContinuous
      let isFirst = lines.isEmpty || lines[lines.count - 1].hasPrefix("  // ")
      if !isFirst && (lastWasBlock || (isBlock && extra.isEmpty)) { lines.append("") }
      lines += extra
      if isBlock && !extra.isEmpty { lines.append("") }
      lines += text
      lastWasBlock = isBlock
    }
  }

  private static func inlineWires(of module: Module, _ processes: [Process]) -> Set<Node> {
    let connections = Set(module.instances.flatMap { $0.connections.map(\.wire) })
    let candidates = Set(module.wires).subtracting(connections)
    var result: Set<Node> = []
    var read: Set<Node> = []
    for process in processes {
      read.formUnion(process.reads)
      guard case .assignments(let assignments) = process.trigger, assignments.count == 1,
        assignments[0].range == nil
      else { continue }
      let node = assignments[0].target
      if candidates.contains(node) && !read.contains(node) { result.insert(node) }
    }
    return result
  }

  // MARK: One process.

  private func print(_ process: Process) -> [String] {
    let isClocked = if case .clocked = process.trigger { true } else { false }
    let printer = StatementPrinter(lowering: lowering, process: process, assignment: isClocked ? "<=" : "=")
    switch process.trigger {
    case .assignments(let assignments): return assignments.flatMap { continuous($0, printer) }
    case .folded(let target, let value): return folded(target, value)
    case .combinational: return block(process, printer)
    case .latched:
      return ["  // A latch, by intent.", "  /* verilator lint_off LATCH */"] + block(process, printer)
        + ["  /* verilator lint_on LATCH */"]
    case .clocked(let domain, let registers): return clocked(domain, registers, process, printer)
    }
  }

  private func block(_ process: Process, _ printer: StatementPrinter) -> [String] {
    lowering.spillsMemoryReads = true
    defer { lowering.spillsMemoryReads = false }
    return ["  always @* begin"] + printer.lines(process.statements, indent: "    ") + ["  end"]
  }

  private func continuous(_ assignment: Assignment, _ printer: StatementPrinter) -> [String] {
    let target = assignment.target
    let comment = target.crossing.map { ["  // Another clock takes this as it is: \($0)."] } ?? []
    guard inlineWires.contains(target) else {
      return comment + ["  assign " + printer.lines([.assign(assignment)], indent: "")[0]]
    }
    if target.display.hasPrefix("unused_") {
      let value = lowering.lowerPart(assignment.value, for: target.display).text
      return ["  wire \(target.display) = &{1'b0, \(value)};"]
    }
    let text = printer.lines([.assign(assignment)], indent: "")[0]
    return comment + ["  wire \(VerilogLayout.prefix(target.width))\(text)"]
  }

  /// A signal whose statements read it, or read nothing: as expressions, because an `always` block would not run again.
  private func folded(_ target: Node, _ value: Node) -> [String] {
    let name = lowering.name(target)
    guard case .concatenation(let parts) = value.kind else {
      return ["  assign \(name) = \(lowering.lower(value, for: target.display).text);"]
    }
    var low = 0
    return parts.reversed().map { part in
      defer { low += part.width }
      let select = StatementPrinter.select(low...(low + part.width - 1))
      return "  assign \(name)\(select) = \(lowering.lower(part, for: target.display).text);"
    }
  }

  private func clocked(
    _ domain: ClockDomain, _ registers: [Node], _ process: Process, _ printer: StatementPrinter
  ) -> [String] {
    let edge = domain.edge == .rising ? "posedge" : "negedge"
    var sensitivity = "\(edge) \(lowering.name(domain.clock))"
    guard !registers.isEmpty, let reset = domain.reset else {
      return ["  always @(\(sensitivity)) begin"] + printer.lines(process.statements, indent: "    ")
        + ["  end"]
    }
    let name = lowering.name(reset)
    if domain.resetKind == .asynchronous {
      sensitivity += " or \(domain.resetActiveHigh ? "posedge" : "negedge") \(name)"
    }
    let level = domain.resetActiveHigh ? VerilogExpression.atom(name) : .prefix("!", .atom(name))
    let condition = lowering.reset(level)
    var lines = ["  always @(\(sensitivity)) begin", "    if (\(condition)) begin"]
    for node in registers {
      guard case .register(let traits) = node.kind, let value = traits.resetValue else { continue }
      lines.append("      \(lowering.name(node)) <= \(lowering.lower(value, for: "").text);")
    }
    let content = printer.lines(process.statements, indent: "      ")
    if content.isEmpty { return lines + ["    end", "  end"] }
    // A single `if` continues the chain of the reset.
    if printer.isOneConditional(process.statements) {
      let outdented = content.map { String($0.dropFirst(2)) }
      lines.append("    end else " + outdented[0].drop { $0 == " " })
      return lines + outdented.dropFirst() + ["  end"]
    }
    return lines + ["    end else begin"] + content + ["    end", "  end"]
  }
}
