import HDL

/// Sends a wide element as narrow ones, lane 0 first; lanes that are not kept are left out.
///
/// A stream without packets ties `in_keep` to ones and `in_last` to 0 and ignores `out_last`.
public struct WidthDownsizer: Component {
  /// Bits of a narrow element.
  public var width: Int
  /// Narrow elements in a wide one; any positive number.
  public var ratio: Int

  /// A converter from `width * ratio` bits to `width`.
  public init(width: Int, ratio: Int) {
    require(
      width > 0 && ratio > 0, "a WidthDownsizer of \(ratio) times \(width) bits; both must be positive")
    self.width = width
    self.ratio = ratio
  }

  /// The boundary.
  public struct Ports {
    /// Wide elements enter.
    public let input: Stream<LanePacket>
    /// Narrow elements leave.
    public let output: Stream<PacketWord>
  }

  public static let source = #fileID
  public var moduleName: String { "width_downsizer_w\(width)_x\(ratio)" }
  public var contract: String {
    """
    Sends a wide element as up to \(ratio) narrow ones of \(width) bits, lane 0 first.

    Latency     none
    Throughput  one narrow element a cycle
    Paths       the input reaches the output; out_ready reaches in_ready
    Corners     in_keep is a run of ones from lane 0, and lane 0 is sent in any case; the wide element stays on the
                input until its last lane has left
    """
  }

  public func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    return Ports(
      input: list.sink("in") { LanePacket($0, width: width, lanes: ratio) },
      output: list.source("out") { PacketWord($0, width: width) })
  }

  public func build(_ m: Module, _ io: Ports) {
    let (input, output) = (io.input.payload, io.output.payload)
    // One bit for each lane: the lane that is sent now.
    let lane = m.register("lane", ratio, resetTo: 1)
    let later = ratio == 1 ? Bits(0, width: 1) : concatenate(Bits(0, width: 1), input.keep[1...(ratio - 1)])
    let isLastLane = (~(lane & later).anyOne).named("is_last_lane")
    m.when(io.output.fires) {
      m.when(isLastLane) { lane[] = 1 }
        .otherwise {
          lane[] = ratio == 1 ? Bits(1, width: 1) : concatenate(lane[0...(ratio - 2)], Bits(0, width: 1))
        }
    }
    io.input.ready[] = io.output.ready & isLastLane
    io.output.valid[] = io.input.valid
    output.data[] = select(
      oneHot: lane, among: (0..<ratio).map { input.data[($0 * width)...($0 * width + width - 1)] })
    output.last[] = input.last & isLastLane
    // Lane 0 is sent whether it is kept or not.
    m.ignore(input.keep[0], as: "keep")

    m.check("one lane is sent at a time", lane.anyOne & ~(lane & (lane &- 1)).anyOne)
    m.checkRules(of: io.output, as: "out") { [$0.data, $0.last] }
  }
}
