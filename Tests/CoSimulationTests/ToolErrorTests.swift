import CoSimulation
import ExternalTools
import Foundation
import Testing

/// Missing and failing tools give one line that says what to do.
@Suite struct ToolErrorTests {
  private static let nothing = ToolSearch(folders: [])
  private static let broken = VerilogDesign(
    top: "broken",
    files: [
      SourceFile(name: "broken.v", text: "module broken (input wire clk);\n  assign = 1;\nendmodule\n")
    ],
    ports: MemoryDevice.ports(dataWidth: 8))
  private static let script = HostScript([.read(space: 0, pe: 0, address: 0)])

  @Test func missingVerilator() {
    let error = #expect(throws: ToolError.self) {
      try VerilatedDevice(MemoryDevice.design(), search: Self.nothing)
    }
    #expect(error?.description == "verilator is not installed; install it with: apt-get install verilator")
  }

  @Test func missingIcarus() {
    var session = IcarusRun(MemoryDevice.design())
    session.search = Self.nothing
    let error = #expect(throws: ToolError.self) { try session.run(Self.script) }
    #expect(error?.description == "iverilog is not installed; install it with: apt-get install iverilog")
  }

  @Test(.enabled(if: Installed.verilator, "verilator is not installed"))
  func missingCompiler() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sparrow-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let verilator = try #require(ToolSearch.environment.path(of: "verilator"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent("verilator").path, withDestinationPath: verilator)
    let error = #expect(throws: ToolError.self) {
      try VerilatedDevice(MemoryDevice.design(), search: ToolSearch(folders: [folder.path]))
    }
    #expect(
      error?.description
        == "a C++ compiler (clang++, c++ or g++) is not installed; install it with: apt-get install g++")
  }

  @Test(.enabled(if: Installed.verilator, "verilator is not installed"))
  func verilatorNamesTheLine() throws {
    let error = #expect(throws: ToolError.self) { try VerilatedDevice(Self.broken) }
    let text = try #require(error?.description)
    #expect(text.hasPrefix("verilator failed (status 1): %Error: broken.v:2:10: syntax error"))
    #expect(!text.contains("\n"))
    try expectLog(of: error, contains: "syntax error")
  }

  @Test(.enabled(if: Installed.icarus, "iverilog is not installed"))
  func icarusNamesTheLine() throws {
    let error = #expect(throws: ToolError.self) { try IcarusRun(Self.broken).run(Self.script) }
    let text = try #require(error?.description)
    #expect(text.hasPrefix("iverilog failed (status 2): broken.v:2: syntax error"))
    #expect(!text.contains("\n"))
    try expectLog(of: error, contains: "syntax error")
  }

  private func expectLog(of error: ToolError?, contains line: String) throws {
    let log = try #require(error?.log)
    #expect(try String(contentsOfFile: log, encoding: .utf8).contains(line))
    error?.removeLog()
  }

  @Test(.enabled(if: Installed.icarus, "iverilog is not installed"))
  func unknownBitsAreAnError() {
    let script = HostScript([
      .write(space: 0, pe: 0, address: 0, data: 5), .read(space: 0, pe: 0, address: 0),
      .read(space: 1, pe: 2, address: 3),
    ])
    let error = #expect(throws: HostPortError.self) { try IcarusRun(MemoryDevice.design()).run(script) }
    #expect(
      error?.description
        == "the response to read 1 (read of space 1, pe 2, address 3) has unknown bits: xxxxxxxxxxxxxxxxxx")
  }

  @Test(.enabled(if: Installed.icarus, "iverilog is not installed"))
  func icarusNoticesAStuckDevice() {
    var session = IcarusRun(MemoryDevice.design())
    session.patience = 40
    let error = #expect(throws: HostPortError.self) {
      try session.run(HostScript([.write(space: 5, pe: 0, address: 0, data: 5)]))
    }
    #expect(
      error?.description
        == "the device made no progress for 40 cycles while the host waited for operation 0 "
        + "(write of space 5, pe 0, address 0) to be accepted")
  }
}
