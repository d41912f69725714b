import CoSimulation
import ExternalTools
import Foundation
import HDL
import VerilogEmission

/// Something to be proven of a component: that its checks hold for every input that keeps its assumptions.
///
/// The design is a component, or a contract around one. Every check in it, and every assumption of an instance, is
/// proven; the assumptions of the top are what its surroundings owe.
public struct ProofObligation: Sendable {
  /// How far a proof goes beyond the first cycles.
  public enum Reach: Hashable, Sendable {
    /// For all time, by induction over at most so many cycles: if the checks held in all of them, they hold in the next.
    case induction(steps: Int)
    /// For all time, by property-directed reachability: the tool finds the invariant itself.
    case reachability
    /// Only for the cycles of the bounded check; the reason says what is in the way.
    case bounded(because: String)
  }

  /// The word that selects the obligation: "fifo_w4_d3".
  public let name: String
  /// Elaborates what is proven.
  public let design: @Sendable () throws -> Design
  /// Cycles after the start that the bounded check looks at.
  public let depth: Int
  /// How the proof goes on from there.
  public let reach: Reach
  /// What decides the formulas.
  public let solver: Tool
  /// Faults with which the bounded check must fail: they show that the checks bite.
  public let faults: [PlantedFault]

  /// An obligation with every parameter given.
  public init<C: Component>(
    _ name: String, _ component: C, depth: Int, reach: Reach, solver: Tool = .yices, faults: [PlantedFault]
  ) {
    self.name = name
    design = { try Design(component) }
    self.depth = depth
    self.reach = reach
    self.solver = solver
    self.faults = faults
  }
}

/// A fault in the emitted Verilog of a design, named for what it breaks.
public struct PlantedFault: Hashable, Sendable {
  /// What is wrong with the hardware then.
  public let name: String
  /// The text that is replaced; it stands exactly once in the design.
  public let original: String
  /// What stands in its place.
  public let replacement: String

  /// A fault by replacement of `original`.
  public init(_ name: String, _ original: String, by replacement: String) {
    self.name = name
    self.original = original
    self.replacement = replacement
  }

  /// The files with the fault in them; throws ``ProofError`` unless `original` stands there once.
  func planted(in files: [VerilogWriter.File]) throws -> [VerilogWriter.File] {
    let places = files.indices.filter { files[$0].text.contains(original) }
    guard places.count == 1, files[places[0]].text.components(separatedBy: original).count == 2 else {
      throw ProofError("the fault '\(name)' replaces '\(original)', which does not stand exactly once")
    }
    return files.enumerated().map { index, file in
      if index != places[0] { return file }
      let text = file.text.replacingOccurrences(of: original, with: replacement)
      return VerilogWriter.File(name: file.name, text: text)
    }
  }
}

/// Why a proof cannot be tried; the description is one line.
public struct ProofError: Error, Equatable, CustomStringConvertible {
  /// What is wrong and what to do.
  public let description: String

  init(_ description: String) { self.description = description }
}
