/// Runs `count` steps of one operation on values of at most 64 bits; `v` holds all places, `memory` all memories.
///
/// The inner loop of the interpreter: raw pointers, because bounds and exclusivity checks cost more than the work, and
/// one decision for a whole run of steps, because a wrong guess of the processor costs more than several steps.
func execute(
  _ code: OperationCode, _ steps: UnsafePointer<PackedStep>, _ count: Int, _ v: UnsafeMutablePointer<UInt64>,
  _ memory: UnsafeMutablePointer<UInt64>, _ places: UnsafePointer<MemoryPlace>?
) {
  @inline(__always)
  func each(_ compute: (PackedStep) -> UInt64) {
    var next = steps
    let end = steps + count
    while next != end {
      let o = next.pointee
      v[Int(o.destination)] = compute(o)
      next += 1
    }
  }
  switch code {
  case .and: each { o in v[Int(o.a)] & v[Int(o.b)] }
  case .or: each { o in v[Int(o.a)] | v[Int(o.b)] }
  case .xor: each { o in v[Int(o.a)] ^ v[Int(o.b)] }
  case .not: each { o in ~v[Int(o.a)] & o.mask }
  case .add: each { o in (v[Int(o.a)] &+ v[Int(o.b)]) & o.mask }
  case .subtract: each { o in (v[Int(o.a)] &- v[Int(o.b)]) & o.mask }
  case .multiply: each { o in (v[Int(o.a)] &* v[Int(o.b)]) & o.mask }
  case .multiplySigned:
    each { o in
      let (x, y) = (signExtended(v[Int(o.a)], o.freeA), signExtended(v[Int(o.b)], o.freeB))
      return UInt64(bitPattern: x &* y) & o.mask
    }
  case .equal: each { o in v[Int(o.a)] == v[Int(o.b)] ? 1 : 0 }
  case .notEqual: each { o in v[Int(o.a)] != v[Int(o.b)] ? 1 : 0 }
  case .less: each { o in v[Int(o.a)] < v[Int(o.b)] ? 1 : 0 }
  case .lessOrEqual: each { o in v[Int(o.a)] <= v[Int(o.b)] ? 1 : 0 }
  case .lessSigned:
    each { o in signExtended(v[Int(o.a)], o.freeA) < signExtended(v[Int(o.b)], o.freeB) ? 1 : 0 }
  case .lessOrEqualSigned:
    each { o in signExtended(v[Int(o.a)], o.freeA) <= signExtended(v[Int(o.b)], o.freeB) ? 1 : 0 }
  case .shiftLeft:
    each { o in
      let distance = v[Int(o.b)]
      return distance >= 64 ? 0 : (v[Int(o.a)] &<< distance) & o.mask
    }
  case .shiftRight:
    each { o in
      let distance = v[Int(o.b)]
      return distance >= 64 ? 0 : v[Int(o.a)] &>> distance
    }
  case .shiftRightArithmetic:
    each { o in
      let distance = Int64(bitPattern: min(v[Int(o.b)], 63))
      return UInt64(bitPattern: signExtended(v[Int(o.a)], o.freeA) &>> distance) & o.mask
    }
  case .mux:
    each { o in
      // Without a branch: both operands are loaded, and the mask decides.
      let mask = 0 &- v[Int(o.a)]
      return (v[Int(o.b)] & mask) | (v[Int(o.c)] & ~mask)
    }
  case .slice: each { o in (v[Int(o.a)] &>> UInt64(o.distance)) & o.mask }
  case .part:
    each { o in
      let (distance, overflows) = v[Int(o.b)].multipliedReportingOverflow(by: UInt64(o.distance))
      return overflows || distance >= 64 ? 0 : (v[Int(o.a)] &>> distance) & o.mask
    }
  case .join: each { o in (v[Int(o.a)] &<< UInt64(o.distance)) | v[Int(o.b)] }
  case .signExtend: each { o in UInt64(bitPattern: signExtended(v[Int(o.a)], o.freeA)) & o.mask }
  case .reduceAnd: each { o in v[Int(o.a)] == .max &>> UInt64(o.freeA) ? 1 : 0 }
  case .reduceOr: each { o in v[Int(o.a)] != 0 ? 1 : 0 }
  case .reduceXor: each { o in UInt64(truncatingIfNeeded: v[Int(o.a)].nonzeroBitCount & 1) }
  case .memoryRead:
    guard let places else { return }
    each { o in
      let place = places[Int(o.b)]
      let address = v[Int(o.a)]
      return address < UInt64(bitPattern: Int64(place.depth))
        ? memory[place.start &+ Int(truncatingIfNeeded: address)] : 0
    }
  case .copy: each { o in v[Int(o.a)] }
  }
}

extension PackedStep {
  /// The bits of the result.
  fileprivate var mask: UInt64 {
    @inline(__always) get { .max &>> UInt64(free) }
  }
}

/// The low bits of `value`, all but `free` of them, as a two's-complement number.
@inline(__always)
private func signExtended(_ value: UInt64, _ free: UInt8) -> Int64 {
  Int64(bitPattern: value &<< UInt64(free)) &>> Int64(free)
}
