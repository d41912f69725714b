import HDL

/// Prints one module: header, ports, constants, state, values and processes in the order of the source, instances.
struct ModulePrinter {
  private let module: Module
  private let provenance: [String]
  private let wiring: InstanceWiring
  private let lowering: ExpressionLowering
  private let processes: [Process]

  init(_ module: Module, provenance: [String]) {
    self.module = module
    self.provenance = provenance
    wiring = InstanceWiring(module)
    lowering = ExpressionLowering(module, aliases: wiring.aliases)
    let skipped = wiring.drivenByInstance.union(wiring.aliases.keys)
    processes = ProcessGrouping.merged(ProcessGrouping.processes(of: module, skipping: skipped))
    lowering.countUses(from: Self.roots(of: module.body))
  }

  /// The file's text.
  func text() -> String {
    var lines = header()
    lines += ["`default_nettype none", "", "module \(VerilogNames.legal(module.name)) ("]
    lines += ports() + [");"]
    for section in [constants(), state(), forwardWires(), body(), instances()] where !section.isEmpty {
      lines += [""] + section
    }
    lines += ["", "endmodule", "", "`default_nettype wire"]
    return lines.flatMap(LineWrapping.wrap).joined(separator: "\n") + "\n"
  }

  // MARK: Head.

  private func header() -> [String] {
    var lines = module.contract.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines == [""] { lines = [] }
    lines += ["", "Described in \(module.source)."] + provenance
    if lines.first == "" { lines.removeFirst() }
    return lines.map { $0.isEmpty ? "//" : "// \($0)" }
  }

  private func ports() -> [String] {
    let widest = module.ports.map { Self.range($0.node.width).count }.max() ?? 0
    let regs = processDrivenRegs()
    var lines: [String] = []
    for (index, port) in module.ports.enumerated() {
      if !port.group.isEmpty { lines.append("  // \(port.group)") }
      let kind = !port.isOutput ? "input  wire" : regs.contains(port.node) ? "output reg " : "output wire"
      let range = widest == 0 ? "" : " " + Self.range(port.node.width).padded(to: widest)
      let comma = index == module.ports.count - 1 ? "" : ","
      lines.append("  \(kind)\(range) \(VerilogNames.legal(port.node.display))\(comma)")
    }
    return lines
  }

  private func constants() -> [String] {
    module.constants.map { node in
      guard case .constant(let pattern) = node.kind else { return "" }
      let value = ExpressionLowering.literal(pattern)
      return "  localparam \(Self.prefix(node.width))\(VerilogNames.legal(node.display)) = \(value);"
    }
  }

  // MARK: State and values.

  /// Signals that an `always` block drives: `reg` in Verilog.
  private func processDrivenRegs() -> Set<Node> {
    var result = Set(module.registers)
    for process in processes {
      if case .combinational = process.trigger { result.formUnion(process.targets) }
    }
    return result
  }

  private func state() -> [String] {
    var lines: [String] = []
    for memory in module.memories {
      let name = VerilogNames.legal(memory.name)
      lines.append("  reg \(Self.prefix(memory.width))\(name) [0:\(memory.depth - 1)];")
      if let file = memory.imageFile { lines.append("  initial $readmemh(\"\(file)\", \(name));") }
    }
    for node in module.registers { lines.append("  reg \(Self.prefix(node.width))\(lowering.name(node));") }
    return lines
  }

  /// Wires between instances, and wires that are read above the place where they get their value.
  private func forwardWires() -> [String] {
    let inline = inlineWires()
    let regs = processDrivenRegs()
    var lines: [String] = []
    let ports = Set(module.ports.map(\.node))
    let connections = module.instances.flatMap { $0.connections.map(\.wire) }
    for node in module.wires + connections {
      if wiring.aliases[node] != nil || inline.contains(node) || ports.contains(node) { continue }
      let kind = regs.contains(node) ? "reg" : "wire"
      lines.append("  \(kind) \(Self.prefix(node.width))\(lowering.name(node));")
    }
    return lines
  }

  /// Wires that can be declared where they get their value, because nothing reads them before.
  private func inlineWires() -> Set<Node> {
    let connections = Set(module.instances.flatMap { $0.connections.map(\.wire) })
    let candidates = Set(module.wires).subtracting(connections)
    var result: Set<Node> = []
    var read: Set<Node> = []
    for process in processes {
      for node in Self.reads(of: process) { read.insert(node) }
      guard case .assignment(let assignment) = process.trigger, assignment.range == nil else { continue }
      let node = assignment.target
      if candidates.contains(node) && !read.contains(node) { result.insert(node) }
    }
    return result
  }

