import Configurations
import HDL

/// The passes of a layer in their order: channels inside filters kept in the buffer, outer loops outside.
///
///     for each outer, for each channel group, for each filter group: one pass
///
/// Every unit that must know where in the layer it is has a scheduler of its own, so that units run apart as far as the
/// queues between them allow; nobody waits for a pass to end.
public struct PassScheduler: Component {
  /// The array.
  public var configuration: EyerissConfiguration

  /// A scheduler for an array of `configuration`.
  public init(_ configuration: EyerissConfiguration) { self.configuration = configuration }

  /// The boundary.
  public struct Ports {
    /// Begins a layer.
    public let start: Bits
    /// How many rounds each loop has.
    public let outerCount: Bits
    public let channelGroups: Bits
    public let filterGroups: Bits
    /// The pass ends.
    public let advance: Bits
    /// There is a pass.
    public let isActive: Bits
    /// It is the first on its psums; the last on them; the last on its ifmaps; the last of the layer.
    public let isFirstOnPsums: Bits
    public let isLastOnPsums: Bits
    public let isLastOnIfmaps: Bits
    public let isLast: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "pass_scheduler" }
  public var contract: String {
    """
    Counts the passes of a layer.

    Latency     the first pass is active in the cycle after start; the next pass follows advance by one cycle
    Throughput  one pass a cycle
    Paths       only counts reach the outputs
    Corners     start counts only while no pass is active
    """
  }

  public func ports(_ list: PortList) -> Ports {
    let c = configuration
    list.clockDomain()
    func field(_ field: EyerissLayerField) -> Bits { list.input(field.signalName, field.width(in: c)) }
    return Ports(
      start: list.input("start"), outerCount: list.group("the layer") { field(.outerCount) },
      channelGroups: field(.channelGroups), filterGroups: field(.filterGroups),
      advance: list.group("the pass") { list.input("advance") }, isActive: list.output("is_active"),
      isFirstOnPsums: list.output("is_first_on_psums"), isLastOnPsums: list.output("is_last_on_psums"),
      isLastOnIfmaps: list.output("is_last_on_ifmaps"), isLast: list.output("is_last"))
  }

  public func build(_ m: Module, _ io: Ports) {
    let isActive = m.register("active", 1, resetTo: 0)
    let nest = LoopNest(
      m,
      [
        ("filter_group", io.filterGroups), ("channel_group", io.channelGroups), ("outer", io.outerCount),
      ], advance: io.advance)
    m.when(io.advance & nest.isLast) { isActive[] = 0 }
      .elsewhen(io.start) { isActive[] = 1 }
    io.isActive[] = isActive
    io.isFirstOnPsums[] = nest.loops[1].index == 0
    io.isLastOnPsums[] = nest.loops[1].isLast
    io.isLastOnIfmaps[] = nest.loops[0].isLast
    io.isLast[] = nest.isLast
    m.check("only an active pass ends", ~io.advance | isActive)
  }
}

/// The fields of a layer, as the control part of the array reads them.
struct LayerFields {
  let signals: [EyerissLayerField: Bits]

  /// Declares `fields` as inputs.
  init(_ list: PortList, _ configuration: EyerissConfiguration, _ fields: [EyerissLayerField]) {
    signals = list.group("the layer") {
      Dictionary(
        uniqueKeysWithValues: fields.map { ($0, list.input($0.signalName, $0.width(in: configuration))) })
    }
  }

  /// Takes the fields out of the layer's link of the configuration chain.
  init(_ value: Bits, _ configuration: EyerissConfiguration) {
    var low = 0
    var signals: [EyerissLayerField: Bits] = [:]
    for field in EyerissLayerField.allCases {
      let width = field.width(in: configuration)
      signals[field] = value[low...(low + width - 1)].named(field.signalName)
      low += width
    }
    self.signals = signals
  }

  subscript(field: EyerissLayerField) -> Bits { signals[field]! }

  /// Drives every field of this end with the same field of `other`.
  func connect(to other: LayerFields) {
    for (field, signal) in signals { signal[] = other[field] }
  }

  /// Places a scheduler for all passes of the layer, or for one round of the loops that `once` names.
  func scheduler(
    _ m: Module, _ c: EyerissConfiguration, start: Bits, once: Set<EyerissLayerField> = []
  ) -> PassScheduler.Ports {
    let scheduler = m.instance("scheduler", of: PassScheduler(c))
    scheduler.start[] = start
    func count(_ field: EyerissLayerField) -> Bits {
      once.contains(field) ? Bits(1, width: field.width(in: c)) : self[field]
    }
    scheduler.outerCount[] = count(.outerCount)
    scheduler.channelGroups[] = count(.channelGroups)
    scheduler.filterGroups[] = count(.filterGroups)
    return scheduler
  }
}
