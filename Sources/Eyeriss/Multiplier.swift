import HDL

/// A signed multiplier of two stages whose registers stand still unless a product is wanted.
///
/// The first stage multiplies by the two halves of the filter value, the second adds the partial products.
public struct Multiplier: Component {
  /// Bits of both factors; even.
  public var wordBits: Int

  /// A multiplier of two words.
  public init(wordBits: Int) { self.wordBits = wordBits }

  /// The boundary.
  public struct Ports {
    /// The factors.
    public let ifmap: Bits
    public let filter: Bits
    /// The first stage takes the factors; the second takes what the first holds.
    public let enableFirst: Bits
    public let enableSecond: Bits
    /// The whole product.
    public let product: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "multiplier" }
  public var contract: String {
    """
    The signed product of two \(wordBits)-bit words, in two stages that are enabled one by one.

    Latency     two cycles: factors taken in t and on in t + 1 stand at the product in t + 2
    Throughput  one product a cycle
    Paths       none from an input to an output
    Corners     a stage that is not enabled does not switch
    """
  }

  public func ports(_ list: PortList) -> Ports {
    list.clockDomain(reset: nil)
    return Ports(
      ifmap: list.input("ifmap", wordBits), filter: list.input("filter", wordBits),
      enableFirst: list.input("enable_first"), enableSecond: list.input("enable_second"),
      product: list.output("product", 2 * wordBits))
  }

  public func build(_ m: Module, _ io: Ports) {
    let half = wordBits / 2
    // The low half counts from zero up: a zero above it makes it a positive number.
    let low = concatenate(Bits(0, width: 1), io.filter[0...(half - 1)]).named("low_half")
    let high = io.filter[half...(wordBits - 1)].named("high_half")
    let partialLow = m.register("partial_low", wordBits + half + 1)
    let partialHigh = m.register("partial_high", wordBits + half)
    m.when(io.enableFirst) {
      partialLow[] = (io.ifmap.signed * low.signed).bits
      partialHigh[] = (io.ifmap.signed * high.signed).bits
    }
    let product = m.register("sum", 2 * wordBits)
    m.when(io.enableSecond) {
      let shifted = concatenate(partialHigh, Bits(0, width: half))
      product[] = shifted &+ partialLow.signExtended(to: 2 * wordBits)
    }
    io.product[] = product
  }
}
