import Configurations
import HDL

/// The global buffer: banks of one read and one write port each, which a layer divides between ifmaps and psums.
public struct GlobalBuffer: Component {
  /// Banks.
  public var banks: Int
  /// Words of a bank; a power of two.
  public var bankWords: Int
  /// Bits of a word.
  public var width: Int

  /// A buffer of `banks` banks.
  public init(banks: Int, bankWords: Int, width: Int) {
    self.banks = banks
    self.bankWords = bankWords
    self.width = width
  }

  /// The buffer of `configuration`.
  init(_ configuration: EyerissConfiguration) {
    self.init(
      banks: configuration.globalBufferBanks, bankWords: configuration.globalBufferBankWords,
      width: configuration.psumPortBits)
  }

  /// Bits of the address of a word.
  public var addressBits: Int { bitsToIndex(banks * bankWords) }

  /// One user's ports.
  public struct User {
    /// Reads a word; `readData` is the word of the last read.
    public let read: Bits
    public let readAddress: Bits
    public let readData: Bits
    /// Writes a word.
    public let write: Bits
    public let writeAddress: Bits
    public let writeData: Bits
  }

  /// The boundary.
  public struct Ports {
    /// Banks from bank 0 on that belong to ifmaps.
    public let ifmapBanks: Bits
    /// The two users.
    public let ifmaps: User
    public let psums: User
  }

  public static let source = #fileID
  public var moduleName: String { "global_buffer" }
  public var contract: String {
    """
    \(banks) banks of \(bankWords) words of \(width) bits; the first ifmap_banks serve ifmaps, the others psums.

    Latency     read data stand one cycle after a read, until the user's next read
    Throughput  one read and one write a cycle for each user
    Paths       none from an input to an output
    Corners     a user stays within its banks; addresses count through all banks
    """
  }

  public func ports(_ list: PortList) -> Ports {
    list.clockDomain(reset: nil)
    func user(_ name: String) -> User {
      list.group(name) {
        User(
          read: list.input("\(name)_read"), readAddress: list.input("\(name)_read_address", addressBits),
          readData: list.output("\(name)_read_data", width), write: list.input("\(name)_write"),
          writeAddress: list.input("\(name)_write_address", addressBits),
          writeData: list.input("\(name)_write_data", width))
      }
    }
    return Ports(
      ifmapBanks: list.input("ifmap_banks", bitsToCount(banks)), ifmaps: user("ifmap"), psums: user("psum"))
  }

  public func build(_ m: Module, _ io: Ports) {
    let offsetBits = bankWords == 1 ? 0 : bitsToIndex(bankWords)
    func bank(_ address: Bits) -> Bits { address[offsetBits...(addressBits - 1)] }
    func offset(_ address: Bits) -> Bits { address[0...(offsetBits - 1)] }

    let memories = (0..<banks).map { number in
      let memory = m.instance("bank_\(number)", of: TwoPortMemory(width: width, depth: bankWords))
      let servesIfmaps = (io.ifmapBanks > number).named("bank_\(number)_serves_ifmaps")
      func address(_ ifmap: Bits, _ psum: Bits) -> Bits { mux(servesIfmaps, offset(ifmap), offset(psum)) }
      memory.readAddress[] = address(io.ifmaps.readAddress, io.psums.readAddress)
      memory.writeAddress[] = address(io.ifmaps.writeAddress, io.psums.writeAddress)
      memory.writeData[] = mux(servesIfmaps, io.ifmaps.writeData, io.psums.writeData)
      memory.read[] = mux(
        servesIfmaps, io.ifmaps.read & (bank(io.ifmaps.readAddress) == number),
        io.psums.read & (bank(io.psums.readAddress) == number))
      memory.write[] = mux(
        servesIfmaps, io.ifmaps.write & (bank(io.ifmaps.writeAddress) == number),
        io.psums.write & (bank(io.psums.writeAddress) == number))
      return memory
    }
    let words = concatenate(memories.map(\.readData).reversed()).named("bank_words")
    for (name, user) in [("ifmap", io.ifmaps), ("psum", io.psums)] {
      let last = m.register("last_\(name)_bank", addressBits - offsetBits)
      m.when(user.read) { last[] = bank(user.readAddress) }
      user.readData[] = words.part(last, width: width)
    }
  }
}
