import BitVectors
import HDL

/// The activations and accumulators of an element in an array of several column groups: one source file, and a file of
/// accumulators for the rows of all elements of the lane (docs/eie.md, section 7).
///
/// The paper's two files swap, because one element's sums are the outputs. Here a sum needs the other groups' first:
/// it comes back when all inputs have been read, so one source file is enough.
public struct GroupedActivationReadWrite: Component {
  /// Words of the source file.
  public var words: Int
  /// Accumulators.
  public var accumulators: Int
  /// The format of a word.
  public var accumulator: FixedPointFormat
  /// The format of an activation.
  public var activation: FixedPointFormat
  /// How a word is shortened to an activation.
  public var rounding: RoundingRule

  /// A unit with every parameter given.
  public init(
    words: Int, accumulators: Int, accumulator: FixedPointFormat, activation: FixedPointFormat,
    rounding: RoundingRule
  ) {
    self.words = words
    self.accumulators = accumulators
    self.accumulator = accumulator
    self.activation = activation
    self.rounding = rounding
  }

  /// Bits of a source word's address.
  public var addressBits: Int { bitsToIndex(words) }
  /// Bits of an accumulator's address.
  public var accumulatorAddressBits: Int { bitsToIndex(accumulators) }

  /// The boundary.
  public struct Ports {
    /// All words of the source, or all accumulators, read as zero from the next cycle.
    public let clearSource: Bits
    public let clearDestination: Bits
    /// The source word that is looked at, and its value in the same cycle.
    public let sourceAddress: Bits
    public let sourceWord: Bits
    /// Makes the source word the lane's activation.
    public let load: Bits
    /// Negative activations become zero.
    public let rectify: Bits
    /// The lane's activation has been broadcast.
    public let taken: Bits
    /// The lane's activation is not zero and waits to be broadcast.
    public let laneNonzero: Bits
    public let laneActivation: Bits
    /// The accumulators.
    public let readAddress: Bits
    public let readData: Bits
    public let write: Bits
    public let writeAddress: Bits
    public let writeData: Bits
    /// Stores an output of the layer as a source word.
    public let store: Bits
    public let storeAddress: Bits
    public let storeData: Bits
    /// Writes a source word from the host, while nothing is computed.
    public let hostWrite: Bits
    public let hostData: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "grouped_activation_read_write" }
  public var contract: String {
    """
    A source file of \(words) words and \(accumulators) accumulators.

    Latency     the lane holds an activation one cycle after load; a written word is seen a cycle later
    Throughput  one source read, one source write, one accumulator read and one accumulator write a cycle
    Paths       source_address reaches source_word, read_address reaches read_data
    Corners     a word that was not written since its file was cleared reads as zero
    """
  }

  public func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    return Ports(
      clearSource: list.group("from the central control") { list.input("clear_source") },
      clearDestination: list.input("clear_destination"),
      sourceAddress: list.group("source") { list.input("source_address", addressBits) },
      sourceWord: list.output("source_word", accumulator.width), load: list.input("load"),
      rectify: list.input("rectify"), taken: list.input("taken"), laneNonzero: list.output("lane_nonzero"),
      laneActivation: list.output("lane_activation", activation.width),
      readAddress: list.group("accumulators") { list.input("read_address", accumulatorAddressBits) },
      readData: list.output("read_data", accumulator.width), write: list.input("write"),
      writeAddress: list.input("write_address", accumulatorAddressBits),
      writeData: list.input("write_data", accumulator.width),
      store: list.group("outputs of the layer") { list.input("store") },
      storeAddress: list.input("store_address", addressBits),
      storeData: list.input("store_data", accumulator.width),
      hostWrite: list.group("from the host, to source_address") { list.input("host_write") },
      hostData: list.input("host_data", accumulator.width))
  }

  public func build(_ m: Module, _ io: Ports) {
    m.heading("Source: a word that was not written reads as zero.")
    let target = mux(io.store, io.storeAddress, io.sourceAddress).named("source_target")
    let source = ClearedFile(
      m, "source", width: accumulator.width, words: words, clear: io.clearSource,
      write: (io.store | io.hostWrite).named("source_write"), writeAddress: target,
      data: mux(io.store, io.storeData, io.hostData), readAddress: io.sourceAddress)
    io.sourceWord[] = source.word
    m.heading("Accumulators: one that was not written reads as zero.")
    let sums = ClearedFile(
      m, "accumulator", width: accumulator.width, words: accumulators, clear: io.clearDestination,
      write: io.write, writeAddress: io.writeAddress, data: io.writeData, readAddress: io.readAddress)
    io.readData[] = sums.word

    let lane = ActivationLane(
      m, word: io.sourceWord, accumulator: accumulator, activation: activation, rounding: rounding,
      rectify: io.rectify, load: io.load, taken: io.taken)
    io.laneNonzero[] = lane.nonzero
    io.laneActivation[] = lane.value
  }
}

/// A register file that is cleared in one cycle: a bit a word says whether the word was written since.
private struct ClearedFile {
  /// The word at the address that is read.
  let word: Bits

  init(
    _ m: Module, _ name: String, width: Int, words count: Int, clear: Bits, write: Bits, writeAddress: Bits,
    data: Bits, readAddress: Bits
  ) {
    let words = m.memory("\(name)_words", width, depth: count)
    let written = m.register("\(name)_written", count, resetTo: 0)
    let isWritten = written.part(readAddress, width: 1)
    word = mux(count == 1 ? written : isWritten, words[readAddress], 0).named("\(name)_read")
    m.when(write) { words.write(data, at: writeAddress) }
    m.when(clear) { written[] = 0 }
      .elsewhen(write) { written[] = written | (Bits(1, width: count) << writeAddress) }
  }
}
