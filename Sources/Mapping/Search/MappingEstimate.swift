/// What a mapping costs, in closed form: what the mapper compares.
///
/// Cycles are a bound from below: each pass takes at least as long as the busiest of its elements, its networks and its
/// links, and everything overlaps. The cycle model counts what really happens. Accesses are in values (of ifmaps, filters,
/// psums), every product counts, and nothing is compressed or gated.
public struct MappingEstimate: Hashable, Sendable {
  /// The least cycles that the layer can take under the mapping.
  public let cycles: Int
  /// Values to and from off chip.
  public let dram: Int
  /// Values to and from the global buffer.
  public let globalBuffer: Int
  /// Values delivered to an element, or handed from one to the next.
  public let hops: Int
  /// Values to and from scratchpads.
  public let scratchpads: Int
  /// Products, those that only fill up included.
  public let multiplications: Int

  /// Energy in units of a multiplication, at the published costs 200, 6, 2, 1, 1.
  public var energy: Double {
    let far = 200 * Double(dram) + 6 * Double(globalBuffer)
    return far + 2 * Double(hops) + Double(scratchpads + multiplications)
  }

  /// The estimate for a mapping that is legal.
  public init(_ mapping: RowStationaryMapping) {
    let m = mapping
    let passes = m.passes
    let ifmapBlocks = m.outerCount * m.channelGroups
    let lastPasses = m.outerCount * m.filterGroups
    let filterValues = m.filterPassWords * m.configuration.filterPortWords
    let psums = m.folding.n * m.outputs * m.folding.chains * m.folding.p

    cycles = Self.cycles(m, passes: passes)
    dram =
      ifmapBlocks * m.ifmapBlockValues + passes * filterValues + lastPasses * (psums + m.folding.passFilters)
    let psumsBetweenPasses = (passes - lastPasses) * psums
    globalBuffer = (ifmapBlocks + passes) * m.ifmapBlockValues + 2 * psumsBetweenPasses
    let delivered = m.activeElements * m.ifmapSteps + filterValues * m.folding.e
    hops = passes * (delivered + psums * (m.chainElements + 1))
    multiplications = passes * m.activeElements * m.elementMultiplications
    // A product reads a value and a weight; its psum is read, but for the first of a window, and written.
    let firsts = passes * psums * m.chainElements
    scratchpads = 4 * multiplications - firsts + passes * delivered
  }

  /// The busiest resource of a pass, times the passes.
  private static func cycles(_ m: RowStationaryMapping, passes: Int) -> Int {
    let networks = max(m.ifmapBlockValues, m.filterPassWords, m.psumPassWords)
    let pass = max(m.elementMultiplications, networks, m.filterStreamWords)
    return passes * pass
  }
}
