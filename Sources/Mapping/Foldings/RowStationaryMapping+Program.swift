import Configurations

/// Where everything lies on the array (docs/eyeriss.md, sections 1 and 7).
extension RowStationaryMapping {
  /// The place of one element in its chain.
  public struct Place: Hashable, Sendable {
    /// ti: the filter set.
    public let filterSet: Int
    /// ei: the ofmap row of the strip.
    public let ofmapRow: Int
    /// rho: the channel set.
    public let channelSet: Int
    /// i: the filter row.
    public let filterRow: Int
    /// ei*U + i: the ifmap row of the pass that the element takes.
    public let ifmapRow: Int
    /// Whether psums of earlier channels, or biases, enter the chain here.
    public let isLowest: Bool
    /// Whether psums leave the chain here.
    public let isHighest: Bool
  }

  /// What the element in that row and column works on; nil if it is idle. Rows are counted from the lowest.
  public func place(row: Int, column: Int) -> Place? {
    let band = row / chainElements
    let chain = band * configuration.columns + column
    guard band < bands, chain < folding.chains else { return nil }
    let height = row % chainElements
    let (filterSet, ofmapRow) = chain.quotientAndRemainder(dividingBy: folding.e)
    let (channelSet, filterRow) = height.quotientAndRemainder(dividingBy: shape.filterHeight)
    return Place(
      filterSet: filterSet, ofmapRow: ofmapRow, channelSet: channelSet, filterRow: filterRow,
      ifmapRow: ofmapRow * shape.stride + filterRow, isLowest: height == 0,
      isHighest: height == chainElements - 1)
  }

  /// What the configuration chain holds for this mapping.
  ///
  /// - Throws: `MappingProblem` if the mapping is not legal.
  public func program(_ arithmetic: LayerArithmetic) throws -> EyerissProgram {
    try validated()
    if let fault = arithmetic.problems(on: configuration).first { throw MappingProblem(.counters, fault) }
    let buses = (0..<configuration.rows).map { row in
      guard row < bands * chainElements else { return EyerissProgram.BusIds(ifmapRow: 0, filterRow: 0) }
      let height = row % chainElements
      return EyerissProgram.BusIds(ifmapRow: height / shape.filterHeight, filterRow: height)
    }
    let elements = (0..<configuration.rows).flatMap { row in
      (0..<configuration.columns).map { column in
        guard let place = place(row: row, column: column) else { return EyerissProgram.Element.idle }
        return EyerissProgram.Element(
          ifmapColumn: place.ifmapRow, filterColumn: place.filterSet, takesFromBelow: !place.isLowest,
          sendsAbove: !place.isHighest, isEnabled: true)
      }
    }
    return EyerissProgram(layer: layerFields(arithmetic), buses: buses, elements: elements)
  }

  /// The numbers of the layer as the array counts them.
  func layerFields(_ arithmetic: LayerArithmetic) -> [EyerissLayerField: Int] {
    [
      .filtersPerElement: folding.p, .windowEntries: windowEntries, .releasedEntries: releasedEntries,
      .filterBlocks: filterBlocks, .outputs: outputs, .images: folding.n,
      .productShift: arithmetic.productShift, .ifmapRows: ifmapRows, .channelSets: folding.r,
      .ifmapSteps: ifmapSteps, .chainElements: chainElements, .chainWidth: folding.e,
      .filterSets: folding.t, .psumBlocks: psumBlocks, .lastBlockPsums: lastBlockPsums,
      .outerCount: outerCount, .channelGroups: channelGroups, .filterGroups: filterGroups,
      .filterPassWords: filterPassWords, .ifmapBlockValues: ifmapBlockValues,
      .ifmapBlockWords: ifmapBlockWords, .outputShift: arithmetic.outputShift,
      .rectifies: arithmetic.rectifies ? 1 : 0, .ifmapBanks: ifmapBanks,
    ]
  }
}
