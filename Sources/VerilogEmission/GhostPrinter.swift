import HDL

/// Prints the signals of a module that only its properties read (`Module.ghosts`), for the block in which the properties
/// stand: neither synthesis nor a plain simulation has them.
struct GhostPrinter {
  /// Declarations and processes; empty where no property has a history.
  let lines: [String]

  init(_ module: Module, _ lowering: ExpressionLowering) {
    let ghosts = module.ghosts
    if ghosts.isEmpty {
      lines = []
      return
    }
    let others = Set(module.drivers.values.map(\.target)).subtracting(ghosts)
    let processes = ProcessGrouping.processes(of: module, skipping: others)
      .filter { !$0.targets.isEmpty }
      .map { process in
        // Hardware that stands in the same statement has been printed, and so have the headings.
        var process = process
        process.memories = []
        process.section = 0
        return process
      }
    for process in processes { lowering.countUses(from: process.roots) }
    let body = BodyPrinter(module, processes, lowering)
    let declared = (module.registers + module.wires).filter {
      ghosts.contains($0) && !body.inlineWires.contains($0)
    }
    let combinational = processes.reduce(into: Set<Node>()) { result, process in
      if case .combinational = process.trigger { result.formUnion(process.targets) }
    }
    let declarations = declared.map { node in
      let kind = module.registers.contains { $0 === node } || combinational.contains(node) ? "reg" : "wire"
      return "  \(kind) \(VerilogLayout.prefix(node.width))\(lowering.name(node));"
    }
    let gap = declarations.isEmpty ? [] : [""]
    lines = ["  // Signals that only the properties read."] + declarations + gap + body.lines + [""]
  }
}
