/// One step of the flat program that a design becomes: operands and result are places in one buffer of words.
///
/// 32 bytes, no references: the inner loop touches nothing else.
struct Operation {
  enum Code: UInt8 {
    case and, or, xor, not, add, subtract, multiply, multiplySigned
    case equal, notEqual, less, lessOrEqual, lessSigned, lessOrEqualSigned
    case shiftLeft, shiftRight, shiftRightArithmetic
    case mux, slice, part, join, signExtend, reduceAnd, reduceOr, reduceXor, memoryRead
  }

  var code: Code
  /// Whether all operands and the result fit one word.
  var isNarrow: Bool
  /// A constant distance: of a slice, or of the upper part of a join.
  var distance: UInt16 = 0
  /// Bits of the result, and of the first and second operand.
  var width: UInt16
  var widthA: UInt16 = 0
  var widthB: UInt16 = 0
  /// Where the result goes.
  var destination: Int32
  /// Where the operands are; `b` of a memory read is the memory's number.
  var a: Int32
  var b: Int32 = 0
  var c: Int32 = 0

  /// The bits of a one-word result.
  @inline(__always) var mask: UInt64 {
    width >= 64 ? .max : (1 &<< UInt64(width)) &- 1
  }
}

/// Where one memory of the flattened design lies.
struct MemoryLayout {
  var base: Int
  var depth: Int
  var width: Int
  var wordsPerEntry: Int
}
