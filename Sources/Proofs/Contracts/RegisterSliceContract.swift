import Components
import HDL

/// What a `RegisterSlice` promises a sender that keeps the rules of a stream: it is a queue of one or two elements.
///
/// Nothing is lost, made up or overtaken, and the rules hold of the stream that leaves.
struct RegisterSliceContract: Component {
  var slice: RegisterSlice

  struct Ports {
    let path: StreamPath
    let watch: Bits
  }

  static let source = #fileID
  var moduleName: String { slice.moduleName + "_contract" }
  var contract: String { "The promises of \(slice.moduleName), around the slice itself." }

  private var depth: Int { slice.cut == .both ? 2 : 1 }

  func ports(_ list: PortList) -> Ports {
    Ports(path: slice.ports(list), watch: list.group("the contract") { list.input("watch") })
  }

  func build(_ m: Module, _ io: Ports) {
    slice.build(m, io.path)
    let (push, pop) = (io.path.push, io.path.pop)
    m.assumeRules(of: push, as: "push")

    // An element that leaves in the cycle in which it comes was never inside.
    let passes = slice.cut == .backward ? (push.valid & ~m.state("is_full")).named("passes") : nil
    let enters = (passes.map { push.fires & ~($0 & pop.ready) } ?? push.fires).named("enters")
    let leaves = (passes.map { pop.fires & ~$0 } ?? pop.fires).named("leaves")
    let order = QueueOrder(
      m, depth: depth, enters: enters, entering: push.payload,
      offers: passes.map { pop.valid & ~$0 } ?? pop.valid,
      leaves: leaves, leaving: pop.payload, watch: io.watch)
    let isFull = (order.inside == depth).named("no_register_is_free")
    m.check("an element is accepted while a register is free", push.ready | isFull)
    m.check("no element enters without a register for it", ~(enters & isFull) | leaves)
    if let passes {
      m.check("what passes straight through is what came", ~passes | (pop.payload == push.payload))
      m.check("what passes straight through is taken from the sender", ~(passes & pop.ready) | push.fires)
      m.check("nothing passes an element that waits", ~passes | (order.inside == 0))
    }
  }
}
