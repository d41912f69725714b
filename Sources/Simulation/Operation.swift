/// One step of the flat program that a design becomes: operands and result are places in one buffer of words.
///
/// 32 bytes, no references: the inner loop touches nothing else. Values beyond 64 bits have operations of their own,
/// to which one step of kind `wide` points.
struct Operation {
  enum Code: UInt8 {
    case and, or, xor, not, add, subtract, multiply, multiplySigned
    case equal, notEqual, less, lessOrEqual, lessSigned, lessOrEqualSigned
    case shiftLeft, shiftRight, shiftRightArithmetic
    case mux, slice, part, join, signExtend, reduceAnd, reduceOr, reduceXor, memoryRead
    case copy, wide
  }

  /// The bits of the result.
  var mask: UInt64
  /// Where the result goes.
  var destination: Int32
  /// Where the operands are; `b` of a memory read is the memory's number, `a` of `wide` that of the wide operation.
  var a: Int32
  var b: Int32
  var c: Int32
  var code: Code
  /// How many bits of a word the first and second operand leave free.
  var freeA: UInt8
  var freeB: UInt8
  /// A constant distance: of a slice, or of the upper part of a join; the bits of a part.
  var distance: UInt8
}

/// An operation before it is packed for the inner loop, or one on values beyond 64 bits.
struct Step {
  var code: Operation.Code
  /// Bits of the result, and of the first and second operand.
  var width: Int
  var widthA = 0
  var widthB = 0
  /// A constant distance: of a slice, or of the upper part of a join.
  var distance = 0
  /// Where the result goes.
  var destination: Int32
  /// Where the operands are; `b` of a memory read is the memory's number.
  var a: Int32
  var b: Int32 = 0
  var c: Int32 = 0

  /// Whether all operands and the result fit one word each.
  var isNarrow: Bool { width <= 64 && widthA <= 64 && widthB <= 64 }

  /// The places it reads.
  var reads: [Int32] {
    switch code {
    case .not, .slice, .signExtend, .reduceAnd, .reduceOr, .reduceXor, .memoryRead, .copy: [a]
    case .mux: [a, b, c]
    default: [a, b]
    }
  }

  /// The packed form; `index` is the place among the wide operations, if it has to go there.
  func packed(wideIndex index: Int) -> Operation {
    guard isNarrow else {
      return Operation(
        mask: 0, destination: destination, a: Int32(index), b: 0, c: 0, code: .wide, freeA: 0, freeB: 0,
        distance: 0)
    }
    let mask: UInt64 = width >= 64 ? .max : (1 << UInt64(width)) - 1
    let constant = code == .part ? width : distance
    return Operation(
      mask: mask, destination: destination, a: a, b: b, c: c, code: code, freeA: UInt8(64 - widthA),
      freeB: UInt8(64 - widthB), distance: UInt8(constant))
  }
}

/// Where one memory of the flattened design lies.
struct MemoryLayout {
  var base: Int
  var depth: Int
  var width: Int
  var wordsPerEntry: Int
}
