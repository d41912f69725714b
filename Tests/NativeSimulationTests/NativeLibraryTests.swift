import BitVectors
import ExternalTools
import Foundation
import HDL
import LockStep
import Simulation
import Testing

@testable import NativeSimulation

/// Building, finding again and sharing of native libraries.
@Suite struct NativeLibraryTests {
  private static func counter(_ step: Int) throws -> Design {
    try Design(
      Sketch("counter_\(step)") { m, list in
        list.clockDomain()
        let value = m.register("value", 16, resetTo: 0)
        value[] = value &+ Bits(step, width: 16)
        list.output("count", 16)[] = value
      })
  }

  private func withCache(_ body: (SimulationCache) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sparrow-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(SimulationCache(folder: folder))
  }

  @Test func manyDesignsInOneLibrary() throws {
    let library = try NativeLibrary((1...5).map(Self.counter))
    let simulators = (0..<5).map { library.simulator($0) }
    for simulator in simulators { for _ in 0..<10 { simulator.step() } }
    #expect(simulators.map { $0.peek($0.signal("count")) } == [10, 20, 30, 40, 50])
  }

  @Test func simulatorsOfOneLibraryHaveStatesOfTheirOwn() throws {
    let library = try NativeLibrary([try Self.counter(3)])
    let (a, b) = (library.simulator(), library.simulator())
    a.step()
    #expect(a.peek(a.signal("count")) == 3)
    #expect(b.peek(b.signal("count")) == 0)
  }

  @Test func aLibraryIsBuiltOnceAndFoundByItsContents() throws {
    try withCache { cache in
      func entries() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: cache.folder.path)
      }
      for _ in 0..<2 { _ = try NativeLibrary([try Self.counter(1)], cache: cache) }
      #expect(try entries().count == 1)
      _ = try NativeLibrary([try Self.counter(2)], cache: cache)
      _ = try NativeLibrary([try Self.counter(2)], optimization: .none, cache: cache)
      #expect(try entries().count == 3)
      #expect(try entries().allSatisfy { $0.hasPrefix("native-") && $0.count == 7 + 64 })
    }
  }

  @Test func withoutClang() throws {
    try withCache { cache in
      let error = #expect(throws: ToolError.self) {
        try NativeLibrary([try Self.counter(1)], cache: cache, search: ToolSearch(folders: ["/nowhere"]))
      }
      #expect(
        error?.description
          == "clang (part of every Swift toolchain, beside 'swift') is not installed; "
          + "install it with: apt-get install clang")
    }
  }

  @Test func clangIsFoundBesideALinkToSwift() throws {
    let swift = try #require(ToolSearch.environment.path(of: "swift"))
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sparrow-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent("swift").path, withDestinationPath: swift)
    let compiler = try NativeCompiler.find(with: ToolSearch(folders: [folder.path]))
    #expect(URL(fileURLWithPath: compiler.path).lastPathComponent == "clang")
  }

  @Test func aRandomInitialStateIsTheSameInBoth() throws {
    let design = try Design(
      Sketch("uninitialised_everywhere") { m, list in
        list.clockDomain(reset: nil)
        for width in [1, 8, 13, 40, 100] {
          let r = m.register("r\(width)", width)
          r[] = r
          list.output("x\(width)", width)[] = r
          let words = m.memory("words\(width)", width, depth: 3)
          words.write(r, at: list.input("a\(width)", 2))
        }
      })
    let both = try BackEnd.allCases.map { try $0.simulator(design, initialState: .random(seed: 9)) }
    for path in both[0].signalPaths {
      #expect(both[0].peekBits(both[0].signal(path)) == both[1].peekBits(both[1].signal(path)), "\(path)")
    }
    for path in both[0].memoryPaths {
      for address in 0..<3 {
        let words = both.map { $0.peek($0.memory(path)!, at: address) }
        #expect(words[0] == words[1], "\(path) \(address)")
      }
    }
  }

  /// More steps and registers than one C function takes, on two clocks and on one.
  @Test(arguments: [1, 2]) func largeDesignsAreCutIntoFunctions(clocks: Int) throws {
    let design = try Design(
      Sketch("large_\(clocks)") { m, list in
        let domains = (0..<clocks).map { list.clockDomain(clock: "clk_\($0)", reset: $0 == 0 ? "rst" : nil) }
        let d = list.input("d", 70)
        var last = domains.map { _ in d }
        var fold = d
        for index in 0..<700 {
          let (number, domain) = (index % clocks, domains[index % clocks])
          let r =
            domain.reset == nil
            ? m.register("r\(index)", 70, in: domain) : m.register("r\(index)", 70, resetTo: 1, in: domain)
          r[] = index % 5 == 0 ? last[number] : (last[number] ^ d) &+ r &+ Bits(index, width: 70)
          last[number] = r
          fold = fold ^ (r &+ d)
        }
        list.output("x", 70)[] = fold
      })
    let item = LockStepCase(random: "large", design, rows: 120, seed: 3)
    let answers = try BackEnd.allCases.map { item.simulated(on: try $0.simulator(design)) }
    #expect(answers[0] == answers[1])
    #expect(Set(answers[0]).count > 50)
  }
}
