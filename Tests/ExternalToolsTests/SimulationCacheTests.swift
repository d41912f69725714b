import Foundation
import Testing

@testable import ExternalTools

@Suite struct SimulationCacheTests {
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sparrow-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test func locationFollowsTheEnvironment() throws {
    try withFolder { folder in
      let base = folder.path
      func place(_ environment: [String: String]) -> String {
        SimulationCache.standard(environment: environment).folder.path
      }
      #expect(place(["SPARROW_CACHE": base + "/a", "XDG_CACHE_HOME": base + "/b"]) == base + "/a")
      #expect(place(["XDG_CACHE_HOME": base + "/b", "HOME": base]) == base + "/b/sparrow")
      #expect(place(["HOME": base]) == base + "/.cache/sparrow")
    }
  }

  @Test func unwritablePlaceFallsBack() {
    let cache = SimulationCache.standard(environment: ["SPARROW_CACHE": "/proc/sparrow"])
    #expect(cache.folder.path.hasPrefix(FileManager.default.temporaryDirectory.path))
  }

  @Test func entryIsBuiltOnce() throws {
    try withFolder { folder in
      let cache = SimulationCache(folder: folder)
      var builds = 0
      for _ in 0..<3 {
        let entry = try cache.entry("key") { workshop, destination in
          builds += 1
          #expect(destination.lastPathComponent == "key")
          try ScratchFolder.write("text", to: "file", in: workshop)
        }
        #expect(try String(contentsOf: entry.appendingPathComponent("file"), encoding: .utf8) == "text")
      }
      #expect(builds == 1)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["key"])
    }
  }

  @Test func firstOfTwoBuildersWins() throws {
    try withFolder { folder in
      let cache = SimulationCache(folder: folder)
      let entry = try cache.entry("key") { workshop, destination in
        try ScratchFolder.write("slow", to: "file", in: workshop)
        // What a builder that does not heed the lock would do meanwhile.
        try FileManager.default.createDirectory(at: destination, withIntermediateDirectories: false)
        try ScratchFolder.write("quick", to: "file", in: destination)
      }
      #expect(try String(contentsOf: entry.appendingPathComponent("file"), encoding: .utf8) == "quick")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["key"])
    }
  }

  @Test func secondBuilderWaitsForTheFirst() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sparrow-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let cache = SimulationCache(folder: folder)
    let builds = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask {
          var builds = 0
          _ = try? cache.entry("key") { _, _ in
            builds += 1
            usleep(20_000)
          }
          return builds
        }
      }
      return await group.reduce(0, +)
    }
    #expect(builds == 1)
  }

  @Test func failedBuildKeepsItsLog() throws {
    try withFolder { folder in
      let cache = SimulationCache(folder: folder)
      let error = #expect(throws: ToolError.self) {
        try cache.entry("key") { workshop, _ in
          let log = workshop.appendingPathComponent("log").path
          throw ToolError.failed(tool: "tool", status: 3, line: "why", log: log)
        }
      }
      let log = folder.appendingPathComponent("key.failed/log").path
      #expect(error?.description == "tool failed (status 3): why (full log: \(log))")
    }
  }
}
