import HDL

/// Prints one module: header, ports, constants, state, values and processes in the order of the source, instances.
struct ModulePrinter {
  private let module: Module
  private let provenance: [String]
  private let wiring: InstanceWiring
  private let lowering: ExpressionLowering
  private let processes: [Process]
  /// How the module's memory is written, where the module is one.
  private let memoryForm: MemoryForm?

  init(
    _ module: Module, provenance: [String], mutants: MutantPrinter? = nil,
    memories: MemoryForm = .behavioural
  ) {
    mutants?.module = module.name
    memoryForm = module.memoryShape == nil ? nil : memories
    self.module = module
    self.provenance = provenance
    wiring = InstanceWiring(module)
    lowering = ExpressionLowering(module, aliases: wiring.aliases, mutants: mutants)
    let skipped = wiring.drivenByInstance.union(wiring.aliases.keys).union(module.ghosts)
    processes = ProcessGrouping.merged(ProcessGrouping.processes(of: module, skipping: skipped))
    for process in processes { lowering.countUses(from: process.roots) }
    for node in wiring.open where !node.display.hasPrefix("unused_") {
      lowering.names.rename(node.display, like: "unused_" + node.display)
    }
  }

  /// The file's text.
  func text() -> String {
    var lines = header()
    lines += ["`default_nettype none", ""] + (memoryForm?.beforeModule ?? [])
    lines += ["module \(VerilogNames.escaped(module.name)) ("]
    lines += ports() + [");"]
    if memoryForm == .blackbox {
      lines += ["", "endmodule", ""] + MemoryForm.afterBlackbox + ["`default_nettype wire"]
      return lines.joined(separator: "\n") + "\n"
    }
    // The body comes first, since it finds out what it needs.
    let body = BodyPrinter(module, processes, lowering)
    let instances = instances()
    let rest = body.lines + lowering.unusedBits()
    let properties = PropertyPrinter(module, lowering, read: reads())
    let sections = [
      constants(), state(), forwardWires(body), rest, properties.unread, instances, properties.lines,
    ]
    for section in sections where !section.isEmpty { lines += [""] + section }
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
    let widest = module.ports.map { VerilogLayout.range($0.node.width).count }.max() ?? 0
    let regs = processDrivenRegs()
    var lines: [String] = []
    for (index, port) in module.ports.enumerated() {
      if !port.group.isEmpty { lines.append("  // \(port.group)") }
      let kind = !port.isOutput ? "input  wire" : regs.contains(port.node) ? "output reg " : "output wire"
      let range = widest == 0 ? "" : " " + VerilogLayout.range(port.node.width).padded(to: widest)
      let comma = index == module.ports.count - 1 ? "" : ","
      lines.append("  \(kind)\(range) \(lowering.names[port.node.display])\(comma)")
    }
    if selectsMutants {
      lines[lines.count - 1] += ","
      lines.append("  input wire [\(MutantPrinter.selectorWidth - 1):0] \(MutantPrinter.selector)")
    }
    return lines
  }

  private func constants() -> [String] {
    module.constants.map { node in
      guard case .constant(let pattern) = node.kind else { return "" }
      let value = ExpressionLowering.literal(pattern)
      return "  localparam \(VerilogLayout.prefix(node.width))\(lowering.name(node)) = \(value);"
    }
  }

  /// Whether every module has the input that selects a mutant.
  private var selectsMutants: Bool { lowering.mutants?.mode == .all }

  // MARK: State and values.

  /// Signals that an `always` block drives: `reg` in Verilog.
  private func processDrivenRegs() -> Set<Node> {
    var result = Set(module.registers)
    for process in processes {
      switch process.trigger {
      case .combinational, .latched: result.formUnion(process.targets)
      case .assignments, .folded, .clocked: break
      }
    }
    return result
  }

