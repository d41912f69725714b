import CoSimulation
import ExternalTools
import Foundation
import Testing

/// What `sparrow generate` writes, and what it must not touch.
@Suite struct DeliveryTests {
  private func generate(
    _ flags: [String], _ accelerator: String = "eie", to folder: String
  ) throws -> CommandRun {
    try CommandRun(["generate", accelerator, "--out", folder] + flags)
  }

  /// Runs the testbench in Icarus; its output.
  private func bench(_ folder: String) throws -> String {
    let make = Process()
    make.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    make.arguments = ["make", "-s", "-C", folder + "/testbench", "icarus"]
    let pipe = Pipe()
    make.standardOutput = pipe
    make.standardError = pipe
    try make.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    make.waitUntilExit()
    return text
  }

  private func replace(_ old: String, _ new: String, in path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains(old), "\(path) has no '\(old)'")
    try Data(text.replacing(old, with: new).utf8).write(to: URL(fileURLWithPath: path))
  }

  @Test func filesOfOthersAreNotReplaced() throws {
    let folder = try ScratchFolder()
    let out = folder.path("out")
    #expect(try generate(["--pes", "2"], to: out).status == 0)
    #expect(try generate(["--pes", "3"], to: out).status == 0)
    for stranger in ["notes", "rtl/mine.v"] {
      let path = out + "/" + stranger
      try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
      let run = try generate(["--pes", "2"], to: out)
      #expect(run.status == 2)
      #expect(run.complaint.contains(stranger))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
      try FileManager.default.removeItem(atPath: path)
    }
    #expect(folder.names == ["out"])
  }

  /// A configuration is legal whatever network fits it: at the least one weight does.
  @Test(arguments: [
    ["--pointer-words", "4"], ["--pointer-words", "10"],
    ["--pes", "1", "--pointer-words", "16", "--weight-rows", "2"],
    ["--pes", "1", "--activation-words", "1", "--weight-rows", "1", "--pointer-words", "4", "--layers", "1"],
  ])
  func smallMemoriesGetASmallBench(flags: [String]) throws {
    let folder = try ScratchFolder()
    let run = try generate(flags, to: folder.path("out"))
    #expect(run.status == 0, "\(run.complaint)")
    guard ToolSearch.environment.has(.iverilog) else { return }
    #expect(try bench(folder.path("out")).contains("PASS"))
  }

  /// A bench that cannot pass says so, and ends.
  @Test(.enabled(if: ToolSearch.environment.has(.iverilog), "Icarus is not installed"))
  func aBrokenArrayFails() throws {
    let folder = try ScratchFolder()
    let out = folder.path("out")
    _ = try generate(["--pes", "2", "--pointer-words", "16"], to: out)
    try replace("assign idle = ", "assign idle = 1'b0 & ", in: out + "/rtl/processing_element.v")
    #expect(try bench(out).contains("FAIL: no answer from the array"))
  }

  @Test(.enabled(if: ToolSearch.environment.has(.iverilog), "Icarus is not installed"))
  func missingVectorsFail() throws {
    let folder = try ScratchFolder()
    let out = folder.path("out")
    _ = try generate(["--pes", "2", "--pointer-words", "16"], to: out)
    try FileManager.default.removeItem(atPath: out + "/testbench/vectors/inputs.hex")
    #expect(try bench(out).contains("FAIL: vectors/ is missing"))
  }

  /// The bench of a row-stationary array: it passes, and notices a fault in the arithmetic, in the time, and in a counter.
  @Test(.enabled(if: ToolSearch.environment.has(.iverilog), "Icarus is not installed"))
  func theRowStationaryBenchNotices() throws {
    let folder = try ScratchFolder()
    let out = folder.path("out")
    let flags = ["--config", "nest", "--rows", "3", "--columns", "3"]
    let run = try generate(flags, "eyeriss", to: out)
    #expect(run.status == 0, "\(run.complaint)")
    #expect(try bench(out).contains("PASS: 10 layers"))
    for (file, old, new, complaint) in [
      ("psum_accumulator", "wire [19:0] addend = is_zero", "wire [19:0] addend = ~is_zero", "ofmap word"),
      ("fifo_w20_d4", "assign push_ready = ", "assign push_ready = ~pop_valid & ", "cycles instead of"),
    ] {
      let path = out + "/rtl/\(file).v"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try replace(old, new, in: path)
      let result = try bench(out)
      #expect(result.contains("FAIL") && result.contains(complaint), "\(file): \(result)")
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
    try FileManager.default.removeItem(atPath: out + "/testbench/vectors/ifmap.hex")
    #expect(try bench(out).contains("FAIL: vectors/ is missing"))
  }

  /// Any legal array gets a bench: at the least one product fits.
  @Test func aTinyRowStationaryArrayGetsABench() throws {
    let folder = try ScratchFolder()
    let flags = ["--config", "nest", "--rows", "1", "--columns", "1"]
    let run = try generate(flags, "eyeriss", to: folder.path("out"))
    #expect(run.status == 0 && run.output.contains("layers with random data"), "\(run.complaint)")
    guard ToolSearch.environment.has(.iverilog) else { return }
    #expect(try bench(folder.path("out")).contains("PASS"))
  }
}
