import CoSimulation
import Components
import EIE
import ExternalTools
import Foundation
import HDL
import LockStep
import Proofs
import Simulation
import Testing
import VerilogEmission

@testable import Mutation

/// A short form of `make mutate`: a queue and the detection tree, every mutant killed or shown equivalent.
@Suite(
  .enabled(
    if: (try? ProofTools()) != nil && ToolSearch.environment.has(.verilator),
    "needs Verilator, Yosys and Yices: make setup-prove"),
  .serialized)
struct MutationTests {
  private func trial(_ unit: MutationUnit) throws -> MutationResult {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "sparrow-mutation-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var deaths: KnownDeaths = [:]
    return try MutationTrial(unit, ProofTools(), in: folder).result(&deaths)
  }

  @Test(arguments: ["fifo_w9_d5", "fifo_w9_d8", "leading_nonzero_detection"])
  func nothingSurvives(name: String) throws {
    let unit = try #require(MutationCatalogue.all.first { $0.name == name })
    let result = try trial(unit)
    #expect(result.outcomes.count > 30)
    #expect(result.survivors.map { "\($0.place) \($0.mutant.change)" } == [])
    // A ring of eight wraps by itself: the comparison in front of it changes nothing.
    #expect(result.equivalent == (name == "fifo_w9_d8" ? 2 : 0))
  }

  /// A stimulus that never fills the queue leaves survivors, and they are no proof of equivalence.
  @Test func aWeakStimulusIsFoundOut() throws {
    let fifo = Fifo(width: 4, depth: 3)
    let unit = MutationUnit(
      "one element", stimulus: "one element pushed and popped", design: { try Design(fifo) },
      drive: { device in
        device.holdReset()
        for (name, value) in [("push_valid", UInt64(1)), ("push_valid", 0), ("pop_ready", 1)] {
          device.poke(device.interface.handle(name)!, value)
          device.step()
        }
        device.step()
      })
    let result = try trial(unit)
    #expect(result.survivors.contains { $0.mutant.change.contains("tail == 2'd2") }, "\(result.survivors)")
    #expect([result].percentKilled < 95)
  }
}

/// Mutants are Verilog, one at a time and all behind a selector, and each has a place.
@Suite struct MutantPrinterTests {
  @Test func everyMutantIsAnotherText() throws {
    let design = try Design(Fifo(width: 8, depth: 5))
    let original = VerilogWriter.files(of: design)
    let places = MutantPlaces(design)
    #expect(VerilogWriter.files(of: design, mutants: MutantPrinter(.one(0))) == original)
    var texts: Set<String> = []
    for mutant in places.mutants {
      let text = VerilogWriter.files(of: design, mutants: MutantPrinter(.one(mutant.number)))[0].text
      #expect(text != original[0].text, "\(mutant)")
      #expect(texts.insert(text).inserted, "\(mutant) is another one's text")
      guard mutant.number % 8 == 1 else { continue }
      let files = [SourceFile(name: "m.v", text: text)]
      let mutated = VerilogDesign(top: design.top.name, files: files, interface: DeviceInterface(design))
      let errors = try VerilogLint().check(mutated).findings.filter { $0.line.lowercased().contains("error") }
      #expect(errors.isEmpty, "\(mutant): \(errors)")
    }
    #expect(
      places.mutants.contains {
        $0.change == "count != 3'd5 -> count == 3'd5" && places.place(of: $0) == "fifo_w8_d5.v:29"
      })
  }

  @Test func numbersDoNotDependOnTheMode() throws {
    let design = try Design(LeadingNonzeroDetection(lanes: 5, activationBits: 4))
    let (one, all) = (MutantPrinter(.one(3)), MutantPrinter(.all))
    _ = VerilogWriter.files(of: design, mutants: one)
    let files = VerilogWriter.files(of: design, mutants: all)
    #expect(one.mutants.map(\.module) == all.mutants.map(\.module))
    for mutant in all.mutants {
      let text = files.first { $0.name == mutant.module + ".v" }!.text
      #expect(text.contains("16'd\(mutant.number)"), "\(mutant)")
    }
  }
}
