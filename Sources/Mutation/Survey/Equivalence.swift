import CoSimulation
import ExternalTools
import Foundation
import HDL
import Proofs
import VerilogEmission

/// Shows that a mutant cannot be told from the original by anything its module does.
public struct Equivalence {
  /// How it was shown, the cheaper way first.
  public enum Proof: String, Codable, Sendable {
    /// From every state that the module's checks allow, both give the same outputs and take the same next state.
    case inOneStep
    /// After a reset in any common state the outputs are the same for all time, though states may not be.
    case forAllTime
    /// The same after a reset in the state in which all is zero, with which the simulators of the tests start.
    case forAllTimeFromZero
  }

  private let design: Design
  private let tools: ProofTools
  private let cache: VerdictCache
  private let folder: URL

  /// Proofs of mutants of `design`, whose files are left below `folder`.
  init(_ design: Design, _ tools: ProofTools, _ cache: VerdictCache, in folder: URL) {
    self.design = design
    self.tools = tools
    self.cache = cache
    self.folder = folder
  }

  /// How it can be shown of `mutant`; nil where it cannot, also because the tools give up.
  func proof(of mutant: MutantPrinter.Mutant) throws -> Proof? {
    let sides = Sides(design, mutant)
    let oneStep = OneStepMiter(sides)
    let miters = SequentialMiter.Start.allCases.compactMap { start in
      SequentialMiter(sides, start).map { (start, $0) }
    }
    let parts = sides.files.flatMap { [$0.name, $0.text] } + [oneStep.script] + miters.map(\.1.key)
    let verdict: String = try cache.verdict(on: ["proof"] + parts) {
      let folder = folder.appendingPathComponent("\(mutant.module)-\(mutant.number)")
      try ScratchFolder.make(at: folder)
      if try oneStep.holds(tools, in: folder) { return Proof.inOneStep.rawValue }
      for (start, miter) in miters where try miter.holds(tools, in: folder) {
        return (start == .any ? Proof.forAllTime : .forAllTimeFromZero).rawValue
      }
      return ""
    }
    return Proof(rawValue: verdict)
  }

  /// Both texts of the module of a mutant, as "gold" and "gate", with those of the modules below it.
  struct Sides {
    /// The module that the mutant is in.
    let module: Module
    /// The files of both sides.
    let files: [SourceFile]

    init(_ design: Design, _ mutant: MutantPrinter.Mutant) {
      module = design.modules.first { $0.name == mutant.module }!
      let gold = VerilogWriter.files(of: design)
      let gate = VerilogWriter.files(of: design, mutants: MutantPrinter(.one(mutant.number)))
      let sides = [("gold", gold), ("gate", gate)]
      files = sides.flatMap { side, files in
        files.filter { $0.name.hasSuffix(".v") }.map {
          SourceFile(name: "\(side)-\($0.name)", text: $0.text)
        }
      }
    }

    /// The command that reads one side.
    func reading(_ side: String) -> String {
      let names = files.map(\.name).filter { $0.hasPrefix(side + "-") }
      return "read_verilog -formal -DPROPERTIES \(names.joined(separator: " "))"
    }

    /// What becomes of a side's properties: the original's say which states and inputs count, the mutant's could say
    /// what hides it.
    static func properties(_ side: String) -> String {
      side == "gold" ? "chformal -assert2assume" : "chformal -remove"
    }
  }
}
