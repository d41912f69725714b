import ExternalTools
import Foundation
import HDL
import Proofs

/// Both sides of a mutant in parallel, from a common state on: their outputs shall be the same in every cycle.
///
/// The states may part: a register that holds something else while nobody looks is no fault. Instances are taken out of
/// both sides; what goes into them counts as an output, and what comes out is the same on both sides, since the same
/// went in. The first cycle is a reset, where the module has one; nothing is said of that cycle.
struct SequentialMiter {
  private let sides: Equivalence.Sides
  private let clock: Node
  private let reset: Node?
  private let resetActiveHigh: Bool

  /// The sides of a module with one clock; nil for others.
  init?(_ sides: Equivalence.Sides) {
    let module = sides.module
    guard let domain = module.domain, Self.clocks(of: module).isSubset(of: [domain.clock]) else { return nil }
    self.sides = sides
    clock = domain.clock
    reset = domain.reset
    resetActiveHigh = domain.resetActiveHigh
  }

  /// All that a verdict depends on beside the sides.
  var key: String { text + script }

  /// Whether nothing tells the sides apart; false also where the tools give up.
  func holds(_ tools: ProofTools, in folder: URL) throws -> Bool {
    for file in sides.files { try ScratchFolder.write(file.text, to: file.name, in: folder) }
    try ScratchFolder.write(text, to: "miter.v", in: folder)
    try ScratchFolder.write(script, to: "sequential.ys", in: folder)
    guard try tools.runYosys("sequential.ys", in: folder) else { return false }
    return try tools.holdsForAllTime("model.aig", in: folder)
  }

  private static func clocks(of module: Module) -> Set<Node> {
    Set(
      module.registers.compactMap { register in
        guard case .register(let traits) = register.kind else { return nil }
        return traits.domain.clock
      } + module.drivers.writes.map { $0.0.domain.clock })
  }

  // MARK: What both sides have.

  /// A port of a side: of the module, or of an instance that was taken out.
  private struct Pin {
    let name: String
    let width: Int
  }

  private var inputs: [Pin] {
    sides.module.ports.filter { !$0.isOutput }.map { Pin(name: $0.node.display, width: $0.node.width) }
      + instancePins { $0.isOutput }
  }

  private var outputs: [Pin] {
    sides.module.ports.filter(\.isOutput).map { Pin(name: $0.node.display, width: $0.node.width) }
      + instancePins { !$0.isOutput && !$0.node.isClock(of: $1) }
  }

  private func instancePins(_ isWanted: (Module.Port, Module) -> Bool) -> [Pin] {
    sides.module.instances.flatMap { instance in
      instance.definition.ports.filter { isWanted($0, instance.definition) }.map {
        Pin(name: "\(instance.name).\($0.node.display)", width: $0.node.width)
      }
    }
  }

  private func instancePins(_ isWanted: (Module.Port) -> Bool) -> [Pin] {
    instancePins { port, _ in isWanted(port) }
  }

  /// Registers and memory words.
  private var state: [Pin] {
    sides.module.registers.map { Pin(name: $0.display, width: $0.width) }
      + sides.module.memories.flatMap { memory in
        (0..<memory.depth).map { Pin(name: "\(memory.name)[\($0)]", width: memory.width) }
      }
  }

  // MARK: Yosys and its input.

  private var script: String {
    """
    \(side("gold"))
    \(side("gate"))
    design -copy-from gold -as gold gold
    design -copy-from gate -as gate gate
    read_verilog -formal miter.v
    hierarchy -check -top miter
    proc
    flatten
    opt_clean
    async2sync
    dffunmap
    setundef -undriven -anyseq
    setundef -anyseq
    techmap
    opt -fast
    dffunmap
    abc -g AND -fast
    opt_clean
    write_aiger -I -B -zinit model.aig

    """
  }

  private func side(_ side: String) -> String {
    let name = sides.module.name
    let instances = sides.module.instances.map { "\(name)/\($0.name)" }.joined(separator: " ")
    let exposed = state.map { "\(name)/w:\($0.name.replacing("[", with: "\\[").replacing("]", with: "\\]"))" }
    let registers = exposed.isEmpty ? "" : "expose " + exposed.joined(separator: " ")
    let below = Set(sides.module.instances.map(\.definition.name)).sorted()
    let deletions = below.isEmpty ? "" : "hierarchy -top \(name)"
    return """
      \(sides.reading(side))
      hierarchy -check -top \(name)
      proc
      \(Equivalence.Sides.properties(side))
      \(instances.isEmpty ? "" : "expose -evert \(instances)")
      \(deletions)
      memory_collect
      memory_map
      \(registers)
      rename \(name) \(side)
      design -stash \(side)
      """
  }

  private var text: String {
    let ports = inputs.map { "  input wire [\($0.width - 1):0] \\\($0.name) " }
    var lines = ["module miter (", ports.joined(separator: ",\n"), ");"]
    for side in ["gold", "gate"] {
      for pin in outputs + state { lines.append("  wire [\(pin.width - 1):0] \\\(side)-\(pin.name) ;") }
      let connections =
        inputs.map { "    .\\\($0.name) (\\\($0.name) )" }
        + (outputs + state).map { "    .\\\($0.name) (\\\(side)-\($0.name) )" }
      lines += ["  \(side) \(side)_side (", connections.joined(separator: ",\n"), "  );"]
    }
    lines.append("  always @* if ($initstate) begin")
    if let reset { lines.append("    assume (\(resetActiveHigh ? "" : "!")\\\(reset.display) );") }
    for pin in state { lines.append("    assume (\\gold-\(pin.name)  == \\gate-\(pin.name) );") }
    lines.append("  end else begin")
    for pin in outputs { lines.append("    assert (\\gold-\(pin.name)  == \\gate-\(pin.name) );") }
    return (lines + ["  end", "endmodule", ""]).joined(separator: "\n")
  }
}

extension Node {
  /// Whether this is the clock port of `module`.
  fileprivate func isClock(of module: Module) -> Bool { module.domain?.clock === self }
}
