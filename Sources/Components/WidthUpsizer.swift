import HDL

/// Gathers narrow elements into wide ones, the first in lane 0; a packet's last element closes a wide one early.
///
/// A stream without packets ties `in_last` to 0 and ignores `out_keep` and `out_last`, which synthesis then removes.
public struct WidthUpsizer: Component {
  /// Bits of a narrow element.
  public var width: Int
  /// Narrow elements in a wide one; any positive number.
  public var ratio: Int

  /// A converter from `width` bits to `width * ratio`.
  public init(width: Int, ratio: Int) {
    require(
      width > 0 && ratio > 0, "a WidthUpsizer of \(ratio) times \(width) bits; both must be positive")
    self.width = width
    self.ratio = ratio
  }

  /// The boundary.
  public struct Ports {
    /// Narrow elements enter.
    public let input: Stream<PacketWord>
    /// Wide elements leave.
    public let output: Stream<LanePacket>
  }

  public static let source = #fileID
  public var moduleName: String { "width_upsizer_w\(width)_x\(ratio)" }
  public var contract: String {
    """
    Gathers \(ratio) elements of \(width) bits into one, the first in lane 0.

    Latency     a wide element leaves from the cycle after its last narrow one
    Throughput  one narrow element a cycle
    Paths       out_ready reaches in_ready; no input reaches out_valid or the wide element
    Corners     the last element of a packet closes the wide one: lanes whose out_keep is 0 mean nothing
    """
  }

  public func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    return Ports(
      input: list.sink("in") { PacketWord($0, width: width) },
      output: list.source("out") { LanePacket($0, width: width, lanes: ratio) })
  }

  public func build(_ m: Module, _ io: Ports) {
    let lanes = m.register("lanes", width * ratio)
    let keep = m.register("keep", ratio, resetTo: 0)
    let isFull = m.register("is_full", 1, resetTo: 0)
    let isLast = m.register("is_last", 1, resetTo: 0)
    let (input, output) = (io.input.payload, io.output.payload)

    // The lanes that are taken before an element comes: those of a wide element that leaves are free.
    let taken = mux(isFull, 0, keep).named("taken")
    let filled = (ratio == 1 ? Bits(1, width: 1) : concatenate(taken[0...(ratio - 2)], Bits(1, width: 1)))
    m.when(io.input.fires) {
      keep[] = filled
      isFull[] = filled.allOnes | input.last
      isLast[] = input.last
      for lane in 0..<ratio {
        let isNext = lane == 0 ? ~taken[0] : ~taken[lane] & taken[lane - 1]
        m.when(isNext) { lanes[(lane * width)...(lane * width + width - 1)] = input.data }
      }
    }
    .elsewhen(io.output.fires) {
      keep[] = 0
      isFull[] = 0
    }
    io.input.ready[] = ~isFull | io.output.ready
    io.output.valid[] = isFull
    output.data[] = lanes
    output.keep[] = keep
    output.last[] = isLast

    m.check("the filled lanes are a run from lane 0", ~(keep & (keep &+ 1)).anyOne)
    m.check("a wide element that leaves has an element in it", ~isFull | keep[0])
    m.checkRules(of: io.output, as: "out") { [$0.data, $0.keep, $0.last] }
  }
}
