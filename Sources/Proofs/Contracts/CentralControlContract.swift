import EIE
import HDL

/// What `CentralControl` promises: to the host, a stream's rules; to the layers, that the files swap only after everything
/// has run empty.
struct CentralControlContract: Component {
  var control: CentralControl

  static let source = #fileID
  var moduleName: String { "central_control_contract" }
  var contract: String { "The promises of the central control, around the unit itself." }

  func ports(_ list: PortList) -> CentralControl.Ports { control.ports(list) }

  func build(_ m: Module, _ io: CentralControl.Ports) {
    control.build(m, io)
    host(m, io)
    sequence(m, io)
  }

  /// The states by name, as the unit declares them.
  private func isIn(_ name: String, _ m: Module) -> Bits {
    guard let node = m.constants.first(where: { $0.name == name }) else {
      preconditionFailure(
        "the contract of the central control looks for the state '\(name)', which is not there")
    }
    return m.state("state") == Bits(node)
  }

  private func host(_ m: Module, _ io: CentralControl.Ports) {
    m.heading("The host's streams.")
    m.checkSender(of: io.response, "response", payload: [io.response.payload])
    let accepts = io.request.fires
    m.check(
      "a request is taken only while nothing is computed", ~accepts | isIn("IDLE", m) | isIn("PAUSED", m))
    let owed = m.register("answers_owed", 2, resetTo: 0)
    let reads = (accepts & ~io.request.payload.write).named("accepts_read")
    let answers = io.response.fires.named("answers")
    m.when(reads & ~answers) { owed[] = owed &+ 1 }
      .elsewhen(~reads & answers) { owed[] = owed &- 1 }
    m.check(
      "an answer follows a read, and one read waits at most", (owed <= 1) & (~io.response.valid | (owed == 1))
    )
    m.check("no request is taken before the last read is answered", ~accepts | (owed == 0))
  }

  private func sequence(_ m: Module, _ io: CentralControl.Ports) {
    m.heading("The order of the states.")
    let names = [
      "IDLE", "SETUP", "PRELOAD", "PRIME", "COMPUTE", "FLUSH", "CLEAR", "REDUCE", "SWAP", "PAUSED",
    ]
    let declared = names.filter { name in m.constants.contains { $0.name == name } }
    m.check("the state is one that has a name", any(of: declared.map { isIn($0, m) }))
    let empty = m.register("was_empty", 1, resetTo: 1)
    empty[] = io.allIdle & io.fetchIdle
    let flushes = m.register("flushes", 2, resetTo: 0)
    m.when(isIn("FLUSH", m)) { flushes[] = flushes &+ 1 }
      .otherwise { flushes[] = 0 }
    let flushed = m.register("was_flushing", 1, resetTo: 0)
    flushed[] = isIn("FLUSH", m)
    m.check(
      "the pipelines run empty only after the queues have", ~(isIn("FLUSH", m) & ~flushed) | empty)
    m.check("the files swap after three cycles in which they run empty", ~isIn("SWAP", m) | (flushes == 3))
    m.check(
      "while they run empty, as many cycles are left as were not counted",
      ~isIn("FLUSH", m) | (flushes &+ m.state("flush_count") == 3))
    m.check("the destination is cleared only before a layer", ~io.control.clearDestination | isIn("SETUP", m))
    m.check("it is busy exactly while it is not idle", io.busy == ~isIn("IDLE", m))
  }
}
