import HDL

/// Merges several streams; where more than one offers an element, the one with the lowest number goes first.
public struct PriorityArbiter: Component {
  /// Bits of an element.
  public var width: Int
  /// Inputs; any positive number.
  public var inputs: Int

  /// An arbiter between `inputs` streams of `width` bits.
  public init(width: Int, inputs: Int) {
    require(
      width > 0 && inputs > 0,
      "a PriorityArbiter of \(inputs) inputs of \(width) bits; both must be positive")
    self.width = width
    self.inputs = inputs
  }

  public static let source = #fileID
  public var moduleName: String { "priority_arbiter_w\(width)_n\(inputs)" }
  public var contract: String {
    """
    Merges \(inputs) streams of \(width) bits; the lowest-numbered that offers an element goes first.

    Latency     none
    Throughput  one element a cycle
    Paths       every in_valid and in_data reaches the output and every in_ready; out_ready reaches every in_ready
    Corners     a choice is kept until its element has left, even if a lower number asks meanwhile; an input can
                starve while lower ones ask without pause
    """
  }

  public func ports(_ list: PortList) -> ArbitratedStreams {
    list.clockDomain()
    return ArbitratedStreams(list, width: width, count: inputs)
  }

  public func build(_ m: Module, _ io: ArbitratedStreams) {
    let requests = io.requests.named("requests")
    _ = io.connect(choice: requests.lowestOne.named("choice"), of: requests, in: m)
    m.checkRules(of: io.output, as: "out")
  }
}
