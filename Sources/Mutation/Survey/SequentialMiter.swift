import ExternalTools
import Foundation
import HDL
import Proofs

/// Both sides of a mutant in parallel, from a common state on: their outputs shall be the same in every cycle.
///
/// The states may part: a register that holds something else while nobody looks is no fault. Instances are taken out of
/// both sides: what goes into them counts as an output, and what comes out is the same on both sides, since the same went
/// in. The first cycle is a reset, where the module has one; nothing is said of that cycle.
struct SequentialMiter {
  /// What the registers and memories hold before the reset, the same on both sides.
  enum Start: String, CaseIterable {
    /// Anything.
    case any
    /// Zero, as in the simulators of the tests.
    case zero
  }

  private let sides: Equivalence.Sides
  private let reset: Node?
  private let resetActiveHigh: Bool
  private let start: Start
  private let pins: MiterPins

  /// The sides of a module with one clock; nil for others.
  init?(_ sides: Equivalence.Sides, _ start: Start) {
    guard let domain = sides.module.domain else { return nil }
    let pins = MiterPins(sides.module)
    guard pins.clocks.isSubset(of: [domain.clock]) else { return nil }
    self.sides = sides
    self.pins = pins
    self.start = start
    reset = domain.reset
    resetActiveHigh = domain.resetActiveHigh
  }

  /// All that a verdict depends on beside the sides.
  var key: String { text + script }

  /// Whether nothing tells the sides apart; false also where the tools give up.
  func holds(_ tools: ProofTools, in folder: URL) throws -> Bool {
    let folder = folder.appendingPathComponent("from-\(start)")
    try ScratchFolder.make(at: folder)
    for file in sides.files { try ScratchFolder.write(file.text, to: file.name, in: folder) }
    try ScratchFolder.write(text, to: "miter.v", in: folder)
    try ScratchFolder.write(script, to: "miter.ys", in: folder)
    guard try tools.runYosys("miter.ys", in: folder) else { return false }
    return try tools.holdsForAllTime("model.aig", in: folder)
  }

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
    setundef -init -zero
    abc -g AND -fast
    opt_clean
    write_aiger -I -B -zinit model.aig

    """
  }

  /// One side whose state is an output, and what reads the state an input; what is undefined in Verilog is zero, as in the simulators.
  private func side(_ side: String) -> String {
    let name = sides.module.name
    let cells = sides.module.instances.map { "\(name)/\($0.name)" }.joined(separator: " ")
    let cutting = cells.isEmpty ? "" : "expose -evert \(cells)\nhierarchy -top \(name)"
    let exposed = pins.state.map {
      "\(name)/w:\($0.name.replacing("[", with: "\\[").replacing("]", with: "\\]"))"
    }
    return """
      \(sides.reading(side))
      hierarchy -check -top \(name)
      proc
      \(Equivalence.Sides.properties(side))
      \(cutting)
      memory_collect
      memory_map
      setundef -undriven -zero
      async2sync
      dffunmap
      \(exposed.isEmpty ? "" : "expose -cut " + exposed.joined(separator: " "))
      rename \(name) \(side)
      design -stash \(side)
      """
  }

  /// Both sides; in the first cycle they read the same state instead of their own, so that their registers may start
  /// alike, whatever is said of the start: that is what merging them takes.
  private var text: String {
    let isAny = start == .any
    let ports =
      pins.inputs.map { "  input wire [\($0.width - 1):0] \\\($0.name) " }
      + (isAny ? pins.state : []).map { "  input wire [\($0.width - 1):0] \\start-\($0.name) " }
    var lines = ["module miter (", ports.joined(separator: ",\n"), ");"]
    for side in ["gold", "gate"] {
      let shown = pins.outputs + pins.state
      for pin in shown { lines.append("  wire [\(pin.width - 1):0] \\\(side)-\(pin.name) ;") }
      let connections =
        pins.inputs.map { "    .\\\($0.name) (\\\($0.name) )" }
        + shown.map { "    .\\\($0.name) (\\\(side)-\($0.name) )" }
        + pins.state.map { pin in
          let first = isAny ? "\\start-\(pin.name) " : "\(pin.width)'d0"
          return "    .\\\(pin.name).i ($initstate ? \(first) : \\\(side)-\(pin.name) )"
        }
      lines += ["  \(side) \(side)_side (", connections.joined(separator: ",\n"), "  );"]
    }
    lines.append("  always @* if ($initstate) begin")
    if let reset { lines.append("    assume (\(resetActiveHigh ? "" : "!")\\\(reset.display) );") }
    lines.append("  end else begin")
    for pin in pins.outputs {
      let condition = pin.conditions.map { "!\\gold-\($0)  || " }.joined()
      lines.append("    assert (\(condition)\\gold-\(pin.name)  == \\gate-\(pin.name) );")
    }
    return (lines + ["  end", "endmodule", ""]).joined(separator: "\n")
  }
}
