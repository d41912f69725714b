import CoSimulation
import Configurations
import ExternalTools
import Foundation

/// The self-checking testbench of the row-stationary array in Icarus, and what it saw: a simulator that knows undefined
/// values, independent of Verilator and of this process.
struct EyerissIcarusRun {
  private let bench: EyerissTestbench
  private let waveform: String?
  private let search: ToolSearch

  /// A run of `bench`.
  ///
  /// - Parameter waveform: where to write a VCD file of the whole run, if anywhere.
  init(_ bench: EyerissTestbench, waveform: String? = nil, search: ToolSearch = .environment) {
    self.bench = bench
    self.waveform = waveform
    self.search = search
  }

  private static let traceFile = "trace.vcd"

  /// Compiles and runs the bench; what came of each layer.
  ///
  /// - Throws: `ToolError`, also where the array sent unknown bits or the bench ended early; the log stays then.
  func outcomes() throws -> [EyerissHost.Outcome] {
    let compiler = try search.find(.iverilog)
    let simulator = try search.find(.vvp)
    let folder = try ScratchFolder.make(prefix: "sparrow-icarus")
    try write(to: folder)
    let files = bench.hardware.verilog.files.filter(\.isVerilog).map(\.name)
    let arguments = ["-g2005", "-Wall", "-s", EyerissTestbench.moduleName, "-o", "bench.vvp"]
    try ToolRun(
      program: compiler, arguments: arguments + ["\(EyerissTestbench.moduleName).v"] + files, folder: folder,
      log: folder.appendingPathComponent("iverilog.log")
    ).check()
    let run = ToolRun(
      program: simulator, arguments: ["-n", "bench.vvp"], folder: folder,
      log: folder.appendingPathComponent("vvp.log"), timeLimit: timeLimit)
    try run.check()
    let path = folder.appendingPathComponent(EyerissTestbench.observedFile).path
    let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    guard let outcomes = Self.outcomes(in: text), outcomes.count == bench.layers.count else {
      let line = run.text.split(whereSeparator: \.isNewline).last.map(String.init) ?? "it printed nothing"
      throw ToolError.failed(tool: "vvp", status: 0, line: line, log: run.log.path)
    }
    try keepTrace(from: folder)
    try? FileManager.default.removeItem(at: folder)
    return outcomes
  }

  /// Far more than a run takes: a combinational loop never ends by itself.
  private var timeLimit: Duration {
    .seconds(600 + bench.layers.map(\.limit).reduce(0, +) * bench.hardware.configuration.elements / 500)
  }

  private func write(to folder: URL) throws {
    for file in bench.hardware.verilog.files { try ScratchFolder.write(file.text, to: file.name, in: folder) }
    let text = bench.text(waveform: waveform == nil ? nil : Self.traceFile)
    try ScratchFolder.write(text, to: "\(EyerissTestbench.moduleName).v", in: folder)
    let vectors = folder.appendingPathComponent("vectors")
    let observed = folder.appendingPathComponent(EyerissTestbench.observedFile)
    for each in [vectors, observed.deletingLastPathComponent()] { try ScratchFolder.make(at: each) }
    for file in bench.vectors { try ScratchFolder.write(file.text, to: file.name, in: vectors) }
  }

  private func keepTrace(from folder: URL) throws {
    guard let waveform else { return }
    do {
      let trace = try Data(contentsOf: folder.appendingPathComponent(Self.traceFile))
      try trace.write(to: URL(fileURLWithPath: waveform))
    } catch {
      throw ToolError.unusable(path: waveform, reason: "the waveform cannot be written")
    }
  }

  /// The outcomes in what the bench wrote; nil if a line is none of its own, as one with unknown bits.
  static func outcomes(in text: String) -> [EyerissHost.Outcome]? {
    var outcomes: [EyerissHost.Outcome] = []
    var words: [UInt64] = []
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ")
      switch (parts.first, parts.count) {
      case ("word", 2):
        guard let word = UInt64(parts[1], radix: 16) else { return nil }
        words.append(word)
      case ("end", 5):
        let flags = parts[2...].map { $0 == "1" }
        guard let cycles = Int(parts[1]), parts[2...].allSatisfy({ $0 == "0" || $0 == "1" }) else {
          return nil
        }
        var outcome = EyerissHost.Outcome()
        outcome.words = words
        outcome.cycles = cycles
        (outcome.hasSaturated, outcome.isCorrupt, outcome.isComplete) = (flags[0], flags[1], flags[2])
        outcomes.append(outcome)
        words = []
      case ("counter", 3):
        guard let number = Int(parts[1]), let counter = EyerissCounter(rawValue: number),
          let value = Int(parts[2]), !outcomes.isEmpty
        else { return nil }
        outcomes[outcomes.count - 1].counters[counter] = value
      default: return nil
      }
    }
    return outcomes
  }
}
