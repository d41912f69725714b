import Configurations
import HDL

/// The part of the layer sequencer that leads LSTM cells through their phases: one hidden unit after the other, in all
/// elements at once (docs/eie.md, section 9).
struct CellSequencer {
  let configuration: EIEConfiguration
  let state: ControlState

  /// The state of the phases, and the cycle in which the last output is stored.
  struct Signals {
    let state, ends: Bits
  }

  /// Drives the cells; nil where there are none.
  func build(
    _ m: Module, _ io: CentralControl.Ports, _ host: HostInterface, _ layer: Bits, _ outputRows: Bits?
  ) -> Signals? {
    guard let cell = state.cell, let bus = io.control.cells, let outputRows, let firstRows = host.firstRows
    else { return nil }
    let c = configuration
    m.heading(
      "LSTM cells: a row of hidden units takes eight phases; its outputs are stored in the cycle after.")
    let firstRow = firstRows[layer].named("first_row_read")
    io.fetch.firstRow?[] = firstRow

    // Four rows of sums make a row of outputs; they go to the last rows that the layer reads.
    let units = outputRows[2...(outputRows.width - 1)].named("rows_of_units")
    if c.bias == .codebookColumn { m.ignore(outputRows[0...1], as: "output_row_bits") }
    let bits = c.activationAddressBits
    let end = (firstRow &+ resized(io.fetch.rowCount, bits)).named("end_row")
    let first = (end &- resized(units, bits)).named("first_output_row")

    let phase = m.register("phase_of_cells", 3)
    let unit = m.register("unit_of_cells", units.width)
    let row = m.register("cell_output_row", bits)
    let runs = ((state.register == cell) & (unit != units)).named("runs_cells")
    let isLastPhase = (phase == 7).named("is_last_phase")
    m.when(state.register == state.flush) {
      phase[] = 0
      unit[] = 0
      row[] = first
    }.elsewhen(runs) {
      phase[] = phase &+ 1
      m.when(isLastPhase) {
        unit[] = unit &+ 1
        row[] = row &+ 1
      }
    }
    let stores = m.register("cell_stores_output", 1, resetTo: 0)
    let stored = m.register("cell_stored_row", bits)
    stores[] = runs & isLastPhase
    stored[] = row

    bus.runs[] = runs
    bus.phase[] = phase
    bus.gate[] = resized(concatenate(unit, phase[0...1]), c.accumulatorAddressBits)
    bus.row[] = row
    bus.stores[] = stores
    io.hostSourceAddress[] = mux(stores, stored, host.lookedAt)
    return Signals(state: cell, ends: (state.register == cell) & ~runs)
  }

  private func resized(_ bits: Bits, _ width: Int) -> Bits {
    bits.width > width ? bits[0...(width - 1)] : bits.zeroExtended(to: width)
  }
}
