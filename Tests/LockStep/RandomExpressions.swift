import BitVectors
import HDL

/// Draws expressions over the signals that are there.
struct RandomExpressions {
  /// What can be read.
  var pool: [Bits]
  var generator: StimulusGenerator

  /// Some signal, expression or constant.
  mutating func any(depth: Int = 2) -> Bits {
    if depth > 0 && generator.below(3) > 0 { return operation(depth) }
    if pool.isEmpty || generator.below(8) == 0 {
      return Bits(generator.vector(RandomDesign.width(&generator)))
    }
    return pool[generator.below(pool.count)]
  }

  /// An expression of `width` bits.
  mutating func value(_ width: Int, depth: Int = 2) -> Bits { fitted(any(depth: depth), to: width) }

  /// One bit.
  mutating func condition() -> Bits {
    let (a, depth) = (any(depth: 1), 1)
    switch generator.below(6) {
    case 0: return a.anyOne
    case 1: return a == value(a.width, depth: depth)
    case 2: return a < value(a.width, depth: depth)
    case 3: return ~a.allOnes
    default: return fitted(a, to: 1)
    }
  }

  /// `value` in `width` bits, by a slice or an extension.
  mutating func fitted(_ value: Bits, to width: Int) -> Bits {
    if value.width == width { return value }
    if value.width > width {
      let low = generator.below(value.width - width + 1)
      return value[low...(low + width - 1)]
    }
    return generator.below(2) == 0 ? value.zeroExtended(to: width) : value.signExtended(to: width)
  }

  private mutating func operation(_ depth: Int) -> Bits {
    let a = any(depth: depth - 1)
    switch generator.below(36) {
    case 0: return a & value(a.width, depth: depth - 1)
    case 1: return a | value(a.width, depth: depth - 1)
    case 2: return a ^ value(a.width, depth: depth - 1)
    case 3: return ~a
    case 4: return a &+ value(a.width, depth: depth - 1)
    case 5: return a &- value(a.width, depth: depth - 1)
    case 6: return narrow(a) + narrow(any(depth: depth - 1))
    case 7: return narrow(a) * narrow(any(depth: depth - 1))
    case 8: return (narrow(a).signed * narrow(any(depth: depth - 1)).signed).bits
    case 9: return (narrow(a).signed + narrow(any(depth: depth - 1)).signed).bits
    case 10: return a == value(a.width, depth: depth - 1)
    case 11: return a != value(a.width, depth: depth - 1)
    case 12: return a < value(a.width, depth: depth - 1)
    case 13: return a >= value(a.width, depth: depth - 1)
    case 14: return a.signed < value(a.width, depth: depth - 1).signed
    case 15: return a.signed > value(a.width, depth: depth - 1).signed
    case 16: return a << distance()
    case 17: return a >> distance()
    case 18: return (a.signed >> distance()).bits
    case 19: return mux(condition(), a, value(a.width, depth: depth - 1))
    case 20: return concatenate(narrow(a), narrow(any(depth: depth - 1)))
    case 21: return part(a)
    case 22: return fitted(a, to: RandomDesign.width(&generator))
    case 23: return a.parity
    case 24: return concatenate(Array(repeating: narrow(a, limit: 20), count: 1 + generator.below(4)))
    case 25: return (narrow(a) - narrow(any(depth: depth - 1))).bits
    case 26: return (narrow(a).signed - narrow(any(depth: depth - 1)).signed).bits
    case 27: return a.signed == value(a.width, depth: depth - 1).signed
    case 28: return a.signed <= value(a.width, depth: depth - 1).signed
    case 29: return a << generator.below(a.width + 3)
    case 30: return (a.signed >> generator.below(a.width + 3)).bits
    case 31: return narrow(a, limit: 20).populationCount
    case 32: return selection(narrow(a, limit: 40))
    case 33, 34: return variablePart(a, depth)
    default: return a.allOnes
    }
  }

  /// At most `limit` bits, so that what grows stays below 130.
  private mutating func narrow(_ value: Bits, limit: Int = 65) -> Bits {
    value.width <= limit ? value : fitted(value, to: 1 + generator.below(limit))
  }

  private mutating func distance() -> Bits { value(1 + generator.below(8), depth: 0) }

  /// One of a few values, by number or by a bit each.
  private mutating func selection(_ first: Bits) -> Bits {
    let others = (0..<generator.below(4)).map { _ in value(first.width, depth: 0) }
    let values = [first] + others
    if generator.below(2) == 0 { return select(oneHot: value(values.count, depth: 0), among: values) }
    return select(value(bitsToIndex(values.count), depth: 0), among: values)
  }

  /// A part at any offset, with indices that are narrow, exact and far too wide.
  private mutating func variablePart(_ whole: Bits, _ depth: Int) -> Bits {
    let exact = bitsToIndex(whole.width)
    let index = value(
      [exact, max(1, exact - 1), exact + 1, 1 + generator.below(12)][generator.below(4)], depth: depth - 1)
    return whole[from: index, width: 1 + generator.below(min(40, whole.width + 4))]
  }

  private mutating func part(_ value: Bits) -> Bits {
    let count = 1 << (1 + generator.below(3))
    let width = 1 + generator.below(130 / count)
    return fitted(value, to: count * width).part(self.value(bitsToIndex(count), depth: 0), width: width)
  }
}
