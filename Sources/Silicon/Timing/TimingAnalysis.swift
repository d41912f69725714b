import ExternalTools
import Foundation

/// OpenSTA on a netlist with one wire a bit: its shortest period, and the path that sets it.
///
/// Clocks are ideal and wires have no length; memories have the times of their own Liberty file.
public struct TimingAnalysis {
  /// The flattened netlist.
  public var netlist: Netlist
  public var library: StandardCellLibrary
  /// The Liberty file of the memories.
  public var memories: String
  /// ns: the clock that is asked for; inputs arrive and outputs are due with a fifth of it to spare.
  public var period: Double
  /// Where `sta` is looked for.
  public var search = ToolSearch.environment

  /// An analysis.
  public init(_ netlist: Netlist, library: StandardCellLibrary, memories: String, period: Double) {
    self.netlist = netlist
    self.library = library
    self.memories = memories
    self.period = period
  }

  /// Runs OpenSTA; throws ``ToolError``, also where it has complained and gone on.
  public func run() throws -> TimingResult {
    let program = try search.find(.opensta)
    guard let verilog = netlist.scalarVerilog else {
      preconditionFailure("timing is analysed of flattened netlists of cells")
    }
    let folder = try ScratchFolder.make(prefix: "sparrow-timing")
    try ScratchFolder.write(verilog, to: "netlist.v", in: folder)
    try ScratchFolder.write(memories, to: "memories.lib", in: folder)

    let first = setup(verilog) + ["report_checks -path_delay max -fields {fanout} -to \(Self.registers)"]
    let report = try analyse(first, with: program, in: folder)
    guard let path = TimingPath(report) else {
      throw ToolError.unusable(path: "the timing report", reason: "there is no path to a register in it")
    }
    // Latches lend time to their successors, so that slack does not simply follow the period: it is tried.
    let guess = period - path.slack
    let tried = stride(from: 1.0, through: 1.1, by: 0.01).map { guess * $0 }
    let trials = tried.flatMap {
      ["create_clock -name clk -period \($0) [get_ports clk]", "report_wns -digits 4"]
    }
    let slacks = Self.worstSlacks(try analyse(setup(verilog) + trials, with: program, in: folder))
    guard slacks.count == tried.count, let met = zip(tried, slacks).first(where: { $0.1 > -0.0006 }) else {
      throw ToolError.unusable(path: "the timing report", reason: "no period near \(guess) ns is long enough")
    }
    try? FileManager.default.removeItem(at: folder)
    return TimingResult(shortestPeriod: met.0, path: path)
  }

  private static let registers = "[all_registers -edge_triggered -data_pins]"

  private func setup(_ verilog: String) -> [String] {
    let inputs = Self.ports(verilog, "input").filter { $0 != "clk" }
    let outputs = Self.ports(verilog, "output")
    let margin = period * 0.2
    return [
      "read_liberty {\(library.path)}", "read_liberty memories.lib", "read_verilog netlist.v",
      "link_design \(netlist.top)", "create_clock -name clk -period \(period) [get_ports clk]",
      "set_input_delay \(margin) -clock clk [get_ports {\(inputs.joined(separator: " "))}]",
      "set_output_delay \(margin) -clock clk [get_ports {\(outputs.joined(separator: " "))}]",
    ]
  }

  private static func ports(_ verilog: String, _ direction: String) -> [String] {
    verilog.split(separator: "\n").compactMap { line in
      let words = line.split(whereSeparator: { " ;".contains($0) })
      return words.count == 2 && words[0] == direction ? String(words[1]) : nil
    }
  }

  /// The output of a script; a line with "Error" is a failure whatever the exit status.
  private func analyse(_ commands: [String], with program: String, in folder: URL) throws -> String {
    try ScratchFolder.write(commands.joined(separator: "\n") + "\n", to: "timing.tcl", in: folder)
    let log = folder.appendingPathComponent("sta.log")
    let run = ToolRun(program: program, arguments: ["-exit", "timing.tcl"], folder: folder, log: log)
    try run.check()
    let text = run.text
    if let line = text.split(separator: "\n").first(where: { $0.contains("Error") }) {
      throw ToolError.failed(tool: "sta", status: 0, line: String(line), log: log.path)
    }
    return text
  }

  private static func worstSlacks(_ text: String) -> [Double] {
    text.split(separator: "\n").compactMap { line in
      line.hasPrefix("wns ") ? Double(line.dropFirst(4).trimmingCharacters(in: .whitespaces)) : nil
    }
  }
}

/// How fast a netlist is.
public struct TimingResult: Sendable {
  /// ns: the shortest clock period at which nothing is late, latches included.
  public let shortestPeriod: Double
  /// The path to a flip-flop, memory or output with the least slack.
  public let path: TimingPath
}
