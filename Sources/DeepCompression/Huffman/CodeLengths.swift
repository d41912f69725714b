/// Lengths of the codes of an optimal prefix code none of whose codes is longer than a limit.
///
/// Found by package-merge (Larmore and Hirschberg, *A Fast Algorithm for Optimal Length-Limited Huffman
/// Codes*, 1990). Where no code of Huffman's own construction passes the limit, the result costs exactly as
/// many bits as his.
enum CodeLengths {
  /// The longest code: four of them fit the 57 bits that one load of the decoder supplies.
  static let limit = 14

  /// The code length of each symbol; 0 for symbols that do not occur, 1 for a symbol that is alone.
  ///
  /// - Parameter counts: how often each symbol occurs; at most `2^limit` symbols may.
  static func optimal(for counts: [Int], limit: Int = limit) -> [UInt8] {
    let used = counts.indices.filter { counts[$0] > 0 }.sorted { counts[$0] < counts[$1] }
    precondition(used.count <= 1 << limit, "more symbols than codes")
    var lengths = [UInt8](repeating: 0, count: counts.count)
    guard used.count > 1 else {
      if let symbol = used.first { lengths[symbol] = 1 }
      return lengths
    }
    var packages = Packages(leaves: used.map { counts[$0] })
    for leaf in packages.chosenLeaves(rounds: limit) { lengths[used[leaf]] += 1 }
    return lengths
  }

  /// The bits that `counts` of symbols take in codes of `lengths`.
  static func bits(_ counts: [Int], _ lengths: [UInt8]) -> Int {
    zip(counts, lengths).reduce(0) { $0 + $1.0 * Int($1.1) }
  }
}

/// The packages of the algorithm: leaves, and pairs of what was merged a round before.
private struct Packages {
  private struct Package {
    var weight: Int
    /// The parts, or nil for a leaf.
    var pair: (Int, Int)?
  }

  private let leafCount: Int
  private var packages: [Package]

  /// Leaves of ascending weights.
  init(leaves: [Int]) {
    leafCount = leaves.count
    packages = leaves.map { Package(weight: $0, pair: nil) }
  }

  /// Each time a leaf is in one of the cheapest 2n - 2 packages of the last round, its code grows by a bit.
  mutating func chosenLeaves(rounds: Int) -> [Int] {
    var list = Array(0..<leafCount)
    for _ in 1..<rounds {
      let pairs = pairs(of: list)
      list = merged(pairs)
    }
    var chosen: [Int] = []
    var pending = Array(list.prefix(2 * leafCount - 2))
    while let package = pending.popLast() {
      if let pair = packages[package].pair { pending += [pair.0, pair.1] } else { chosen.append(package) }
    }
    return chosen
  }

  private mutating func pairs(of list: [Int]) -> [Int] {
    stride(from: 0, to: list.count - 1, by: 2).map { index in
      let (first, second) = (list[index], list[index + 1])
      packages.append(
        Package(weight: packages[first].weight + packages[second].weight, pair: (first, second)))
      return packages.count - 1
    }
  }

  /// The leaves and `pairs`, by ascending weight.
  private func merged(_ pairs: [Int]) -> [Int] {
    var list: [Int] = []
    var (leaf, pair) = (0, 0)
    while leaf < leafCount || pair < pairs.count {
      let takesLeaf =
        pair == pairs.count
        || leaf < leafCount && packages[leaf].weight <= packages[pairs[pair]].weight
      list.append(takesLeaf ? leaf : pairs[pair])
      if takesLeaf { leaf += 1 } else { pair += 1 }
    }
    return list
  }
}
