import Configurations
import HDL

/// How the sums of a layer become the outputs of LSTM cells (docs/eie.md, section 9): every element takes its hidden
/// units one after the other through eight phases, and stores the output of each in its source file.
public struct CellBus {
  /// A unit is under way, in this phase.
  public let runs: Bits
  public let phase: Bits
  /// The accumulator of the gate that the phase looks at.
  public let gate: Bits
  /// The source word where the unit's output goes, and so where its cell state lies.
  public let row: Bits
  /// The output of the unit before is stored.
  public let stores: Bits
  /// A word of the functions' table from the host.
  public let writeTable: Bits

  /// Declares the bus: outputs of the central control, inputs of an element.
  init(_ list: PortList, _ c: EIEConfiguration, drives: Bool) {
    func signal(_ name: String, _ width: Int = 1) -> Bits {
      drives ? list.output(name, width) : list.input(name, width)
    }
    runs = list.group("cells") { signal("cell_runs") }
    phase = signal("cell_phase", 3)
    gate = signal("cell_gate", c.accumulatorAddressBits)
    row = signal("cell_row", c.activationAddressBits)
    stores = signal("cell_stores")
    writeTable = signal("write_table")
  }

  var signals: [Bits] { [runs, phase, gate, row, stores, writeTable] }
}
