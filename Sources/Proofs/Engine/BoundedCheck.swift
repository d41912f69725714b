import CoSimulation
import Foundation

/// Looks for inputs with which a check fails within the obligation's depth.
struct BoundedCheck {
  struct Outcome {
    let holds: Bool
    /// The sentence that fails, and the waveform that shows how.
    var failing: String?
    var waveform: String?
  }

  private let model: ProofModel
  private let obligation: ProofObligation
  private let tools: ProofTools

  init(_ model: ProofModel, _ obligation: ProofObligation, _ tools: ProofTools) {
    self.model = model
    self.obligation = obligation
    self.tools = tools
  }

  func run() throws -> Outcome {
    let waveform = model.folder.appendingPathComponent("counterexample.vcd")
    try? FileManager.default.removeItem(at: waveform)
    let arguments = ["-t", "\(obligation.depth)", "--dump-vcd", waveform.path]
    let text = try SolverRun(model, obligation, tools).text(arguments, log: "bounded.log")
    if text.contains("Status: PASSED") { return Outcome(holds: true) }
    if text.contains("Assumptions are unsatisfiable") {
      throw ProofError("\(obligation.name): no input keeps all assumptions, so everything would hold")
    }
    guard text.contains("Status: FAILED"), let line = text.split(separator: "\n").first(where: Self.isFailure)
    else {
      throw ProofError(
        "\(obligation.name): \(SolverRun.complaint(in: text)) (full log: \(model.folder.path)/bounded.log)")
    }
    return Outcome(holds: false, failing: sentence(String(line)), waveform: waveform.path)
  }

  private static func isFailure(_ line: Substring) -> Bool { line.contains("Assert failed in ") }

  /// The sentence in a line such as
  /// "## Assert failed in proof_top: proof_top.v:9.2-16.4|fifo.v:144.6-145.7 ($flatten/design.$assert$fifo.v:144$148)".
  ///
  /// The cell's name says in which file the assertion stands, the file's place ends in the assertion's line.
  private func sentence(_ line: String) -> String? {
    let words = line.split(separator: " ")
    guard let cell = words.last?.components(separatedBy: "$"), let kind = cell.firstIndex(where: Self.isKind),
      kind + 1 < cell.count, let file = cell[kind + 1].split(separator: ":").first
    else { return nil }
    let places = words.flatMap { $0.split(separator: "|") }
    guard let place = places.first(where: { $0.hasPrefix(file + ":") }),
      let end = place.split(separator: "-").last
    else { return nil }
    return Int(end.prefix { $0.isNumber }).flatMap { model.sentence(file: String(file), line: $0) }
  }

  private static func isKind(_ part: String) -> Bool { part == "assert" || part == "assume" }
}
