import Configurations
import HDL

/// The psum queue in the global buffer: what a pass pushes is popped, in the same order, by the pass on the next
/// channels.
public struct PsumBuffer: Component {
  /// The array.
  public var configuration: EyerissConfiguration

  /// The psum queue of an array of `configuration`.
  public init(_ configuration: EyerissConfiguration) { self.configuration = configuration }

  /// The boundary.
  public struct Ports {
    /// Begins a layer: the queue is empty.
    public let start: Bits
    /// Banks that belong to ifmaps: the queue begins after them.
    public let ifmapBanks: Bits
    /// Words enter, words leave.
    public let push: Stream<Bits>
    public let pop: Stream<Bits>
    let buffer: BufferPort
  }

  public static let source = #fileID
  public var moduleName: String { "psum_buffer" }
  public var contract: String {
    """
    A queue of psum words in the banks of the global buffer that belong to psums.

    Latency     a word pushed in cycle t can be popped from cycle t + 2
    Throughput  one push and one pop a cycle
    Paths       pop_ready reaches read; push_valid and push_data reach write; push_ready and pop_valid come from state
    Corners     the word that waits at the memory's output takes no place in the queue
    """
  }

  public func ports(_ list: PortList) -> Ports {
    let c = configuration
    list.clockDomain()
    return Ports(
      start: list.input("start"),
      ifmapBanks: list.input("ifmap_banks", EyerissLayerField.ifmapBanks.width(in: c)),
      push: list.sink("push") { $0.field("data", c.psumPortBits) },
      pop: list.source("pop") { $0.field("data", c.psumPortBits) },
      buffer: BufferPort(list, addressBits: GlobalBuffer(c).addressBits, width: c.psumPortBits))
  }

  public func build(_ m: Module, _ io: Ports) {
    let c = configuration
    let addressBits = io.buffer.readAddress.width
    let total = c.globalBufferWords
    let countBits = bitsToCount(total)
    let zeros = Bits(0, width: bitsToIndex(c.globalBufferBankWords))
    let below = concatenate(io.ifmapBanks, zeros).named("ifmap_words")
    let first = below[0...(addressBits - 1)]
    let capacity = (m.constant("TOTAL", total, width: countBits) &- below[0...(countBits - 1)]).named(
      "capacity")

    let head = m.register("head", addressBits, resetTo: 0)
    let tail = m.register("tail", addressBits, resetTo: 0)
    let count = m.register("count", countBits, resetTo: 0)
    let fetched = FetchedWord(m, io.pop, readData: io.buffer.readData, canRead: count != 0)
    io.push.ready[] = count != capacity
    let pushes = io.push.fires.named("pushes")

    func successor(_ address: Bits) -> Bits { mux(address == total - 1, first, address &+ 1) }
    m.when(io.start) {
      head[] = first
      tail[] = first
    }.otherwise {
      m.when(fetched.reads) { head[] = successor(head) }
      m.when(pushes) { tail[] = successor(tail) }
    }
    m.when(pushes & ~fetched.reads) { count[] = count &+ 1 }
      .elsewhen(~pushes & fetched.reads) { count[] = count &- 1 }

    io.buffer.read[] = fetched.reads
    io.buffer.readAddress[] = head
    io.buffer.write[] = pushes
    io.buffer.writeAddress[] = tail
    io.buffer.writeData[] = io.push.payload
    m.check("reads stay within the psums' banks", ~fetched.reads | (head >= first))
    m.check("a layer begins with an empty queue", ~io.start | (count == 0))
  }
}
