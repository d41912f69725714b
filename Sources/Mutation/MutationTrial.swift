import ExternalTools
import Foundation
import HDL
import Proofs

/// Mutants that died in units tried before, with the unit.
public typealias KnownDeaths = [String: String]

/// A unit's mutants played, and its survivors tried by proof.
public struct MutationTrial {
  private let unit: MutationUnit
  private let tools: ProofTools
  private let folder: URL
  private let progress: (String) -> Void

  /// A trial that leaves the proofs' files below `folder`.
  public init(
    _ unit: MutationUnit, _ tools: ProofTools, in folder: URL, progress: @escaping (String) -> Void = { _ in }
  ) {
    self.unit = unit
    self.tools = tools
    self.folder = folder.appendingPathComponent(unit.name)
    self.progress = progress
  }

  /// The result; what dies is added to `deaths`, and what died there is not tried again.
  ///
  /// Throws what ``MutationRun`` throws, and `ToolError`.
  public func result(_ deaths: inout KnownDeaths) throws -> MutationResult {
    let start = ContinuousClock.now
    var outcomes = try MutationRun(unit, progress: progress).outcomes()
    for index in outcomes.indices {
      let identity = outcomes[index].identity
      if outcomes[index].isKilled {
        deaths[identity] = deaths[identity] ?? unit.name
      } else if let other = deaths[identity] {
        outcomes[index].fate = .killedElsewhere(unit: other)
      }
    }
    let equivalence = Equivalence(try unit.design(), tools, in: folder)
    for index in outcomes.indices where outcomes[index].fate == .survived {
      progress("\(unit.name): is mutant \(outcomes[index].mutant.number) equivalent?")
      if try equivalence.holds(of: outcomes[index].mutant) { outcomes[index].fate = .equivalent }
    }
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return MutationResult(
      unit: unit.name, stimulus: unit.stimulus, outcomes: outcomes,
      seconds: Double(seconds) + Double(attoseconds) * 1e-18)
  }
}
