import HDL

/// A synchronous RAM with one read and one write port in a module of its own, for a compiled macro to take its place.
public struct TwoPortMemory: MemoryMacro {
  /// Bits of a word.
  public var width: Int
  /// Words.
  public var depth: Int

  /// A memory of `depth` words of `width` bits.
  public init(width: Int, depth: Int) {
    precondition(width > 0 && depth > 0, "a memory of \(depth) words of \(width) bits; both must be positive")
    self.width = width
    self.depth = depth
  }

  /// The boundary.
  public struct Ports {
    /// A word is read in this cycle.
    public let read: Bits
    public let readAddress: Bits
    /// The word of the last read.
    public let readData: Bits
    /// A word is written in this cycle.
    public let write: Bits
    public let writeAddress: Bits
    public let writeData: Bits
  }

  public static let memoryPorts = MemoryPorts.readAndWrite
  public static let source = #fileID
  public var moduleName: String { "two_port_memory_w\(width)_d\(depth)" }
  public var contract: String {
    """
    A RAM of \(depth) words of \(width) bits with one read and one write port; replace this module by a memory macro.

    Latency     read_data holds the word one cycle after a read, until the next read; a written word can be read
                from the next cycle
    Throughput  one read and one write a cycle
    Paths       none from an input to an output
    Corners     a read of the word that is being written gives the old one; words are undefined until written
    """
  }

  public func ports(_ list: PortList) -> Ports {
    list.clockDomain(reset: nil)
    return Ports(
      read: list.input("read"), readAddress: list.input("read_address", bitsToIndex(depth)),
      readData: list.output("read_data", width), write: list.input("write"),
      writeAddress: list.input("write_address", bitsToIndex(depth)),
      writeData: list.input("write_data", width))
  }

  public func build(_ m: Module, _ io: Ports) {
    let words = m.memory("words", width, depth: depth)
    let lastRead = m.register("last_read", width)
    m.when(io.read) { lastRead[] = words[io.readAddress] }
    m.when(io.write) { words.write(io.writeData, at: io.writeAddress) }
    io.readData[] = lastRead
  }
}
