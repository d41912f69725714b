/// A Verilog expression as a tree, printed with the parentheses that a careful reader wants.
indirect enum VerilogExpression {
  /// An identifier, literal, select, concatenation or call: never needs parentheses.
  case atom(String)
  /// A prefix operator.
  case prefix(String, VerilogExpression)
  /// An infix operator.
  case infix(String, VerilogExpression, VerilogExpression)
  /// `condition ? a : b`.
  case conditional(VerilogExpression, VerilogExpression, VerilogExpression)

  /// The text on one line.
  var text: String {
    switch self {
    case .atom(let text): text
    case .prefix(let operation, let a): operation + a.primaryText
    case .infix(let operation, let a, let b):
      "\(a.chainText(after: operation)) \(operation) \(b.operandText)"
    case .conditional(let condition, let a, let b):
      "\(condition.operandText) ? \(a.operandText) : \(b.alternativeText)"
    }
  }

  /// The text behind a prefix operator, where Verilog allows no other one: `&(~a)`, for `&~a` is an error.
  private var primaryText: String {
    if case .atom = self { return text }
    return "(\(text))"
  }

  /// The text as an operand of another operator: parenthesised unless it binds by itself.
  private var operandText: String {
    switch self {
    case .atom: text
    case .prefix(let operation, _): operation == "~" ? text : "(\(text))"
    case .infix, .conditional: "(\(text))"
    }
  }

  /// The text as the left operand of `operation`: a chain of one associative operator needs no parentheses.
  private func chainText(after operation: String) -> String {
    if case .infix(let mine, _, _) = self, mine == operation, ["&", "|", "^", "+"].contains(mine) {
      return text
    }
    return operandText
  }

  /// The text behind the colon: conditionals chain.
  private var alternativeText: String {
    if case .conditional = self { return text }
    return operandText
  }
}
