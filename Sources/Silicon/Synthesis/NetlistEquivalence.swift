import CoSimulation
import ExternalTools
import Foundation

/// A module beside the gates that synthesis makes of it: Yosys proves that no input and no state tells them apart.
///
/// The proof pairs flip-flops by name and goes by induction, which is quick for control and hopeless for multipliers.
public struct NetlistEquivalence {
  /// The design.
  public var design: VerilogDesign
  /// The module.
  public var top: String
  /// What is compared with the design in place of its own gates; for tests that the proof can fail.
  public var other: VerilogDesign?
  public var search = ToolSearch.environment

  /// A comparison of the module `top` with its gates.
  public init(_ design: VerilogDesign, top: String) {
    self.design = design
    self.top = top
  }

  /// What the proof found.
  public enum Verdict: Hashable, Sendable {
    /// Every one of so many points is proven.
    case proven(points: Int)
    /// Some points are not; they may differ.
    case open(String)
  }

  /// Runs Yosys; throws ``ToolError`` where it does not come to a verdict.
  public func run() throws -> Verdict {
    let folder = try ScratchFolder.make(prefix: "sparrow-equivalence")
    func reads(_ design: VerilogDesign, _ prefix: String) throws -> [String] {
      try design.compiledFiles.map { file in
        try ScratchFolder.write(file.text, to: prefix + file.name, in: folder)
        return "read_verilog \(prefix)\(file.name)"
      }
    }
    let gold = try reads(design, "gold_")
    let gate = try reads(other ?? design, "gate_")
    let script =
      gold + ["prep -flatten -top \(top)", "memory_map", "opt -full", "design -stash gold"]
      + gate + ["synth -flatten -top \(top)", "design -stash gate"]
      + [
        "design -copy-from gold -as gold \(top)", "design -copy-from gate -as gate \(top)",
        "equiv_make gold gate equal", "hierarchy -top equal", "opt_clean", "equiv_simple -undef",
        "equiv_induct -undef", "tee -o status.txt equiv_status",
      ]
    try ScratchFolder.write(script.joined(separator: "\n") + "\n", to: "prove.ys", in: folder)
    let log = folder.appendingPathComponent("yosys.log")
    try ToolRun(
      program: try search.synthesizer(), arguments: ["-q", "-s", "prove.ys"], folder: folder, log: log,
      timeLimit: .seconds(600)
    ).check()
    let status = folder.appendingPathComponent("status.txt")
    let text = String(decoding: FileManager.default.contents(atPath: status.path) ?? Data(), as: UTF8.self)
    try? FileManager.default.removeItem(at: folder)
    return try Self.verdict(text)
  }

  /// Reads "Found 300 $equiv cells in equal:" and "Of those cells 300 are proven and 0 are unproven."
  static func verdict(_ text: String) throws -> Verdict {
    let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    guard let line = lines.first(where: { $0.hasPrefix("Of those cells ") }) else {
      throw ToolError.unusable(path: "the equivalence check", reason: "Yosys gave no verdict")
    }
    let numbers = line.split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 2, numbers[0] > 0 else {
      throw ToolError.unusable(path: "the equivalence check", reason: "nothing was compared: \(line)")
    }
    return numbers[1] == 0 ? .proven(points: numbers[0]) : .open(line)
  }
}
