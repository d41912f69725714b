import HDL

/// Loops inside each other as counters: the order of every transfer in the array is one of these.
///
/// The innermost loop comes first. A loop whose count is n runs from 0 to n - 1; counts do not change on the way.
struct LoopNest {
  /// One loop.
  struct Loop {
    /// The number of the round, as wide as the count.
    let index: Bits
    /// This is the last round.
    let isLast: Bits
  }

  /// The loops, innermost first.
  let loops: [Loop]
  /// Every loop is in its last round.
  let isLast: Bits

  /// Counters for `counts`, called after them; `advance` ends a round of the innermost loop.
  init(_ m: Module, _ counts: [(name: String, count: Bits)], advance: Bits) {
    let loops = counts.map { name, count in
      let index = m.register(name, count.width, resetTo: 0)
      return Loop(index: index, isLast: ((index &+ 1) == count).named("\(name)_is_last"))
    }
    self.loops = loops
    isLast = all(of: loops.map(\.isLast))
    m.when(advance) { Self.step(m, loops[...]) }
  }

  private static func step(_ m: Module, _ loops: ArraySlice<Loop>) {
    guard let inner = loops.first else { return }
    m.when(inner.isLast) {
      inner.index[] = 0
      step(m, loops.dropFirst())
    }.otherwise { inner.index[] = inner.index &+ 1 }
  }
}

extension Bits {
  /// The place after this one in a ring of `count` places.
  func successor(inRingOf count: Int) -> Bits {
    if count == 1 { return Bits(0, width: width) }
    if count == 1 << width { return self &+ 1 }
    return mux(self == count - 1, 0, self &+ 1)
  }

  /// The place `step` places after this one in a ring of `count` places; `step` is at most `count`.
  func advanced(by step: Bits, inRingOf count: Int, name: String) -> Bits {
    let bits = max(width, step.width) + 1
    let sum = (zeroExtended(to: bits) &+ step.zeroExtended(to: bits)).named(name)
    let low = sum[0...(width - 1)]
    return mux(sum >= count, low &- (count % (1 << width)), low)
  }
}

extension Bits {
  /// This number, known to fit, in `width` bits; bits that fall away are called after `name`.
  func fitted(to width: Int, _ m: Module, _ name: String) -> Bits {
    if width >= self.width { return zeroExtended(to: width) }
    m.ignore(self[width...(self.width - 1)], as: "\(name)_bits")
    return self[0...(width - 1)]
  }
}
