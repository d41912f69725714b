import CoSimulation
import ExternalTools
import Foundation
import HDL

/// What became of one obligation.
public struct ProofResult: Sendable {
  /// How far it was proven.
  public enum Verdict: Hashable, Sendable {
    /// For all time.
    case proven
    /// For the cycles of the bounded check only, as the obligation says.
    case bounded
    /// The bounded check found inputs with which a check fails.
    case refuted
    /// The bounded check passed, the step beyond it could not be shown.
    case undecided
    /// A planted fault went unnoticed: the checks say too little.
    case toothless
  }

  /// The obligation's name.
  public let name: String
  /// How far it was proven.
  public let verdict: Verdict
  /// What was proven, or was to be: a sentence each.
  public let sentences: [String]
  /// What was assumed of the surroundings.
  public let assumptions: [String]
  /// Cycles of the bounded check.
  public let depth: Int
  /// What showed the rest: "induction, 2 cycles"; empty where nothing did.
  public let beyond: String
  /// The solver.
  public let solver: String
  /// Seconds, faults included.
  public let seconds: Double
  /// The sentence that failed first, if one did.
  public let failing: String?
  /// The waveform of the failure.
  public let waveform: String?
  /// Each planted fault with the sentence that it broke; nil where it broke none.
  public let faults: [(name: String, broken: String?)]

  /// Whether the obligation is met as far as it says.
  public var holds: Bool { verdict == .proven || verdict == .bounded }
}

/// Tries one obligation: the bounded check, the step beyond it, then every planted fault.
public struct ProofRun {
  private let obligation: ProofObligation
  private let tools: ProofTools
  private let folder: URL
  private let progress: (String) -> Void

  /// A run that leaves its files in a folder called after the obligation, below `folder`.
  public init(
    _ obligation: ProofObligation, _ tools: ProofTools, in folder: URL,
    progress: @escaping (String) -> Void = { _ in }
  ) {
    self.obligation = obligation
    self.tools = tools
    self.folder = folder.appendingPathComponent(obligation.name)
    self.progress = progress
  }

  /// The result; throws `ElaborationError`, `ToolError` or ``ProofError`` where nothing can be tried.
  public func result() throws -> ProofResult {
    let start = ContinuousClock.now
    let design = try obligation.design()
    let model = try ProofModel(design, fault: nil, in: folder)
    progress("\(obligation.name): bounded check")
    try model.writeFormulas(tools)
    let bounded = try BoundedCheck(model, obligation, tools).run()
    var (verdict, beyond) = (ProofResult.Verdict.refuted, "")
    if bounded.holds {
      progress("\(obligation.name): beyond \(obligation.depth) cycles")
      (verdict, beyond) = try step(model)
    }
    let faults = bounded.holds ? try self.faults(design) : []
    if verdict == .proven || verdict == .bounded, faults.contains(where: { $0.broken == nil }) {
      verdict = .toothless
    }
    let elapsed = ContinuousClock.now - start
    let (seconds, attoseconds) = elapsed.components
    let properties = design.modules.flatMap { module in
      module.properties.map { (property: $0, isOwn: module !== design.top) }
    }
    return ProofResult(
      name: obligation.name, verdict: verdict,
      sentences: properties.filter { $0.property.kind == .check || $0.isOwn }.map(\.property.sentence),
      assumptions: properties.filter { $0.property.kind == .assumption && !$0.isOwn }.map(
        \.property.sentence),
      depth: obligation.depth, beyond: beyond, solver: obligation.solver.rawValue,
      seconds: Double(seconds) + Double(attoseconds) * 1e-18, failing: bounded.failing,
      waveform: bounded.waveform,
      faults: faults)
  }

  private func step(_ model: ProofModel) throws -> (ProofResult.Verdict, String) {
    switch obligation.reach {
    case .bounded: return (.bounded, "")
    case .induction(let limit):
      guard let steps = try Induction(model, obligation, tools, limit: limit).run() else {
        return (.undecided, "")
      }
      return (.proven, "induction \(steps)")
    case .reachability:
      try model.writeGates(tools)
      let holds = try Reachability(model, tools).run()
      return holds ? (.proven, "reachability") : (.undecided, "")
    }
  }

  private func faults(_ design: Design) throws -> [(name: String, broken: String?)] {
    try obligation.faults.enumerated().map { number, fault in
      progress("\(obligation.name): fault '\(fault.name)'")
      let model = try ProofModel(
        design, fault: fault, in: folder.appendingPathComponent("fault-\(number + 1)"))
      try model.writeFormulas(tools)
      let outcome = try BoundedCheck(model, obligation, tools).run()
      return (fault.name, outcome.holds ? nil : outcome.failing ?? "an unnamed check")
    }
  }
}
