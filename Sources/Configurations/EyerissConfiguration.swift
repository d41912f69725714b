/// Everything that decides which row-stationary array is generated: the table of docs/eyeriss.md, section 6, as a value.
///
/// Hardware generator, mapper, golden model and cycle model all read this value; none of them has parameters of its own.
/// See Chen et al., ISCA 2016, and JSSC 52(1), 2017.
public struct EyerissConfiguration: Hashable, Sendable, Codable {
  /// The name under which the configuration is known; it prefixes nothing in the hardware.
  public var name: String
  /// Rows of processing elements.
  public var rows: Int
  /// Columns of processing elements.
  public var columns: Int
  /// Bits of an ifmap and of a filter value: 8 or 16.
  public var wordBits: Int
  /// Bits of a psum.
  public var psumBits: Int
  /// Words of the ifmap scratchpad of an element, and bits of its zero buffer.
  public var ifmapEntries: Int
  /// Words of the filter scratchpad of an element.
  public var filterEntries: Int
  /// Words of the psum scratchpad of an element.
  public var psumEntries: Int
  /// Filter values in a word of the filter network.
  public var filterPortWords: Int
  /// Psums in a word of the psum networks, and so in a word of the global buffer.
  public var psumPortWords: Int
  /// Banks of the global buffer; each serves ifmaps or psums, as the layer says.
  public var globalBufferBanks: Int
  /// Words of `psumPortWords` psums in a bank; a power of two.
  public var globalBufferBankWords: Int
  /// Words of `filterPortWords` filter values that the filter queue holds.
  public var filterQueueWords: Int
  /// Words of `psumPortWords` psums that the bias queue holds.
  public var biasQueueWords: Int
  /// Words that an element's ifmap, filter and psum ports hold, and psums that the link to the element above holds.
  public var portQueues = PortQueues()
  /// Bits of the row id of an X bus for ifmaps: the channel set.
  public var ifmapRowIdBits: Int
  /// Bits of the column id of an element for ifmaps: the ifmap row.
  public var ifmapColumnIdBits: Int
  /// Bits of the row id of an X bus for filters: the channel set and filter row.
  public var filterRowIdBits: Int
  /// Bits of the column id of an element for filters: the filter set.
  public var filterColumnIdBits: Int
  /// What the array counts while it runs; nothing unless set.
  public var instrumentation = Instrumentation.none

  /// Depths of the queues at the ports of one processing element.
  public struct PortQueues: Hashable, Sendable, Codable {
    /// Ifmap values.
    public var ifmap = 4
    /// Words of filter values.
    public var filter = 2
    /// Words of psums, from the psum network and to the output network.
    public var psum = 2
    /// Single psums on their way to the element above.
    public var link = 4

    /// The depths of the named configurations.
    public init() {}
  }

  /// What an array counts, for its energy to be told from its activity.
  public enum Instrumentation: String, CaseIterable, Hashable, Sendable, Codable {
    /// Nothing: no counter is built.
    case none
    /// Accesses to each level of storage, hops on the networks, products made and products gated.
    ///
    /// Costs a sum over all elements for each kind of event and ten counters of 48 bits; no cycle.
    case accessCounters
  }

  /// A configuration with every size given; port queues and instrumentation have defaults.
  public init(
    name: String, rows: Int, columns: Int, wordBits: Int, psumBits: Int, ifmapEntries: Int,
    filterEntries: Int, psumEntries: Int, filterPortWords: Int, psumPortWords: Int, globalBufferBanks: Int,
    globalBufferBankWords: Int, filterQueueWords: Int, biasQueueWords: Int, ifmapRowIdBits: Int,
    ifmapColumnIdBits: Int, filterRowIdBits: Int, filterColumnIdBits: Int
  ) {
    self.name = name
    self.rows = rows
    self.columns = columns
    self.wordBits = wordBits
    self.psumBits = psumBits
    self.ifmapEntries = ifmapEntries
    self.filterEntries = filterEntries
    self.psumEntries = psumEntries
    self.filterPortWords = filterPortWords
    self.psumPortWords = psumPortWords
    self.globalBufferBanks = globalBufferBanks
    self.globalBufferBankWords = globalBufferBankWords
    self.filterQueueWords = filterQueueWords
    self.biasQueueWords = biasQueueWords
    self.ifmapRowIdBits = ifmapRowIdBits
    self.ifmapColumnIdBits = ifmapColumnIdBits
    self.filterRowIdBits = filterRowIdBits
    self.filterColumnIdBits = filterColumnIdBits
  }
}
