import CoSimulation
import ExternalTools
import Foundation
import HDL
import Proofs
import VerilogEmission

/// Shows that a mutant cannot be told from the original: from every state that the module's checks allow, both give
/// the same outputs and take the same next state.
///
/// One step from any common state is enough, by induction, since both start from the same one; the checks in the
/// module cut off states that `make prove` shows to be out of reach.
struct Equivalence {
  private let design: Design
  private let tools: ProofTools
  private let folder: URL

  init(_ design: Design, _ tools: ProofTools, in folder: URL) {
    self.design = design
    self.tools = tools
    self.folder = folder
  }

  /// Whether it could be shown of `mutant`; false also where the tools cannot pair the registers.
  func holds(of mutant: MutantPrinter.Mutant) throws -> Bool {
    let folder = folder.appendingPathComponent("\(mutant.module)-\(mutant.number)")
    try ScratchFolder.make(at: folder)
    let original = VerilogWriter.files(of: design)
    let changed = VerilogWriter.files(of: design, mutants: MutantPrinter(.one(mutant.number)))
    let names = try write(original, "gold", folder)
    _ = try write(changed, "gate", folder)
    let script = """
      \(Self.side("gold", names, mutant.module, properties: "-assert2assume"))
      \(Self.side("gate", names, mutant.module, properties: "-remove"))
      design -copy-from gold -as gold gold
      design -copy-from gate -as gate gate
      miter -equiv -flatten -make_assert gold gate miter
      hierarchy -top miter
      write_smt2 -wires model.smt2

      """
    try ScratchFolder.write(script, to: "miter.ys", in: folder)
    guard try tools.runYosys("miter.ys", in: folder) else { return false }
    return try tools.holdsAtOnce("model.smt2", in: folder)
  }

  /// Writes one side's files, whose checks become assumptions that hold within the cycle.
  private func write(_ files: [VerilogWriter.File], _ side: String, _ folder: URL) throws -> [String] {
    let verilog = files.filter { $0.name.hasSuffix(".v") }
    for file in verilog {
      let clocked = #/`ifdef FORMAL\n  always @\([^)]*\) begin/#
      let text = file.text.replacing(clocked, with: "`ifdef FORMAL\n  always @* begin")
      try ScratchFolder.write(text, to: "\(side)-\(file.name)", in: folder)
    }
    return verilog.map(\.name)
  }

  /// One side as a module without state: its registers are inputs, their next values outputs.
  ///
  /// The original's properties say which states and inputs count; the mutant's could say what hides it.
  private static func side(_ side: String, _ names: [String], _ module: String, properties: String) -> String
  {
    """
    read_verilog -formal -DPROPERTIES \(names.map { "\(side)-\($0)" }.joined(separator: " "))
    hierarchy -check -top \(module)
    proc
    flatten
    memory_collect
    memory_map
    async2sync
    dffunmap
    chformal \(properties)
    expose -evert-dff
    rename \(module) \(side)
    design -stash \(side)
    """
  }
}
