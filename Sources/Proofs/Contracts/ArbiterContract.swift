import Components
import HDL

/// What an arbiter promises senders that keep the rules of a stream: one of those that ask is taken, and its element is
/// the one that leaves.
struct ArbiterContract<Arbiter: Component>: Component where Arbiter.Ports == ArbitratedStreams {
  /// Which of several inputs goes first.
  enum Order {
    /// While one waits, each other passes at most one element.
    case turns
    /// The lowest-numbered, unless another's element is waiting to leave.
    case lowestFirst
  }

  var arbiter: Arbiter
  var order: Order

  static var source: String { #fileID }
  var moduleName: String { arbiter.moduleName + "_contract" }
  var contract: String { "The promises of \(arbiter.moduleName), around the arbiter itself." }

  func ports(_ list: PortList) -> ArbitratedStreams { arbiter.ports(list) }

  func build(_ m: Module, _ io: ArbitratedStreams) {
    arbiter.build(m, io)
    for (index, input) in io.inputs.enumerated() { m.assumeRules(of: input, as: "in_\(index)") }

    let (grant, requests) = (m.value("grant"), m.value("requests"))
    m.check("only an input that asks is granted", ~(grant & ~requests).anyOne)
    let taken = concatenate(io.inputs.reversed().map(\.fires)).named("taken_inputs")
    m.check("at most one input is taken", ~(taken & (taken &- 1)).anyOne)
    m.check("an element leaves exactly when one is taken", io.output.fires == taken.anyOne)
    m.check("an element is offered exactly when one comes", io.output.valid == requests.anyOne)
    let same = io.inputs.map { ~$0.fires | (io.output.payload == $0.payload) }
    m.check("what leaves is what was taken", all(of: same))
    switch order {
    case .turns: checkTurns(m, io)
    case .lowestFirst: checkLowestFirst(m, io)
    }
  }

  private func checkTurns(_ m: Module, _ io: ArbitratedStreams) {
    for (index, input) in io.inputs.enumerated() {
      for (other, rival) in io.inputs.enumerated() where other != index {
        let passed = m.register("in_\(other)_passed_\(index)", 1, resetTo: 0)
        m.when(~input.valid | input.ready) { passed[] = 0 }
          .elsewhen(rival.fires) { passed[] = 1 }
        m.check(
          "in_\(other) passes at most once while in_\(index) waits", ~(passed & rival.fires & input.valid))
      }
    }
  }

  private func checkLowestFirst(_ m: Module, _ io: ArbitratedStreams) {
    let waited = m.register("an_element_waited", 1, resetTo: 0)
    waited[] = io.output.valid & ~io.output.ready
    for (index, input) in io.inputs.enumerated().dropFirst() {
      let lower = any(of: io.inputs[0..<index].map(\.valid))
      m.check("in_\(index) goes before a lower one only if it waited", waited | ~(input.fires & lower))
    }
  }
}
