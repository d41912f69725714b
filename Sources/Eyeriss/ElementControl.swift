import Configurations
import HDL

/// The control of one processing element: which product is next.
///
///     for each image, for each output: for each entry of the window: for each filter
///
/// Every element has its own, so that elements run apart as far as their queues allow (JSSC 2017, section V).
public struct ElementControl: Component {
  /// The array.
  public var configuration: EyerissConfiguration

  /// The control of an element of `configuration`.
  public init(_ configuration: EyerissConfiguration) { self.configuration = configuration }

  /// The boundary.
  public struct Ports {
    /// Rounds of the loops, innermost first.
    public let filtersPerElement: Bits
    public let windowEntries: Bits
    public let outputs: Bits
    public let images: Bits
    /// The product that is next is issued.
    public let issue: Bits
    /// The filter and the window entry of the product that is next.
    public let filter: Bits
    public let entry: Bits
    /// Where they stand in their loops.
    public let isLastFilter: Bits
    public let isFirstEntry: Bits
    public let isLastEntry: Bits
    /// The output is the last of its row; and of the last image.
    public let isLastInRow: Bits
    public let isLastOutput: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "element_control" }
  public var contract: String {
    """
    Counts filters, window entries, outputs and images: the order of the products of a pass.

    Latency     the counters show the product after an issued one from the next cycle
    Throughput  one product a cycle
    Paths       only counts reach the outputs
    Corners     after the last product of a pass the first of the next follows
    """
  }

  public func ports(_ list: PortList) -> Ports {
    let c = configuration
    list.clockDomain()
    func field(_ field: EyerissLayerField) -> Bits { list.input(field.signalName, field.width(in: c)) }
    return Ports(
      filtersPerElement: list.group("the layer") { field(.filtersPerElement) },
      windowEntries: field(.windowEntries), outputs: field(.outputs), images: field(.images),
      issue: list.group("the product that is next") { list.input("issue") },
      filter: list.output("filter", bitsToIndex(c.psumEntries)),
      entry: list.output("entry", bitsToCount(c.ifmapEntries)), isLastFilter: list.output("is_last_filter"),
      isFirstEntry: list.output("is_first_entry"), isLastEntry: list.output("is_last_entry"),
      isLastInRow: list.output("is_last_in_row"), isLastOutput: list.output("is_last_output"))
  }

  public func build(_ m: Module, _ io: Ports) {
    let nest = LoopNest(
      m,
      [
        ("filter_index", io.filtersPerElement), ("entry_index", io.windowEntries),
        ("output_index", io.outputs), ("image_index", io.images),
      ], advance: io.issue)
    let (filter, entry, output, image) = (nest.loops[0], nest.loops[1], nest.loops[2], nest.loops[3])
    let filterBits = io.filter.width
    io.filter[] = filter.index[0...(filterBits - 1)]
    if filter.index.width > filterBits { m.ignore(filter.index.topBit, as: "filter_bit") }
    io.entry[] = entry.index
    io.isLastFilter[] = filter.isLast
    io.isFirstEntry[] = entry.index == 0
    io.isLastEntry[] = entry.isLast
    io.isLastInRow[] = output.isLast
    io.isLastOutput[] = output.isLast & image.isLast
  }
}
