import Configurations

/// The filter stream: raw words of the filter network, packed into words of 64 bits.
extension LayerStreams {
  /// The 64-bit words that one pass takes.
  ///
  /// Outermost first: block of an element, filter set, height in the chain.
  public func filterWords(outer: Int, channelGroup: Int, filterGroup: Int) -> [UInt64] {
    let configuration = mapping.configuration
    let perWord = configuration.filterWordsPerStreamWord
    var words = [UInt64](repeating: 0, count: mapping.filterStreamWords)
    let rows = (0..<(mapping.folding.t * mapping.chainElements)).map { target in
      row(
        outer, channelGroup: channelGroup, filterGroup: filterGroup, set: target / mapping.chainElements,
        height: target % mapping.chainElements)
    }
    var index = 0
    for block in 0..<mapping.filterBlocks {
      for row in rows {
        let bits = networkWord(row, block)
        words[index / perWord] |= bits << (index % perWord * configuration.filterPortBits)
        index += 1
      }
    }
    return words
  }

  /// What one element holds in a pass: position w*p + j for window entry w = s*q + c and filter j.
  private func row(_ outer: Int, channelGroup: Int, filterGroup: Int, set: Int, height: Int) -> [Int32] {
    let folding = mapping.folding
    let shape = mapping.shape
    let (channelSet, filterRow) = height.quotientAndRemainder(dividingBy: shape.filterHeight)
    var values = [Int32](repeating: 0, count: mapping.windowEntries * folding.p)
    for j in 0..<folding.p {
      guard let filter = filter(outer: outer, filterGroup: filterGroup, set: set, index: j) else { continue }
      for c in 0..<folding.q {
        let channel = channelGroup * folding.passChannels + channelSet * folding.q + c
        guard channel < mapping.channels else { continue }
        let (own, segment) = channel.quotientAndRemainder(dividingBy: folding.segments)
        let start =
          ((filter * shape.channelsPerGroup + own) * shape.filterHeight + filterRow) * shape.filterWidth
        for s in 0..<mapping.segmentWidth {
          let column = segment * mapping.segmentWidth + s
          guard column < shape.filterWidth else { break }
          values[(s * folding.q + c) * folding.p + j] = operands.filters[start + column]
        }
      }
    }
    return values
  }

  /// Word `block` of an element's filters, the first value in the low bits.
  private func networkWord(_ row: [Int32], _ block: Int) -> UInt64 {
    let bits = mapping.configuration.wordBits
    let first = block * mapping.configuration.filterPortWords
    let end = min(first + mapping.configuration.filterPortWords, row.count)
    var word: UInt64 = 0
    for position in first..<end {
      let value = UInt64(truncatingIfNeeded: row[position]) & ((1 << bits) - 1)
      word |= value << ((position - first) * bits)
    }
    return word
  }
}
