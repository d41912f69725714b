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

    let report = try analyse(
      setup + ["report_checks -path_delay max -fields {fanout} -to \(Self.registers)"], with: program,
      in: folder)
    guard let path = TimingPath(report) else {
      throw ToolError.unusable(path: "the timing report", reason: "there is no path to a register in it")
    }
    let shortest = try shortestPeriod(setup, from: period - path.slack, with: program, in: folder)
    let withPorts = try shortestPeriod(setup + ports(verilog), from: shortest, with: program, in: folder)
    try? FileManager.default.removeItem(at: folder)
    return TimingResult(shortestPeriod: shortest, shortestPeriodWithPorts: withPorts, path: path)
  }

  private static let registers = "[all_registers -edge_triggered -data_pins]"

  private var setup: [String] {
    [
      "read_liberty {\(library.path)}", "read_liberty memories.lib", "read_verilog netlist.v",
      "link_design \(netlist.top)", "create_clock -name clk -period \(period) [get_ports clk]",
    ]
  }

  /// Constraints that give the neighbours at the ports a fifth of the period each.
  private func ports(_ verilog: String) -> [String] {
    let inputs = Self.ports(verilog, "input").filter { $0 != "clk" }
    let outputs = Self.ports(verilog, "output")
    let margin = period * 0.2
    return [
      "set_input_delay \(margin) -clock clk [get_ports {\(inputs.joined(separator: " "))}]",
      "set_output_delay \(margin) -clock clk [get_ports {\(outputs.joined(separator: " "))}]",
    ]
  }

  /// The first period from `guess` on, in steps of a hundredth, at which nothing is late.
  ///
  /// Latches lend time to their successors, so that slack does not simply follow the period: it is tried.
  private func shortestPeriod(
    _ setup: [String], from guess: Double, with program: String, in folder: URL
  ) throws -> Double {
    let tried = (0...60).map { guess * (1 + 0.01 * Double($0)) }
    let trials = tried.flatMap {
      ["create_clock -name clk -period \($0) [get_ports clk]", "report_wns -digits 4"]
    }
    let slacks = Self.worstSlacks(try analyse(setup + trials, with: program, in: folder))
    guard slacks.count == tried.count, let met = zip(tried, slacks).first(where: { $0.1 > -0.0006 }) else {
      throw ToolError.unusable(path: "the timing report", reason: "no period near \(guess) ns is long enough")
    }
    return met.0
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
  /// ns: the shortest clock period at which nothing is late between registers, latches and memories.
  public let shortestPeriod: Double
  /// The same with what comes and goes through the ports, whose neighbours get a fifth of the asked period each.
  public let shortestPeriodWithPorts: Double
  /// The path to a flip-flop, memory or output with the least slack.
  public let path: TimingPath
}
