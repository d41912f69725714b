import EIE
import HDL

/// What a `ProcessingElement` promises to the central control: it is idle only when nothing is left, and stays so.
struct ProcessingElementContract: Component {
  var element: ProcessingElement

  static let source = #fileID
  var moduleName: String { "processing_element_contract" }
  var contract: String { "The promises of a processing element to the central control." }

  func ports(_ list: PortList) -> ProcessingElement.Ports { element.ports(list) }

  func build(_ m: Module, _ io: ProcessingElement.Ports) {
    element.build(m, io)
    let bus = io.broadcast
    m.assume("nothing is broadcast to a full element", ~(bus.valid & io.full))

    m.heading("Columns on their way.")
    let received = m.register("received", 1, resetTo: 0)
    received[] = bus.valid
    m.check("an element that got a column is not idle", ~(received & io.idle))
    let wasIdle = m.register("was_idle", 1, resetTo: 0)
    wasIdle[] = io.idle & ~bus.valid
    m.check("an idle element stays idle until it gets a column", ~wasIdle | io.idle)
    m.check("a full element is not idle", ~(io.full & io.idle))

    m.heading("The lane.")
    let taken = m.register("was_taken", 1, resetTo: 0)
    taken[] = bus.taken & (bus.takenLane == io.number) & ~bus.load
    m.check("a lane that was taken does not wait again", ~(taken & io.laneNonzero))
    let waited = m.register("lane_waited", 1, resetTo: 0)
    let activation = m.register("lane_before", io.laneActivation.width)
    waited[] = io.laneNonzero & ~bus.load & ~(bus.taken & (bus.takenLane == io.number))
    activation[] = io.laneActivation
    m.check("a lane waits until it is taken", ~waited | io.laneNonzero)
    m.check("a lane that waits keeps its activation", ~waited | (io.laneActivation == activation))
    m.check("a lane that waits is not zero", ~io.laneNonzero | (io.laneActivation != 0))
  }
}
