import Components
import HDL

/// What a `StreamFork` promises a sender that keeps the rules of a stream: each element leaves once on every branch, in order.
///
/// An element stays on the input until the last branch has taken it; so nothing overtakes on a branch that has each
/// element once before the next may come.
struct StreamForkContract: Component {
  var fork: StreamFork

  static let source = #fileID
  var moduleName: String { fork.moduleName + "_contract" }
  var contract: String { "The promises of \(fork.moduleName), around the fork itself." }

  func ports(_ list: PortList) -> StreamFork.Ports { fork.ports(list) }

  func build(_ m: Module, _ io: StreamFork.Ports) {
    fork.build(m, io)
    m.assumeRules(of: io.input, as: "in")
    for (index, output) in io.outputs.enumerated() {
      let gone = m.register("gone_\(index)", 1, resetTo: 0)
      m.when(io.input.fires) { gone[] = 0 }
        .elsewhen(output.fires) { gone[] = 1 }
      m.check(
        "an element is offered on out_\(index) until it has left", output.valid == io.input.valid & ~gone)
      m.check("no element leaves the input before out_\(index)", ~io.input.fires | gone | output.fires)
      m.check(
        "out_\(index) offers what the input offers", ~output.valid | (output.payload == io.input.payload))
    }
  }
}
