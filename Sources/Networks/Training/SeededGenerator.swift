/// Random numbers that are the same on every machine for the same seed.
///
/// The generator is SplitMix64: the state grows by the golden ratio of 2^64, and a bijection of 64 bits
/// scrambles it (Steele, Lea and Flood, *Fast Splittable Pseudorandom Number Generators*, 2014). Shuffling
/// and drawing of reals are defined here and not left to the standard library, whose algorithms may change.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  /// All that decides the numbers to come: a generator of this seed continues with them.
  public private(set) var state: UInt64

  /// A generator whose numbers follow from `seed` alone.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A real number from 0 up to, not including, 1: a multiple of 2^-24.
  public mutating func unitInterval() -> Float {
    Float(next() >> 40) * 0x1p-24
  }

  /// An integer in 0 ..< `bound`, all equally likely up to a part in 2^64 / `bound`.
  public mutating func integer(below bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// The integers 0 ..< `count` in random order (Fisher and Yates).
  public mutating func permutation(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in order.indices.dropFirst().reversed() {
      order.swapAt(last, integer(below: last + 1))
    }
    return order
  }
}
