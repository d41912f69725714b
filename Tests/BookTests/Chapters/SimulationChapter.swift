import Foundation
import HDL
import LockStep
import Simulation
import Testing

// book: checked
struct TrafficGate: Component {
  struct Ports { let enters, leaves, inside: Bits }
  static let source = #fileID
  var moduleName: String { "traffic_gate" }
  var contract: String { "Counts what is inside; nobody may leave an empty place." }

  func ports(_ list: PortList) -> Ports {
    list.clockDomain()
    return Ports(enters: list.input("enters"), leaves: list.input("leaves"), inside: list.output("inside", 4))
  }

  func build(_ m: Module, _ io: Ports) {
    let inside = m.register("count", 4, resetTo: 0)
    m.when(io.enters & ~io.leaves) { inside[] = inside &+ 1 }
      .elsewhen(io.leaves & ~io.enters) { inside[] = inside &- 1 }
    io.inside[] = inside
    m.check("nobody leaves an empty place", ~(io.leaves & ~io.enters & (inside == 0)))
  }
}
// book: end

enum SimulationChapter {
  static let texts: Texts = ["picture": { try picture() }]

  static func picture() throws -> String {
    // book: draw
    let simulator = Simulator(try Design(TrafficGate()))
    let picture = simulator.draw(["enters", "leaves", "count"])
    for (enters, leaves) in [(1, 0), (1, 0), (1, 1), (0, 0), (0, 1), (0, 0)] {
      simulator.poke(simulator.signal("enters"), UInt64(enters))
      simulator.poke(simulator.signal("leaves"), UInt64(leaves))
      simulator.step()
    }
    print(picture.text)
    // book: end
    return picture.text
  }
}

@Suite struct SimulationChapterTests {
  @Test func aCheckIsNoticed() throws {
    // book: violation
    let simulator = Simulator(try Design(TrafficGate()))
    simulator.poke(simulator.signal("rst"), 1)
    simulator.step()
    simulator.poke(simulator.signal("rst"), 0)
    simulator.poke(simulator.signal("leaves"), 1)
    simulator.step()
    #expect(simulator.violations.map(\.sentence) == ["nobody leaves an empty place"])
    // book: end
  }

  @Test func wavesAreWritten() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).vcd").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    // book: waves
    let simulator = Simulator(try Design(TrafficGate()))
    try simulator.startTrace(path)
    for cycle in 0..<20 {
      simulator.poke(simulator.signal("enters"), cycle < 10 ? 1 : 0)
      simulator.step()
    }
    simulator.stopTrace()
    // book: end
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("$enddefinitions"))
  }

  @Test func theVerilogDoesTheSame() throws {
    // book: lockstep
    let design = try Design(PulseWidthModulator(width: 4))
    let run = LockStepRun([LockStepCase(random: "pulses", design, rows: 500, seed: 1, comparedFrom: 2)])
    let problems = try run.problems()
    #expect(problems == [])
    // book: end
  }
}