  private func body() -> [String] {
    let inline = inlineWires()
    var lines: [String] = []
    var lastWasBlock = false
    for process in processes {
      let text = print(process, inline)
      let extra = lowering.takeExtraWires().map {
        "  wire \(Self.prefix($0.width))\($0.name) = \($0.value.text);"
      }
      let isBlock = text.count > 1
      if !lines.isEmpty && (lastWasBlock || (isBlock && extra.isEmpty)) { lines.append("") }
      lines += extra
      if isBlock && !extra.isEmpty { lines.append("") }
      lines += text
      lastWasBlock = isBlock
    }
    return lines
  }

  private func print(_ process: Process, _ inline: Set<Node>) -> [String] {
    let printer = StatementPrinter(
      lowering: lowering, process: process, assignment: isClocked(process) ? "<=" : "=")
    switch process.trigger {
    case .assignment(let assignment):
      let text = printer.lines(process.statements, indent: "")[0]
      guard inline.contains(assignment.target) else { return ["  assign \(text)"] }
      if assignment.target.display.hasPrefix("unused_") {
        let value = lowering.lower(assignment.value, for: assignment.target.display).text
        return ["  wire \(assignment.target.display) = &{1'b0, \(value)};"]
      }
      return ["  wire \(Self.prefix(assignment.target.width))\(text)"]
    case .combinational:
      return ["  always @* begin"] + printer.lines(process.statements, indent: "    ") + ["  end"]
    case .clocked(let domain, let registers):
      return clocked(domain, registers, process, printer)
    }
  }

  private func isClocked(_ process: Process) -> Bool {
    if case .clocked = process.trigger { return true }
    return false
  }

  private func clocked(
    _ domain: ClockDomain, _ registers: [Node], _ process: Process, _ printer: StatementPrinter
  ) -> [String] {
    let edge = domain.edge == .rising ? "posedge" : "negedge"
    var sensitivity = "\(edge) \(lowering.name(domain.clock))"
    guard !registers.isEmpty, let reset = domain.reset else {
      return ["  always @(\(sensitivity)) begin"] + printer.lines(process.statements, indent: "    ") + [
        "  end"
      ]
    }
    let name = lowering.name(reset)
    if domain.resetKind == .asynchronous {
      sensitivity += " or \(domain.resetActiveHigh ? "posedge" : "negedge") \(name)"
    }
    var lines = [
      "  always @(\(sensitivity)) begin", "    if (\(domain.resetActiveHigh ? "" : "!")\(name)) begin",
    ]
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

  // MARK: Instances.

  private func instances() -> [String] {
    var lines: [String] = []
    for instance in module.instances {
      let widest = instance.connections.map { VerilogNames.legal($0.port).count }.max() ?? 0
      lines.append("  \(VerilogNames.legal(instance.definition.name)) \(VerilogNames.legal(instance.name)) (")
      for (index, connection) in instance.connections.enumerated() {
        let port = VerilogNames.legal(connection.port).padded(to: widest)
        let comma = index == instance.connections.count - 1 ? "" : ","
        lines.append("    .\(port) (\(lowering.name(connection.wire)))\(comma)")
      }
      lines += ["  );", ""]
    }
    return Array(lines.dropLast())
  }

  // MARK: Reading.

  private static func roots(of block: Block) -> [Node] {
    block.statements.flatMap { statement -> [Node] in
      switch statement {
      case .assign(let item): [item.value]
      case .write(let item): [item.address, item.value]
      case .when(let branches, let otherwise):
        branches.flatMap { [$0.condition] + roots(of: $0.block) } + (otherwise.map(roots) ?? [])
      case .choose(let subject, let choices, let otherwise):
        [subject] + choices.flatMap { roots(of: $0.block) } + (otherwise.map(roots) ?? [])
      }
    }
  }

  private static func reads(of process: Process) -> Set<Node> {
    let block = Block(process.statements)
    var stack = roots(of: block)
    var seen: Set<Node> = []
    while let node = stack.popLast() {
      if seen.insert(node).inserted { stack += node.operands }
    }
    return seen
  }

  // MARK: Layout.

  /// "[7:0]", or nothing for one bit.
  static func range(_ width: Int) -> String { width == 1 ? "" : "[\(width - 1):0]" }

  /// "[7:0] ", or nothing for one bit.
  static func prefix(_ width: Int) -> String { width == 1 ? "" : "[\(width - 1):0] " }
}

extension String {
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
