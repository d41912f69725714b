/// Where the cycles of one layer went.
public struct EIECycleCount: Hashable, Sendable {
  /// All cycles, `EIECycleModel.pipelineCycles` included.
  public var cycles: Int
  /// Cycles in which a column waited because some queue was full.
  public var stalls: Int
  /// Bubbles: activation rows whose last lane is zero.
  public var bubbles: Int
  /// Columns that were broadcast, the bias included.
  public var broadcasts: Int
  /// For every processing element, the cycles in which it works on an entry, fillers included.
  public var busy: [Int]
  /// Entries worked on that are not fillers, over all elements.
  public var usefulEntries: Int

  /// The share of all element cycles that go to weights that are not padding, from 0 to 1.
  public var utilization: Double { share(usefulEntries) }

  /// The share of all element cycles that go to entries, fillers included: what the paper calls load balance.
  public var loadBalance: Double { share(busy.reduce(0, +)) }

  private func share(_ entries: Int) -> Double {
    cycles == 0 ? 0 : Double(entries) / Double(cycles * busy.count)
  }
}
