import CoSimulation
import ExternalTools
import Foundation
import HDL

/// How large a design is after Yosys' generic synthesis: gates of one or two inputs and multiplexers as `abc` leaves
/// them, and flip-flops.
///
/// Memories stay memories and are counted in bits, each instance of a module by itself. A generic cell is no area: it
/// compares designs with one another, under one version of Yosys.
public struct CellCount: Hashable, Sendable {
  /// Cells without state.
  public var gates: Int
  /// Flip-flops and latches.
  public var flipFlops: Int
  /// Bits of the memories.
  public var memoryBits: Int

  /// Synthesises `design`, all levels as one.
  ///
  /// Throws ``ToolError``, also where Yosys is not installed.
  public init(of design: Design, search: ToolSearch = .environment) throws {
    let folder = try ScratchFolder.make(prefix: "sparrow-cells")
    defer { try? FileManager.default.removeItem(at: folder) }
    let verilog = VerilogDesign(design)
    for file in verilog.files { try ScratchFolder.write(file.text, to: file.name, in: folder) }
    let run = ToolRun(
      program: try search.find(.yosys),
      arguments: ["-q", "-f", "verilog"] + verilog.compiledFiles.map(\.name)
        + ["-p", Self.script(top: design.top.name)],
      folder: folder, log: folder.appendingPathComponent("log"))
    try run.check()
    let counts = try Self.cells(in: folder.appendingPathComponent("cells.json"))
    let isState = { (type: String) in type.contains("DFF") || type.contains("DLATCH") || type.contains("_FF_")
    }
    flipFlops = counts.filter { isState($0.key) }.values.reduce(0, +)
    gates = counts.filter { !isState($0.key) && !$0.key.hasPrefix("$mem") }.values.reduce(0, +)
    memoryBits = Self.memoryBits(of: design.top)
  }

  /// The version of Yosys, as "Yosys 0.23"; throws ``ToolError``.
  public static func toolVersion(search: ToolSearch = .environment) throws -> String {
    let folder = try ScratchFolder.make(prefix: "sparrow-cells")
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = ToolRun(
      program: try search.find(.yosys), arguments: ["-V"], folder: folder,
      log: folder.appendingPathComponent("log"))
    try run.check()
    return run.text.split(separator: " ").prefix(2).joined(separator: " ")
  }

  /// Like `synth`, but memories are not mapped to flip-flops.
  private static func script(top: String) -> String {
    [
      "synth -flatten -top \(top) -run :fine", "opt -fast -full", "techmap", "opt -fast", "abc -fast",
      "opt -fast",
      "tee -q -o cells.json stat -json",
    ].joined(separator: "; ")
  }

  private static func cells(in file: URL) throws -> [String: Int] {
    struct Statistics: Decodable {
      struct Module: Decodable {
        let cells: [String: Int]
        enum CodingKeys: String, CodingKey { case cells = "num_cells_by_type" }
      }
      let design: Module
    }
    guard let data = try? Data(contentsOf: file),
      let statistics = try? JSONDecoder().decode(Statistics.self, from: data)
    else { throw ToolError.unusable(path: file.path, reason: "it is not what 'stat -json' writes") }
    return statistics.design.cells
  }

  private static func memoryBits(of module: Module) -> Int {
    let own = module.memories.reduce(0) { $0 + $1.width * $1.depth }
    return module.instances.reduce(own) { $0 + memoryBits(of: $1.definition) }
  }
}
