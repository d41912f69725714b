import EIE
import HDL

/// What a `FetchUnit` promises: every lane that it takes is broadcast once, as it was taken, and waits for the queues.
struct FetchUnitContract: Component {
  var fetch: FetchUnit

  static let source = #fileID
  var moduleName: String { "fetch_unit_contract" }
  var contract: String {
    "The promises of a fetch unit to the elements of its group, around the unit itself."
  }

  func ports(_ list: PortList) -> FetchUnit.Ports { fetch.ports(list) }

  func build(_ m: Module, _ io: FetchUnit.Ports) {
    fetch.build(m, io)
    let bus = io.bus
    let (taken, leaves) = (bus.taken, bus.valid)
    let phase = m.state("phase")
    m.heading("Lanes on their way to the queues.")
    m.check("no broadcast meets a full queue", ~(leaves & io.anyFull))
    m.check("a lane is taken only while fetching, and if one waits", ~taken | ((phase == 1) & io.found))
    let waits = m.register("lane_waits", 1, resetTo: 0)
    let activation = m.register("activation_taken", io.foundActivation.width)
    let index = m.register("index_taken", bus.index.width)
    let takes = m.when(taken) {
      waits[] = 1
      activation[] = io.foundActivation
      index[] = m.state("row_column") &+ io.foundLane.zeroExtended(to: bus.index.width)
    }
    if let bias = io.layer.bias {
      takes.elsewhen(m.value("adds_bias")) {
        waits[] = 1
        activation[] = 1 << fetch.configuration.activation.fractionBits
        index[] = bias.column
      }
    }
    takes.elsewhen(leaves) { waits[] = 0 }
    m.check("nothing is broadcast that was not taken", ~leaves | waits)
    m.check("no lane is taken while another waits", ~(taken & waits) | leaves)
    m.check("no lane is forgotten", ~waits | m.state("event_is_column"))
    m.check("a lane, or the bias, is broadcast as it was taken", ~leaves | (bus.activation == activation))
    m.check("it is broadcast under the index of its column", ~leaves | (bus.index == index))
    let isLastLane = io.foundLane == fetch.configuration.groupElements - 1
    m.check(
      "a row is left only when no lane of it waits or its last is taken",
      ~m.value("row_done") | ~io.found | (taken & isLastLane))
    m.check(
      "a lane that waits is an event that waits", ~m.state("event_is_column") | m.state("event_occupied"))
    m.check("it is idle only when no lane waits", ~(io.idle & waits))
  }
}
