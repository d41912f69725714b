/// One number that the array must know of a layer; they are loaded through the configuration chain, in this order from
/// the low bits up.
///
/// Letters are those of docs/eyeriss.md: a pass covers p*t filters, q*r channels, n ifmaps and e ofmap rows.
public enum EyerissLayerField: String, CaseIterable, Hashable, Sendable, Codable {
  // The processing elements.

  /// p, filters interleaved in an element.
  case filtersPerElement
  /// q*S, entries of a window.
  case windowEntries
  /// q*min(U, S), entries that leave the window from one output to the next.
  case releasedEntries
  /// ceil(p*q*S / filterPortWords), words of the filter network that an element takes in a pass.
  case filterBlocks
  /// F, outputs of a row.
  case outputs
  /// n, ifmaps in a pass.
  case images
  /// How far a product is shifted right: 0 to 2*wordBits - 1.
  case productShift

  // The networks.

  /// (e-1)*U + R, ifmap rows in a pass.
  case ifmapRows
  /// r, channel sets.
  case channelSets
  /// n*B*q, how often a pass sends one value of each ifmap row and channel set.
  case ifmapSteps
  /// R*r, elements of a chain.
  case chainElements
  /// e, chains of a filter set.
  case chainWidth
  /// t, filter sets.
  case filterSets
  /// ceil(p / psumPortWords), words of the psum networks for one output of a chain.
  case psumBlocks
  /// Psums in the last of these words: p - (psumBlocks - 1)*psumPortWords.
  case lastBlockPsums

  // The passes.

  /// Groups x batches x strips x M/m.
  case outerCount
  /// C' / (q*r), passes that add to the same psums.
  case channelGroups
  /// m / (p*t), passes that use the same ifmaps.
  case filterGroups
  /// filterBlocks*t*R*r, words of the filter network in a pass.
  case filterPassWords
  /// ifmapSteps*r*ifmapRows, values in the ifmap block of a pass.
  case ifmapBlockValues
  /// Words of the global buffer that hold such a block: ceil(ifmapBlockValues / ifmapWordValues).
  case ifmapBlockWords

  // The way off chip, and the buffer.

  /// How far a psum is shifted right on its way out: 0 to psumBits - 1.
  case outputShift
  /// 1 if negative outputs become zero.
  case rectifies
  /// Banks of the global buffer that hold ifmaps, from bank 0 on; the others hold psums. 1 to banks - 1.
  case ifmapBanks

  /// Bits of the field on an array of `configuration`.
  public func width(in configuration: EyerissConfiguration) -> Int {
    let c = configuration
    func counts(_ maximum: Int) -> Int { EyerissConfiguration.bitsToCount(maximum) }
    switch self {
    case .filtersPerElement: return counts(c.psumEntries)
    case .windowEntries, .releasedEntries: return counts(c.ifmapEntries)
    case .filterBlocks: return counts(c.filterScratchpadRows)
    case .outputs: return 12
    case .images: return 8
    case .productShift: return counts(2 * c.wordBits - 1)
    case .ifmapRows: return c.ifmapColumnIdBits + 1
    case .channelSets, .chainElements: return counts(c.rows)
    case .ifmapSteps: return 20
    case .chainWidth, .filterSets: return counts(c.elements)
    case .psumBlocks: return counts((c.psumEntries + c.psumPortWords - 1) / c.psumPortWords)
    case .lastBlockPsums: return counts(c.psumPortWords)
    case .outerCount: return 24
    case .channelGroups, .filterGroups: return 16
    case .filterPassWords: return counts(c.filterScratchpadRows * c.elements)
    case .ifmapBlockValues: return 24
    case .ifmapBlockWords: return counts(c.globalBufferWords)
    case .outputShift: return counts(c.psumBits - 1)
    case .rectifies: return 1
    case .ifmapBanks: return counts(c.globalBufferBanks)
    }
  }

  /// The least value that means something.
  var minimum: Int {
    switch self {
    case .productShift, .outputShift, .rectifies: return 0
    default: return 1
    }
  }
}
