/// What a step of the flat program computes.
package enum OperationCode: UInt8, CaseIterable {
  case and, or, xor, not, add, subtract, multiply, multiplySigned
  case equal, notEqual, less, lessOrEqual, lessSigned, lessOrEqualSigned
  case shiftLeft, shiftRight, shiftRightArithmetic
  case mux, slice, part, join, signExtend, reduceAnd, reduceOr, reduceXor, memoryRead
  case copy
}

/// One step of the flat program that a design becomes: what it computes, and the places of its operands and result.
package struct Step {
  /// What it computes.
  package var code: OperationCode
  /// Bits of the result, and of the first and second operand.
  package var width: Int
  package var widthA = 0
  package var widthB = 0
  /// A constant distance: of a slice, or of the upper part of a join.
  package var distance = 0
  /// Where the result goes.
  package var destination: Int32
  /// Where the operands are; `b` of a memory read is the memory's number.
  package var a: Int32
  package var b: Int32 = 0
  package var c: Int32 = 0

  /// Whether all operands and the result fit one word each.
  package var isNarrow: Bool { width <= 64 && widthA <= 64 && widthB <= 64 }

  /// The places it reads.
  package var reads: [Int32] {
    switch code {
    case .not, .slice, .signExtend, .reduceAnd, .reduceOr, .reduceXor, .memoryRead, .copy: [a]
    case .mux: [a, b, c]
    default: [a, b]
    }
  }
}
