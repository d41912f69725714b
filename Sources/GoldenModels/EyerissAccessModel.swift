import Configurations
import Mapping

/// How often a layer accesses each level of storage: what the array's own counters must show (`EyerissCounter`).
///
/// All but what zeros save follows from the mapping alone.
public struct EyerissAccessModel: Sendable {
  /// The mapping under which the layer runs.
  public let mapping: RowStationaryMapping

  /// The model of a layer.
  public init(_ mapping: RowStationaryMapping) { self.mapping = mapping }

  /// Products whose ifmap value is zero, those that fill up included.
  public struct GatedProducts: Hashable, Sendable {
    /// All of them.
    public var all = 0
    /// Those of the first entry of a window, which start a psum.
    public var first = 0
    /// Those of the last entry of a window, which finish a psum.
    public var last = 0
  }

  /// The counters after the layer.
  ///
  /// The first product of a psum is written without a read; the last one goes on without a write; and one that is gated
  /// leaves its psum alone, unless it is the first.
  public func counts(_ gated: GatedProducts) -> [EyerissCounter: Int] {
    let m = mapping
    let passes = m.passes
    let lastPasses = m.outerCount * m.filterGroups
    let blocks = m.outerCount * m.channelGroups
    let products = passes * m.activeElements * m.elementMultiplications
    let psums = products / m.windowEntries
    let psumsOfPass = m.psumPassWords / m.psumBlocks * m.folding.p
    let betweenPasses = (passes - lastPasses) * m.psumPassWords
    let inner = products - 2 * psums - (gated.all - gated.first - gated.last)
    return [
      .globalBufferReads: passes * m.ifmapBlockWords + betweenPasses,
      .globalBufferWrites: blocks * m.ifmapBlockWords + betweenPasses,
      .filterBufferReads: passes * m.filterPassWords,
      .filterBufferWrites: passes * m.filterPassWords,
      .ifmapDeliveries: passes * m.activeElements * m.ifmapSteps,
      .filterDeliveries: passes * m.activeElements * m.filterBlocks,
      .psumNetworkWords: 2 * passes * m.psumPassWords,
      .psumLinks: passes * psumsOfPass * (m.chainElements - 1),
      .psumReads: m.windowEntries == 1 ? 0 : products - psums - (gated.all - gated.first),
      .psumWrites: m.windowEntries == 1 ? 0 : psums + inner,
      .multiplications: products - gated.all, .gatedMultiplications: gated.all,
    ]
  }

  /// The products that zeros among the ifmaps save.
  ///
  /// A value is used by every element that takes its row, in every window that covers its column, for each of the
  /// element's filters, in every pass on its block.
  public func gatedProducts(_ streams: LayerStreams) -> GatedProducts {
    let columns = (0..<mapping.ifmapColumns).map(windowColumns)
    let rows = (0..<mapping.ifmapRows).map(elements)
    let q = mapping.folding.q
    var gated = GatedProducts()
    for outer in 0..<mapping.outerCount {
      for channelGroup in 0..<mapping.channelGroups {
        let block = streams.ifmapBlock(outer: outer, channelGroup: channelGroup)
        for (index, value) in block.enumerated() where value == 0 {
          let row = rows[index % mapping.ifmapRows]
          let (column, channel) = (index / (mapping.ifmapRows * mapping.folding.r)).quotientAndRemainder(
            dividingBy: q)
          let uses = columns[column % mapping.ifmapColumns]
          gated.all += row * uses.all
          if channel == 0 { gated.first += row * uses.first }
          if channel == q - 1 { gated.last += row * uses.last }
        }
      }
    }
    let repeats = mapping.folding.p * mapping.filterGroups
    return GatedProducts(
      all: gated.all * repeats, first: gated.first * repeats, last: gated.last * repeats)
  }

  /// How many windows of a row use the column of step `x`, and how many as their first or last column.
  private func windowColumns(_ x: Int) -> GatedProducts {
    let width = mapping.segmentWidth
    // Where columns between windows are left out, windows lie side by side.
    let stride = min(mapping.shape.stride, width)
    var uses = GatedProducts()
    for window in 0..<mapping.outputs {
      let column = x - window * stride
      guard (0..<width).contains(column) else { continue }
      uses.all += 1
      if column == 0 { uses.first += 1 }
      if column == width - 1 { uses.last += 1 }
    }
    return uses
  }

  /// Elements of one channel set that take ifmap row `h`.
  private func elements(_ h: Int) -> Int {
    let rows = (0..<mapping.folding.e).filter { ofmapRow in
      (0..<mapping.shape.filterHeight).contains(h - ofmapRow * mapping.shape.stride)
    }
    return rows.count * mapping.folding.t
  }
}

/// Accesses by level of the storage hierarchy, priced like those of the dataflow comparison.
///
/// All are in values of 16 bits or less: an ifmap value, a filter value, a psum.
public struct EyerissAccessLevels: Hashable, Sendable {
  /// 64-bit words of all streams; biases count as what they are, one psum.
  public let dramWords: Int
  /// Values to and from off chip, as the words stand for when they are priced: 16 bits each.
  public let dramValues: Int
  public let globalBufferReads, globalBufferWrites: Int
  public let networkHops: Int
  public let scratchpadReads, scratchpadWrites: Int
  public let multiplications, gatedMultiplications: Int

  /// The levels of a layer from its counters and the words of its streams.
  ///
  /// - Parameters:
  ///   - words: 64-bit words of the ifmap, filter and ofmap streams together.
  ///   - biases: psums of the bias stream.
  public init(
    _ counts: [EyerissCounter: Int], words: Int, biases: Int, configuration: EyerissConfiguration
  ) {
    func count(_ counter: EyerissCounter) -> Int { counts[counter] ?? 0 }
    let (psums, filters) = (configuration.psumPortWords, configuration.filterPortWords)
    dramWords = words + biases
    dramValues = words * EyerissConfiguration.streamBits / 16 + biases
    globalBufferReads = count(.globalBufferReads) * psums
    globalBufferWrites = count(.globalBufferWrites) * psums
    let delivered = count(.ifmapDeliveries) + count(.filterDeliveries) * filters
    networkHops = delivered + count(.psumNetworkWords) * psums + count(.psumLinks)
    let products = count(.multiplications) + count(.gatedMultiplications)
    // A gated product reads its ifmap value's zero bit, but no filter value.
    scratchpadReads = products + count(.multiplications) + count(.psumReads)
    scratchpadWrites = delivered + count(.psumWrites)
    multiplications = count(.multiplications)
    gatedMultiplications = count(.gatedMultiplications)
  }

  /// Energy in units of a multiplication at the published costs 200, 6, 2, 1, 1; the filter queue, which the published
  /// model does not have, is free.
  public var energy: Double {
    let far = 200 * Double(dramValues) + 6 * Double(globalBufferReads + globalBufferWrites)
    return far + 2 * Double(networkHops) + Double(scratchpadReads + scratchpadWrites + multiplications)
  }
}
