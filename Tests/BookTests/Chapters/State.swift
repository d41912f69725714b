import HDL
import Simulation
import Testing

// book: edge
struct EdgeDetector: Component {
  struct Ports { let level, rose: Bits }
  static let source = #fileID
  var moduleName: String { "edge_detector" }
  var contract: String { "rose is 1 in the first cycle in which level is 1." }

  func ports(_ list: PortList) -> Ports {
    list.clockDomain(clock: "clock", reset: "reset_n", resetKind: .asynchronous, resetActiveHigh: false)
    return Ports(level: list.input("level"), rose: list.output("rose"))
  }

  func build(_ m: Module, _ io: Ports) {
    let previous = m.register("previous", 1, resetTo: 0)
    previous[] = io.level
    io.rose[] = io.level & ~previous
  }
}
// book: end

// book: sample
struct Sample: Component {
  struct Ports { let take, value, held, age: Bits }
  static let source = #fileID
  var moduleName: String { "sample" }
  var contract: String {
    "Keeps the value that was there when take was last 1, and counts the cycles since, up to 15."
  }

  func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    return Ports(
      take: list.input("take"), value: list.input("value", 16), held: list.output("held", 16),
      age: list.output("age", 4))
  }

  func build(_ m: Module, _ io: Ports) {
    let held = m.register("kept", 16)  // no reset: it means nothing before the first take
    let age = m.register("cycles", 4, resetTo: 15)
    m.when(io.take) {
      held[] = io.value
      age[] = 0
    }
    .elsewhen(~age.allOnes) { age[] = age &+ 1 }
    io.held[] = held
    io.age[] = age
  }
}
// book: end

// book: crossing
struct Doorbell: Component {
  struct Ports {
    let street: ClockDomain
    let button, rings: Bits
  }
  static let source = #fileID
  var moduleName: String { "doorbell" }
  var contract: String { "Counts in clk the presses of a button that is sampled with street_clk." }

  func ports(_ list: PortList) -> Ports {
    list.clockDomain()  // the first is the module's own
    return Ports(
      street: list.clockDomain(clock: "street_clk", reset: nil), button: list.input("button"),
      rings: list.output("rings", 8))
  }

  func build(_ m: Module, _ io: Ports) {
    let pressed = m.register("pressed", 1, in: io.street)
    pressed[] = io.button

    let first = m.synchronizer("first", 1, resetTo: 0)
    let second = m.register("second", 1, resetTo: 0)
    let previous = m.register("previous", 1, resetTo: 0)
    let count = m.register("count", 8, resetTo: 0)
    first[] = pressed
    second[] = first
    previous[] = second
    m.when(second & ~previous) { count[] = count &+ 1 }
    io.rings[] = count
  }
}
// book: end

// book: latch
struct ClockGate: Component {
  struct Ports { let clock, enable, gated: Bits }
  static let source = #fileID
  var moduleName: String { "clock_gate" }
  var contract: String {
    "gated is the clock while enable was 1 in its low half: a latch and an AND, no glitch."
  }

  func ports(_ list: PortList) -> Ports {
    Ports(clock: list.input("clock"), enable: list.input("enable"), gated: list.output("gated"))
  }

  func build(_ m: Module, _ io: Ports) {
    let enabled = m.latch("enabled", 1)
    m.when(~io.clock) { enabled[] = io.enable }
    io.gated[] = io.clock & enabled
  }
}
// book: end

enum State {
  static let texts: Texts = [
    "edge.v": { try verilog(EdgeDetector()) },
    "sample.v": { try verilog(Sample()) },
    "latch.v": { try verilog(ClockGate()) },
    "crossing.v": { try verilog(Doorbell()) },
  ]
}

@Suite struct StateTests {
  @Test func anEdgeIsSeenOnce() throws {
    let simulator = Simulator(try Design(EdgeDetector()))
    let level = simulator.signal("level")
    simulator.poke(simulator.signal("reset_n"), 0)
    simulator.step()
    simulator.poke(simulator.signal("reset_n"), 1)
    var rises = ""
    for value in [0, 1, 1, 0, 1, 0] {
      simulator.poke(level, UInt64(value))
      rises += String(simulator.peek(simulator.signal("rose")))
      simulator.step()
    }
    #expect(rises == "010010")
  }

  @Test func aSampleAges() throws {
    let simulator = Simulator(try Design(Sample()))
    let take = simulator.signal("take")
    simulator.poke(simulator.signal("rst"), 0)
    simulator.poke(simulator.signal("value"), 777)
    simulator.poke(take, 1)
    simulator.step()
    simulator.poke(take, 0)
    simulator.poke(simulator.signal("value"), 1)
    for age in 0..<20 {
      #expect(simulator.peek(simulator.signal("held")) == 777)
      #expect(simulator.peek(simulator.signal("age")) == UInt64(min(15, age)))
      simulator.step()
    }
  }

  @Test func pressesAreCounted() throws {
    let simulator = Simulator(try Design(Doorbell()))
    let (own, street) = (simulator.signal("clk"), simulator.signal("street_clk"))
    simulator.poke(simulator.signal("rst"), 0)
    for press in 0..<3 {
      for level in [1, 0] {
        simulator.poke(simulator.signal("button"), UInt64(level))
        simulator.step(clock: street)
        for _ in 0..<4 { simulator.step(clock: own) }
      }
      #expect(simulator.peek(simulator.signal("rings")) == UInt64(press + 1))
    }
  }

  @Test func theGateHoldsTheClockDown() throws {
    let simulator = Simulator(try Design(ClockGate()))
    let (clock, enable) = (simulator.signal("clock"), simulator.signal("enable"))
    func gated(_ level: UInt64, _ on: UInt64) -> UInt64 {
      simulator.poke(clock, level)
      simulator.poke(enable, on)
      return simulator.peek(simulator.signal("gated"))
    }
    #expect(
      [gated(0, 1), gated(1, 1), gated(1, 0), gated(0, 0), gated(1, 0), gated(1, 1)] == [0, 1, 1, 0, 0, 0])
  }
}
