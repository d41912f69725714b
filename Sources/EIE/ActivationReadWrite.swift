import BitVectors
import Components
import HDL

/// The two register files of activations, source and destination, which swap after every layer (ISCA 2016, section 4,
/// "Activation Read/Write Unit").
///
/// Words are raw sums. An activation is made when a word is read: rounded and saturated to the activation's format,
/// and rectified where the layer asks for it, as the paper draws ReLU between the registers and the non-zero
/// detection (its Fig. 4b). A bit a word says whether the word was written since the file was cleared; one that was
/// not reads as zero, so that clearing takes one cycle.
public struct ActivationReadWrite: Component {
  /// Words of each file.
  public var words: Int
  /// The format of a word.
  public var accumulator: FixedPointFormat
  /// The format of an activation.
  public var activation: FixedPointFormat
  /// How a word is shortened to an activation.
  public var rounding: RoundingRule

  /// A unit with every parameter given.
  public init(
    words: Int, accumulator: FixedPointFormat, activation: FixedPointFormat, rounding: RoundingRule
  ) {
    self.words = words
    self.accumulator = accumulator
    self.activation = activation
    self.rounding = rounding
  }

  /// Bits of a word's address.
  public var addressBits: Int { bitsToIndex(words) }

  /// The boundary.
  public struct Ports {
    /// File b is the source, a the destination; else the other way round.
    public let swapped: Bits
    /// All words of the source read as zero from the next cycle.
    public let clearSource: Bits
    /// All words of the destination read as zero from the next cycle.
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
    /// The accumulators: the destination.
    public let readAddress: Bits
    public let readData: Bits
    public let write: Bits
    public let writeAddress: Bits
    public let writeData: Bits
    /// Writes a source word from the host, while nothing is computed.
    public let hostWrite: Bits
    public let hostData: Bits
  }

  public static let source = #fileID
  public var moduleName: String { "activation_read_write" }
  public var contract: String {
    """
    Two files of \(words) words, source and destination of a layer; they swap when it is done.

    Latency     the lane holds an activation one cycle after load; a written word is seen a cycle later
    Throughput  one source read, one accumulator read and one write a cycle
    Paths       source_address reaches source_word, read_address reaches read_data
    Corners     a word that was not written since its file was cleared reads as zero
    """
  }

  public func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    return Ports(
      swapped: list.group("from the central control") { list.input("swapped") },
      clearSource: list.input("clear_source"), clearDestination: list.input("clear_destination"),
      sourceAddress: list.group("source") { list.input("source_address", addressBits) },
      sourceWord: list.output("source_word", accumulator.width), load: list.input("load"),
      rectify: list.input("rectify"), taken: list.input("taken"), laneNonzero: list.output("lane_nonzero"),
      laneActivation: list.output("lane_activation", activation.width),
      readAddress: list.group("accumulators: the destination") { list.input("read_address", addressBits) },
      readData: list.output("read_data", accumulator.width), write: list.input("write"),
      writeAddress: list.input("write_address", addressBits),
      writeData: list.input("write_data", accumulator.width),
      hostWrite: list.group("from the host, to source_address") { list.input("host_write") },
      hostData: list.input("host_data", accumulator.width))
  }

  public func build(_ m: Module, _ io: Ports) {
    let wordA = file(m, io, "a", isSource: ~io.swapped)
    let wordB = file(m, io, "b", isSource: io.swapped)
    io.sourceWord[] = mux(io.swapped, wordB, wordA)
    io.readData[] = mux(io.swapped, wordA, wordB)

    let lane = ActivationLane(
      m, word: io.sourceWord, accumulator: accumulator, activation: activation, rounding: rounding,
      rectify: io.rectify, load: io.load, taken: io.taken)
    io.laneNonzero[] = lane.nonzero
    io.laneActivation[] = lane.value
  }

  /// One of the files; gives the word at the address that its role looks at.
  private func file(_ m: Module, _ io: Ports, _ name: String, isSource: Bits) -> Bits {
    m.heading("File \(name): source or destination; a word that was not written reads as zero.")
    let words = m.memory("words_\(name)", accumulator.width, depth: words)
    let written = m.register("written_\(name)", self.words, resetTo: 0)
    let isSource = isSource.named("\(name)_is_source")

    let address = mux(isSource, io.sourceAddress, io.readAddress).named("\(name)_address")
    let isWritten = written.part(address, width: 1)
    let word = mux(self.words == 1 ? written : isWritten, words[address], 0).named("\(name)_word")

    let write = mux(isSource, io.hostWrite, io.write).named("\(name)_write")
    let writeAddress = mux(isSource, io.sourceAddress, io.writeAddress).named("\(name)_write_address")
    let clear = mux(isSource, io.clearSource, io.clearDestination).named("\(name)_clear")
    m.when(write) { words.write(mux(isSource, io.hostData, io.writeData), at: writeAddress) }
    m.when(clear) { written[] = 0 }
      .elsewhen(write) {
        written[] = written | (Bits(1, width: self.words) << writeAddress)
      }
    return word
  }
}
