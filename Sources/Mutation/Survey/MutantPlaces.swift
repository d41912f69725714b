import HDL
import VerilogEmission

/// Finds the line in which a mutant differs from the original, and what it is known by in other designs.
struct MutantPlaces {
  /// The mutants, each named as a printing without any other mutant names it.
  let mutants: [MutantPrinter.Mutant]
  private let design: Design
  private let original: [String: [Substring]]
  /// By module: the first mutant's number, and what all of them change.
  private let modules: [String: (first: Int, changes: String)]

  init(_ design: Design) {
    self.design = design
    let printer = MutantPrinter(.one(0))
    let files = VerilogWriter.files(of: design, mutants: printer)
    original = Dictionary(uniqueKeysWithValues: files.map { ($0.name, Self.lines($0.text)) })
    mutants = printer.mutants
    modules = Dictionary(grouping: printer.mutants, by: \.module).mapValues { mutants in
      (mutants[0].number, mutants.map(\.change).joined(separator: "\n"))
    }
  }

  /// "fifo_w8_d5.v:34".
  func place(of mutant: MutantPrinter.Mutant) -> String {
    let name = mutant.module + ".v"
    let files = VerilogWriter.files(of: design, mutants: MutantPrinter(.one(mutant.number)))
    guard let text = files.first(where: { $0.name == name })?.text, let before = original[name] else {
      return name
    }
    let lines = Self.lines(text)
    let row = zip(lines, before).enumerated().first { $1.0 != $1.1 }?.offset ?? min(lines.count, before.count)
    return "\(name):\(row + 1)"
  }

  /// The same for the same mutant of the same module, in whatever design the module stands: its name, its mutants one
  /// after the other, and which of them it is.
  func identity(of mutant: MutantPrinter.Mutant) -> String {
    let (first, changes) = modules[mutant.module]!
    return "\(mutant.module), \(mutant.number - first) of\n\(changes)"
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
