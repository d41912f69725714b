import Mapping

/// What of a layer's data decides how long it takes: how many values each run-length coded word stands for, and which
/// ofmap values are zero.
public struct EyerissTraffic: Hashable, Sendable {
  /// Values of each 64-bit word of the ifmap stream.
  let ifmapWordValues: [UInt8]
  /// For each psum word of the last passes, in the order in which they leave: bit j is set if value j is not zero.
  let ofmapWordMasks: [UInt32]

  /// The traffic of a layer with these streams and results.
  ///
  /// - Parameter result: what the golden model computed under the same mapping.
  public init(_ streams: LayerStreams, _ result: EyerissLayerResult) {
    let mapping = streams.mapping
    let code = RunLengthCode(wordBits: mapping.configuration.wordBits)
    var counts: [UInt8] = []
    var masks: [UInt32] = []
    for outer in 0..<mapping.outerCount {
      for channelGroup in 0..<mapping.channelGroups {
        let block = streams.ifmapBlock(outer: outer, channelGroup: channelGroup)
        counts += Self.values(ofWords: code.encode(block), code, count: block.count)
      }
      for filterGroup in 0..<mapping.filterGroups {
        let block = streams.ofmapBlock(result.extended, outer: outer, filterGroup: filterGroup)
        masks += Self.masks(block, mapping)
      }
    }
    ifmapWordValues = counts
    ofmapWordMasks = masks
  }

  /// The traffic of a layer without a single zero: what is sent is as long as it can be.
  public init(denseUnder mapping: RowStationaryMapping) {
    let pairs = mapping.configuration.pairsPerStreamWord
    let block = (0..<mapping.ifmapBlockValues.dividedRoundingUp(by: pairs)).map { word in
      UInt8(min(pairs, mapping.ifmapBlockValues - word * pairs))
    }
    let blocks = mapping.outerCount * mapping.channelGroups
    ifmapWordValues = Array(repeatElement(block, count: blocks).joined())
    let lastPasses = mapping.outerCount * mapping.filterGroups
    let words = lastPasses * mapping.psumPassWords
    ofmapWordMasks = [UInt32](repeating: .max, count: words)
  }

  private static func values(ofWords words: [UInt64], _ code: RunLengthCode, count: Int) -> [UInt8] {
    var left = count
    return words.map { word in
      var values = 0
      for pair in 0..<code.pairsPerWord {
        values += Int(word >> (pair * code.pairBits) & UInt64(RunLengthCode.longestRun)) + 1
      }
      values = min(values, left)
      left -= values
      return UInt8(values)
    }
  }

  private static func masks(_ block: [Int32], _ mapping: RowStationaryMapping) -> [UInt32] {
    var masks: [UInt32] = []
    masks.reserveCapacity(mapping.psumPassWords)
    let (filters, port) = (mapping.folding.p, mapping.configuration.psumPortWords)
    for first in stride(from: 0, to: block.count, by: filters) {
      for word in stride(from: 0, to: filters, by: port) {
        var mask: UInt32 = 0
        for j in word..<min(word + port, filters) where block[first + j] != 0 { mask |= 1 << (j - word) }
        masks.append(mask)
      }
    }
    return masks
  }
}
