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
    let event = EventRegister(m, "event", c)
    let last = c.emptySlices == .filtered ? EventRegister(m, "looked_up_event", c) : event

    m.heading(
      "Fetch: one event a cycle, a column or a bubble; all stand still while a column waits for a queue.")
    let stalls = (last.isColumn & io.anyFull).named("stalls")
    advances = (~stalls).named("advances")
    let fetching = ((state.register == state.fetch) & advances).named("fetching")
    let addsBias = ((state.register == state.bias) & advances).named("adds_bias")
    let isLastLane = (io.foundLane == c.processingElements - 1).named("is_last_lane")
    let rowDone = (fetching & (~io.found | isLastLane)).named("row_done")
    let isLastRow = (rowsLeft == 1).named("is_last_row")
    ends = (rowDone & isLastRow).named("fetch_ends")

    m.when(advances) {
      event.occupied[] = fetching | addsBias
      event.isColumn[] = (fetching & io.found) | addsBias
    }
    let lane = Self.resized(io.foundLane, to: c.columnIndexBits)
    let foundIndex = (column &+ lane).named("found_index")
    let currentLayer = bus.layer
    m.when(fetching) {
      event.activation[] = io.foundActivation
      event.index[] = foundIndex
    }.elsewhen(addsBias) {
      event.activation[] = 1 << c.activation.fractionBits
      event.index[] = host.biasColumns[currentLayer]
    }

    // With a filter, the elements look the column up while it moves on by one more register.
    if let lookup = bus.lookup, let lookupIndex = bus.lookupIndex {
      lookup[] = event.isColumn & advances
      lookupIndex[] = event.index
      m.when(advances) {
        last.occupied[] = event.occupied
        last.isColumn[] = event.isColumn
        last.activation[] = event.activation
        last.index[] = event.index
      }
      occupied = (event.occupied | last.occupied).named("any_event_occupied")
    } else {
      occupied = event.occupied
    }
    bus.broadcastValid[] = last.isColumn & ~io.anyFull
    bus.broadcastActivation[] = last.activation
    bus.broadcastIndex[] = last.index

    m.heading("The lanes: loaded with the first row, then with the next one when a row is done.")
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

  private static func resized(_ bits: Bits, to width: Int) -> Bits {
    bits.width > width ? bits[0...(width - 1)] : bits.zeroExtended(to: width)
  }
}

/// One event on its way to the queues.
private struct EventRegister {
  /// There is an event; it is a column and not a bubble.
  let occupied, isColumn: Bits
  /// The activation and pointer index of the column.
  let activation, index: Bits

  init(_ m: Module, _ name: String, _ c: EIEConfiguration) {
    occupied = m.register("\(name)_occupied", 1, resetTo: 0)
    isColumn = m.register("\(name)_is_column", 1, resetTo: 0)
    activation = m.register("\(name)_activation", c.activation.width)
    index = m.register("\(name)_index", c.columnIndexBits)
  }
}
