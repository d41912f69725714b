import BitVectors
import HDL
import LockStep

/// Every operation of the language on operands of one width, each with what it should give.
struct OperationSample: Sendable {
  /// Bits of `a` and `b`.
  let width: Int
  /// Bits of the distance of a shift.
  let distanceWidth: Int

  private typealias Hardware = @Sendable (Bits, Bits, Bits) -> Bits
  private typealias Reference = @Sendable (BitReference, BitReference, BitReference) -> BitReference

  private struct Operation: Sendable {
    let name: String
    let hardware: Hardware
    let reference: Reference
  }

  /// A module with an output for each operation.
  var sketch: Sketch {
    Sketch("operations_w\(width)_d\(distanceWidth)") { m, list in
      let a = list.input("a", width)
      let b = list.input("b", width)
      let d = list.input("d", distanceWidth)
      for operation in operations {
        let value = operation.hardware(a, b, d)
        list.output(operation.name, value.width)[] = value
      }
    }
  }

  /// The outputs, by name.
  func expected(_ a: BitVector, _ b: BitVector, _ d: BitVector) -> [(name: String, value: BitVector)] {
    operations.map { operation in
      let result = operation.reference(BitReference(a), BitReference(b), BitReference(d))
      return (operation.name, result.vector)
    }
  }

  private var operations: [Operation] { logic + arithmetic + comparisons + shifts + shaping }

  private var logic: [Operation] {
    [
      Operation(
        name: "and_", hardware: { a, b, _ in a & b }, reference: { a, b, _ in a.zip(b) { $0 && $1 } }),
      Operation(name: "or_", hardware: { a, b, _ in a | b }, reference: { a, b, _ in a.zip(b) { $0 || $1 } }),
      Operation(
        name: "xor_", hardware: { a, b, _ in a ^ b }, reference: { a, b, _ in a.zip(b) { $0 != $1 } }),
      Operation(name: "not_", hardware: { a, _, _ in ~a }, reference: { a, _, _ in ~a }),
      Operation(
        name: "all_ones", hardware: { a, b, _ in (a | b).allOnes },
        reference: { a, b, _ in BitReference(!a.zip(b) { $0 || $1 }.bits.contains(false)) }),
      Operation(
        name: "any_one", hardware: { a, b, _ in (a & b).anyOne },
        reference: { a, b, _ in BitReference(a.zip(b) { $0 && $1 }.bits.contains(true)) }),
      Operation(
        name: "parity", hardware: { a, _, _ in a.parity },
        reference: { a, _, _ in BitReference(a.bits.filter { $0 }.count % 2 == 1) }),
    ]
  }

  private var arithmetic: [Operation] {
    [
      Operation(name: "sum", hardware: { a, b, _ in a &+ b }, reference: { a, b, _ in a.plus(b) }),
      Operation(name: "difference", hardware: { a, b, _ in a &- b }, reference: { a, b, _ in a.minus(b) }),
      Operation(
        name: "whole_sum", hardware: { a, b, _ in a + b },
        reference: { a, b, _ in
          a.extended(to: a.width + 1, signed: false).plus(b.extended(to: b.width + 1, signed: false))
        }
      ),
      Operation(
        name: "signed_sum", hardware: { a, b, _ in (a.signed + b.signed).bits },
        reference: { a, b, _ in
          a.extended(to: a.width + 1, signed: true).plus(b.extended(to: b.width + 1, signed: true))
        }),
      Operation(
        name: "product", hardware: { a, b, _ in a * b }, reference: { a, b, _ in a.times(b, signed: false) }),
      Operation(
        name: "signed_product", hardware: { a, b, _ in (a.signed * b.signed).bits },
        reference: { a, b, _ in a.times(b, signed: true) }),
      Operation(
        name: "uneven_product", hardware: { a, _, d in a * d },
        reference: { a, _, d in a.times(d, signed: false) }),
      Operation(
        name: "uneven_signed_product", hardware: { a, _, d in (a.signed * d.signed).bits },
        reference: { a, _, d in a.times(d, signed: true) }),
    ]
  }

  private var comparisons: [Operation] {
    [
      Operation(
        name: "equal", hardware: { a, b, _ in a == b }, reference: { a, b, _ in BitReference(a == b) }),
      Operation(
        name: "not_equal", hardware: { a, b, _ in a != b }, reference: { a, b, _ in BitReference(a != b) }),
      Operation(
        name: "less", hardware: { a, b, _ in a < b },
        reference: { a, b, _ in BitReference(a.isLess(b, signed: false)) }),
      Operation(
        name: "less_or_equal", hardware: { a, b, _ in a <= b },
        reference: { a, b, _ in BitReference(!b.isLess(a, signed: false)) }),
      Operation(
        name: "greater", hardware: { a, b, _ in a > b },
        reference: { a, b, _ in BitReference(b.isLess(a, signed: false)) }),
      Operation(
        name: "greater_or_equal", hardware: { a, b, _ in a >= b },
        reference: { a, b, _ in BitReference(!a.isLess(b, signed: false)) }),
      Operation(
        name: "signed_less", hardware: { a, b, _ in a.signed < b.signed },
        reference: { a, b, _ in BitReference(a.isLess(b, signed: true)) }),
      Operation(
        name: "signed_greater", hardware: { a, b, _ in a.signed > b.signed },
        reference: { a, b, _ in BitReference(b.isLess(a, signed: true)) }),
    ]
  }

  private var shifts: [Operation] {
    [
      Operation(
        name: "left", hardware: { a, _, d in a << d }, reference: { a, _, d in a.shiftedLeft(d.number) }),
      Operation(
        name: "right", hardware: { a, _, d in a >> d }, reference: { a, _, d in a.shiftedRight(d.number) }),
      Operation(
        name: "signed_right", hardware: { a, _, d in (a.signed >> d).bits },
        reference: { a, _, d in a.shiftedRight(d.number, filling: a.sign) }),
    ]
  }

  private var shaping: [Operation] {
    let wider = width + 3
    let (low, count) = (width / 3, max(1, width / 2))
    return [
      Operation(
        name: "choice", hardware: { a, b, d in mux(d[0], a, b) }, reference: { a, b, d in d.bits[0] ? a : b }),
      Operation(
        name: "zeros_above", hardware: { a, _, _ in a.zeroExtended(to: wider) },
        reference: { a, _, _ in a.extended(to: wider, signed: false) }),
      Operation(
        name: "signs_above", hardware: { a, _, _ in a.signExtended(to: wider) },
        reference: { a, _, _ in a.extended(to: wider, signed: true) }),
      Operation(
        name: "slice", hardware: { a, b, _ in (a ^ b)[low...(low + count - 1)] },
        reference: { a, b, _ in a.zip(b) { $0 != $1 }.slice(low, count) }),
      Operation(
        name: "joined", hardware: { a, b, d in concatenate(a, d, b) },
        reference: { a, b, d in BitReference(b.bits + d.bits + a.bits) }),
      Operation(
        name: "part", hardware: { a, b, d in concatenate(a, b, b, a).part(d[0...1], width: a.width) },
        reference: { a, b, d in [a, b, b, a].reversed()[d.slice(0, 2).number] }),
    ]
  }
}
