import ExternalTools
import Foundation

/// Plays host scripts in Icarus Verilog, a simulator that knows `x`, independent of Verilator.
///
/// Each call of ``run(_:)`` compiles the design, starts it from reset and ends it: nothing is kept from one
/// run to the next, so a caller gives one whole script. Expect thousands of cycles a second for a small
/// design.
public struct IcarusRun: HostSession {
  /// The design that is run.
  public var design: VerilogDesign
  /// After how many cycles without an accepted request or a response a run fails.
  public var patience = 1_000_000
  /// After what time a simulation is stopped, in whole seconds: a combinational loop never ends by itself.
  public var timeLimit = Duration.seconds(600)
  /// Where a waveform (VCD) of the whole run is written, if anywhere.
  public var tracePath: String?
  /// Where the working folder is kept; by default it is removed, unless a tool fails and its log lies there.
  public var keptFolder: URL?
  /// Where `iverilog` and `vvp` are looked for.
  public var search = ToolSearch.environment

  /// Runs of `design`.
  public init(_ design: VerilogDesign) {
    self.design = design
  }

  /// Plays `script` from reset; the responses to its reads, in order.
  ///
  /// Throws ``HostPortError``, also for a response with unknown bits, and ``ToolError``.
  public func run(_ script: HostScript) throws -> [HostWord] {
    let layout = try HostPortLayout(design.interface)
    try layout.check(script)
    guard !script.operations.isEmpty else { return [] }
    let compiler = try search.find(.iverilog)
    let simulator = try search.find(.vvp)
    let folder = try workingFolder()
    do {
      try writeFiles(script, layout, in: folder)
      try compile(with: compiler, in: folder)
      let responses = try simulate(script, with: simulator, in: folder)
      discard(folder)
      return responses
    } catch let error as HostPortError {
      try? keepTrace(from: folder)
      discard(folder)
      throw error
    } catch let error as ToolError {
      // The log of a tool that failed stays for its reader; nothing else does.
      if case .unusable = error { discard(folder) }
      throw error
    }
  }

  private func workingFolder() throws -> URL {
    guard let keptFolder else { return try ScratchFolder.make(prefix: "sparrow-icarus") }
    try ScratchFolder.make(at: keptFolder)
    return keptFolder
  }

  private func discard(_ folder: URL) {
    if keptFolder == nil { try? FileManager.default.removeItem(at: folder) }
  }

  private func writeFiles(_ script: HostScript, _ layout: HostPortLayout, in folder: URL) throws {
    let packing = PlayerScript(layout: layout)
    let testbench = PlayerTestbench(
      design: design, packing: packing, script: script, patience: patience, tracing: tracePath != nil)
    for file in design.files { try ScratchFolder.write(file.text, to: file.name, in: folder) }
    try ScratchFolder.write(testbench.verilog, to: testbenchFile, in: folder)
    try ScratchFolder.write(packing.text(script), to: PlayerTestbench.scriptFile, in: folder)
  }

  private var testbenchFile: String { PlayerTestbench.moduleName + ".v" }

  private func compile(with compiler: String, in folder: URL) throws {
    // The player has a time scale, for waveforms; a design needs none.
    let warnings = ["-Wall", "-Wno-timescale"]
    let options = ["-g2005"] + warnings + ["-I.", "-s", PlayerTestbench.moduleName, "-o", "player.vvp"]
    let sources = design.compiledFiles.map(\.name) + [testbenchFile]
    let log = folder.appendingPathComponent("iverilog.log")
    try ToolRun(program: compiler, arguments: options + sources, folder: folder, log: log).check()
  }

  private func simulate(_ script: HostScript, with simulator: String, in folder: URL) throws -> [HostWord] {
    let log = folder.appendingPathComponent("vvp.log")
    let run = ToolRun(
      program: simulator, arguments: ["-n", "player.vvp"], folder: folder, log: log, timeLimit: timeLimit)
    try run.check()
    let path = folder.appendingPathComponent(PlayerTestbench.reportFile).path
    let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let responses = try PlayerReport(text: text).responses(to: script, patience: patience)
    guard let responses else {
      let line = ToolRun.firstError(in: run.text)
      throw ToolError.failed(tool: "vvp", status: 0, line: "the run ended early: \(line)", log: log.path)
    }
    try keepTrace(from: folder)
    return responses
  }

  private func keepTrace(from folder: URL) throws {
    guard let tracePath else { return }
    do {
      let trace = try Data(contentsOf: folder.appendingPathComponent(PlayerTestbench.traceFile))
      try trace.write(to: URL(fileURLWithPath: tracePath))
    } catch {
      throw ToolError.unusable(path: tracePath, reason: "the waveform cannot be written")
    }
  }
}
