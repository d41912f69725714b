import BitVectors
import HDL
import LockStep
import Simulation
import Testing
import VerilogEmission

/// The rules of streams: what is an error, what is checked at every edge, and what the checks cost in hardware.
@Suite struct StreamTests {
  @Test func validThatWaitsForReady() {
    let found = errors { m, list in
      let a = list.sink("a") { $0.field("data", 4) }
      let x = list.source("x") { $0.field("data", 4) }
      let goes = (a.valid & x.ready).named("goes")
      x.valid[] = goes
      x.payload[] = a.payload
      a.ready[] = goes
    }
    #expect(
      found == [
        "+2: error: in module 'top', 'x_valid' waits for 'x_ready' within the cycle; a receiver that waits for valid "
          + "would wait for ever; offer the element regardless of ready"
      ])
  }

  /// A sender that takes back and changes what it offers, at the will of its inputs.
  private static let lawless = Sketch("lawless") { m, list in
    list.clockDomain()
    let (valid, data) = (list.input("valid"), list.input("data", 4))
    let x = list.source("x") { $0.field("data", 4) }
    x.valid[] = valid
    x.payload[] = data
    m.checkRules(of: x, as: "x")
  }

  /// The sentences that are violated when `valid`, `data` and `ready` take these values one after the other.
  private func violations(_ rows: [(UInt64, UInt64, UInt64)]) throws -> [String] {
    let simulator = Simulator(try Design(Self.lawless), initialState: .random(seed: 1))
    func poke(_ name: String, _ value: UInt64) { simulator.poke(simulator.handle(name)!, value) }
    poke("rst", 1)
    simulator.step()
    poke("rst", 0)
    for (valid, data, ready) in rows {
      poke("valid", valid)
      poke("data", data)
      poke("x_ready", ready)
      simulator.step()
    }
    return simulator.violations.map(\.sentence)
  }

  @Test func rulesAreChecked() throws {
    #expect(try violations([(0, 3, 0), (1, 4, 0), (1, 4, 1), (1, 5, 1), (0, 2, 1)]) == [])
    #expect(
      try violations([(1, 4, 0), (0, 4, 0), (1, 3, 1)]) == ["an element that waits on x stays offered"])
    #expect(
      try violations([(1, 4, 0), (1, 5, 0), (1, 5, 1)]) == ["an element that waits on x does not change"])
  }

  @Test func checksCostNoHardware() throws {
    let text = hardware(of: try Design(Self.lawless))
    #expect(!text.contains("x_waits") && !text.contains("x_before") && !text.contains("always"))
  }

  /// What checks and hardware both read, and what reads itself alone, is hardware.
  @Test func onlyGhostsAreLeftOut() throws {
    let design = try Design(
      Sketch("shared") { m, list in
        list.clockDomain()
        let a = list.input("a")
        let (both, alone, ghost) = (
          m.register("both", 1, resetTo: 0), m.register("alone", 1, resetTo: 0),
          m.register("ghost", 1, resetTo: 0)
        )
        both[] = a
        alone[] = alone ^ both
        ghost[] = both
        let wire = (ghost ^ both).named("difference")
        m.check("they are the same", ~wire)
        list.output("x")[] = both
      })
    #expect(design.top.ghosts.map(\.display).sorted() == ["difference", "ghost"])
    let text = hardware(of: design)
    #expect(text.contains("alone <= alone ^ both") && !text.contains("ghost") && !text.contains("difference"))
  }

  /// The emitted text without the block of properties.
  private func hardware(of design: Design) -> String {
    let text = VerilogWriter.files(of: design)[0].text
    return text.components(separatedBy: "`ifdef PROPERTIES")[0]
  }

  @Test func manyStreamsAtOnce() throws {
    let design = try Design(
      Sketch("lanes") { m, list in
        let inputs = list.sinks("in", count: 2) { $0.field("data", 3) }
        let outputs = list.sources("out", count: 2) { $0.field("data", 3) }
        for (input, output) in zip(inputs, outputs.reversed()) {
          output.valid[] = input.valid
          output.payload[] = input.payload
          input.ready[] = output.ready
        }
      })
    #expect(
      design.top.ports.map(\.node.display) == [
        "in_0_valid", "in_0_ready", "in_0_data", "in_1_valid", "in_1_ready", "in_1_data",
        "out_0_valid", "out_0_ready", "out_0_data", "out_1_valid", "out_1_ready", "out_1_data",
      ])
  }
}
