import HDL

/// Waits for an element on each of several streams and passes them on together.
public struct StreamJoin: Component {
  /// Bits of the elements of each input; at least one input.
  public var widths: [Int]

  /// A join of streams whose elements have `widths` bits.
  public init(widths: [Int]) {
    require(
      !widths.isEmpty && widths.allSatisfy { $0 > 0 },
      "a StreamJoin of widths \(widths); there must be at least one input, each of at least one bit")
    self.widths = widths
  }

  /// The boundary.
  public struct Ports {
    /// Elements enter.
    public let inputs: [Stream<Bits>]
    /// One element of each input leaves with those of the others.
    public let output: Stream<[Bits]>
  }

  public static let source = #fileID
  public var moduleName: String { "stream_join_w" + widths.map(String.init).joined(separator: "_") }
  public var contract: String {
    """
    Waits for an element on each of \(widths.count) streams and passes them on together.

    Latency     none
    Throughput  one element of every input a cycle
    Paths       every in_valid reaches out_valid and every in_ready; out_ready reaches every in_ready
    Corners     in_ready waits for the valid of all inputs: an element is taken with its partners or not at all
    """
  }

  public func ports(_ list: PortList) -> Ports {
    let inputs = widths.enumerated().map { index, width in
      list.sink("in_\(index)") { $0.field("data", width) }
    }
    let output = list.source("out") { payload in
      widths.enumerated().map { index, width in payload.field("data_\(index)", width) }
    }
    return Ports(inputs: inputs, output: output)
  }

  public func build(_ m: Module, _ io: Ports) {
    io.output.valid[] = all(of: io.inputs.map(\.valid))
    for (input, data) in zip(io.inputs, io.output.payload) {
      input.ready[] = io.output.fires
      data[] = input.payload
    }
  }
}
