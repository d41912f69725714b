import CoSimulation
import ExternalTools
import Foundation

/// One run of Yosys: a design in, a netlist and its counts out.
public struct Synthesis {
  /// The design; its memories are black boxes, or become flip-flops.
  public var design: VerilogDesign
  /// The module that becomes a netlist.
  public var top: String
  public var target: SynthesisTarget
  public var levels: SynthesisLevels
  /// Where Yosys is looked for.
  public var search = ToolSearch.environment

  /// A synthesis of the module `top` of `design`, by default of the whole.
  public init(
    _ design: VerilogDesign, top: String? = nil, target: SynthesisTarget, levels: SynthesisLevels
  ) {
    self.design = design
    self.top = top ?? design.top
    self.target = target
    self.levels = levels
  }

  /// Runs Yosys; throws ``ToolError``. The result is checked for loops, several drivers and undriven wires.
  public func run() throws -> Netlist {
    let yosys = try search.synthesizer()
    let folder = try ScratchFolder.make(prefix: "sparrow-synth")
    for file in design.files { try ScratchFolder.write(file.text, to: file.name, in: folder) }
    try writeHelpers(in: folder)
    let script = SynthesisScript(
      top: top, files: design.compiledFiles.map(\.name), target: target, levels: levels)
    try ScratchFolder.write(script.text, to: "synth.ys", in: folder)
    let log = folder.appendingPathComponent("yosys.log")
    // A tool that fails leaves its log to the reader of the error.
    try ToolRun(program: yosys, arguments: ["-q", "-s", "synth.ys"], folder: folder, log: log).check()
    defer { try? FileManager.default.removeItem(at: folder) }
    let modules = try YosysStatistics.modules(in: folder.appendingPathComponent(SynthesisScript.statistics))
    guard modules[top] != nil else {
      throw ToolError.unusable(path: top, reason: "Yosys counted no module of this name")
    }
    return Netlist(
      top: top, modules: modules, verilog: try text(SynthesisScript.netlist, in: folder),
      scalarVerilog: target.library == nil || levels == .kept
        ? nil : try text(SynthesisScript.scalarNetlist, in: folder))
  }

  private func writeHelpers(in folder: URL) throws {
    guard let library = target.library else { return }
    if let map = LatchRegisterFile.techmap(library) {
      try ScratchFolder.write(map, to: SynthesisScript.registerFiles, in: folder)
    }
    if let buffer = library.buffer {
      let constraints = "set_driving_cell \(buffer)\nset_load 10.0\n"
      try ScratchFolder.write(constraints, to: SynthesisScript.driver, in: folder)
    }
  }

  private func text(_ name: String, in folder: URL) throws -> String {
    let path = folder.appendingPathComponent(name).path
    guard let data = FileManager.default.contents(atPath: path), !data.isEmpty else {
      throw ToolError.unusable(path: path, reason: "Yosys wrote no netlist")
    }
    return String(decoding: data, as: UTF8.self)
  }
}
