import Configurations
import DeepCompression

/// The cycle model of one layer: the law of docs/eie.md, section 4, in every column group, and what a layer takes
/// besides (sections 4 and 7).
///
/// Groups do not wait for each other before the end, so the law's cycles are those of the slowest group.
public struct EIECycleModel: Sendable {
  /// What a layer takes beyond the law: setup, the first fetch, and the drain of the arithmetic pipeline.
  public static let pipelineCycles = 8

  /// What this model's layer takes beyond the law and the reduction: a filter looks columns up in one cycle more.
  public var pipelineCycles: Int {
    groups[0].emptySlices == .filtered ? Self.pipelineCycles + 1 : Self.pipelineCycles
  }

  /// Cycles in which the source is cleared and the sums of the column groups are added up; none with one group.
  public let reductionCycles: Int

  /// Cycles in which biases are written into the accumulators; none where there are none.
  public let preloadCycles: Int

  /// Cycles in which LSTM cells are worked out; none in other layers.
  public let cellCycles: Int

  /// The law of each column group.
  let groups: [EIEColumnGroupLaw]
  let columnGroups: EIEColumnGroups
  private let inputs: Int

  /// The model of `layer` on the array of `configuration`.
  ///
  /// - Parameters:
  ///   - reduces: whether the groups' sums are added up at the end; not after a batch that others follow.
  ///   - slotRows: hidden units of each element, where the layer is one of LSTM cells.
  /// - Throws: `InvalidConfiguration`, or `EIEModelError` if the layer has no inputs or outputs.
  public init(
    _ layer: SharedLayer, configuration: EIEConfiguration, reduces: Bool = true, slotRows: Int = 0
  ) throws {
    try configuration.validated()
    try layer.checkCodes(codebookEntries: configuration.codebookEntries)
    let placed = try layer.placingBias(as: configuration)
    self.init(
      entryCounts: EIEEntryCounts.groups(of: placed, configuration: configuration), inputs: placed.inputs,
      outputs: placed.outputs, hasBiasColumn: placed.hasBias, preloads: placed.exactBias != nil,
      reduces: reduces, slotRows: slotRows, configuration: configuration)
  }

  /// The model of a layer without a bias whose entries are counted already.
  ///
  /// One table of counts serves any number of queue depths.
  ///
  /// - Parameters:
  ///   - entryCounts: for each column group, what each of its elements spends on each column: entries counted with
  ///     `skipBits` of the configuration, so that fillers count where they take a cycle.
  ///   - inputs: inputs of the layer.
  ///   - outputs: outputs of the layer.
  ///   - configuration: the array, whose formats and capacities are not looked at.
  public init(
    entryCounts: [EIEEntryCounts], inputs: Int, outputs: Int, configuration: EIEConfiguration
  ) {
    self.init(
      entryCounts: entryCounts, inputs: inputs, outputs: outputs, hasBiasColumn: false, preloads: false,
      reduces: true, slotRows: 0, configuration: configuration)
  }

  private init(
    entryCounts: [EIEEntryCounts], inputs: Int, outputs: Int, hasBiasColumn: Bool, preloads: Bool,
    reduces: Bool, slotRows: Int, configuration: EIEConfiguration
  ) {
    precondition(entryCounts.count == configuration.columnGroups, "not one table of counts a group")
    let elements = configuration.processingElements
    let rows = (outputs + elements - 1) / elements
    let groups = EIEColumnGroups(inputs: inputs, configuration: configuration)
    self.inputs = inputs
    columnGroups = groups
    reductionCycles = groups.count > 1 && reduces ? 1 + groups.count * rows + 2 : 0
    preloadCycles = preloads ? rows + 1 : 0
    cellCycles = slotRows > 0 ? 8 * slotRows + 1 : 0
    self.groups = entryCounts.enumerated().map { group, counts in
      EIEColumnGroupLaw(
        entryCounts: counts, queueDepth: configuration.queueDepth, emptySlices: configuration.emptySlices,
        fillers: configuration.fillers,
        events: EIEFetchEvents(
          inputs: groups.inputs[group].count, hasBias: hasBiasColumn && group == 0,
          lanes: configuration.groupElements))
    }
  }

  /// Counts the cycles of the layer for activations as they are read.
  ///
  /// - Throws: `EIEModelError` if there is not one activation an input.
  public func run(activations: [Int]) throws -> EIECycleCount {
    try run(nonzero: activations.map { $0 != 0 })
  }

  /// Counts the cycles of the layer for a mask of the activations that are not zero, cycle by cycle.
  ///
  /// - Throws: `EIEModelError` if the mask has not one element an input.
  public func run(nonzero: [Bool]) throws -> EIECycleCount {
    try combined(nonzero) { try $0.run(nonzero: $1) }
  }

  /// Counts the cycles of the layer from event to event instead: the same numbers, sooner.
  ///
  /// - Throws: `EIEModelError` if the mask has not one element an input.
  public func runByRecurrence(nonzero: [Bool]) throws -> EIECycleCount {
    try combined(nonzero) { try $0.runByRecurrence(nonzero: $1) }
  }

  /// All groups side by side, and what follows.
  private func combined(
    _ nonzero: [Bool], _ run: (EIEColumnGroupLaw, [Bool]) throws -> EIECycleCount
  ) throws -> EIECycleCount {
    guard nonzero.count == inputs else {
      throw EIEModelError("\(nonzero.count) activations given for \(inputs) inputs")
    }
    let counts = try zip(groups, columnGroups.masks(of: nonzero)).map(run)
    return EIECycleCount(
      cycles: (counts.map(\.cycles).max() ?? 0) + pipelineCycles + preloadCycles + reductionCycles
        + cellCycles,
      stalls: counts.reduce(0) { $0 + $1.stalls }, bubbles: counts.reduce(0) { $0 + $1.bubbles },
      broadcasts: counts.reduce(0) { $0 + $1.broadcasts }, busy: counts.flatMap(\.busy),
      usefulEntries: counts.reduce(0) { $0 + $1.usefulEntries })
  }
}
