import HDL

/// The boundary of an arbiter, and what every arbiter does alike: it holds its choice and passes the element on.
public struct ArbitratedStreams {
  /// Elements compete.
  public let inputs: [Stream<Bits>]
  /// One of them leaves.
  public let output: Stream<Bits>

  /// Declares `count` inputs and the output for elements of `width` bits.
  init(_ list: PortList, width: Int, count: Int) {
    inputs = list.sinks("in", count: count) { $0.field("data", width) }
    output = list.source("out") { $0.field("data", width) }
  }

  /// Which inputs offer an element, input 0 the lowest bit.
  var requests: Bits { concatenate(inputs.reversed().map(\.valid)) }

  /// Connects the input that `choice`, one bit an input, names; one bit an input is the grant that is given back.
  ///
  /// A choice whose element has not left is kept, whatever is requested meanwhile: rule 2 of `Stream`.
  func connect(choice: Bits, of requests: Bits, in m: Module) -> Bits {
    let held = m.register("held", choice.width, resetTo: 0)
    let grant = mux(held.anyOne, held, choice).named("grant")
    m.when(output.valid & ~output.ready) { held[] = grant }
      .otherwise { held[] = 0 }
    output.valid[] = requests.anyOne
    output.payload[] = select(oneHot: grant, among: inputs.map(\.payload))
    for (index, input) in inputs.enumerated() { input.ready[] = grant[index] & output.ready }

    m.check("at most one input is granted", ~(grant & (grant &- 1)).anyOne)
    m.check("an input is granted where one asks", ~requests.anyOne | grant.anyOne)
    return grant
  }
}
