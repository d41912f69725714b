import HDL
import Simulation
import Testing
import VerilogEmission

// book: majority
struct Majority: Component {
  struct Ports { let a, b, c, agreed: Bits }
  static let source = #fileID
  var moduleName: String { "majority" }
  var contract: String { "Votes: agreed is what at least two of the inputs say." }

  func ports(_ list: PortList) -> Ports {
    Ports(a: list.input("a"), b: list.input("b"), c: list.input("c"), agreed: list.output("agreed"))
  }

  func build(_ m: Module, _ io: Ports) {
    io.agreed[] = (io.a & io.b) | (io.a & io.c) | (io.b & io.c)
  }
}
// book: end

// book: pulse
struct PulseWidthModulator: Component {
  /// Bits of the duty cycle; a period has two to this power cycles.
  var width: Int

  struct Ports { let duty, pulse: Bits }
  static let source = #fileID
  var moduleName: String { "pulse_width_modulator_w\(width)" }
  var contract: String {
    """
    Pulse is 1 in the first duty cycles of every \(1 << width).

    Latency  a new duty counts at once, also in the middle of a period
    """
  }

  func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    return Ports(duty: list.input("duty", width), pulse: list.output("pulse"))
  }

  func build(_ m: Module, _ io: Ports) {
    let phase = m.register("phase", width, resetTo: 0)
    phase[] = phase &+ 1
    io.pulse[] = phase < io.duty
  }
}
// book: end

enum FirstModule {
  static let texts: Texts = [
    "majority.v": { try verilog(Majority()) },
    "pulse.v": { try verilog(PulseWidthModulator(width: 8)) },
    "main": { try files().joined(separator: "\n") },
  ]

  /// The names that the program of the chapter prints.
  private static func files() throws -> [String] {
    // book: emit
    let design = try Design(PulseWidthModulator(width: 8))
    for file in VerilogWriter.files(of: design) {
      print(file.text)  // or write it to file.name
    }
    // book: end
    return VerilogWriter.files(of: design).map(\.name)
  }
}

@Suite struct FirstModuleTests {
  @Test func twoOfThreeDecide() throws {
    let simulator = Simulator(try Design(Majority()))
    let inputs = ["a", "b", "c"].map { simulator.signal($0) }
    for pattern in 0..<8 {
      for (bit, input) in inputs.enumerated() { simulator.poke(input, UInt64(pattern >> bit & 1)) }
      #expect(simulator.peek(simulator.signal("agreed")) == (pattern.nonzeroBitCount >= 2 ? 1 : 0))
    }
  }

  @Test func aPeriodHasDutyPulses() throws {
    // book: simulate
    let simulator = Simulator(try Design(PulseWidthModulator(width: 4)))
    let reset = simulator.signal("rst")
    let duty = simulator.signal("duty")
    let pulse = simulator.signal("pulse")

    simulator.poke(reset, 1)
    simulator.step()
    simulator.poke(reset, 0)
    simulator.poke(duty, 5)
    var high = 0
    for _ in 0..<16 {
      high += Int(simulator.peek(pulse))
      simulator.step()
    }
    #expect(high == 5)
    // book: end
  }
}
