import BitVectors
import HDL
import Simulation
import Testing

// book: registers
struct RegisterFile: Component {
  struct Ports {
    struct ReadPort { let address, data: Bits }
    let reads: [ReadPort]
    let write, writeAddress, writeData: Bits
  }
  static let source = #fileID
  var moduleName: String { "register_file" }
  var contract: String { "32 registers, two read ports, one write port; register 0 is always 0." }

  func ports(_ list: PortList) -> Ports {
    list.clockDomain(reset: nil)
    return Ports(
      reads: (0..<2).map {
        .init(address: list.input("read_address_\($0)", 5), data: list.output("read_data_\($0)", 32))
      },
      write: list.input("write"), writeAddress: list.input("write_address", 5),
      writeData: list.input("write_data", 32))
  }

  func build(_ m: Module, _ io: Ports) {
    let words = m.memory("words", 32, depth: 32)
    m.when(io.write) { words.write(io.writeData, at: io.writeAddress) }
    for read in io.reads {
      read.data[] = mux(read.address == 0, 0, words[read.address])
    }
  }
}
// book: end

// book: bytes
struct ByteMemory: Component {
  struct Ports { let address, write, data, word: Bits }
  static let source = #fileID
  var moduleName: String { "byte_memory" }
  var contract: String {
    """
    256 words of 4 bytes, each byte written by its own enable.

    Latency  word stands one cycle after its address; a word that the same edge writes is read as it was
    """
  }

  func ports(_ list: PortList) -> Ports {
    list.clockDomain(reset: nil)
    return Ports(
      address: list.input("address", 8), write: list.input("write", 4), data: list.input("data", 32),
      word: list.output("word", 32))
  }

  func build(_ m: Module, _ io: Ports) {
    let bytes = m.memory("bytes", 32, depth: 256)
    for lane in 0..<4 {
      let bits = (8 * lane)...(8 * lane + 7)
      m.when(io.write[lane]) { bytes.write(io.data[bits], at: io.address, bits: bits) }
    }
    let word = m.register("read_word", 32)
    word[] = bytes[io.address]
    io.word[] = word
  }
}
// book: end

// book: table
struct Squares: Component {
  struct Ports { let number, square: Bits }
  static let source = #fileID
  var moduleName: String { "squares" }
  var contract: String { "square = number * number, from a table; one cycle later." }

  func ports(_ list: PortList) -> Ports {
    list.clockDomain(reset: nil)
    return Ports(number: list.input("number", 4), square: list.output("square", 8))
  }

  func build(_ m: Module, _ io: Ports) {
    let image = (0..<16).map { BitVector($0 * $0, width: 8) }
    let table = m.memory("table_of_squares", 8, image: image, imageFile: "squares.hex")
    let square = m.register("looked_up", 8)
    square[] = table[io.number]
    io.square[] = square
  }
}
// book: end

enum Memories {
  static let texts: Texts = [
    "registers.v": { try verilog(RegisterFile()) },
    "bytes.v": { try verilog(ByteMemory()) },
    "table.v": { try verilog(Squares()) },
  ]
}

@Suite struct MemoriesTests {
  @Test func registerZeroStaysZero() throws {
    let simulator = Simulator(try Design(RegisterFile()))
    simulator.poke(simulator.signal("write"), 1)
    for address in 0..<32 {
      simulator.poke(simulator.signal("write_address"), UInt64(address))
      simulator.poke(simulator.signal("write_data"), UInt64(address * 1000 + 7))
      simulator.step()
    }
    for address in 0..<32 {
      simulator.poke(simulator.signal("read_address_1"), UInt64(address))
      #expect(
        simulator.peek(simulator.signal("read_data_1")) == UInt64(address == 0 ? 0 : address * 1000 + 7))
    }
  }

  @Test func bytesAreWrittenAlone() throws {
    let simulator = Simulator(try Design(ByteMemory()))
    func cycle(_ write: UInt64, _ data: UInt64) -> UInt64 {
      simulator.poke(simulator.signal("address"), 3)
      simulator.poke(simulator.signal("write"), write)
      simulator.poke(simulator.signal("data"), data)
      simulator.step()
      return simulator.peek(simulator.signal("word"))
    }
    _ = cycle(15, 0x1122_3344)
    #expect(cycle(0b0101, 0xAABB_CCDD) == 0x1122_3344)
    #expect(cycle(0, 0) == 0x11BB_33DD)
  }

  @Test func theTableHoldsSquares() throws {
    let simulator = Simulator(try Design(Squares()))
    for number in 0..<16 {
      simulator.poke(simulator.signal("number"), UInt64(number))
      simulator.step()
      #expect(simulator.peek(simulator.signal("square")) == UInt64(number * number))
    }
  }
}
