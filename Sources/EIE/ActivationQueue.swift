import Components
import HDL

/// The queue between the broadcast and one processing element: it lets elements with much and little work for a
/// column drift apart (ISCA 2016, section 4, "Activation Queue and Load Balancing").
///
/// Differs from the authors' simulator, whose buffer of n slots holds n - 1 activations: all `depth` slots are usable.
public struct ActivationQueue: Component {
  /// Bits of an activation.
  public var activationBits: Int
  /// Bits of a column's pointer index.
  public var columnBits: Int
  /// Activations that the queue holds.
  public var depth: Int

  /// A queue with every parameter given.
  public init(activationBits: Int, columnBits: Int, depth: Int) {
    self.activationBits = activationBits
    self.columnBits = columnBits
    self.depth = depth
  }

  /// A non-zero activation and the column it multiplies.
  public struct Column {
    /// The activation, two's complement.
    public let activation: Bits
    /// The index of the column's first pointer.
    public let index: Bits
  }

  /// The boundary.
  public struct Ports {
    /// The broadcast; it is only valid while no queue of the array is full.
    public let broadcastValid: Bits
    /// What is broadcast.
    public let broadcast: Column
    /// No slot is free.
    public let full: Bits
    /// Columns leave in order of arrival.
    public let column: Stream<Column>
  }

  public static let source = #fileID
  public var moduleName: String { "activation_queue" }
  public var contract: String {
    """
    The queue of non-zero activations in front of one processing element.

    Latency     a broadcast can leave one cycle after it arrived
    Throughput  one in and one out a cycle
    Paths       no input reaches an output within a cycle
    Corners     full means that all \(depth) slots are taken; nothing may be broadcast then
    """
  }

  public func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    return Ports(
      broadcastValid: list.input("broadcast_valid"),
      broadcast: Column(
        activation: list.input("broadcast_activation", activationBits),
        index: list.input("broadcast_index", columnBits)),
      full: list.output("full"),
      column: list.source("column") {
        Column(activation: $0.field("activation", activationBits), index: $0.field("index", columnBits))
      })
  }

  public func build(_ m: Module, _ io: Ports) {
    let fifo = m.instance("fifo", of: Fifo(width: activationBits + columnBits, depth: depth))
    fifo.push.valid[] = io.broadcastValid
    fifo.push.payload[] = concatenate(io.broadcast.index, io.broadcast.activation)
    io.full[] = ~fifo.push.ready

    io.column.valid[] = fifo.pop.valid
    fifo.pop.ready[] = io.column.ready
    io.column.payload.activation[] = fifo.pop.payload[0...(activationBits - 1)]
    io.column.payload.index[] = fifo.pop.payload[activationBits...(activationBits + columnBits - 1)]

    m.assume("nothing is broadcast to a full queue", ~(io.broadcastValid & io.full))
  }
}
