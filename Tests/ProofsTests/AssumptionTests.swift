import Foundation
import HDL
import Testing

@testable import Proofs

/// A register that its surroundings must not set to three.
private struct Careful: Component {
  static let source = #fileID
  var moduleName: String { "careful" }
  var contract: String { "Repeats a number that is never three." }
  func ports(_ list: PortList) -> (next: Bits, last: Bits) {
    list.clockDomain()
    return (list.input("next", 2), list.output("last", 2))
  }
  func build(_ m: Module, _ io: (next: Bits, last: Bits)) {
    let value = m.register("value", 2, resetTo: 0)
    value[] = io.next
    io.last[] = value
    m.assume("three never comes", io.next != 3)
    m.check("three never leaves", value != 3)
  }
}

/// A parent that keeps the assumption, or does not.
private struct Parent: Component {
  var keeps: Bool

  static let source = #fileID
  var moduleName: String { "parent_\(keeps)" }
  var contract: String { "Drives a careful register." }
  func ports(_ list: PortList) -> (next: Bits, last: Bits) {
    list.clockDomain()
    return (list.input("next", 2), list.output("last", 2))
  }
  func build(_ m: Module, _ io: (next: Bits, last: Bits)) {
    let inner = m.instance("careful", of: Careful())
    inner.next[] = keeps ? mux(io.next == 3, 0, io.next) : io.next
    io.last[] = inner.last
  }
}

/// Assumptions restrict the inputs of the top, and oblige the parent of an instance.
@Suite(.enabled(if: canProve, "needs Yosys and Yices: make setup-prove"))
struct AssumptionTests {
  private func prove<C: Component>(_ name: String, _ component: C) throws -> ProofResult {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sparrow-proofs-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let obligation = ProofObligation(name, component, depth: 4, reach: .induction(steps: 3), faults: [])
    return try ProofRun(obligation, ProofTools(), in: folder).result()
  }

  @Test func theTopMayRelyOnItsInputs() throws {
    let result = try prove("careful", Careful())
    #expect(result.verdict == .proven)
    #expect(result.sentences == ["three never leaves"])
    #expect(result.assumptions == ["three never comes"])
  }

  @Test func aParentMustKeepWhatAnInstanceAssumes() throws {
    let kept = try prove("keeps", Parent(keeps: true))
    #expect(kept.verdict == .proven)
    #expect(kept.sentences == ["three never comes", "three never leaves"])
    let broken = try prove("breaks", Parent(keeps: false))
    #expect(broken.verdict == .refuted)
    #expect(broken.failing == "three never comes")
  }
}
