import CoSimulation
import ExternalTools
import Foundation
import HDL
import Proofs

/// Both sides of a mutant as modules without state: their registers are inputs, the next values outputs.
///
/// One step from any common state is enough, by induction, since both start from the same one; the checks in the
/// module cut off states that `make prove` shows to be out of reach.
struct OneStepMiter {
  private let sides: Equivalence.Sides

  init(_ sides: Equivalence.Sides) { self.sides = sides }

  /// The Yosys commands.
  var script: String {
    """
    \(side("gold"))
    \(side("gate"))
    design -copy-from gold -as gold gold
    design -copy-from gate -as gate gate
    miter -equiv -flatten -make_assert gold gate miter
    hierarchy -top miter
    write_smt2 -wires model.smt2

    """
  }

  private func side(_ side: String) -> String {
    """
    \(sides.reading(side))
    hierarchy -check -top \(sides.module.name)
    proc
    flatten
    memory_collect
    memory_map
    async2sync
    dffunmap
    \(Equivalence.Sides.properties(side))
    expose -evert-dff
    rename \(sides.module.name) \(side)
    design -stash \(side)
    """
  }

  /// Whether no input and no common state tells the sides apart.
  func holds(_ tools: ProofTools, in folder: URL) throws -> Bool {
    for file in sides.files {
      // Checks that hold within the cycle, not at its end.
      let clocked = #/`ifdef FORMAL\n  always @\([^)]*\) begin/#
      let text = file.text.replacing(clocked, with: "`ifdef FORMAL\n  always @* begin")
      try ScratchFolder.write(text, to: file.name, in: folder)
    }
    try ScratchFolder.write(script, to: "one-step.ys", in: folder)
    guard try tools.runYosys("one-step.ys", in: folder) else { return false }
    return try tools.holdsAtOnce("model.smt2", in: folder)
  }
}
