import HDL

/// The ifmap scratchpad of a processing element: a ring of words that holds the window and what comes next, and one bit
/// a word that says whether it is zero (ISSCC 2016, "zero buffer").
public struct IfmapScratchpad: Component {
  /// Bits of a word.
  public var wordBits: Int
  /// Words of the ring.
  public var entries: Int

  /// A scratchpad of `entries` words.
  public init(wordBits: Int, entries: Int) {
    self.wordBits = wordBits
    self.entries = entries
  }

  /// Bits of a number of entries.
  public var countBits: Int { bitsToCount(entries) }

  /// The boundary.
  public struct Ports {
    /// Words enter whenever the ring has room.
    public let arrival: Stream<Bits>
    /// The entry of the window that is looked at: its number, whether it is there, itself and whether it is zero.
    public let entry: Bits
    public let isPresent: Bits
    public let word: Bits
    public let isZero: Bits
    /// The entry is used for the last time in this window: the next one is looked at from the next cycle.
    public let entryEnds: Bits
    /// The entry that ends is not in the next window.
    public let releases: Bits
    /// The entry that ends is the last of the window.
    public let windowEnds: Bits
    /// Entries from the start of this window to the start of the next.
    public let step: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "ifmap_scratchpad" }
  public var contract: String {
    """
    A ring of \(entries) ifmap words with a zero bit each; entries are numbered from the start of the window.

    Latency     a word that arrives in cycle t is present from cycle t + 1
    Throughput  one word in and one look a cycle
    Paths       entry reaches is_present; the ring's word and zero bit come from its own address register
    Corners     the place of an entry that is released in cycle t takes a word from cycle t + 1
    """
  }

  public func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    return Ports(
      arrival: list.sink("arrival") { $0.field("data", wordBits) },
      entry: list.group("the entry that is looked at") { list.input("entry", countBits) },
      isPresent: list.output("is_present"), word: list.output("word", wordBits),
      isZero: list.output("is_zero"),
      entryEnds: list.group("moving on") { list.input("entry_ends") }, releases: list.input("releases"),
      windowEnds: list.input("window_ends"), step: list.input("step", countBits))
  }

  public func build(_ m: Module, _ io: Ports) {
    let addressBits = bitsToIndex(entries)
    let ring = m.memory("ring", wordBits, depth: entries)
    let zeroBuffer = m.memory("zero_buffer", 1, depth: entries)
    let tail = m.register("tail", addressBits, resetTo: 0)
    let windowStart = m.register("window_start", addressBits, resetTo: 0)
    let readAddress = m.register("read_address", addressBits, resetTo: 0)
    let occupied = m.register("occupied", countBits, resetTo: 0)
    // Counted from the start of the window, so released entries count: up to twice the ring.
    let arrived = m.register("arrived", bitsToCount(2 * entries), resetTo: 0)

    io.arrival.ready[] = occupied != entries
    let arrives = io.arrival.fires.named("arrives")
    m.when(arrives) {
      ring.write(io.arrival.payload, at: tail)
      zeroBuffer.write(io.arrival.payload == 0, at: tail)
      tail[] = tail.successor(inRingOf: entries)
    }

    io.isPresent[] = arrived > io.entry.zeroExtended(to: arrived.width)
    io.word[] = ring[readAddress]
    io.isZero[] = zeroBuffer[readAddress]

    let nextStart = windowStart.advanced(by: io.step, inRingOf: entries, name: "next_start")
    m.when(io.windowEnds) {
      windowStart[] = nextStart
      readAddress[] = nextStart
    }.elsewhen(io.entryEnds) { readAddress[] = readAddress.successor(inRingOf: entries) }

    let released = (io.entryEnds & io.releases).named("released")
    m.when(arrives & ~released) { occupied[] = occupied &+ 1 }
      .elsewhen(~arrives & released) { occupied[] = occupied &- 1 }
    let departing = mux(io.windowEnds, io.step, 0).zeroExtended(to: arrived.width).named("departing")
    arrived[] = (arrived &- departing) &+ arrives.zeroExtended(to: arrived.width)

    m.check("only an entry that is present ends", ~io.entryEnds | io.isPresent)
    m.check("a window ends with an entry", ~io.windowEnds | io.entryEnds)
  }
}
