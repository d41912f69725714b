import ExternalTools
import Foundation

/// What a flip-flop takes each cycle, by the library's own tables, as OpenSTA reads them.
public struct ClockEnergy {
  public var library: StandardCellLibrary
  public var search = ToolSearch.environment

  /// The energy of flip-flops of `library`.
  public init(_ library: StandardCellLibrary) { self.library = library }

  /// pJ a flip-flop and cycle, when its data change in the share `activity` of cycles; leakage is not in it.
  ///
  /// Throws ``ToolError``, also where the library has no plain flip-flop.
  public func picojoules(activity: Double) throws -> Double {
    let program = try search.find(.opensta)
    guard let cell = library.flipFlop else {
      throw ToolError.unusable(path: library.path, reason: "it has no flip-flop without reset and enable")
    }
    let folder = try ScratchFolder.make(prefix: "sparrow-clock")
    let netlist = """
      module one_flip_flop (clk, d, q);
        input clk, d;
        output q;
        \(cell.cell) f (.\(cell.control)(clk), .\(cell.data)(d), .\(cell.output)(q));
      endmodule

      """
    let commands = [
      "read_liberty {\(library.path)}", "read_verilog netlist.v", "link_design one_flip_flop",
      "create_clock -name clk -period 1 [get_ports clk]", "set_power_activity -input -activity \(activity)",
      "report_power -digits 8",
    ]
    try ScratchFolder.write(netlist, to: "netlist.v", in: folder)
    try ScratchFolder.write(commands.joined(separator: "\n") + "\n", to: "power.tcl", in: folder)
    let log = folder.appendingPathComponent("sta.log")
    let run = ToolRun(program: program, arguments: ["-exit", "power.tcl"], folder: folder, log: log)
    try run.check()
    let total = run.text.split(separator: "\n").first { $0.hasPrefix("Total ") }
    let watts = (total ?? "").split(separator: " ").dropFirst().compactMap { Double($0) }
    guard watts.count >= 2, !run.text.contains("Error") else {
      throw ToolError.failed(tool: "sta", status: 0, line: ToolRun.firstError(in: run.text), log: log.path)
    }
    try? FileManager.default.removeItem(at: folder)
    // Internal and switching power, in watts at a cycle of 1 ns.
    return (watts[0] + watts[1]) * 1e3
  }
}
