import Configurations
import HDL

/// The part of the central control that runs one layer after the other, and counts the cycles of each.
///
///     idle -> setup -> prime -> fetch -> (bias) -> drain -> flush -> swap -> setup ... -> idle
struct LayerSequencer {
  /// Cycles between the end of the last queue and the swap: the arithmetic pipeline runs empty.
  static let flushCycles = 3

  let configuration: EIEConfiguration
  let state: ControlState

  init(_ configuration: EIEConfiguration, _ state: ControlState) {
    self.configuration = configuration
    self.state = state
  }

  func build(_ m: Module, _ io: CentralControl.Ports, _ host: HostInterface, _ fetch: FetchUnit) {
    let c = configuration
    let bus = io.control
    let layer = m.register("current_layer", c.layerBits)
    let lastLayer = m.register("last_layer", c.layerBits)
    let pauses = m.register("pauses", 1)
    let swapped = m.register("is_swapped", 1, resetTo: 0)
    let flushed = m.register("flush_count", 2)
    let cycles = m.register("cycles", 32)

    let flags = host.flags[layer].named("current_flags")
    let (hasBias, rectifies, accumulates, holds) = (flags[0], flags[1], flags[2], flags[3])
    bus.layer[] = layer
    bus.swapped[] = swapped
    bus.rectify[] = rectifies
    bus.clearDestination[] = (state.register == state.setup) & ~accumulates
    let row = fetch.row[0...(c.activationAddressBits - 1)]
    bus.sourceAddress[] = mux(host.isIdle, host.sourceAddress, row)
    if fetch.row.width > c.activationAddressBits { m.ignore(fetch.row.topBit, as: "row_bit") }

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
      $0.when(state.setup) { state.register[] = state.prime }
      $0.when(state.prime) { state.register[] = state.fetch }
      $0.when(state.fetch) {
        m.when(fetch.ends) { state.register[] = mux(hasBias, state.bias, state.drain) }
      }
      $0.when(state.bias) {
        m.when(fetch.advances) { state.register[] = state.drain }
      }
      $0.when(state.drain) {
        flushed[] = Self.flushCycles
        m.when(io.allIdle & ~fetch.occupied) { state.register[] = state.flush }
      }
      $0.when(state.flush) {
        flushed[] = flushed &- 1
        m.when(flushed == 1) { state.register[] = state.swap }
      }
      $0.when(state.swap) {
        swapped[] = swapped ^ ~holds
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
}
