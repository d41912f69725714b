/// Runs operations on values of at most 64 bits; `buffer` holds all places, `memory` all memories.
///
/// The inner loop of the simulator: raw pointers, because bounds and exclusivity checks cost more than the work.
@inline(__always)
func executeNarrow(
  _ o: Operation, _ v: UnsafeMutablePointer<UInt64>, _ memory: UnsafeMutablePointer<UInt64>,
  _ layouts: UnsafePointer<MemoryLayout>
) {
  let a = v[Int(o.a)]
  let result: UInt64
  switch o.code {
  case .and: result = a & v[Int(o.b)]
  case .or: result = a | v[Int(o.b)]
  case .xor: result = a ^ v[Int(o.b)]
  case .not: result = ~a & o.mask
  case .add: result = (a &+ v[Int(o.b)]) & o.mask
  case .subtract: result = (a &- v[Int(o.b)]) & o.mask
  case .multiply: result = (a &* v[Int(o.b)]) & o.mask
  case .multiplySigned:
    result = (signExtended(a, o.widthA) &* signExtended(v[Int(o.b)], o.widthB)) & o.mask
  case .equal: result = a == v[Int(o.b)] ? 1 : 0
  case .notEqual: result = a != v[Int(o.b)] ? 1 : 0
  case .less: result = a < v[Int(o.b)] ? 1 : 0
  case .lessOrEqual: result = a <= v[Int(o.b)] ? 1 : 0
  case .lessSigned:
    let (x, y) = (signExtended(a, o.widthA), signExtended(v[Int(o.b)], o.widthB))
    result = Int64(bitPattern: x) < Int64(bitPattern: y) ? 1 : 0
  case .lessOrEqualSigned:
    let (x, y) = (signExtended(a, o.widthA), signExtended(v[Int(o.b)], o.widthB))
    result = Int64(bitPattern: x) <= Int64(bitPattern: y) ? 1 : 0
  case .shiftLeft:
    let distance = v[Int(o.b)]
    result = distance >= 64 ? 0 : (a &<< distance) & o.mask
  case .shiftRight:
    let distance = v[Int(o.b)]
    result = distance >= 64 ? 0 : a &>> distance
  case .shiftRightArithmetic:
    let distance = min(v[Int(o.b)], 63)
    let x = Int64(bitPattern: signExtended(a, o.widthA))
    result = UInt64(bitPattern: x &>> Int64(distance)) & o.mask
  case .mux: result = a != 0 ? v[Int(o.b)] : v[Int(o.c)]
  case .slice: result = (a &>> UInt64(o.distance)) & o.mask
  case .part:
    let distance = v[Int(o.b)] &* UInt64(o.width)
    result = distance >= 64 ? 0 : (a &>> distance) & o.mask
  case .join: result = (a &<< UInt64(o.distance)) | v[Int(o.b)]
  case .signExtend: result = signExtended(a, o.widthA) & o.mask
  case .reduceAnd: result = a == (o.widthA >= 64 ? .max : (1 &<< UInt64(o.widthA)) &- 1) ? 1 : 0
  case .reduceOr: result = a != 0 ? 1 : 0
  case .reduceXor: result = UInt64(a.nonzeroBitCount & 1)
  case .memoryRead:
    let layout = layouts[Int(o.b)]
    result = a < UInt64(layout.depth) ? memory[layout.base + Int(a)] : 0
  }
  v[Int(o.destination)] = result
}

/// The low `width` bits of `value` with the sign copied to the top.
@inline(__always)
func signExtended(_ value: UInt64, _ width: UInt16) -> UInt64 {
  let unused = UInt64(64 &- Int(width))
  return UInt64(bitPattern: Int64(bitPattern: value &<< unused) &>> Int64(unused))
}
