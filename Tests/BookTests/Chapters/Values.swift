import HDL
import Simulation
import Testing

// book: clip
struct ClippedSum: Component {
  var width: Int

  struct Ports { let a, b, sum: Bits }
  static let source = #fileID
  var moduleName: String { "clipped_sum_w\(width)" }
  var contract: String { "sum = a + b, but never more than \(1 << width - 1)." }

  func ports(_ list: PortList) -> Ports {
    Ports(a: list.input("a", width), b: list.input("b", width), sum: list.output("sum", width))
  }

  func build(_ m: Module, _ io: Ports) {
    let total = (io.a + io.b).named("total")
    io.sum[] = mux(total.topBit, (1 << width) - 1, total[0...(width - 1)])
  }
}
// book: end

// book: scale
struct Scale: Component {
  struct Ports { let value, gain, scaled, isNegative: Bits }
  static let source = #fileID
  var moduleName: String { "scale" }
  var contract: String { "scaled = value * gain / 16, rounded down; all are two's complement." }

  func ports(_ list: PortList) -> Ports {
    Ports(
      value: list.input("value", 12), gain: list.input("gain", 6), scaled: list.output("scaled", 14),
      isNegative: list.output("is_negative"))
  }

  func build(_ m: Module, _ io: Ports) {
    let product = (io.value.signed * io.gain.signed).bits.named("product")  // 18 bits
    io.scaled[] = product[4...17]
    io.isNegative[] = product.signed < 0
    m.ignore(product[0...3], as: "fraction")
  }
}
// book: end

enum Values {
  static let texts: Texts = [
    "clip.v": { try verilog(ClippedSum(width: 8)) },
    "scale.v": { try verilog(Scale()) },
  ]
}

@Suite struct ValuesTests {
  @Test func sumsAreClipped() throws {
    let simulator = Simulator(try Design(ClippedSum(width: 4)))
    for (a, b) in [(3, 4), (8, 7), (8, 8), (15, 15)] {
      simulator.poke(simulator.signal("a"), UInt64(a))
      simulator.poke(simulator.signal("b"), UInt64(b))
      #expect(simulator.peek(simulator.signal("sum")) == UInt64(min(15, a + b)))
    }
  }

  @Test func scalingRoundsDown() throws {
    let simulator = Simulator(try Design(Scale()))
    for (value, gain) in [(100, 8), (-100, 9), (2047, -32), (-2048, -32), (-1, 1)] {
      simulator.poke(simulator.signal("value"), UInt64(value & 0xFFF))
      simulator.poke(simulator.signal("gain"), UInt64(gain & 0x3F))
      #expect(simulator.peek(simulator.signal("scaled")) == UInt64(((value * gain) >> 4) & 0x3FFF))
      #expect(simulator.peek(simulator.signal("is_negative")) == (value * gain < 0 ? 1 : 0))
    }
  }
}
