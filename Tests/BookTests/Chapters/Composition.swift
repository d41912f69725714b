import HDL
import Simulation
import Testing

// book: tree
struct AdderTree: Component {
  /// Numbers to add, at least one.
  var terms: Int
  /// Bits of each.
  var width: Int

  struct Ports {
    let terms: [Bits]
    let sum: Bits
  }
  static let source = #fileID
  var moduleName: String { "adder_tree_\(terms)x\(width)" }
  var contract: String { "The sum of \(terms) numbers of \(width) bits." }

  /// Bits of the sum.
  var sumWidth: Int { bitsToCount(terms * ((1 << width) - 1)) }

  func ports(_ list: PortList) -> Ports {
    Ports(terms: list.inputs("term", count: terms, width), sum: list.output("sum", sumWidth))
  }

  func build(_ m: Module, _ io: Ports) {
    guard terms > 1 else {
      io.sum[] = io.terms[0]
      return
    }
    let left = AdderTree(terms: terms / 2, width: width)
    let right = AdderTree(terms: terms - terms / 2, width: width)
    let low = m.instance("low", of: left)
    let high = m.instance("high", of: right)
    for (target, term) in zip(low.terms + high.terms, io.terms) { target[] = term }
    let sum = (low.sum + high.sum).named("whole_sum")
    io.sum[] = sum[0...(sumWidth - 1)]
    if sum.width > sumWidth { m.ignore(sum[sumWidth...(sum.width - 1)], as: "always_zero") }
  }
}
// book: end

// book: foreign
/// A clock buffer of some vendor, with the description that the simulator runs.
struct ClockBuffer: ForeignModule {
  struct Ports { let input, output: Bits }
  var drive: Int

  var moduleName: String { "CLKBUF" }
  var parameters: KeyValuePairs<String, VerilogParameter> { ["DRIVE": .number(drive)] }

  func ports(_ list: PortList) -> Ports { Ports(input: list.input("I"), output: list.output("O")) }
  func build(_ m: Module, _ io: Ports) { io.output[] = io.input }
}

struct Buffered: Component {
  struct Ports { let raw, clean: Bits }
  static let source = #fileID
  var moduleName: String { "buffered" }
  var contract: String { "Passes a clock through the vendor's buffer." }

  func ports(_ list: PortList) -> Ports { Ports(raw: list.input("raw"), clean: list.output("clean")) }

  func build(_ m: Module, _ io: Ports) {
    let buffer = m.instance("buffer", of: ClockBuffer(drive: 4))
    buffer.input[] = io.raw
    io.clean[] = buffer.output
  }
}
// book: end

enum Composition {
  static let texts: Texts = [
    "tree.v": { try verilog(AdderTree(terms: 5, width: 4)) },
    "foreign.v": { try verilog(Buffered()) },
    "modules": { try Design(AdderTree(terms: 5, width: 4)).modules.map(\.name).joined(separator: "\n") },
  ]
}

@Suite struct CompositionTests {
  @Test(arguments: [1, 2, 3, 5, 8]) func treesAdd(terms: Int) throws {
    let simulator = Simulator(try Design(AdderTree(terms: terms, width: 4)))
    for step in 0..<20 {
      let values = (0..<terms).map { UInt64((step * 7 + $0 * 5) % 16) }
      for (index, value) in values.enumerated() { simulator.poke(simulator.signal("term_\(index)"), value) }
      #expect(simulator.peek(simulator.signal("sum")) == values.reduce(0, +))
    }
  }

  @Test func theBufferPassesItsInput() throws {
    let simulator = Simulator(try Design(Buffered()))
    simulator.poke(simulator.signal("raw"), 1)
    #expect(simulator.peek(simulator.signal("clean")) == 1)
  }
}
