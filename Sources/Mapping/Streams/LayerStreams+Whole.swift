/// Streams of the whole layer, and the way back.
extension LayerStreams {
  /// The run-length coded ifmap stream: a block for each outer iteration and channel group.
  ///
  /// - Parameter measure: grows by every block.
  public func ifmapStream(measure: inout CompressionMeasure) -> [UInt64] {
    var words: [UInt64] = []
    for outer in 0..<mapping.outerCount {
      for channelGroup in 0..<mapping.channelGroups {
        let block = ifmapBlock(outer: outer, channelGroup: channelGroup)
        let coded = code.encode(block)
        measure.add(block: block, words: coded.count)
        words += coded
      }
    }
    return words
  }

  /// The run-length coded ifmap stream.
  public func ifmapStream() -> [UInt64] {
    var measure = CompressionMeasure(wordBits: code.wordBits)
    return ifmapStream(measure: &measure)
  }

  /// The raw filter stream: the words of every pass.
  public func filterStream() -> [UInt64] {
    var words: [UInt64] = []
    words.reserveCapacity(mapping.passes * mapping.filterStreamWords)
    for outer in 0..<mapping.outerCount {
      for channelGroup in 0..<mapping.channelGroups {
        for filterGroup in 0..<mapping.filterGroups {
          words += filterWords(outer: outer, channelGroup: channelGroup, filterGroup: filterGroup)
        }
      }
    }
    return words
  }

  /// The bias stream: the psums of every first pass.
  public func biasStream() -> [Int32] {
    (0..<mapping.outerCount).flatMap { outer in
      (0..<mapping.filterGroups).flatMap { biases(outer: outer, filterGroup: $0) }
    }
  }

  /// The ofmaps that a run-length coded stream holds: image, filter, row, column.
  ///
  /// - Throws: `RunLengthError` if the stream is not one of this layer, from its first to its last word.
  public func ofmaps(from stream: [UInt64]) throws -> [Int32] {
    var ofmaps = [Int32](repeating: 0, count: mapping.shape.ofmapWords)
    var position = 0
    for outer in 0..<mapping.outerCount {
      for filterGroup in 0..<mapping.filterGroups {
        let block = try code.decode(stream, at: &position, count: mapping.ofmapBlockValues)
        place(block, outer: outer, filterGroup: filterGroup, in: &ofmaps)
      }
    }
    guard position == stream.count else {
      throw RunLengthError(.overrun, "\(stream.count - position) words follow the layer's last block")
    }
    return ofmaps
  }

  /// Puts the ofmap values of one last pass where they belong.
  ///
  /// Outermost first: image, output, chain, filter of the chain.
  public func place(_ block: [Int32], outer: Int, filterGroup: Int, in ofmaps: inout [Int32]) {
    let (images, rows) = (mapping.shape.batch, mapping.shape.outputHeight)
    forEachOfmapValue(outer: outer, filterGroup: filterGroup, images: images, rows: rows) { index, place in
      if let place { ofmaps[place] = block[index] }
    }
  }

  /// The values that a last pass sends, in the order of the array.
  ///
  /// - Parameter extended: ofmaps with the images and rows that fill up the last batch and the last strip. Values of
  ///   filters that fill up are zero.
  public func ofmapBlock(_ extended: [Int32], outer: Int, filterGroup: Int) -> [Int32] {
    var block = [Int32](repeating: 0, count: mapping.ofmapBlockValues)
    let images = mapping.batches * mapping.folding.n
    let rows = mapping.strips * mapping.folding.e
    forEachOfmapValue(outer: outer, filterGroup: filterGroup, images: images, rows: rows) { index, place in
      if let place { block[index] = extended[place] }
    }
    return block
  }

  /// Calls `body` for each value of a block with its place in ofmaps of that many images and rows; nil if it has none.
  private func forEachOfmapValue(
    outer: Int, filterGroup: Int, images: Int, rows: Int, _ body: (Int, Int?) -> Void
  ) {
    let folding = mapping.folding
    let shape = mapping.shape
    let position = mapping.position(ofOuter: outer)
    let filters = (0..<(folding.t * folding.p)).map {
      filter(outer: outer, filterGroup: filterGroup, set: $0 / folding.p, index: $0 % folding.p)
    }
    var index = 0
    for image in position.image..<(position.image + folding.n) {
      for output in 0..<mapping.outputs {
        for chain in 0..<folding.chains {
          let (set, ofmapRow) = chain.quotientAndRemainder(dividingBy: folding.e)
          let row = position.row + ofmapRow
          let exists = image < images && row < rows
          for j in 0..<folding.p {
            let filter = exists ? filters[set * folding.p + j] : nil
            let place = filter.map {
              ((image * shape.filters + $0) * rows + row) * shape.outputWidth + output
            }
            body(index, place)
            index += 1
          }
        }
      }
    }
  }
}
