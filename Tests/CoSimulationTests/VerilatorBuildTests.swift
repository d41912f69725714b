import CoSimulation
import ExternalTools
import Foundation
import Testing

@Suite struct VerilatorBuildTests {
  @Test(.enabled(if: Installed.verilator, "verilator is not installed"))
  func buildReportsItsStepsOnce() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sparrow-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let cache = SimulationCache(folder: folder)
    var steps: [String] = []
    for _ in 0..<2 {
      _ = try VerilatedDevice(MemoryDevice.design(), cache: cache) { steps.append($0) }
    }
    #expect(
      steps == [
        "compiling the run-time library of Verilator", "verilating memory_device",
        "compiling memory_device (-O1)",
      ])
  }
}
