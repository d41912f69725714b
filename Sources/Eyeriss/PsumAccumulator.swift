import Components
import HDL

/// The psum scratchpad of a processing element and its adder: psum j grows by one product for each entry of the window,
/// and leaves with the last.
public struct PsumAccumulator: Component {
  /// Bits of a product.
  public var productBits: Int
  /// Bits of a psum.
  public var psumBits: Int
  /// Psums.
  public var entries: Int

  /// An accumulator of `entries` psums.
  public init(productBits: Int, psumBits: Int, entries: Int) {
    self.productBits = productBits
    self.psumBits = psumBits
    self.entries = entries
  }

  /// The boundary.
  public struct Ports {
    /// How far products are shifted right.
    public let productShift: Bits
    /// A product is added in this cycle, or stands for 0.
    public let enable: Bits
    public let product: Bits
    public let isZero: Bits
    /// The psum that it is added to.
    public let filter: Bits
    /// It is the psum's first product, its last.
    public let isFirst: Bits
    public let isLast: Bits
    /// The psum whose last product was added in the cycle before.
    public let finished: Bits
    /// A product or sum of this cycle does not fit.
    public let saturates: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "psum_accumulator" }
  public var contract: String {
    """
    \(entries) psums of \(psumBits) bits; products are shifted, saturated and added, the last one finishes a psum.

    Latency     finished stands one cycle after the last product, until the next last one
    Throughput  one product a cycle, also to the same psum
    Paths       product and product_shift reach saturates
    Corners     a zero product adds nothing and writes only a first sum; a finished psum is not written back
    """
  }

  public func ports(_ list: PortList) -> Ports {
    list.clockDomain(reset: nil)
    return Ports(
      productShift: list.input("product_shift", bitsToIndex(productBits)), enable: list.input("enable"),
      product: list.input("product", productBits), isZero: list.input("is_zero"),
      filter: list.input("filter", bitsToIndex(entries)), isFirst: list.input("is_first"),
      isLast: list.input("is_last"), finished: list.output("finished", psumBits),
      saturates: list.output("saturates"))
  }

  public func build(_ m: Module, _ io: Ports) {
    let psums = m.memory("psums", psumBits, depth: entries)
    let shifted = (io.product.signed >> io.productShift).bits.named("shifted")
    let (fitting, productOverflows) = shifted.signed.saturated(to: psumBits, name: "shifted")
    let addend = mux(io.isZero, 0, fitting.bits).named("addend")
    let base = mux(io.isFirst, 0, psums[io.filter]).named("base")
    let wide = (base.signed + addend.signed).bits.named("wide")
    let (sum, sumOverflows) = wide.signed.saturated(to: psumBits, name: "wide")

    let finished = m.register("finished_psum", psumBits)
    m.when(io.enable) {
      m.when(io.isLast) { finished[] = sum.bits }
        .elsewhen(io.isFirst | ~io.isZero) { psums.write(sum.bits, at: io.filter) }
    }
    io.finished[] = finished
    io.saturates[] = io.enable & ~io.isZero & (productOverflows | sumOverflows)
  }
}
