/// Plants small faults in what is being printed: one of them, or all of them behind a selector.
///
/// Every place of the expressions and statements that can be wrong in a plausible way is a site: an operator, a
/// constant, a condition, a choice, a slice, the enable of an assignment, a reset. Sites are numbered from 1 in the
/// order of printing, so that a number means the same mutant in every run.
public final class MutantPrinter {
  /// What is printed.
  public enum Mode: Hashable, Sendable {
    /// The mutant of this number alone, as ordinary Verilog.
    case one(Int)
    /// All of them: each module gets an input `mutant` that selects one, 0 being the original.
    case all
  }

  /// One small fault.
  public struct Mutant: Hashable, Sendable {
    /// Its number, from 1.
    public let number: Int
    /// The module that it stands in.
    public let module: String
    /// What became of what: "a & b -> a | b".
    public let change: String
  }

  /// The name of the selecting input.
  public static let selector = "mutant"
  /// Bits of the selector.
  public static let selectorWidth = 16

  /// What is printed.
  public let mode: Mode
  /// The mutants that were met, in order.
  public private(set) var mutants: [Mutant] = []

  /// The module that is being printed.
  var module = ""
  /// Whether what is printed cannot be mutated: labels of cases, properties.
  var isPaused = false

  /// A printer in `mode`, for one call of `VerilogWriter`.
  public init(_ mode: Mode) { self.mode = mode }

  private func add(_ change: String) -> Int {
    mutants.append(Mutant(number: mutants.count + 1, module: module, change: change))
    return mutants.count
  }

  private static func isSelected(_ number: Int) -> VerilogExpression {
    .infix("==", .atom(selector), .atom("\(selectorWidth)'d\(number)"))
  }

  /// `original`, with `alternatives` to it planted.
  func expression(_ original: VerilogExpression, or alternatives: [VerilogExpression]) -> VerilogExpression {
    if isPaused || alternatives.isEmpty { return original }
    let plain = original.withoutMutants
    var choices: [VerilogExpression.Choice] = []
    for alternative in alternatives {
      let number = add("\(plain.text) -> \(alternative.text)")
      switch mode {
      case .one(let wanted): if wanted == number { return alternative }
      case .all: choices.append(.init(condition: Self.isSelected(number), value: alternative))
      }
    }
    return choices.isEmpty ? original : .mutants(original, choices)
  }

  /// `statement`, an assignment at a clock edge, with its absence planted.
  func droppable(_ statement: String) -> String {
    if isPaused { return statement }
    let number = add("\(statement.prefix { $0 != "<" })stays as it is")
    switch mode {
    case .one(let wanted): return wanted == number ? "if (1'b0) \(statement)" : statement
    case .all: return "if (\(Self.selector) != \(Self.selectorWidth)'d\(number)) \(statement)"
    }
  }
}
