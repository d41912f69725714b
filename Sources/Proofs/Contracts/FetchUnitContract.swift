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
    let takesBias = io.layer.bias == nil ? Bits(0, width: 1) : m.value("adds_bias")
    let waits = m.register("lane_waits", 1, resetTo: 0)
    let isBias = m.register("is_bias", 1)
    let wanted = m.register("lane_taken", io.foundActivation.width)
    m.when(taken | takesBias) {
      waits[] = 1
      isBias[] = takesBias
      wanted[] = io.foundActivation
    }.elsewhen(leaves) { waits[] = 0 }
    m.check("nothing is broadcast that was not taken", ~leaves | waits)
    m.check("no lane is taken while another waits", ~(taken & waits) | leaves)
    m.check("no lane is forgotten", ~waits | m.state("event_is_column"))
    m.check("a lane is broadcast as it was taken", ~(leaves & ~isBias) | (bus.activation == wanted))
    m.check(
      "a lane that waits is an event that waits", ~m.state("event_is_column") | m.state("event_occupied"))
    m.check("it is idle only when no lane waits", ~(io.idle & waits))
  }
}
