import CoSimulation
import ExternalTools
import Foundation

/// One call of `yosys-smtbmc`.
struct SolverRun {
  private let model: ProofModel
  private let obligation: ProofObligation
  private let tools: ProofTools

  init(_ model: ProofModel, _ obligation: ProofObligation, _ tools: ProofTools) {
    self.model = model
    self.obligation = obligation
    self.tools = tools
  }

  func text(_ arguments: [String], log: String) throws -> String {
    var run = ToolRun(
      program: tools.smtbmc, arguments: ["-s", obligation.solver.smtbmcName] + arguments + ["model.smt2"],
      folder: model.folder, log: model.folder.appendingPathComponent(log))
    run.path = tools.solverFolders
    run.timeLimit = .seconds(900)
    _ = try run.status()
    return run.text
  }

  static func complaint(in text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    return lines.first { $0.lowercased().contains("error") } ?? lines.last ?? "yosys-smtbmc printed nothing"
  }
}
