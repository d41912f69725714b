import Configurations

/// The host's side of a layer: the streams that go into the array, and the ofmaps from the stream that comes out
/// (docs/eyeriss.md, sections 2 and 5).
///
/// What does not divide is filled up with zeros here, and values that belong to no ofmap are dropped here.
public struct LayerStreams: Sendable {
  /// The mapping that decides the order.
  public let mapping: RowStationaryMapping
  /// What is sent.
  public let operands: LayerOperands
  let code: RunLengthCode

  /// The streams of a layer.
  ///
  /// - Throws: `MappingProblem` if the mapping is not legal, `ShapeError` if the operands are not those of the layer.
  public init(_ mapping: RowStationaryMapping, _ operands: LayerOperands) throws {
    try mapping.validated()
    try operands.check(mapping.layer, mapping.configuration)
    self.mapping = mapping
    self.operands = operands
    code = RunLengthCode(wordBits: mapping.configuration.wordBits)
  }

  /// The values of the ifmap block of one outer iteration and channel group.
  ///
  /// Outermost first: image, column, channel of an element, channel set, row.
  public func ifmapBlock(outer: Int, channelGroup: Int) -> [Int32] {
    let folding = mapping.folding
    let position = mapping.position(ofOuter: outer)
    var values: [Int32] = []
    values.reserveCapacity(mapping.ifmapBlockValues)
    for image in position.image..<(position.image + folding.n) {
      for x in 0..<mapping.ifmapColumns {
        for q in 0..<folding.q {
          for rho in 0..<folding.r {
            let channel = channelGroup * folding.passChannels + rho * folding.q + q
            appendRows(to: &values, position, image: image, step: x, channel: channel)
          }
        }
      }
    }
    return values
  }

  /// Appends one column of the rows below a strip; zeros outside the batch, the channels and the ifmap.
  private func appendRows(
    to values: inout [Int32], _ position: OuterPosition, image: Int, step: Int, channel: Int
  ) {
    let layer = mapping.layer
    let (own, segment) = channel.quotientAndRemainder(dividingBy: mapping.folding.segments)
    let column = mapping.column(ofStep: step, segment: segment) - layer.padding
    let first = position.row * mapping.shape.stride - layer.padding
    // A flattened layer lies in memory as its flat shape does.
    let shape = mapping.isFlattened ? mapping.shape : layer
    let exists =
      image < shape.batch && channel < mapping.channels && (0..<shape.width).contains(column)
    guard exists else {
      for _ in 0..<mapping.ifmapRows { values.append(0) }
      return
    }
    let plane = (image * shape.channels + position.group * shape.channelsPerGroup + own) * shape.height
    for row in first..<(first + mapping.ifmapRows) {
      let isInside = row >= 0 && row < shape.height
      values.append(isInside ? operands.ifmaps[(plane + row) * shape.width + column] : 0)
    }
  }

  /// The biases of one first pass: for each filter set its filters', filled up to whole words of the psum port.
  public func biases(outer: Int, filterGroup: Int) -> [Int32] {
    let words = mapping.psumBlocks * mapping.configuration.psumPortWords
    return (0..<mapping.folding.t).flatMap { set in
      (0..<words).map { j in
        guard j < mapping.folding.p else { return 0 }
        let filter = filter(outer: outer, filterGroup: filterGroup, set: set, index: j)
        return filter.map { operands.biases[$0] } ?? 0
      }
    }
  }

  /// The number, among the filters of all groups, of filter `index` of set `set`; nil for one that only fills up.
  public func filter(outer: Int, filterGroup: Int, set: Int, index: Int) -> Int? {
    let position = mapping.position(ofOuter: outer)
    let folding = mapping.folding
    let own = position.filter + filterGroup * folding.passFilters + set * folding.p + index
    guard own < mapping.shape.filtersPerGroup else { return nil }
    return position.group * mapping.shape.filtersPerGroup + own
  }
}

extension RowStationaryMapping {
  /// Whether a fully-connected layer runs as one of single pixels.
  public var isFlattened: Bool { shape != layer.withExplicitPadding }
}
