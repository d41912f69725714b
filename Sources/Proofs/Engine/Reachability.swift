import CoSimulation
import ExternalTools
import Foundation

/// Finds an invariant of the gates from which the checks follow.
struct Reachability {
  private let model: ProofModel
  private let tools: ProofTools

  init(_ model: ProofModel, _ tools: ProofTools) {
    self.model = model
    self.tools = tools
  }

  /// Whether the checks hold for all time; false where the tool gives up.
  func run() throws -> Bool {
    let seconds = 300
    var run = ToolRun(
      program: tools.abc, arguments: ["-c", "read_aiger model.aig; fold; strash; pdr -T \(seconds)"],
      folder: model.folder, log: model.folder.appendingPathComponent("reachability.log"))
    run.timeLimit = .seconds(seconds + 60)
    try run.check()
    return run.text.contains("Property proved")
  }
}
