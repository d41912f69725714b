import Configurations

/// One design on one matrix: what is varied in the exploration.
public struct ExplorationPoint: Hashable, Sendable {
  /// The benchmark layer's name.
  public var layer: String
  /// The spread of the densities.
  public var sigma: Double
  /// Processing elements.
  public var processingElements: Int
  /// Bits of a relative index.
  public var relativeIndexBits: Int
  /// Activations that a queue holds.
  public var queueDepth: Int
  /// Where rows are placed.
  public var placement: RowPlacement
  /// What an element does with a column of which it stores nothing.
  public var emptySlices: EmptySlices
  /// What an element does with fillers.
  public var fillers: FillerReading
  /// Groups of elements with a broadcast of their own.
  public var columnGroups: Int

  /// What the exploration reports of a point.
  public struct Outcome: Hashable, Sendable {
    /// Cycles of the layer.
    public var cycles: Int
    /// Cycles in which a column waited for a full queue.
    public var stalls: Int
    /// Multiplications of a non-zero weight with a non-zero activation.
    public var usefulMACs: Int
    /// Entries worked on, fillers included.
    public var work: Int
    /// Entries stored, and how many of them are fillers.
    public var entries, fillers: Int
    /// Reads of all weight memories, for each of `MemoryReadEnergy.widths`.
    public var rowReads: [Int]
    /// The same if every column were read anew, though the row that it begins in was read last.
    public var unheldRowReads: [Int]
  }
}

extension ExplorationPoint {
  /// The matrix that the point runs on, and the entries that its elements store: what points can share.
  struct Layout: Hashable {
    var processingElements: Int
    var relativeIndexBits: Int
    var placement: RowPlacement
    var fillers: FillerReading
    var columnGroups: Int
  }

  var layout: Layout {
    Layout(
      processingElements: processingElements, relativeIndexBits: relativeIndexBits, placement: placement,
      fillers: fillers, columnGroups: columnGroups)
  }

  /// The columns of the point in a table, in the order of `cells`.
  static let columns = [
    "layer", "sigma", "pes", "index_bits", "queue_depth", "placement", "empty_slices", "fillers",
    "column_groups",
  ]

  /// The point as cells of a table.
  var cells: [String] {
    [
      layer, "\(sigma)", "\(processingElements)", "\(relativeIndexBits)", "\(queueDepth)", placement.rawValue,
      emptySlices.rawValue, fillers.rawValue, "\(columnGroups)",
    ]
  }

  /// The point of such cells; nil if they are none.
  init?(cells: [Substring]) {
    guard cells.count == Self.columns.count, let sigma = Double(cells[1]), let elements = Int(cells[2]),
      let indexBits = Int(cells[3]), let depth = Int(cells[4]),
      let placement = RowPlacement(rawValue: String(cells[5])),
      let emptySlices = EmptySlices(rawValue: String(cells[6])),
      let fillers = FillerReading(rawValue: String(cells[7])), let columnGroups = Int(cells[8])
    else { return nil }
    self.init(
      layer: String(cells[0]), sigma: sigma, processingElements: elements, relativeIndexBits: indexBits,
      queueDepth: depth, placement: placement, emptySlices: emptySlices, fillers: fillers,
      columnGroups: columnGroups)
  }
}

extension ExplorationPoint.Outcome {
  /// The columns of an outcome in a table, in the order of `cells`.
  static let columns =
    ["cycles", "stalls", "useful_macs", "work", "entries", "fillers"]
    + MemoryReadEnergy.widths.map { "row_reads_\($0)" }
    + MemoryReadEnergy.widths.map { "row_reads_unheld_\($0)" }

  /// The outcome as cells of a table.
  var cells: [String] {
    ([cycles, stalls, usefulMACs, work, entries, fillers] + rowReads + unheldRowReads).map(String.init)
  }

  /// The outcome of such cells; nil if they are none.
  init?(cells: [Substring]) {
    let numbers = cells.compactMap { Int($0) }
    guard cells.count == Self.columns.count, numbers.count == cells.count else { return nil }
    let reads = numbers[6...]
    let widths = MemoryReadEnergy.widths.count
    self.init(
      cycles: numbers[0], stalls: numbers[1], usefulMACs: numbers[2], work: numbers[3], entries: numbers[4],
      fillers: numbers[5], rowReads: Array(reads.prefix(widths)), unheldRowReads: Array(reads.suffix(widths)))
  }

  /// The share of element cycles that go to entries, fillers included: the paper's load balance (figures 8,
  /// 13).
  func loadBalance(_ point: ExplorationPoint) -> Double {
    Double(work) / (Double(cycles) * Double(point.processingElements))
  }

  /// The share of element cycles that go to weights that are no fillers.
  func utilization(_ point: ExplorationPoint) -> Double {
    Double(usefulMACs) / (Double(cycles) * Double(point.processingElements))
  }
}
