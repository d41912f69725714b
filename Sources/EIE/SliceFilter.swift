import Components
import HDL

/// Says whether an element stores anything of a column, before the column would be queued.
///
/// Not in the paper, whose elements spend a cycle on every broadcast column; on small slices most of those cycles are
/// empty. One bit a column and element removes them.
public struct SliceFilter: Component {
  /// Columns of all resident layers: one bit each.
  public var columns: Int

  /// A filter for `columns` pointer indices.
  public init(columns: Int) { self.columns = columns }

  /// The boundary.
  public struct Ports {
    /// Looks up the column at `index`.
    public let lookup: Bits
    public let index: Bits
    /// The element has entries of the column that was looked up last.
    public let present: Bits
    /// Writes a bit from the host, while nothing is looked up.
    public let write: Bits
    public let writeIndex: Bits
    public let writeData: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "slice_filter" }
  public var contract: String {
    """
    One bit a column: whether this element stores any entry of it.

    Latency     present stands one cycle after the look-up, until the next
    Throughput  one look-up a cycle
    Paths       none from an input to an output
    """
  }

  public func ports(_ list: PortList) -> Ports {
    let indexBits = bitsToIndex(columns)
    list.clockDomain(reset: nil)
    return Ports(
      lookup: list.input("lookup"), index: list.input("index", indexBits), present: list.output("present"),
      write: list.group("from the host") { list.input("write") },
      writeIndex: list.input("write_index", indexBits), writeData: list.input("write_data"))
  }

  public func build(_ m: Module, _ io: Ports) {
    let memory = m.instance("presence", of: SinglePortMemory(width: 1, depth: columns))
    memory.enable[] = io.write | io.lookup
    memory.write[] = io.write
    memory.address[] = mux(io.write, io.writeIndex, io.index)
    memory.writeData[] = io.writeData
    io.present[] = memory.readData
  }
}
