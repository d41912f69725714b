import EIE
import HDL

/// What an `ActivationQueue` promises: broadcasts leave in order, and none is lost while nobody broadcasts to a full
/// queue.
struct ActivationQueueContract: Component {
  var queue: ActivationQueue

  struct Ports {
    let queue: ActivationQueue.Ports
    let watch: Bits
  }

  static let source = #fileID
  var moduleName: String { "activation_queue_contract" }
  var contract: String { "The promises of an activation queue of \(queue.depth)." }

  func ports(_ list: PortList) -> Ports {
    Ports(queue: queue.ports(list), watch: list.group("the contract") { list.input("watch") })
  }

  func build(_ m: Module, _ io: Ports) {
    queue.build(m, io.queue)
    let (column, broadcast) = (io.queue.column, io.queue.broadcast)
    let entering = concatenate(broadcast.index, broadcast.activation).named("entering")
    let leaving = concatenate(column.payload.index, column.payload.activation).named("leaving")
    let order = QueueOrder(
      m, depth: queue.depth, enters: io.queue.broadcastValid, entering: entering, offers: column.valid,
      leaves: column.fires, leaving: leaving, watch: io.watch)
    m.check("it is full exactly when every slot is taken", io.queue.full == (order.inside == queue.depth))
    m.checkSender(of: column, "column", payload: [leaving])
  }
}
