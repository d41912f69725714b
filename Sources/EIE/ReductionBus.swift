import Configurations
import HDL

/// How the sums of several column groups become the outputs of a layer (docs/eie.md, section 7): every lane reads a row
/// of accumulators, adds them a cycle later, and stores the sum in one of its elements another cycle later.
public struct ReductionBus {
  /// The accumulators are read at `row`, and not where the arithmetic looks.
  public let reads: Bits
  public let row: Bits
  /// The sum of this row is stored.
  public let stores: Bits
  public let storedRow: Bits

  /// Declares the bus: outputs of the central control, inputs of an element.
  init(_ list: PortList, _ c: EIEConfiguration, drives: Bool) {
    func signal(_ name: String, _ width: Int = 1) -> Bits {
      drives ? list.output(name, width) : list.input(name, width)
    }
    reads = list.group("reduction of the column groups") { signal("reduction_reads") }
    row = signal("reduction_row", c.accumulatorAddressBits)
    stores = signal("reduction_stores")
    storedRow = signal("reduction_stored_row", c.accumulatorAddressBits)
  }

  var signals: [Bits] { [reads, row, stores, storedRow] }
}
