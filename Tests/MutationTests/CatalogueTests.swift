import Foundation
import HDL
import LockStep
import Mutation
import Testing
import VerilogEmission

/// Every component is mutated, and every unit's rows are played on the emitted Verilog.
@Suite struct CatalogueTests {
  private static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources")

  /// The components that the files of `target` describe.
  private func components(of target: String) throws -> Set<String> {
    let folder = Self.sources.appending(path: target)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    var found: Set<String> = []
    for name in names where name.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for match in text.matches(of: #/struct (\w+): Component\b/#) { found.insert(String(match.1)) }
    }
    return found
  }

  @Test(arguments: [("Components", 10), ("EIE", 12)])
  func everyComponentIsMutated(target: String, least: Int) throws {
    let described = try components(of: target)
    #expect(described.count >= least, "found only \(described.sorted())")
    let mutated = Set(MutationCatalogue.all.map(\.component))
    #expect(described.subtracting(mutated).sorted() == [], "not in MutationCatalogue")
  }

  @Test func namesSelectOneUnit() {
    let names = MutationCatalogue.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Self.batches.joined().count == names.count, "a unit does not elaborate")
  }

  /// What a mutation run calls killed, this test notices: the same rows on the emitted Verilog, in each simulator.
  @Test(arguments: batches.indices)
  func unitsAgreeInAllSimulators(batch: Int) throws {
    let cases = try Self.batches[batch].map { try $0.rows($0.design()) }
    let problems = try LockStepRun(cases).problems()
    #expect(problems == [])
  }

  /// The units in groups that can stand in one build: no group has two modules of one name.
  static let batches: [[MutationUnit]] = {
    var batches: [(units: [MutationUnit], files: [String: String])] = []
    for unit in MutationCatalogue.all {
      guard let design = try? unit.design() else { continue }
      let pairs = VerilogWriter.files(of: design).map { ($0.name, $0.text) }
      let files = Dictionary(uniqueKeysWithValues: pairs)
      let fitting = batches.firstIndex { batch in
        files.allSatisfy { batch.files[$0.key] == nil || batch.files[$0.key] == $0.value }
      }
      if let fitting {
        batches[fitting].units.append(unit)
        batches[fitting].files.merge(files) { $1 }
      } else {
        batches.append(([unit], files))
      }
    }
    return batches.map(\.units)
  }()
}
