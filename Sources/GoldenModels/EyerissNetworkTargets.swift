import Mapping

/// Which elements a word of an input network is for, by the number of the word within the network's round. Elements are
/// numbered chain by chain, each from its lowest.
struct EyerissNetworkTargets {
  private let starts: [Int32]
  private let elements: [Int32]
  /// Words of a round.
  let round: Int

  /// Ifmap values: channel set outermost, then ifmap row.
  static func ifmaps(_ mapping: RowStationaryMapping) -> EyerissNetworkTargets {
    EyerissNetworkTargets(mapping, round: mapping.folding.r * mapping.ifmapRows) { chain, height in
      let (rho, i) = height.quotientAndRemainder(dividingBy: mapping.shape.filterHeight)
      return rho * mapping.ifmapRows + chain % mapping.folding.e * mapping.shape.stride + i
    }
  }

  /// Filter words: filter set outermost, then height in the chain.
  static func filters(_ mapping: RowStationaryMapping) -> EyerissNetworkTargets {
    EyerissNetworkTargets(mapping, round: mapping.folding.t * mapping.chainElements) { chain, height in
      chain / mapping.folding.e * mapping.chainElements + height
    }
  }

  private init(_ mapping: RowStationaryMapping, round: Int, word: (Int, Int) -> Int) {
    var lists = [[Int32]](repeating: [], count: round)
    for chain in 0..<mapping.folding.chains {
      for height in 0..<mapping.chainElements {
        lists[word(chain, height)].append(Int32(chain * mapping.chainElements + height))
      }
    }
    var starts: [Int32] = [0]
    for list in lists { starts.append(starts[starts.count - 1] + Int32(list.count)) }
    self.starts = starts
    elements = Array(lists.joined())
    self.round = round
  }

  /// The elements that word `index` of a round is for.
  @inline(__always)
  func range(_ index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }

  @inline(__always)
  func element(_ position: Int) -> Int { Int(elements[position]) }
}
