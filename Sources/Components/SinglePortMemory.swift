import HDL

/// A single-port synchronous RAM in a module of its own, for a compiled macro to take its place.
public struct SinglePortMemory: MemoryMacro {
  /// Bits of a word.
  public var width: Int
  /// Words.
  public var depth: Int

  /// A memory of `depth` words of `width` bits.
  public init(width: Int, depth: Int) {
    require(
      width > 0 && depth > 0, "a memory of \(depth) words of \(width) bits; both must be positive")
    self.width = width
    self.depth = depth
  }

  /// The boundary.
  public struct Ports {
    /// The memory is accessed in this cycle.
    public let enable: Bits
    /// The access writes.
    public let write: Bits
    /// The word.
    public let address: Bits
    /// The new word.
    public let writeData: Bits
    /// The word of the last read.
    public let readData: Bits
  }

  public static let memoryPorts = MemoryPorts.onePort
  public static let source = #fileID
  public var moduleName: String { "single_port_memory_w\(width)_d\(depth)" }
  public var contract: String {
    """
    A single-port RAM of \(depth) words of \(width) bits; replace this module by a memory macro.

    Latency     read_data holds the word one cycle after a read, until the next read
    Throughput  one read or one write a cycle
    Paths       none from an input to an output
    Corners     a write leaves read_data as it is; words are undefined until written
    """
  }

  public func ports(_ list: PortList) -> Ports {
    list.clockDomain(reset: nil)
    return Ports(
      enable: list.input("enable"), write: list.input("write"),
      address: list.input("address", bitsToIndex(depth)),
      writeData: list.input("write_data", width), readData: list.output("read_data", width))
  }

  public func build(_ m: Module, _ io: Ports) {
    let words = m.memory("words", width, depth: depth)
    let readData = m.register("last_read", width)
    m.when(io.enable) {
      m.when(io.write) { words.write(io.writeData, at: io.address) }
        .otherwise { readData[] = words[io.address] }
    }
    io.readData[] = readData
  }
}
