import Configurations
import HDL

/// The central control unit without its fetch: in I/O mode it passes words between the host and the elements' memories;
/// in computing mode it starts the fetch units, layer after layer (ISCA 2016, section 4, "Central Control Unit").
///
/// The paper publishes neither a register map nor a protocol; the host port is ours, see docs/eie.md, section 3.
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
    /// To every fetch unit.
    public let fetch: FetchedLayer
    /// To every adder of column groups, where there are several: a row was read a cycle ago.
    public let addsGroups: Bits?
    /// I/O mode: the host looks at this source word.
    public let hostLooks: Bits
    public let hostSourceAddress: Bits
    /// From the fetch units: nothing is left to broadcast.
    public let fetchIdle: Bits
    /// From the elements: all are idle, some sum does not fit, the word the host looks at.
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
    Throughput  one write a cycle
    Paths       from registers and small memories to every output; host_word reaches a register
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
      fetch: FetchedLayer(list, c, drives: true),
      addsGroups: c.columnGroups == 1
        ? nil : list.group("to the adders of column groups") { list.output("adds_groups") },
      hostLooks: list.group("words that the host looks at") { list.output("host_looks") },
      hostSourceAddress: list.output("host_source_address", c.activationAddressBits),
      fetchIdle: list.group("from the fetch units") { list.input("fetch_idle") },
      allIdle: list.group("from the elements") { list.input("all_idle") },
      anySaturates: list.input("any_saturates"), hostWord: list.input("host_word", c.accumulator.width),
      busy: list.group("status") { list.output("busy") })
  }

  public func build(_ m: Module, _ io: Ports) {
    let state = ControlState(m, configuration)
    let host = HostInterface(m, io, configuration, state)
    LayerSequencer(configuration, state).build(m, io, host)
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
    space = list.field("space", c.spaceBits)
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
  /// Biases are written into the accumulators, where they are preloaded.
  let preload: Bits?
  /// The first row of activations is loaded.
  let prime: Bits
  /// Activations are broadcast and columns served, until nothing is left; then the pipelines run empty.
  let compute, flush: Bits
  /// With several column groups: the source is cleared; the groups are added up.
  let clear, reduce: Bits?
  /// Outputs of LSTM cells are made of the sums, where there are cells.
  let cell: Bits?
  /// Source and destination change roles.
  let swap: Bits

  init(_ m: Module, _ c: EIEConfiguration) {
    func state(_ name: String, _ value: Int) -> Bits { m.constant(name, value, width: 4) }
    idle = state("IDLE", 0)
    setup = state("SETUP", 1)
    prime = state("PRIME", 2)
    compute = state("COMPUTE", 3)
    flush = state("FLUSH", 4)
    swap = state("SWAP", 5)
    paused = state("PAUSED", 6)
    preload = c.bias == .accumulatorPreload ? state("PRELOAD", 9) : nil
    clear = c.columnGroups == 1 ? nil : state("CLEAR", 7)
    reduce = c.columnGroups == 1 ? nil : state("REDUCE", 8)

    cell = c.cells == .lstm ? state("CELL", 10) : nil
    register = m.register("state", resetTo: idle)
  }
}
