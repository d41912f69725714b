import CoSimulation
import ExternalTools
import Foundation
import HDL
import VerilogEmission

/// A design as the proof tools read it: its Verilog with the properties in, under a top that resets it first.
///
/// Registers start with anything. The first cycle is a reset, and so may be any later one; without a reset the checks
/// must hold whatever the start. Assumptions of instances become assertions before the hierarchy is dissolved.
struct ProofModel {
  static let topName = "proof_top"

  let design: Design
  let folder: URL
  private let files: [VerilogWriter.File]

  init(_ design: Design, fault: PlantedFault?, in folder: URL) throws {
    self.design = design
    self.folder = folder
    let sound = VerilogWriter.files(of: design)
    files = try fault?.planted(in: sound) ?? sound
    try ScratchFolder.make(at: folder)
    for file in files { try ScratchFolder.write(file.text, to: file.name, in: folder) }
    try ScratchFolder.write(topText, to: Self.topName + ".v", in: folder)
  }

  /// The design's only instance in a module without outputs.
  private var topText: String {
    let inputs = design.top.ports.filter { !$0.isOutput }.map(\.node)
    let ports = inputs.map { "  input wire [\($0.width - 1):0] \\\($0.display) " }
    let connections = inputs.map { "    .\\\($0.display) (\\\($0.display) )" }
    var lines = ["module \(Self.topName) (", ports.joined(separator: ",\n"), ");"]
    lines += ["  \\\(design.top.name) design (", connections.joined(separator: ",\n"), "  );"]
    if let domain = design.top.domain, let reset = domain.reset {
      let level = domain.resetActiveHigh ? "" : "!"
      lines.append("  always @* if ($initstate) assume (\(level)\\\(reset.display) );")
    }
    return (lines + ["endmodule", ""]).joined(separator: "\n")
  }

  /// Yosys commands that leave one flat module whose assertions are all that is to be shown.
  private var flattening: String {
    let names = (files.map(\.name).filter { $0.hasSuffix(".v") } + [Self.topName + ".v"]).joined(
      separator: " ")
    let top = "\\\(design.top.name)"
    return """
      read_verilog -formal -DPROPERTIES \(names)
      hierarchy -check -top \(Self.topName)
      proc
      select * \(top) %d \(Self.topName) %d
      chformal -assume2assert
      select -clear
      flatten
      opt_clean
      memory -nomap
      """
  }

  /// Writes `model.smt2` for `yosys-smtbmc`.
  func writeFormulas(_ tools: ProofTools) throws {
    let commands = "memory_map\nopt -fast\nasync2sync\ndffunmap\nopt_clean\nwrite_smt2 -wires model.smt2\n"
    try run(tools, flattening + "\n" + commands, "smt2")
  }

  /// Writes `model.aig` for `yosys-abc`: gates only, with a free input for what each register holds at the start.
  func writeGates(_ tools: ProofTools) throws {
    let script = """
      \(flattening)
      memory_map
      opt -fast
      async2sync
      dffunmap
      setundef -undriven -anyseq
      setundef -anyseq
      techmap
      opt -fast
      dffunmap
      abc -g AND -fast
      opt_clean
      write_aiger -I -B -zinit model.aig

      """
    try run(tools, script, "aiger")
  }

  private func run(_ tools: ProofTools, _ script: String, _ name: String) throws {
    try ScratchFolder.write(script, to: name + ".ys", in: folder)
    let log = folder.appendingPathComponent(name + ".log")
    try ToolRun(program: tools.yosys, arguments: ["-q", "-s", name + ".ys"], folder: folder, log: log).check()
  }

  /// The sentence whose assertion stands at `line` of `file`: properties are asserted in the order in which they were stated.
  func sentence(file: String, line: Int) -> String? {
    guard let text = files.first(where: { $0.name == file })?.text,
      let module = design.modules.first(where: { $0.name + ".v" == file })
    else { return nil }
    let before = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(line)
    let asserted = before.filter { line in
      let code = line.drop { $0 == " " }
      return code.hasPrefix("assert (") || code.hasPrefix("assume (")
    }
    let index = asserted.count - 1
    return module.properties.indices.contains(index) ? module.properties[index].sentence : nil
  }
}
