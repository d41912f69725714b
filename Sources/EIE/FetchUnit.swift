import Configurations
import HDL

/// The part of the central control that turns lanes into broadcasts.
///
/// Each cycle makes one event: the column of the first lane that waits, or a bubble if none does. The event stands in
/// the broadcast register for one cycle, a column for as long as some queue is full; everything before it stands
/// still with it, so that the register delays the paper's law by one cycle and changes nothing else.
struct FetchUnit {
  /// The event in the register leaves in this cycle, and a new one can take its place.
  let advances: Bits
  /// The last row of activations is done.
  let ends: Bits
  /// An event is in the register.
  let occupied: Bits
  /// What the sequencer sets up: the next row, the rows after it, the index of lane 0's column.
  let row: Bits
  let rowsLeft: Bits
  let column: Bits

  init(
    _ m: Module, _ io: CentralControl.Ports, _ c: EIEConfiguration, _ state: ControlState,
    _ host: HostInterface
  ) {
    let bus = io.control
    row = m.register("row", c.rowCountBits)
    rowsLeft = m.register("rows_left", c.rowCountBits)
    column = m.register("row_column", c.columnIndexBits)
    occupied = m.register("event_occupied", 1, resetTo: 0)
    let isColumn = m.register("event_is_column", 1, resetTo: 0)
    let activation = m.register("event_activation", c.activation.width)
    let index = m.register("event_index", c.columnIndexBits)

    let stalls = (isColumn & io.anyFull).named("stalls")
    advances = (~stalls).named("advances")
    let fetching = ((state.register == state.fetch) & advances).named("fetching")
    let addsBias = ((state.register == state.bias) & advances).named("adds_bias")
    let isLastLane = (io.foundLane == c.processingElements - 1).named("is_last_lane")
    let rowDone = (fetching & (~io.found | isLastLane)).named("row_done")
    let isLastRow = (rowsLeft == 1).named("is_last_row")
    ends = (rowDone & isLastRow).named("fetch_ends")

    m.when(advances) {
      occupied[] = fetching | addsBias
      isColumn[] = (fetching & io.found) | addsBias
    }
    let lane = resized(io.foundLane, to: c.columnIndexBits)
    let foundIndex = (column &+ lane).named("found_index")
    let currentLayer = bus.layer
    m.when(fetching) {
      activation[] = io.foundActivation
      index[] = foundIndex
    }.elsewhen(addsBias) {
      activation[] = 1 << c.activation.fractionBits
      index[] = host.biasColumns[currentLayer]
    }
    bus.broadcastValid[] = isColumn & ~io.anyFull
    bus.broadcastActivation[] = activation
    bus.broadcastIndex[] = index

    // The lanes: loaded with the first row, then with the next one when a row is done.
    let loadsNext = (rowDone & ~isLastRow).named("loads_next")
    bus.load[] = (state.register == state.prime) | loadsNext
    bus.taken[] = fetching & io.found
    bus.takenLane[] = io.foundLane
    m.when(state.register == state.setup) {
      row[] = 0
      rowsLeft[] = host.rowCounts[currentLayer]
      column[] = host.firstColumns[currentLayer]
    }.elsewhen(bus.load) {
      row[] = row &+ 1
    }
    m.when(rowDone) {
      rowsLeft[] = rowsLeft &- 1
      column[] = column &+ (c.processingElements & ((1 << c.columnIndexBits) - 1))
    }
  }

  private func resized(_ bits: Bits, to width: Int) -> Bits {
    bits.width > width ? bits[0...(width - 1)] : bits.zeroExtended(to: width)
  }
}
