/// A Verilog-2005 testbench that plays a script through the host port and reports what comes back.
///
/// A cycle is as in ``HostPortDriver``: inputs change while the clock is low, outputs are sampled before the
/// rising edge. Each run starts with two cycles of reset. Ports that are not of the host port are held at
/// zero.
struct PlayerTestbench {
  static let moduleName = "cosimulation_player"
  static let scriptFile = "script.hex"
  static let reportFile = "report.txt"
  static let traceFile = "trace.vcd"

  var design: VerilogDesign
  var packing: PlayerScript
  var script: HostScript
  var patience: Int
  var tracing: Bool

  /// The testbench.
  var verilog: String {
    """
    // Plays \(Self.scriptFile) through the host port of \(design.top); what comes back goes to
    // \(Self.reportFile).
    `timescale 1ns / 1ns
    module \(Self.moduleName);
      localparam integer OPERATIONS = \(script.operations.count);
      localparam integer READS = \(script.readCount);
      localparam integer PATIENCE = \(patience);

      reg clk, rst;
      reg request_valid, request_write, response_ready;
      wire request_ready, response_valid;
    \(fields)

      reg [\(packing.width - 1):0] script [0:OPERATIONS-1];
      reg [\(packing.width - 1):0] operation;
      reg accepted, answered;
      integer next, asked, answers, idle, report;

    \(design.instance(named: "device", port: signal, clock: "clk"))

      task cycle;
        begin
          #5 clk = 1'b1;
          #5 clk = 1'b0;
        end
      endtask

      task stop_at_unknown;
        begin
          if (request_ready === 1'bx || request_ready === 1'bz) begin
            $fdisplay(report, "unknown request_ready %0d", next);
            $finish;
          end
          if (response_valid === 1'bx || response_valid === 1'bz) begin
            $fdisplay(report, "unknown response_valid %0d", next);
            $finish;
          end
        end
      endtask

      initial begin
        $readmemh("\(Self.scriptFile)", script);
        report = $fopen("\(Self.reportFile)");
    \(tracing ? "    $dumpfile(\"\(Self.traceFile)\");\n    $dumpvars(0, \(Self.moduleName));" : "")
    \(initialValues)
        rst = 1'b1;
        cycle;
        cycle;
        rst = 1'b0;
        response_ready = 1'b1;
        while (next < OPERATIONS || answers < READS) begin
          request_valid = next < OPERATIONS;
          if (request_valid) begin
            operation = script[next];
    \(assignments)
          end
          #1 stop_at_unknown;
          accepted = request_valid && request_ready;
          answered = response_valid;
          if (accepted && !request_write) asked = asked + 1;
          if (answered && answers == asked) begin
            $fdisplay(report, "unasked");
            $finish;
          end
          if (answered) $fdisplay(report, "answer %h", response_data);
          #4 clk = 1'b1;
          #5 clk = 1'b0;
          next = next + accepted;
          answers = answers + answered;
          idle = accepted || answered ? 0 : idle + 1;
          if (idle >= PATIENCE) begin
            $fdisplay(report, "stuck %0d %0d", next, answers);
            $finish;
          end
        end
        $fdisplay(report, "done");
        $finish;
      end
    endmodule

    """
  }

  private var requestFields: [(name: String, field: PlayerScript.Field)] {
    [
      ("request_space", packing.space), ("request_pe", packing.pe), ("request_address", packing.address),
      ("request_data", packing.data),
    ]
  }

  private var fields: String {
    let registers = requestFields.map { "  reg [\($0.field.width - 1):0] \($0.name);" }
    let width = design.interface[packing.layout.responseData].width
    return (registers + ["  wire [\(width - 1):0] response_data;"]).joined(separator: "\n")
  }

  private var initialValues: String {
    let names = ["clk", "request_valid", "request_write", "response_ready"] + requestFields.map(\.name)
    return (names + ["next", "asked", "answers", "idle"]).map { "    \($0) = 0;" }.joined(separator: "\n")
  }

  private var assignments: String {
    let all = [(name: "request_write", field: packing.write)] + requestFields
    return all.map { "        \($0.name) = \($0.field.slice(of: "operation"));" }.joined(separator: "\n")
  }

  private func signal(_ index: Int) -> String {
    let port = design.interface.ports[index]
    if port.name == design.interface.reset { return "rst" }
    if HostPortLayout.names.contains(port.name) { return port.name }
    return port.direction == .input ? "\(port.width)'b0" : ""
  }
}
