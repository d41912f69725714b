import BitVectors
import HDL

/// Adds up the accumulators that the elements of one lane, one in each column group, have of the same row.
///
/// Not in the paper, whose array is one group; docs/eie.md, section 7.
public struct GroupReduction: Component {
  /// Column groups, at least 2.
  public var groups: Int
  /// The format of an accumulator.
  public var accumulator: FixedPointFormat

  /// A reduction of `groups` accumulators.
  public init(groups: Int, accumulator: FixedPointFormat) {
    self.groups = groups
    self.accumulator = accumulator
  }

  /// The boundary.
  public struct Ports {
    /// The accumulators of the row that is read, one a group.
    public let partials: [Bits]
    /// A row was read a cycle ago.
    public let adds: Bits
    /// The sum of the row that was read two cycles ago.
    public let sum: Bits
    /// The sum that is being added does not fit an accumulator.
    public let saturates: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "group_reduction" }
  public var contract: String {
    """
    Adds one accumulator of each of \(groups) column groups.

    Latency     a sum stands two cycles after its accumulators
    Throughput  one row a cycle
    Paths       none from an input to an output but adds to saturates
    Corners     the sum of all is exact and saturates once
    """
  }

  public func ports(_ list: PortList) -> Ports {
    list.clockDomain(reset: nil)
    return Ports(
      partials: (0..<groups).map { list.input("partial_\($0)", accumulator.width) }, adds: list.input("adds"),
      sum: list.output("sum", accumulator.width), saturates: list.output("saturates"))
  }

  public func build(_ m: Module, _ io: Ports) {
    let bits = accumulator.width + groups.trailingZeroBitCount
    let operands = io.partials.enumerated().map { group, partial in
      let operand = m.register("operand_\(group)", accumulator.width)
      operand[] = partial
      return operand.signExtended(to: bits)
    }
    var total = operands[0]
    for operand in operands.dropFirst() { total = total &+ operand }
    let (result, overflows) = total.named("total").signed.saturated(to: accumulator.width, name: "total")
    let sum = m.register("stored_sum", accumulator.width)
    m.when(io.adds) { sum[] = result.bits }
    io.sum[] = sum
    io.saturates[] = io.adds & overflows
  }
}
