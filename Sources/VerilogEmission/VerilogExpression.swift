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
  /// An expression, or what stands in its place where a mutant is selected.
  case mutants(VerilogExpression, [Choice])

  /// What stands in an expression's place under a condition.
  struct Choice {
    let condition, value: VerilogExpression
  }

  /// The text on one line.
  var text: String {
    switch self {
    case .atom(let text): text
    case .prefix(let operation, let a): operation + a.primaryText
    case .infix(let operation, let a, let b):
      "\(a.chainText(after: operation)) \(operation) \(b.operandText)"
    case .conditional(let condition, let a, let b):
      "\(condition.operandText) ? \(a.operandText) : \(b.alternativeText)"
    case .mutants: asConditional.text
    }
  }

  /// A selection of mutants as Verilog writes it; anything else as it is.
  private var asConditional: VerilogExpression {
    guard case .mutants(let original, let choices) = self else { return self }
    return choices.reversed().reduce(original) { .conditional($1.condition, $1.value, $0) }
  }

  /// The opposite of an expression of one bit.
  var inverted: VerilogExpression {
    switch self {
    case .prefix("~", let a): a
    case .infix("==", let a, let b): .infix("!=", a, b)
    case .infix("!=", let a, let b): .infix("==", a, b)
    default: .prefix("~", self)
    }
  }

  /// The same expression with no mutant in it, except inside what has become text.
  var withoutMutants: VerilogExpression {
    switch self {
    case .atom: self
    case .prefix(let operation, let a): .prefix(operation, a.withoutMutants)
    case .infix(let operation, let a, let b): .infix(operation, a.withoutMutants, b.withoutMutants)
    case .conditional(let condition, let a, let b):
      .conditional(condition.withoutMutants, a.withoutMutants, b.withoutMutants)
    case .mutants(let original, _): original.withoutMutants
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
    case .infix, .conditional, .mutants: "(\(text))"
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
