import Configurations
import HDL

/// The part of the central control that runs one layer after the other, and counts the cycles of each.
///
///     idle -> setup -> (preload) -> prime -> compute -> flush -> (clear -> reduce | cell) -> swap -> setup ... -> idle
struct LayerSequencer {
  /// Cycles between the end of the last queue and the swap: the arithmetic pipeline runs empty.
  static let flushCycles = 3

  let configuration: EIEConfiguration
  let state: ControlState

  init(_ configuration: EIEConfiguration, _ state: ControlState) {
    self.configuration = configuration
    self.state = state
  }

  func build(_ m: Module, _ io: CentralControl.Ports, _ host: HostInterface) {
    let c = configuration
    let bus = io.control
    let layer = m.register("current_layer", c.layerBits)
    let lastLayer = m.register("last_layer", c.layerBits)
    let pauses = m.register("pauses", 1)
    let flushed = m.register("flush_count", 2)
    let cycles = m.register("cycles", 32)

    m.heading("The layer at hand.")
    let flags = host.flags[layer].named("current_flags")
    let (hasBias, rectifies, accumulates, holds) = (flags[0], flags[1], flags[2], flags[3])
    bus.layer[] = layer
    bus.rectify[] = rectifies
    bus.clearDestination[] = (state.register == state.setup) & ~accumulates
    io.fetch.begins[] = state.register == state.setup
    io.fetch.primes[] = state.register == state.prime
    io.fetch.rowCount[] = host.rowCounts[layer]
    io.fetch.firstColumn[] = host.firstColumns[layer]
    io.fetch.bias?.exists[] = hasBias
    io.fetch.bias?.column[] = host.biases[layer]
    if let swapped = bus.swapped {
      let isSwapped = m.register("is_swapped", 1, resetTo: 0)
      m.when(state.register == state.swap) { isSwapped[] = isSwapped ^ ~holds }
      swapped[] = isSwapped
    }
    let outputRows = host.outputRows.map { $0[layer].named("current_output_rows") }
    let preload = preload(m, io, host.biases[layer], outputRows)
    let reduction = reduction(m, io, outputRows)
    let cell = CellSequencer(configuration: c, state: state).build(m, io, host, layer, outputRows)

    m.heading("One layer after the other.")
    m.choose(state.register) {
      $0.when(state.idle) {
        m.when(host.run) {
          state.register[] = state.setup
          layer[] = host.firstLayer
          lastLayer[] = host.lastLayer
          pauses[] = host.pauses
        }
      }
      $0.when(state.setup) {
        state.register[] = preload.map { mux(hasBias, $0.state, state.prime) } ?? state.prime
      }
      if let preload {
        $0.when(preload.state) {
          m.when(preload.ends) { state.register[] = state.prime }
        }
      }
      $0.when(state.prime) { state.register[] = state.compute }
      $0.when(state.compute) {
        flushed[] = Self.flushCycles
        m.when(io.allIdle & io.fetchIdle) { state.register[] = state.flush }
      }
      $0.when(state.flush) {
        flushed[] = flushed &- 1
        m.when(flushed == 1) {
          let next = reduction.map { mux(holds, state.swap, $0.clear) } ?? state.swap
          state.register[] = cell.map { mux(flags[4], $0.state, next) } ?? next
        }
      }
      if let reduction {
        $0.when(reduction.clear) { state.register[] = reduction.reduce }
        $0.when(reduction.reduce) {
          m.when(reduction.ends) { state.register[] = state.swap }
        }
      }
      if let cell {
        $0.when(cell.state) {
          m.when(cell.ends) { state.register[] = state.swap }
        }
      }
      $0.when(state.swap) {
        layer[] = layer &+ 1
        m.when(layer == lastLayer) { state.register[] = state.idle }
          .elsewhen(pauses) { state.register[] = state.paused }
          .otherwise { state.register[] = state.setup }
      }
      $0.when(state.paused) {
        m.when(host.resume) { state.register[] = state.setup }
      }
      $0.otherwise { state.register[] = state.idle }
    }

    m.heading("Cycles of each layer, for the host to read.")
    m.when(state.register == state.setup) { cycles[] = 1 }
      .otherwise { cycles[] = cycles &+ 1 }
    m.when(state.register == state.swap) { host.cycleCounts.write(cycles &+ 1, at: layer) }
  }

  /// Leads the biases into the accumulators, where they are preloaded: the state, and the cycle in which the last is
  /// written.
  private func preload(
    _ m: Module, _ io: CentralControl.Ports, _ first: Bits, _ outputRows: Bits?
  ) -> (state: Bits, ends: Bits)? {
    guard let bus = io.control.preload, let outputRows, let preload = state.preload else { return nil }
    m.heading("Preloading biases: one is read, and written into its accumulator a cycle later.")
    let c = configuration
    let row = m.register("preload_count", c.rowCountBits)
    let address = m.register("bias_address", c.biasAddressBits)
    let reads = ((state.register == preload) & (row != outputRows)).named("reads_bias")
    m.when(state.register == state.setup) {
      row[] = 0
      address[] = first
    }.elsewhen(reads) {
      row[] = row &+ 1
      address[] = address &+ 1
    }
    let writes = m.register("writes_bias", 1, resetTo: 0)
    let written = m.register("written_row", c.activationAddressBits)
    writes[] = reads
    written[] = row[0...(c.activationAddressBits - 1)]
    bus.reads[] = reads
    bus.address[] = address
    bus.writes[] = writes
    bus.row[] = written
    return (preload, writes & ~reads)
  }

  /// The states of the reduction, and the cycle in which its last sum is stored.
  private struct Reduction {
    let clear, reduce, ends: Bits
  }

  /// Leads the rows of accumulators through the reduction, where there are several column groups.
  private func reduction(
    _ m: Module, _ io: CentralControl.Ports, _ outputRows: Bits?
  ) -> Reduction? {
    guard let bus = io.control.reduction, let outputRows, let clear = state.clear,
      let reduce = state.reduce
    else { return nil }
    m.heading("Adding up the column groups: a row is read, added a cycle later, stored another cycle later.")
    let c = configuration
    let none = Bits(0, width: c.groupBits)
    let rows = concatenate(outputRows, none).named("rows_to_add")
    let row = m.register("reduction_count", rows.width)
    let reads = ((state.register == reduce) & (row != rows)).named("reads_accumulators")
    m.when(state.register == clear) { row[] = 0 }
      .elsewhen(reads) { row[] = row &+ 1 }
    let adds = m.register("adds_row", 1, resetTo: 0)
    let added = m.register("added_row", c.accumulatorAddressBits)
    let stores = m.register("stores_row", 1, resetTo: 0)
    let stored = m.register("stored_row", c.accumulatorAddressBits)
    adds[] = reads
    added[] = row[0...(c.accumulatorAddressBits - 1)]
    stores[] = adds
    stored[] = added
    bus.reads[] = state.register == reduce
    bus.row[] = row[0...(c.accumulatorAddressBits - 1)]
    io.addsGroups?[] = adds
    bus.stores[] = stores
    bus.storedRow[] = stored
    return Reduction(clear: clear, reduce: reduce, ends: stores & ~adds)
  }
}
