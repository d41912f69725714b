/// Which part of a layer the iterations outside of channels and filters have come to.
public struct OuterPosition: Hashable, Sendable {
  /// The group of filters.
  public let group: Int
  /// The first image.
  public let image: Int
  /// The first ofmap row.
  public let row: Int
  /// The first filter, within its group.
  public let filter: Int
}

extension RowStationaryMapping {
  /// The part that outer iteration `index` works on; groups outermost, then batches, strips, tiles of m filters.
  public func position(ofOuter index: Int) -> OuterPosition {
    let (aboveTiles, tile) = index.quotientAndRemainder(dividingBy: filterTiles)
    let (aboveStrips, strip) = aboveTiles.quotientAndRemainder(dividingBy: strips)
    let (group, batch) = aboveStrips.quotientAndRemainder(dividingBy: batches)
    return OuterPosition(
      group: group, image: batch * folding.n, row: strip * folding.e, filter: tile * folding.m)
  }

  /// The ifmap column, with padding, that step `x` of a segment sends.
  func column(ofStep x: Int, segment: Int) -> Int {
    let start = segment * segmentWidth
    guard segmentWidth < shape.stride else { return start + x }
    return start + x / segmentWidth * shape.stride + x % segmentWidth
  }
}
