import CoSimulation
import ExternalTools
import Foundation
import HDL
import LockStep
import Testing
import VerilogEmission

/// Properties in the emitted Verilog: seen by whoever defines `PROPERTIES`, by nobody else.
@Suite struct PropertyTextTests {
  private func counter() throws -> Design {
    try Design(
      Sketch("guarded") { m, list in
        list.clockDomain()
        let step = list.input("step", 2)
        let value = m.register("value", 4, resetTo: 0)
        let isFar = (value > 9).named("is_far")
        value[] = value &+ step.zeroExtended(to: 4)
        list.output("count", 4)[] = value
        m.assume("steps are of one or none", step <= 1, file: "Guarded.swift", line: 5)
        m.check("it does not go far", ~isFar, file: "Guarded.swift", line: 6)
        m.assume("spare is low", ~list.input("spare"), file: "Guarded.swift", line: 7)
      })
  }

  @Test func standUnderAGuard() throws {
    let text = VerilogWriter.files(of: try counter())[0].text
    let expected = """
      `ifdef PROPERTIES
        // Signals that only the properties read.
        wire is_far = value > 4'd9;

        // What holds at every rising edge of clk out of reset.
        wire steps_are_of_one_or_none = step <= 2'd1;
        wire it_does_not_go_far = ~is_far;
        wire spare_is_low = ~spare;

      `ifdef FORMAL
        always @(posedge clk) begin
          if (!rst) begin
            assume (steps_are_of_one_or_none);
            assert (it_does_not_go_far);
            assume (spare_is_low);
          end
        end
      `else
        always @(posedge clk) begin
          if (!rst) begin
            if (steps_are_of_one_or_none !== 1'b1) $display("%m: assumption broken: steps are of one or none (Guarded.swift:5)");
            if (it_does_not_go_far !== 1'b1) $display("%m: check failed: it does not go far (Guarded.swift:6)");
            if (spare_is_low !== 1'b1) $display("%m: assumption broken: spare is low (Guarded.swift:7)");
          end
        end
      `endif
      `endif
      """
    #expect(text.contains(expected), "\(text)")
    #expect(text.contains("wire unused_spare = &{1'b0, spare};"), "what only a property reads: \(text)")
  }

  /// Without the definition no tool sees them; with it Icarus prints a line a failure, and Verilator finds no fault.
  @Test func runInSimulatorsOnRequest() throws {
    let design = try counter()
    let report = try VerilogLint().check(VerilogDesign(design))
    #expect(report.isClean, "\(report.lines)")
    guard let icarus = ToolSearch.environment.path(of: "iverilog"),
      let vvp = ToolSearch.environment.path(of: "vvp")
    else { return }
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "sparrow-properties-\(UUID().uuidString)")
    try ScratchFolder.make(at: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    try ScratchFolder.write(VerilogWriter.files(of: design)[0].text, to: "guarded.v", in: folder)
    try ScratchFolder.write(
      """
      module bench;
        reg clk = 0, rst = 1;
        reg [1:0] step = 1;
        wire [3:0] count;
        guarded dut (.clk (clk), .rst (rst), .spare (1'b0), .step (step), .count (count));
        always #5 clk = ~clk;
        initial begin
          #10 rst = 0;
          #100 step = 2;
          #10 $finish(0);
        end
      endmodule

      """, to: "bench.v", in: folder)
    func run(_ program: String, _ arguments: [String]) throws -> String {
      let log = folder.appending(path: "log")
      let run = ToolRun(program: program, arguments: arguments, folder: folder, log: log)
      try run.check()
      return run.text
    }
    for (flags, lines) in [
      ([], []),
      (
        ["-DPROPERTIES"],
        [
          "bench.dut: assumption broken: steps are of one or none (Guarded.swift:5)",
          "bench.dut: check failed: it does not go far (Guarded.swift:6)",
        ]
      ),
    ] {
      _ = try run(icarus, flags + ["-g2005", "-Wall", "-o", "bench.vvp", "bench.v", "guarded.v"])
      let text = try run(vvp, ["-n", "bench.vvp"])
      #expect(Set(text.split(separator: "\n").map(String.init)) == Set(lines), "\(text)")
    }
    if let verilator = ToolSearch.environment.path(of: "verilator") {
      let text = try run(
        verilator,
        ["--lint-only", "-Wall", "--assert", "-DPROPERTIES", "--top-module", "guarded", "guarded.v"])
      #expect(text == "")
    }
  }
}
