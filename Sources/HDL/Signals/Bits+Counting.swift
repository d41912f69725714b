extension Bits {
  /// How many bits are 1: a tree of adders; as wide as the count of all bits needs.
  public var populationCount: Bits {
    let countWidth = bitsToCount(width)
    var terms = (0..<width).map { self[$0].zeroExtended(to: countWidth) }
    while terms.count > 1 {
      terms = stride(from: 0, to: terms.count, by: 2).map { start in
        start + 1 < terms.count ? terms[start] &+ terms[start + 1] : terms[start]
      }
    }
    return terms[0]
  }

  /// The lowest bit that is 1, alone; zero if there is none.
  public var lowestOne: Bits { self & (~self &+ 1) }
}
