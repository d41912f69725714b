import Configurations
import HDL

/// The ifmap queue in the global buffer, whose head, the block of one pass, is replayed for every filter group; the last
/// replay releases it word by word.
public struct IfmapBuffer: Component {
  /// The array.
  public var configuration: EyerissConfiguration

  /// The ifmap queue of an array of `configuration`.
  public init(_ configuration: EyerissConfiguration) { self.configuration = configuration }

  /// Bits of a word of ifmap values.
  var wordBits: Int { configuration.ifmapWordValues * configuration.wordBits }

  /// The boundary.
  public struct Ports {
    /// Begins a layer: the queue is empty.
    public let start: Bits
    let layer: LayerFields
    /// Words enter, words leave.
    public let push: Stream<Bits>
    public let pop: Stream<Bits>
    let buffer: BufferPort
  }

  public static let source = #fileID
  public var moduleName: String { "ifmap_buffer" }
  public var contract: String {
    """
    A queue of ifmap words in the banks of the global buffer that belong to ifmaps; its head block is replayed.

    Latency     a word pushed in cycle t can be popped from cycle t + 2
    Throughput  one push and one pop a cycle, no gap between replays
    Paths       pop_ready reaches read; push_valid and push_data reach write; push_ready and pop_valid come from state
    Corners     in the last replay a word's place is free from the cycle after it was read
    """
  }

  public func ports(_ list: PortList) -> Ports {
    let c = configuration
    list.clockDomain()
    return Ports(
      start: list.input("start"),
      layer: LayerFields(
        list, c, [.ifmapBanks, .ifmapBlockWords, .outerCount, .channelGroups, .filterGroups]),
      push: list.sink("push") { $0.field("data", wordBits) },
      pop: list.source("pop") { $0.field("data", wordBits) },
      buffer: BufferPort(list, addressBits: GlobalBuffer(c).addressBits, width: c.psumPortBits))
  }

  public func build(_ m: Module, _ io: Ports) {
    let c = configuration
    let addressBits = io.buffer.readAddress.width
    let countBits = bitsToCount(c.globalBufferWords)
    let zeros = Bits(0, width: bitsToIndex(c.globalBufferBankWords))
    let capacity = concatenate(io.layer[.ifmapBanks], zeros).named("ifmap_words")[0...(countBits - 1)]
    let lastAddress = (capacity &- 1).named("last_address")
    func successor(_ address: Bits) -> Bits {
      let isLast = address.zeroExtended(to: countBits) == lastAddress
      return mux(isLast, 0, address &+ 1)
    }
    let scheduler = io.layer.scheduler(m, c, start: io.start)

    m.heading("Words enter while there is a free place.")
    let tail = m.register("tail", addressBits, resetTo: 0)
    let occupied = m.register("occupied", countBits, resetTo: 0)
    io.push.ready[] = occupied != capacity
    let pushes = io.push.fires.named("pushes")

    m.heading("Words of the head block leave in every replay; stored counts from its start.")
    let stored = m.register("stored", countBits + 1, resetTo: 0)
    let index = m.register("index", countBits, resetTo: 0)
    let blockStart = m.register("block_start", addressBits, resetTo: 0)
    let cursor = m.register("cursor", addressBits, resetTo: 0)
    let isThere = stored > index.zeroExtended(to: countBits + 1)
    let word = Stream(valid: io.pop.valid, ready: io.pop.ready, payload: io.pop.payload)
    let fetched = FetchedWord(
      m, word, readData: io.buffer.readData[0...(wordBits - 1)], canRead: scheduler.isActive & isThere)
    if wordBits < c.psumPortBits {
      m.ignore(io.buffer.readData[wordBits...(c.psumPortBits - 1)], as: "read_bits")
    }
    let after = (index &+ 1).named("after")
    let endsReplay = (fetched.reads & (after == io.layer[.ifmapBlockWords])).named("ends_replay")
    let endsBlock = (endsReplay & scheduler.isLastOnIfmaps).named("ends_block")
    let releases = (fetched.reads & scheduler.isLastOnIfmaps).named("releases")
    scheduler.advance[] = endsReplay

    m.when(io.start) {
      tail[] = 0
      cursor[] = 0
      blockStart[] = 0
    }.otherwise {
      m.when(pushes) { tail[] = successor(tail) }
      m.when(endsReplay & ~endsBlock) { cursor[] = blockStart }
        .elsewhen(fetched.reads) { cursor[] = successor(cursor) }
      m.when(endsBlock) { blockStart[] = successor(cursor) }
    }
    m.when(fetched.reads) { index[] = mux(endsReplay, 0, after) }
    let leaving = mux(endsBlock, io.layer[.ifmapBlockWords], 0).zeroExtended(to: countBits + 1).named(
      "leaving")
    stored[] = (stored &- leaving) &+ pushes.zeroExtended(to: countBits + 1)
    m.when(pushes & ~releases) { occupied[] = occupied &+ 1 }
      .elsewhen(~pushes & releases) { occupied[] = occupied &- 1 }

    io.buffer.read[] = fetched.reads
    io.buffer.readAddress[] = cursor
    io.buffer.write[] = pushes
    io.buffer.writeAddress[] = tail
    io.buffer.writeData[] = io.push.payload.zeroExtended(to: c.psumPortBits)
    m.check(
      "reads stay within the ifmaps' banks", ~fetched.reads | (cursor.zeroExtended(to: countBits) < capacity))
    m.check("a layer begins with an empty queue", ~io.start | (occupied == 0))
  }
}
