import BitVectors
import HDL

// Selects, concatenations and extensions: what Verilog writes with brackets and braces; and comparisons turned round.
extension ExpressionLowering {
  /// `a[index +: width]` for the lowest bits of `a >> index`, where the index cannot reach beyond the top of `a`.
  func variablePart(of shift: Node, low: Int, width: Int) -> VerilogExpression? {
    guard low == 0, case .binary(.shiftRight, let a, let index) = shift.kind, !shift.isNamed,
      extraNames[shift] == nil, index.width < 30, (1 << index.width) - 1 + width <= a.width
    else { return nil }
    if case .constant = index.kind { return nil }
    let name = identifier(a, reading: 0...(a.width - 1))
    // Verilator wants just the bits that number those of the value.
    let missing = bitsToIndex(a.width) - index.width
    let start = missing > 0 ? "{\(missing)'d0, \(expression(index).text)}" : selfDetermined(index).text
    return .atom(width == 1 ? "\(name)[\(start)]" : "\(name)[\(start) +: \(width)]")
  }

  /// Whether `~node` is better said as `!=` or `==`.
  func isInequality(_ node: Node) -> Bool {
    if node.isNamed || extraNames[node] != nil || needsWire(node) { return false }
    switch node.kind {
    case .binary(.equal, _, _), .binary(.notEqual, _, _): return true
    default: return false
    }
  }

  func inequality(_ node: Node) -> VerilogExpression {
    guard case .binary(let operation, let a, let b) = node.kind else { return expression(node) }
    return .infix(operation == .equal ? "!=" : "==", expression(a), expression(b))
  }

  func concatenation(_ parts: [Node]) -> VerilogExpression {
    if parts.allSatisfy({ $0 === parts[0] }) {
      return .atom("{\(parts.count){\(expression(parts[0]).text)}}")
    }
    return .atom("{" + parts.map { expression($0).text }.joined(separator: ", ") + "}")
  }

  func signExtension(_ inner: Node, to width: Int) -> VerilogExpression {
    let name = identifier(inner, reading: 0...(inner.width - 1))
    if inner.width == 1 { return .atom("{\(width){\(name)}}") }
    let sign = "\(name)[\(inner.width - 1)]"
    let count = width - inner.width
    return .atom(count == 1 ? "{\(sign), \(name)}" : "{{\(count){\(sign)}}, \(name)}")
  }

  /// Where a part begins, in just the bits that number the bits of the whole.
  func partStart(_ index: Node, _ whole: Int, _ part: Int) -> String {
    if part & (part - 1) == 0 { return "{\(expression(index).text), \(part.trailingZeroBitCount)'d0}" }
    // Beside a wider factor an operation would be evaluated in the factor's width.
    let text = selfDetermined(index)
    let factor = Self.literal(BitVector(part, width: bitsToIndex(whole)))
    return VerilogExpression.infix("*", text, .atom(factor)).text
  }
}
