import HDL

/// A link of the configuration chain: bits that are shifted in one after the other and then stand still.
///
/// The chip loads its configuration by a scan chain, once a layer (JSSC 2017, section IV).
public struct ConfigurationChain: Component {
  /// Bits of this link.
  public var width: Int

  /// A link of `width` bits, at least two.
  public init(width: Int) {
    precondition(width > 1, "a link of the configuration chain of \(width) bits")
    self.width = width
  }

  /// The boundary.
  public struct Ports {
    /// The chain moves on by one bit.
    public let shift: Bits
    /// The bit that enters and the bit that leaves.
    public let bitIn: Bits
    public let bitOut: Bits
    /// All bits, the one that entered first lowest.
    public let value: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "configuration_chain_w\(width)" }
  public var contract: String {
    """
    A link of \(width) bits in the configuration chain.

    Latency     a bit leaves \(width) shifts after it entered
    Paths       none from an input to an output
    Corners     all bits are 0 after reset
    """
  }

  public func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    return Ports(
      shift: list.input("shift"), bitIn: list.input("bit_in"), bitOut: list.output("bit_out"),
      value: list.output("value", width))
  }

  public func build(_ m: Module, _ io: Ports) {
    let bits = m.register("bits", width, resetTo: 0)
    m.when(io.shift) { bits[] = concatenate(io.bitIn, bits[1...(width - 1)]) }
    io.bitOut[] = bits[0]
    io.value[] = bits
  }
}
