import BitVectors
import CoSimulation
import HDL
import LockStep
import Simulation
import Testing
import VerilogEmission

@testable import Proofs

/// Contracts are hardware as well: they run in simulation with the component they speak of.
@Suite struct ContractTests {
  /// A fault that is planted by its text has to find it, also after the source has changed.
  @Test(arguments: ProofCatalogue.all.map(\.name))
  func everyFaultFindsItsPlace(name: String) throws {
    let obligation = try #require(ProofCatalogue.all.first { $0.name == name })
    let files = VerilogWriter.files(of: try obligation.design())
    for fault in obligation.faults {
      let changed = try fault.planted(in: files)
      #expect(changed.map(\.text) != files.map(\.text), "\(fault.name)")
    }
  }

  /// Random inputs, until they break an assumption; streams that come in keep their rules.
  @Test(arguments: ProofCatalogue.all.map(\.name))
  func holdsInSimulation(name: String) throws {
    let obligation = try #require(ProofCatalogue.all.first { $0.name == name })
    let design = try obligation.design()
    let simulator = Simulator(design, initialState: .random(seed: 3))
    let clock = design.top.domain?.clock
    let reset = design.top.domain?.reset
    let inputs = design.top.ports.filter { !$0.isOutput && $0.node !== clock && $0.node !== reset }
    let handles = inputs.map { simulator.handle($0.node.display)! }
    let resetHandle = reset.flatMap { simulator.handle($0.display) }
    var generator = StimulusGenerator(seed: 11)
    if let resetHandle {
      simulator.poke(resetHandle, 1)
      simulator.step()
      simulator.poke(resetHandle, 0)
    }
    let streams = inputs.map { simulator.stream(of: $0.node.display) }
    var waits = streams.map { _ in false }
    for _ in 0..<400 {
      for (index, port) in inputs.enumerated() where !waits[index] {
        simulator.poke(handles[index], generator.vector(port.node.width))
      }
      simulator.settle()
      waits = streams.map { stream in
        stream.map { simulator.peek($0.valid) == 1 && simulator.peek($0.ready) == 0 } ?? false
      }
      simulator.step()
      guard let first = simulator.violations.first else { continue }
      // What follows a broken promise of the surroundings says nothing; a check that fails before it does.
      let broken = simulator.violations.first { $0.kind == .assumption }
      #expect(broken?.cycle == first.cycle, "\(first)")
      break
    }
  }

  @Test func aFailedCheckAndABrokenAssumptionAreDifferent() throws {
    let design = try Design(
      Sketch("guarded") { m, list in
        list.clockDomain()
        let value = list.input("value", 2)
        let copy = m.register("copy", 2, resetTo: 0)
        copy[] = value
        list.output("copied", 2)[] = copy
        m.assume("two never comes", value != 2, file: "Guarded.swift", line: 5)
        m.check("three is never kept", copy != 3, file: "Guarded.swift", line: 6)
      })
    let simulator = Simulator(design)
    for value in [2, 3, 0] {
      simulator.poke(simulator.handle("value")!, UInt64(value))
      simulator.step()
    }
    #expect(
      simulator.violations.map(\.description) == [
        "assumption broken in cycle 0: two never comes (Guarded.swift:5)",
        "check failed in cycle 2: three is never kept (Guarded.swift:6)",
      ])
    #expect(simulator.violations.map(\.kind) == [.assumption, .check])
  }
}

extension Simulator {
  /// The ends of the stream that the input `port` belongs to by its name, "push_data" to push; nil if it is not sent on one.
  fileprivate func stream(of port: String) -> (valid: Handle, ready: Handle)? {
    if port.hasSuffix("_ready") { return nil }
    let parts = port.split(separator: "_").dropLast()
    let name = parts.joined(separator: "_")
    guard let valid = handle(name + "_valid"), let ready = handle(name + "_ready") else { return nil }
    return (valid, ready)
  }
}
