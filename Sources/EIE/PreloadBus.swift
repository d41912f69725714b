import Configurations
import HDL

/// How biases get into the accumulators before the first column (docs/eie.md, section 4, PRELOAD): every element reads a
/// bias, and writes it into the accumulator of that output a cycle later.
public struct PreloadBus {
  /// The bias at `address` is read.
  public let reads: Bits
  public let address: Bits
  /// The bias that was read a cycle ago is written, as that of the element's output `row`.
  public let writes: Bits
  public let row: Bits
  /// A bias from the host.
  public let hostWrite: Bits

  /// Declares the bus: outputs of the central control, inputs of an element.
  init(_ list: PortList, _ c: EIEConfiguration, drives: Bool) {
    func signal(_ name: String, _ width: Int = 1) -> Bits {
      drives ? list.output(name, width) : list.input(name, width)
    }
    reads = list.group("preload of the biases") { signal("preload_reads") }
    address = signal("preload_address", c.biasAddressBits)
    writes = signal("preload_writes")
    row = signal("preload_row", c.activationAddressBits)
    hostWrite = signal("write_bias")
  }

  var signals: [Bits] { [reads, address, writes, row, hostWrite] }
}
