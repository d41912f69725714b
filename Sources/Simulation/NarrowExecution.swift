/// Runs operations on values of at most 64 bits; `v` holds all places, `memory` all memories.
///
/// The inner loop of the simulator: raw pointers, because bounds and exclusivity checks cost more than the work.
func executeProgram(
  _ program: UnsafePointer<Operation>, count: Int, _ v: UnsafeMutablePointer<UInt64>,
  _ memory: UnsafeMutablePointer<UInt64>, _ layouts: UnsafePointer<MemoryLayout>, _ wide: UnsafePointer<Step>
) {
  var next = program
  let end = program + count
  while next != end {
    let o = next.pointee
    next += 1
    let result: UInt64
    switch o.code {
    case .and: result = v[Int(o.a)] & v[Int(o.b)]
    case .or: result = v[Int(o.a)] | v[Int(o.b)]
    case .xor: result = v[Int(o.a)] ^ v[Int(o.b)]
    case .not: result = ~v[Int(o.a)] & o.mask
    case .add: result = (v[Int(o.a)] &+ v[Int(o.b)]) & o.mask
    case .subtract: result = (v[Int(o.a)] &- v[Int(o.b)]) & o.mask
    case .multiply: result = (v[Int(o.a)] &* v[Int(o.b)]) & o.mask
    case .multiplySigned:
      let (x, y) = (signExtended(v[Int(o.a)], o.freeA), signExtended(v[Int(o.b)], o.freeB))
      result = UInt64(bitPattern: x &* y) & o.mask
    case .equal: result = v[Int(o.a)] == v[Int(o.b)] ? 1 : 0
    case .notEqual: result = v[Int(o.a)] != v[Int(o.b)] ? 1 : 0
    case .less: result = v[Int(o.a)] < v[Int(o.b)] ? 1 : 0
    case .lessOrEqual: result = v[Int(o.a)] <= v[Int(o.b)] ? 1 : 0
    case .lessSigned:
      result = signExtended(v[Int(o.a)], o.freeA) < signExtended(v[Int(o.b)], o.freeB) ? 1 : 0
    case .lessOrEqualSigned:
      result = signExtended(v[Int(o.a)], o.freeA) <= signExtended(v[Int(o.b)], o.freeB) ? 1 : 0
    case .shiftLeft:
      let distance = v[Int(o.b)]
      result = distance >= 64 ? 0 : (v[Int(o.a)] &<< distance) & o.mask
    case .shiftRight:
      let distance = v[Int(o.b)]
      result = distance >= 64 ? 0 : v[Int(o.a)] &>> distance
    case .shiftRightArithmetic:
      let distance = Int64(bitPattern: min(v[Int(o.b)], 63))
      result = UInt64(bitPattern: signExtended(v[Int(o.a)], o.freeA) &>> distance) & o.mask
    case .mux: result = v[Int(o.a)] != 0 ? v[Int(o.b)] : v[Int(o.c)]
    case .slice: result = (v[Int(o.a)] &>> UInt64(o.distance)) & o.mask
    case .part:
      let (distance, overflows) = v[Int(o.b)].multipliedReportingOverflow(by: UInt64(o.distance))
      result = overflows || distance >= 64 ? 0 : (v[Int(o.a)] &>> distance) & o.mask
    case .join: result = (v[Int(o.a)] &<< UInt64(o.distance)) | v[Int(o.b)]
    case .signExtend: result = UInt64(bitPattern: signExtended(v[Int(o.a)], o.freeA)) & o.mask
    case .reduceAnd: result = v[Int(o.a)] == UInt64.max &>> UInt64(o.freeA) ? 1 : 0
    case .reduceOr: result = v[Int(o.a)] != 0 ? 1 : 0
    case .reduceXor: result = UInt64(truncatingIfNeeded: v[Int(o.a)].nonzeroBitCount & 1)
    case .memoryRead:
      let layout = layouts[Int(o.b)]
      let address = v[Int(o.a)]
      result =
        address < UInt64(bitPattern: Int64(layout.depth))
        ? memory[layout.base &+ Int(truncatingIfNeeded: address)] : 0
    case .copy: result = v[Int(o.a)]
    case .wide:
      executeWide(wide[Int(o.a)], v, memory, layouts)
      continue
    }
    v[Int(o.destination)] = result
  }
}

/// The low bits of `value`, all but `free` of them, as a two's-complement number.
@inline(__always)
private func signExtended(_ value: UInt64, _ free: UInt8) -> Int64 {
  Int64(bitPattern: value &<< UInt64(free)) &>> Int64(free)
}
