import CoSimulation
import Foundation

/// Shows that a check which held for some cycles, whatever their state, holds in the next.
struct Induction {
  private let model: ProofModel
  private let obligation: ProofObligation
  private let tools: ProofTools
  private let limit: Int

  init(_ model: ProofModel, _ obligation: ProofObligation, _ tools: ProofTools, limit: Int) {
    self.model = model
    self.obligation = obligation
    self.tools = tools
    self.limit = limit
  }

  /// The cycles that it took; nil where `limit` are not enough.
  func run() throws -> Int? {
    let waveform = model.folder.appendingPathComponent("induction.vcd")
    let arguments = ["-i", "-t", "\(limit)", "--dump-vcd", waveform.path]
    let text = try SolverRun(model, obligation, tools).text(arguments, log: "induction.log")
    if text.contains("Status: PASSED") {
      let steps = text.split(separator: "\n").filter { $0.contains("Trying induction in step") }.count
      return max(1, steps - 1)
    }
    if text.contains("Status: FAILED") { return nil }
    throw ProofError(
      "\(obligation.name): \(SolverRun.complaint(in: text)) (full log: \(model.folder.path)/induction.log)")
  }
}
