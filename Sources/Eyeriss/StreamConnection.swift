import Components
import HDL

/// Joins the ends of two streams: elements go from `sender` to `receiver`.
func connect(_ sender: Stream<Bits>, to receiver: Stream<Bits>) {
  receiver.valid[] = sender.valid
  receiver.payload[] = sender.payload
  sender.ready[] = receiver.ready
}

/// Joins the ends of two streams of tagged words.
func connect(_ sender: Stream<InputNetwork.Word>, to receiver: Stream<InputNetwork.Word>) {
  receiver.valid[] = sender.valid
  receiver.payload.row[] = sender.payload.row
  receiver.payload.column[] = sender.payload.column
  receiver.payload.data[] = sender.payload.data
  sender.ready[] = receiver.ready
}

/// Joins the ends of two streams by a queue of `depth` elements, an instance called `name`; nothing enters it while
/// `stop`.
func connectQueue(
  _ m: Module, _ name: String, _ sender: Stream<Bits>, to receiver: Stream<Bits>, depth: Int,
  unless stop: Bits? = nil
) {
  let queue = m.instance(name, of: Fifo(width: sender.payload.width, depth: depth))
  queue.push.valid[] = stop.map { sender.valid & ~$0 } ?? sender.valid
  queue.push.payload[] = sender.payload
  sender.ready[] = stop.map { queue.push.ready & ~$0 } ?? queue.push.ready
  connect(queue.pop, to: receiver)
}

/// A Swift name with underscores between its words, as signals are called.
func snakeCased(_ name: String) -> String {
  name.reduce(into: "") { $0 += $1.isUppercase ? "_\($1.lowercased())" : String($1) }
}