  private func state() -> [String] {
    var lines: [String] = []
    for memory in module.memories {
      let name = lowering.names[memory.name]
      if let attribute = memoryForm?.memoryAttribute { lines.append("  " + attribute) }
      lines.append("  reg \(VerilogLayout.prefix(memory.width))\(name) [0:\(memory.depth - 1)];")
      if let file = memory.imageFile { lines.append("  initial $readmemh(\"\(file)\", \(name));") }
    }
    for node in module.registers where !module.ghosts.contains(node) {
      lines.append("  reg \(VerilogLayout.prefix(node.width))\(lowering.name(node));")
    }
    return lines
  }

  /// Wires between instances, and wires that are read above the place where they get their value.
  private func forwardWires(_ body: BodyPrinter) -> [String] {
    let regs = processDrivenRegs()
    var lines: [String] = []
    let ports = Set(module.ports.map(\.node))
    let connections = module.instances.flatMap { $0.connections.map(\.wire) }
    for node in module.wires + connections {
      if wiring.aliases[node] != nil || body.inlineWires.contains(node) || ports.contains(node) { continue }
      if module.ghosts.contains(node) { continue }
      let kind = regs.contains(node) ? "reg" : "wire"
      let split = module.woven.contains(node) && node.width > 1 ? " /* verilator split_var */" : ""
      lines.append("  \(kind) \(VerilogLayout.prefix(node.width))\(lowering.name(node))\(split);")
    }
    return lines
  }

  /// Signals that the module reads apart from its properties.
  private func reads() -> Set<Node> {
    let connections = module.instances.flatMap { $0.connections.filter { !$0.isOutput }.map(\.wire) }
    let connected = Set(connections + connections.compactMap { wiring.aliases[$0] })
    return processes.reduce(into: connected) { $0.formUnion($1.reads) }
  }

  // MARK: Instances.

  private func instances() -> [String] {
    var lines: [String] = []
    for instance in module.instances {
      let widest = instance.connections.map { VerilogNames.escaped($0.port).count }.max() ?? 0
      let definition = VerilogNames.escaped(instance.definition.name)
      let parameters = parameters(instance.definition.foreign)
      let name = lowering.names[instance.name]
      lines +=
        parameters.isEmpty
        ? ["  \(definition) \(name) ("] : ["  \(definition) #("] + parameters + ["  ) \(name) ("]
      for (index, connection) in instance.connections.enumerated() {
        let port = VerilogNames.escaped(connection.port).padded(to: widest)
        let comma = index == instance.connections.count - 1 ? "" : ","
        lines.append("    .\(port) (\(lowering.name(connection.wire)))\(comma)")
      }
      if selectsMutants {
        lines[lines.count - 1] += ","
        lines.append("    .\(MutantPrinter.selector) (\(MutantPrinter.selector))")
      }
      lines += ["  );", ""]
    }
    return Array(lines.dropLast())
  }

  /// The parameters that an instance of a foreign module sets.
  private func parameters(_ foreign: ForeignDeclaration?) -> [String] {
    guard let foreign else { return [] }
    let widest = foreign.parameters.map(\.name.count).max() ?? 0
    return foreign.parameters.enumerated().map { index, parameter in
      let comma = index == foreign.parameters.count - 1 ? "" : ","
      return "    .\(parameter.name.padded(to: widest)) (\(Self.literal(parameter.value)))\(comma)"
    }
  }

  private static func literal(_ value: VerilogParameter) -> String {
    switch value {
    case .number(let number): "\(number)"
    case .text(let text): "\"\(text)\""
    case .pattern(let pattern): ExpressionLowering.literal(pattern)
    }
  }
}

/// How declarations are laid out.
enum VerilogLayout {
  /// "[7:0]", or nothing for one bit.
  static func range(_ width: Int) -> String { width == 1 ? "" : "[\(width - 1):0]" }

  /// "[7:0] ", or nothing for one bit.
  static func prefix(_ width: Int) -> String { width == 1 ? "" : "[\(width - 1):0] " }
}

extension String {
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
