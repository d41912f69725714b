import BitVectors
import CoSimulation
import Components
import EIE
import ExternalTools
import Foundation
import HDL
import LockStep
import Proofs
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
  private func survey(_ unit: MutationUnit) throws -> [SurveyedMutant] {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "sparrow-mutation-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    return try MutationSurvey([unit], ProofTools(), in: folder).mutants()
  }

  @Test(arguments: ["fifo_w9_d5", "fifo_w9_d8", "leading_nonzero_detection"])
  func nothingSurvives(name: String) throws {
    let unit = try #require(MutationCatalogue.all.first { $0.name == name })
    let mutants = try survey(unit)
    #expect(mutants.count > 30)
    #expect(mutants.filter { $0.fate == .survived }.map { "\($0.place) \($0.change)" } == [])
    // A ring of eight wraps by itself: the comparison in front of it changes nothing.
    #expect(mutants.filter(\.isEquivalent).count == (name == "fifo_w9_d8" ? 2 : 0))
  }

  /// Rows that never fill the queue leave survivors, and they are no proof of equivalence.
  @Test func aWeakStimulusIsFoundOut() throws {
    let fifo = Fifo(width: 4, depth: 3)
    let unit = MutationUnit(fifo, stimulus: "one element pushed and popped") { design in
      LockStepCase("one element", design) { inputs in
        [["rst"], ["rst"], ["push_valid"], [], ["pop_ready"], []].map { (names: [String]) in
          inputs.map { BitVector(names.contains($0.node.display) ? 1 : 0, width: $0.node.width) }
        }
      }
    }
    let mutants = try survey(unit)
    let survivors = mutants.filter { $0.fate == .survived }
    #expect(survivors.contains { $0.change.contains("tail == 2'd2") }, "\(survivors)")
    #expect(mutants.percentKilled < 95)
  }

  /// A register that holds something else while nobody looks is shown harmless, one that somebody sees is not.
  @Test func statesMayPartWhereNobodyLooks() throws {
    let unit = Sketch("kept_value") { m, list in
      list.clockDomain()
      let (valid, data) = (list.input("valid"), list.input("data", 4))
      let isKept = m.register("is_kept", 1, resetTo: 0)
      let kept = m.register("kept", 4)
      isKept[] = valid
      m.when(valid) { kept[] = data }
      list.output("shown", 4)[] = mux(isKept, kept, 0)
      list.output("seen", 1)[] = isKept
    }
    let still = MutationUnit(unit, stimulus: "nothing") { design in
      LockStepCase("nothing", design) { inputs in
        [inputs.map { BitVector(1, width: $0.node.width) }, inputs.map { .zero(width: $0.node.width) }]
      }
    }
    let mutants = try survey(still)
    let always = try #require(mutants.first { $0.change == "valid -> 1'b1" })
    #expect(always.fate == .equivalent(.forAllTime))
    let never = try #require(mutants.first { $0.change == "valid -> 1'b0" })
    #expect(never.fate == .survived)
  }

  /// Verdicts are found again, and are not what another stimulus gets.
  @Test func verdictsAreKept() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "sparrow-mutation-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let cache = VerdictCache(folder: folder)
    #expect(try cache.verdict(on: ["a", "b"]) { 1 as Int? } == 1)
    #expect(try cache.verdict(on: ["a", "b"]) { 2 as Int? } == 1)
    #expect(try cache.verdict(on: ["ab"]) { nil as Int? } == nil)
    #expect(try cache.verdict(on: ["ab"]) { 2 as Int? } == nil)
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
