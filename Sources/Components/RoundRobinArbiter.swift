import HDL

/// Merges several streams so that each gets its turn: after an element of input i, input i + 1 is asked first.
public struct RoundRobinArbiter: Component {
  /// Bits of an element.
  public var width: Int
  /// Inputs; any positive number.
  public var inputs: Int

  /// An arbiter between `inputs` streams of `width` bits.
  public init(width: Int, inputs: Int) {
    require(
      width > 0 && inputs > 0,
      "a RoundRobinArbiter of \(inputs) inputs of \(width) bits; both must be positive")
    self.width = width
    self.inputs = inputs
  }

  public static let source = #fileID
  public var moduleName: String { "round_robin_arbiter_w\(width)_n\(inputs)" }
  public var contract: String {
    """
    Merges \(inputs) streams of \(width) bits, each in its turn.

    Latency     none
    Throughput  one element a cycle
    Paths       every in_valid and in_data reaches the output and every in_ready; out_ready reaches every in_ready
    Corners     a choice is kept until its element has left; while an element waits, every other input
                passes at most one
    """
  }

  public func ports(_ list: PortList) -> ArbitratedStreams {
    list.clockDomain()
    return ArbitratedStreams(list, width: width, count: inputs)
  }

  public func build(_ m: Module, _ io: ArbitratedStreams) {
    // The inputs behind the last winner; they go before the others.
    let later = m.register("later", inputs, resetTo: 0)
    let requests = io.requests.named("requests")
    let first = (requests & later).named("first")
    let candidates = mux(first.anyOne, first, requests).named("candidates")
    let choice = candidates.lowestOne.named("choice")
    let grant = io.connect(choice: choice, of: requests, in: m)
    m.when(io.output.fires) { later[] = ~(grant | (grant &- 1)) }

    m.checkRules(of: io.output, as: "out")
    for (index, input) in io.inputs.enumerated() { checkFairness(m, io, input, index) }
  }

  /// Counts the elements of others that pass while one waits: with every other input at most once.
  private func checkFairness(_ m: Module, _ io: ArbitratedStreams, _ input: Stream<Bits>, _ index: Int) {
    let passed = m.register("passed_\(index)", bitsToCount(inputs), resetTo: 0)
    m.when(~input.valid | input.ready) { passed[] = 0 }
      .elsewhen(io.output.fires) { passed[] = passed &+ 1 }
    m.check("in_\(index) waits for no more than \(inputs - 1) elements", passed < inputs)
  }
}
