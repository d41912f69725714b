import BitVectors
import Foundation
import HDL

extension VerilogExpression {
  /// The plausible mistakes in this expression, the Verilog of `node`: as wide as it, and Verilog like it.
  func mutants(of node: Node) -> [VerilogExpression] {
    switch (self, node.kind) {
    case (.infix(let operation, let a, let b), _):
      return Self.neighbours[operation].map { [.infix($0, a, b)] } ?? []
    case (.prefix("~", let a), _): return [a]
    case (.prefix(let operation, let a), _): return [.prefix(operation == "|" ? "&" : "|", a)]
    case (.conditional(_, let a, let b), _): return [a, b]
    case (.atom, .constant(let pattern)): return [.atom(ExpressionLowering.literal(Self.next(pattern)))]
    case (.atom(let text), .slice(let inner, let low)):
      return Self.moved(text, low: low, width: node.width, within: inner.width)
    case (.atom(let text), .signExtension(let inner)): return Self.unsigned(text, inner.width, node.width)
    default: return []
    }
  }

  /// What is written instead of an operator by somebody who errs.
  private static let neighbours = [
    "&": "|", "|": "&", "^": "|", "+": "-", "-": "+", "==": "!=", "!=": "==", "<": "<=", "<=": "<", ">": ">=",
    ">=": ">", "<<": ">>", ">>": "<<",
  ]

  /// The pattern one higher, from all ones to zero.
  private static func next(_ pattern: BitVector) -> BitVector {
    var words = pattern.words
    for index in words.indices {
      words[index] &+= 1
      if words[index] != 0 { break }
    }
    return BitVector(words: words, width: pattern.width)
  }

  /// "name[7:4]" one place lower, or higher where there is no lower one.
  private static func moved(_ text: String, low: Int, width: Int, within whole: Int) -> [VerilogExpression] {
    guard width < whole, let bracket = text.lastIndex(of: "["), text.hasSuffix("]") else { return [] }
    let start = low > 0 ? low - 1 : low + 1
    let range = width == 1 ? "\(start)" : "\(start + width - 1):\(start)"
    return [.atom("\(text[..<bracket])[\(range)]")]
  }

  /// "{{4{x[3]}}, x}" with zeros above.
  private static func unsigned(_ text: String, _ inner: Int, _ width: Int) -> [VerilogExpression] {
    guard inner > 1, let comma = text.range(of: ", ", options: .backwards), text.hasSuffix("}") else {
      return []
    }
    return [.atom("{\(width - inner)'d0, \(text[comma.upperBound...])")]
  }
}

extension ExpressionLowering {
  /// The text of a condition, which may also be always or never true.
  func condition(_ value: VerilogExpression) -> String {
    (mutants?.expression(value, or: [.atom("1'b1"), .atom("1'b0")]) ?? value).text
  }

  /// The text of a reset's condition, which may also be forgotten.
  func reset(_ value: VerilogExpression) -> String {
    (mutants?.expression(value, or: [.atom("1'b0")]) ?? value).text
  }

  /// The text of a case's label: a constant, whatever is mutated.
  func label(_ node: Node) -> String {
    let wasPaused = mutants?.isPaused ?? false
    mutants?.isPaused = true
    defer { mutants?.isPaused = wasPaused }
    return lower(node, for: "").text
  }
}
