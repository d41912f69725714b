import ExternalTools
import Foundation
import HDL
import Proofs
import VerilogEmission

/// A mutant, once, in however many units its module stands.
public struct SurveyedMutant: Sendable {
  /// How a mutant ended.
  public enum Fate: Hashable, Sendable {
    /// An output differed in this row of this unit's rows.
    case killed(unit: String, row: Int)
    /// Nothing differs, and nothing can: shown by proof.
    case equivalent(Equivalence.Proof)
    /// Nothing differed, and there is no proof that nothing can.
    case survived
  }

  /// The component whose module it stands in: "SparseMatrixRead".
  public let component: String
  /// "fifo_w8_d5.v:34", where the mutant's text differs from the original's, and the first unit that has it.
  public let place: String
  public let unit: String
  /// What became of what: "a & b -> a | b".
  public let change: String
  /// How it ended.
  public internal(set) var fate: Fate

  /// Whether some rows tell the mutant from the original.
  public var isKilled: Bool { if case .killed = fate { true } else { false } }
  /// Whether it was shown that nothing can.
  public var isEquivalent: Bool { if case .equivalent = fate { true } else { false } }
}

/// Plays the rows of many units against their mutants; what none of them kills is tried by proof.
///
/// The same module, printed for two units, has the same mutants: each counts once, and dies by the rows of either.
public struct MutationSurvey {
  private let units: [MutationUnit]
  private let tools: ProofTools
  private let folder: URL
  private let cache: VerdictCache
  private let progress: (String) -> Void

  /// A survey of `units` that leaves verdicts and the files of its proofs in `folder`.
  public init(
    _ units: [MutationUnit], _ tools: ProofTools, in folder: URL,
    progress: @escaping (String) -> Void = { _ in }
  ) {
    self.units = units
    self.tools = tools
    self.folder = folder
    self.progress = progress
    cache = VerdictCache(folder: folder.appendingPathComponent("verdicts"))
  }

  /// Every mutant of every unit, in the order in which they are met.
  ///
  /// Throws `ElaborationError`, `ToolError` and ``MutationError``.
  public func mutants() throws -> [SurveyedMutant] {
    var found: [SurveyedMutant] = []
    var known: [String: Int] = [:]
    var open: [Int: (unit: MutationUnit, mutant: MutantPrinter.Mutant)] = [:]
    for unit in units {
      let design = try unit.design()
      let deaths = try MutationRun(unit: unit, cache: cache, progress: progress).deaths(design)
      let places = MutantPlaces(design)
      for (mutant, row) in zip(places.mutants, deaths) {
        let identity = places.identity(of: mutant)
        let fate = row.map { SurveyedMutant.Fate.killed(unit: unit.name, row: $0) } ?? .survived
        if let index = known[identity] {
          if !found[index].isKilled { found[index].fate = fate }
        } else {
          known[identity] = found.count
          open[found.count] = (unit, mutant)
          found.append(
            SurveyedMutant(
              component: Self.component(mutant.module, of: design), place: places.place(of: mutant),
              unit: unit.name, change: mutant.change, fate: fate))
        }
      }
    }
    for index in found.indices where found[index].fate == .survived {
      guard let (unit, mutant) = open[index] else { continue }
      progress("\(found[index].place) \(mutant.change): is it equivalent?")
      let equivalence = Equivalence(
        try unit.design(), tools, cache, in: folder.appendingPathComponent("proofs/\(unit.name)"))
      if let proof = try equivalence.proof(of: mutant) { found[index].fate = .equivalent(proof) }
    }
    return found
  }

  /// The component that describes `module`: "EIE/Fifo.swift" holds `Fifo`.
  private static func component(_ module: String, of design: Design) -> String {
    let source = design.modules.first { $0.name == module }?.source ?? module
    return String(source.split(separator: "/").last?.split(separator: ".").first ?? "")
  }
}
