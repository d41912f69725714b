import Configurations
import HDL

/// Asks the highest elements of the chains for their psums, and notes where each word goes.
public struct PsumOutSequencer: Component {
  /// The array.
  public var configuration: EyerissConfiguration

  /// A sequencer for an array of `configuration`.
  public init(_ configuration: EyerissConfiguration) { self.configuration = configuration }

  /// The boundary.
  public struct Ports {
    /// Begins a layer.
    public let start: Bits
    let layer: LayerFields
    /// The element that is asked.
    public let request: PsumRequest
  }

  public static let source = #fileID
  public var moduleName: String { "psum_out_sequencer" }
  public var contract: String {
    """
    Asks for psum words in the order in which the next pass wants them.

    Latency     none
    Throughput  one word a cycle
    Paths       only state reaches the request
    Corners     the note says: the word is a result, the last block of its chain, ends its pass, ends the layer
    """
  }

  public func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    return Ports(
      start: list.input("start"),
      layer: LayerFields(
        list, configuration, ChainWalk.fields + [.outerCount, .channelGroups, .filterGroups]),
      request: PsumRequest(list, configuration, asks: true))
  }

  public func build(_ m: Module, _ io: Ports) {
    let c = configuration
    let scheduler = io.layer.scheduler(m, c, start: io.start)
    let walk = ChainWalk(m, c, io.layer, advance: io.request.taken)
    scheduler.advance[] = io.request.taken & walk.isLast

    let rowBits = bitsToIndex(c.rows)
    let top = (io.layer[.chainElements] &- 1).fitted(to: rowBits, m, "top")
    io.request.wanted[] = scheduler.isActive
    io.request.row[] = walk.row &+ top
    io.request.column[] = walk.column
    io.request.note[] = concatenate(
      walk.isLast & scheduler.isLast, walk.isLast, walk.isLastBlock, scheduler.isLastOnPsums)
  }
}
