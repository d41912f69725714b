import Components
import HDL

/// Joins the ends of two streams: elements go from `sender` to `receiver`.
func connect(_ sender: Stream<Bits>, to receiver: Stream<Bits>) {
  receiver.valid[] = sender.valid
  receiver.payload[] = sender.payload
  sender.ready[] = receiver.ready
}

/// Joins the ends of two streams by a queue of `depth` elements, an instance called `name`; gives its queue.
@discardableResult
func connectQueue(
  _ m: Module, _ name: String, _ sender: Stream<Bits>, to receiver: Stream<Bits>, depth: Int
) -> Fifo.Ports {
  let queue = m.instance(name, of: Fifo(width: sender.payload.width, depth: depth))
  connect(sender, to: queue.push)
  connect(queue.pop, to: receiver)
  return queue
}

/// A Swift name with underscores between its words, as signals are called.
func snakeCased(_ name: String) -> String {
  name.reduce(into: "") { $0 += $1.isUppercase ? "_\($1.lowercased())" : String($1) }
}
