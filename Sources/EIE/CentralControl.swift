import Configurations
import HDL

/// The central control unit: in I/O mode it passes words between the host and the elements' memories; in computing
/// mode it broadcasts one non-zero activation after the other, layer after layer (ISCA 2016, section 4, "Central
/// Control Unit").
///
/// The paper publishes neither a register map nor a protocol; the host port is ours, see docs/eie.md, section 3.
/// Fetch obeys the law of the authors' simulator: a row of activations whose last lane is zero costs one bubble.
public struct CentralControl: Component {
  /// The array it controls.
  public var configuration: EIEConfiguration

  /// The part of the array of `configuration`, which is assumed to be valid.
  public init(configuration: EIEConfiguration) { self.configuration = configuration }

  /// The boundary.
  public struct Ports {
    /// What the host asks.
    public let request: Stream<HostRequest>
    /// What it reads.
    public let response: Stream<Bits>
    /// To every element.
    public let control: ControlBus
    /// The first lane that waits to be broadcast.
    public let found: Bits
    public let foundActivation: Bits
    public let foundLane: Bits
    /// From the elements: some queue is full, all are idle, some sum does not fit, the word the host looks at.
    public let anyFull: Bits
    public let allIdle: Bits
    public let anySaturates: Bits
    public let hostWord: Bits
    /// A run is under way.
    public let busy: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "central_control" }
  public var contract: String {
    """
    Passes words between host and elements while idle; runs layers by itself when told to.

    Latency     a read is answered two cycles after it was accepted
    Throughput  one write a cycle; one broadcast a cycle while no queue is full
    Paths       any_full and found reach load, taken, taken_lane and broadcast_valid; found_activation does not
    Corners     a request during a run waits until the run has ended or paused
    """
  }

  public func ports(_ list: PortList) -> Ports {
    let c = configuration
    list.clockDomain()
    return Ports(
      request: list.sink("request") { HostRequest($0, c) },
      response: list.source("response") { $0.field("data", c.hostDataBits) },
      control: ControlBus(list, c, drives: true),
      found: list.group("from the leading non-zero detection") { list.input("found") },
      foundActivation: list.input("found_activation", c.activation.width),
      foundLane: list.input("found_lane", c.elementBits),
      anyFull: list.group("from the elements") { list.input("any_full") }, allIdle: list.input("all_idle"),
      anySaturates: list.input("any_saturates"), hostWord: list.input("host_word", c.accumulator.width),
      busy: list.group("status") { list.output("busy") })
  }

  public func build(_ m: Module, _ io: Ports) {
    let state = ControlState(m)
    let host = HostInterface(m, io, configuration, state)
    let fetch = FetchUnit(m, io, configuration, state, host)
    LayerSequencer(configuration, state).build(m, io, host, fetch)
  }
}

/// What the host asks for: a read or a write of one word.
public struct HostRequest {
  /// 1 for a write.
  public let write: Bits
  /// Which kind of word, see docs/eie.md.
  public let space: Bits
  /// Which element.
  public let element: Bits
  /// Which word.
  public let address: Bits
  /// The word to write.
  public let data: Bits

  init(_ list: PayloadList, _ c: EIEConfiguration) {
    write = list.field("write", 1)
    space = list.field("space", 3)
    element = list.field("pe", c.elementBits)
    address = list.field("address", c.hostAddressBits)
    data = list.field("data", c.hostDataBits)
  }
}

/// The states of the central control.
struct ControlState {
  /// The state register.
  let register: Bits
  /// I/O mode; and a pause between two layers, which is I/O mode as well.
  let idle, paused: Bits
  /// The destination is cleared and the layer's description read.
  let setup: Bits
  /// The first row of activations is loaded.
  let prime: Bits
  /// Non-zero activations are broadcast; then the bias; then the queues run empty; then the pipelines.
  let fetch, bias, drain, flush: Bits
  /// Source and destination change roles.
  let swap: Bits

  init(_ m: Module) {
    func state(_ name: String, _ value: Int) -> Bits { m.constant(name, value, width: 4) }
    idle = state("IDLE", 0)
    setup = state("SETUP", 1)
    prime = state("PRIME", 2)
    fetch = state("FETCH", 3)
    bias = state("BIAS", 4)
    drain = state("DRAIN", 5)
    flush = state("FLUSH", 6)
    swap = state("SWAP", 7)
    paused = state("PAUSED", 8)
    register = m.register("state", resetTo: idle)
  }
}
