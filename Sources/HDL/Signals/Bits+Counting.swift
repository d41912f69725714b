extension Bits {
  /// How many bits are 1: a tree of adders; as wide as the count of all bits needs.
  public var populationCount: Bits {
    let countWidth = bitsToCount(width)
    var terms: [Bits] = (0..<width).map { self[$0].zeroExtended(to: countWidth) }
    while terms.count > 1 {
      var sums: [Bits] = []
      for start in stride(from: 0, to: terms.count - 1, by: 2) {
        sums.append(terms[start] &+ terms[start + 1])
      }
      terms = terms.count % 2 == 0 ? sums : sums + [terms[terms.count - 1]]
    }
    return terms[0]
  }

  /// The lowest bit that is 1, alone; zero if there is none.
  public var lowestOne: Bits { self & (~self &+ 1) }
}
