import HDL
import VerilogEmission

/// Finds the line in which a mutant differs from the original.
struct MutantPlaces {
  /// The mutants, each named as a printing without any other mutant names it.
  let mutants: [MutantPrinter.Mutant]
  private let design: Design
  private let original: [String: [Substring]]

  init(_ design: Design) {
    self.design = design
    let printer = MutantPrinter(.one(0))
    let files = VerilogWriter.files(of: design, mutants: printer)
    original = Dictionary(uniqueKeysWithValues: files.map { ($0.name, Self.lines($0.text)) })
    mutants = printer.mutants
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

  /// The module's text and the mutant's number within it.
  func identity(of mutant: MutantPrinter.Mutant) -> String {
    let first = mutants.first { $0.module == mutant.module }?.number ?? 0
    return "\(mutant.number - first) of \((original[mutant.module + ".v"] ?? []).joined(separator: "\n"))"
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
