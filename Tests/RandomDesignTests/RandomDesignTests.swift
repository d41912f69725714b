import Foundation
import HDL
import LockStep
import Testing
import VerilogEmission

/// Random designs answer alike in this package's two simulators, in Verilator and in Icarus.
///
/// `SPARROW_SOAK=n` asks for n designs instead of 300; `SPARROW_SEED=s` begins with another seed, or repeats one;
/// `SPARROW_SHRINK=0` only says which seeds fail.
@Suite struct RandomDesignTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["SPARROW_SOAK"].flatMap { Int($0) } ?? 300
  private static let first = environment["SPARROW_SEED"].flatMap { UInt64($0) } ?? 1
  /// Designs to one Verilog build.
  private static let batch = 50
  private static let rows = 200

  private static func item(_ design: RandomDesign) throws -> LockStepCase {
    LockStepCase(
      random: "seed \(design.seed)", try Design(design), rows: rows, seed: design.seed, comparedFrom: 3)
  }

  private static let batches = stride(from: 0, to: count, by: batch).map { first + UInt64($0) }

  @Test(arguments: batches)
  func inFourSimulators(start: UInt64) throws {
    let end = min(start + UInt64(Self.batch), Self.first + UInt64(Self.count))
    let designs = (start..<end).map { RandomDesign(seed: $0) }
    let differences = try LockStepRun(designs.map(Self.item), optimization: .none).differences()
    #expect(differences.map(\.description) == [], "designs of the seeds \(start) ..< \(end), 200 rows each")
    guard Self.environment["SPARROW_SHRINK"] != "0", let failing = differences.first,
      let design = designs.first(where: { failing.name == "seed \($0.seed)" })
    else { return }
    let smallest = try design.shrunk { candidate in
      try !LockStepRun([Self.item(candidate)], optimization: .none).differences().isEmpty
    }
    let text = VerilogWriter.files(of: try Design(smallest)).map(\.text).joined(separator: "\n")
    Issue.record("the smallest design of \(failing.name) that fails, recipes \(smallest.recipes):\n\(text)")
  }

  /// Random designs compare constants and leave parts of expressions unread, which linters rightly say; nothing else.
  @Test func theVerilogHasNoWarningsButOfConstants() throws {
    let run = LockStepRun(try (0..<20).map { try Self.item(RandomDesign(seed: 5000 + $0)) })
    let expected = ["CMPCONST", "UNSIGNED", "UNUSEDSIGNAL"]
    let complaints = try run.complaints().filter { line in !expected.contains(where: line.contains) }
    #expect(complaints == [])
  }

  @Test func aSeedGivesTheSameDesign() throws {
    let texts = try (0..<2).map { _ in VerilogWriter.files(of: try Design(RandomDesign(seed: 77))).map(\.text)
    }
    #expect(texts[0] == texts[1])
  }

  @Test func shrinkingKeepsJustWhatFails() throws {
    let smallest = RandomDesign(seed: 3).shrunk { $0.recipes.contains(2) && $0.recipes.contains(1) }
    #expect(smallest.recipes == [1, 2])
    #expect(smallest.child(1).recipes == [])
  }
}
