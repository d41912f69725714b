import CoSimulation
import ExternalTools
import Foundation
import Testing

/// One script, two simulators, the same answers.
@Suite struct BackEndTests {
  @Test(
    .enabled(if: Installed.verilator, "verilator is not installed"),
    arguments: [8, 16, 32, 33, 64, 72, 96, 128, 200])
  func verilatorAnswersAtEveryWidth(dataWidth: Int) throws {
    let (script, expected) = MemoryDevice.exercise(count: 60, dataWidth: dataWidth)
    let driver = try HostPortDriver(VerilatedDevice(MemoryDevice.design(dataWidth: dataWidth)))
    #expect(try driver.run(script) == expected)
  }

  @Test(.enabled(if: Installed.icarus, "iverilog is not installed"), arguments: [8, 33, 72, 200])
  func icarusAnswersAtEveryWidth(dataWidth: Int) throws {
    let (script, expected) = MemoryDevice.exercise(count: 60, dataWidth: dataWidth)
    let session = IcarusRun(MemoryDevice.design(dataWidth: dataWidth))
    #expect(try session.run(script) == expected)
  }

  @Test(.enabled(if: Installed.verilator, "verilator is not installed"))
  func verilatedDeviceKeepsItsStateBetweenRuns() throws {
    let driver = try HostPortDriver(VerilatedDevice(MemoryDevice.design()))
    let data = HostWord(words: [0x1122_3344_5566_7788, 0x99])
    #expect(try driver.run(HostScript([.write(space: 1, pe: 2, address: 3, data: data)])) == [])
    #expect(try driver.run(HostScript([.read(space: 1, pe: 2, address: 3)])) == [data])
  }

  @Test(.enabled(if: Installed.verilator, "verilator is not installed"))
  func devicesOfOneDesignHaveStatesOfTheirOwn() throws {
    let first = try HostPortDriver(VerilatedDevice(MemoryDevice.design()))
    let second = try HostPortDriver(VerilatedDevice(MemoryDevice.design()))
    _ = try first.run(HostScript([.write(space: 0, pe: 0, address: 0, data: 7)]))
    _ = try second.run(HostScript([.write(space: 0, pe: 0, address: 0, data: 8)]))
    #expect(try first.run(HostScript([.read(space: 0, pe: 0, address: 0)])) == [7])
  }

  @Test(.enabled(if: Installed.systemCompiler, "the system's folder has no verilator with a c++"))
  func anyCompilerWillDo() throws {
    let (script, expected) = MemoryDevice.exercise(count: 60, dataWidth: 72)
    let device = try VerilatedDevice(MemoryDevice.design(), search: Installed.systemSearch)
    #expect(try HostPortDriver(device).run(script) == expected)
  }

  @Test(.enabled(if: Installed.verilator, "verilator is not installed"))
  func namesThatAreWordsOfCPlusPlusAndDataFilesWork() throws {
    let device = try VerilatedDevice(MemoryDevice.design())
    let double = try #require(device.interface.handle("double"))
    let sum = try #require(device.interface.handle("sum"))
    let signature = try #require(device.interface.handle("new__signature"))
    device.poke(double, 0xffff_ffff)
    device.settle()
    #expect(device.peek(sum) == 0x2_0000)
    #expect(device.peek(signature) == 0xc0ffee)
  }

  @Test(.enabled(if: Installed.icarus, "iverilog is not installed"))
  func emptyScriptHasNoResponses() throws {
    #expect(try IcarusRun(MemoryDevice.design()).run(HostScript()) == [])
  }

  @Test(.enabled(if: Installed.verilator && Installed.icarus, "verilator or iverilog is not installed"))
  func bothWriteWaveforms() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sparrow-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (script, expected) = MemoryDevice.exercise(count: 9, dataWidth: 72)

    let device = try VerilatedDevice(MemoryDevice.design(), options: VerilatorOptions(tracing: true))
    let verilated = folder.appendingPathComponent("verilated.vcd").path
    try device.startTrace(verilated)
    #expect(try HostPortDriver(device).run(script) == expected)
    device.stopTrace()

    var session = IcarusRun(MemoryDevice.design())
    session.tracePath = folder.appendingPathComponent("icarus.vcd").path
    #expect(try session.run(script) == expected)

    for name in ["verilated.vcd", "icarus.vcd"] {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      #expect(text.contains("$enddefinitions"))
      #expect(text.contains("request_ready"))
      #expect(text.contains("#50"))
    }
    #expect(throws: ToolError.unusable(path: "/nowhere/x.vcd", reason: "the waveform cannot be written")) {
      try device.startTrace("/nowhere/x.vcd")
    }
  }
}
