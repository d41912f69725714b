import Components
import HDL

/// What a `Fifo` promises, stated around one: order, nothing lost, nothing made up, and its bound.
///
/// The queue is built inside the contract's own module, so that the contract sees its state. One element is watched,
/// the one whose push meets `watch`; since the proof chooses `watch` freely, what holds of that element holds of all.
struct FifoContract: Component {
  var fifo: Fifo

  struct Ports {
    let fifo: Fifo.Ports
    let watch: Bits
  }

  static let source = #fileID
  var moduleName: String { fifo.moduleName + "_contract" }
  var contract: String { "The promises of \(fifo.moduleName), around the queue itself." }

  func ports(_ list: PortList) -> Ports {
    Ports(fifo: fifo.ports(list), watch: list.group("the contract") { list.input("watch") })
  }

  func build(_ m: Module, _ io: Ports) {
    fifo.build(m, io.fifo)
    let (push, pop) = (io.fifo.push, io.fifo.pop)
    let order = QueueOrder(
      m, depth: fifo.depth, enters: push.fires, entering: push.payload, offers: pop.valid, leaves: pop.fires,
      leaving: pop.payload, watch: io.watch)
    m.check("an element is accepted exactly while a slot is free", push.ready == (order.inside != fifo.depth))
    m.checkSender(of: pop, "pop", payload: [pop.payload])
    state(m, order)
  }

  /// What holds of the queue's own registers: the induction stands on it.
  private func state(_ m: Module, _ order: QueueOrder) {
    let inside = order.inside
    let (head, tail) = (m.state("head"), m.state("tail"))
    m.check("the count is what is inside", m.state("count") == inside)
    m.check("tail is as far behind head as elements are inside", slot(head, inside) == tail)
    let place = slot(head, order.ahead)
    m.check(
      "the watched element lies in its slot",
      ~order.watching | (m.memory(called: "slots")[place] == order.watched))
  }

  /// The slot `distance` places after `start`; both at most the depth.
  private func slot(_ start: Bits, _ distance: Bits) -> Bits {
    let sum = start + distance
    let wide = sum.width
    let wrapped = mux(sum >= fifo.depth, sum &- fifo.depth, sum)
    return wrapped.zeroExtended(to: max(wide, bitsToIndex(fifo.depth)))[0...(bitsToIndex(fifo.depth) - 1)]
  }
}
