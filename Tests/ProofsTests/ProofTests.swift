import CoSimulation
import Foundation
import HDL
import Testing

@testable import Proofs

/// Whether the solver is there; `make setup-prove` installs it.
let canProve = (try? ProofTools()) != nil

/// A short form of `make prove`: two components and two units of an element, with all their faults.
@Suite(.enabled(if: canProve, "needs Yosys and Yices: make setup-prove"), .serialized)
struct ProofTests {
  private func folder() -> URL {
    FileManager.default.temporaryDirectory.appending(path: "sparrow-proofs-\(UUID().uuidString)")
  }

  private func result(_ obligation: ProofObligation) throws -> ProofResult {
    let folder = folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    return try ProofRun(obligation, ProofTools(), in: folder).result()
  }

  @Test(arguments: ["fifo_w4_d3", "register_slice_both", "pointer_read", "leading_nonzero_n5"])
  func isProvenAndEveryFaultIsFound(name: String) throws {
    let obligation = try #require(ProofCatalogue.all.first { $0.name == name })
    let result = try result(obligation)
    #expect(result.verdict == .proven)
    #expect(!result.faults.isEmpty && result.faults.allSatisfy { $0.broken != nil })
    #expect(!result.sentences.isEmpty)
  }

  /// A counter that is said to stop at a limit, and does not.
  private struct Runaway: Component {
    var promises: String
    var limit: Int

    static let source = #fileID
    var moduleName: String { "runaway" }
    var contract: String { "Counts ticks to five, and from there to zero." }
    func ports(_ list: PortList) -> (tick: Bits, count: Bits) {
      list.clockDomain()
      return (list.input("tick"), list.output("count", 3))
    }
    func build(_ m: Module, _ io: (tick: Bits, count: Bits)) {
      let value = m.register("value", 3, resetTo: 0)
      m.when(io.tick) { value[] = mux(value == 5, 0, value &+ 1) }
      io.count[] = value
      m.check(promises, value <= limit)
      m.check("it is never seven", value != 7)
    }
    static func == (a: Runaway, b: Runaway) -> Bool { a.limit == b.limit }
    func hash(into hasher: inout Hasher) { hasher.combine(limit) }
  }

  @Test func aBrokenPromiseIsNamedAndShown() throws {
    let runaway = Runaway(promises: "it stays below five", limit: 4)
    let folder = folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let obligation = ProofObligation("runaway", runaway, depth: 8, reach: .induction(steps: 2), faults: [])
    let result = try ProofRun(obligation, ProofTools(), in: folder).result()
    #expect(result.verdict == .refuted)
    #expect(result.failing == "it stays below five")
    #expect(FileManager.default.fileExists(atPath: try #require(result.waveform)))
  }

  /// What holds only because of the start is not taken for proven by a check that ends too early.
  @Test(arguments: [ProofObligation.Reach.induction(steps: 2), .reachability])
  func whatFailsLaterIsNotProven(reach: ProofObligation.Reach) throws {
    let runaway = Runaway(promises: "it stays below five", limit: 4)
    let result = try result(ProofObligation("runaway", runaway, depth: 3, reach: reach, faults: []))
    #expect(result.verdict == .undecided)
  }

  /// The same counter keeps a promise that is true: induction needs no more than the counter's own state.
  @Test(arguments: [ProofObligation.Reach.induction(steps: 2), .reachability])
  func aPromiseThatIsKeptIsProven(reach: ProofObligation.Reach) throws {
    let kept = Runaway(promises: "it stays below six", limit: 5)
    let result = try result(ProofObligation("runaway", kept, depth: 3, reach: reach, faults: []))
    #expect(result.verdict == .proven)
  }

  @Test func checksThatNothingBreaksAreToothless() throws {
    let fault = PlantedFault("it counts as before", "value + 3'd1", by: "value + 3'd1 + 3'd0")
    let kept = Runaway(promises: "it stays below six", limit: 5)
    let result = try result(
      ProofObligation("runaway", kept, depth: 8, reach: .induction(steps: 2), faults: [fault]))
    #expect(result.verdict == .toothless)
    #expect(!result.holds)
  }

  @Test func aFaultThatFitsNowhereIsAnError() throws {
    let fault = PlantedFault("no such text", "value - 3'd1", by: "value")
    let kept = Runaway(promises: "it stays below six", limit: 5)
    #expect(throws: ProofError.self) {
      try result(ProofObligation("runaway", kept, depth: 2, reach: .induction(steps: 2), faults: [fault]))
    }
  }
}
