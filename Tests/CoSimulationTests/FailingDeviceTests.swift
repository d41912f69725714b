import CoSimulation
import ExternalTools
import Foundation
import Testing

/// Designs that never settle, or end by themselves: a mutant of good hardware may do either.
@Suite struct FailingDeviceTests {
  /// A device that goes wrong when request_pe is 3 while a request is valid.
  private func design(_ wrong: String, response: String = "1'b0") -> VerilogDesign {
    let text = """
      module wrong (
        input wire clk, input wire rst, input wire request_valid, output wire request_ready,
        input wire request_write, input wire request_space, input wire [1:0] request_pe,
        input wire [3:0] request_address, input wire [7:0] request_data, output wire response_valid,
        input wire response_ready, output wire [7:0] response_data
      );
        reg up;
        wire fires = request_valid && request_pe == 2'd3;
        assign request_ready = 1'b1;
        assign response_valid = \(response);
        assign response_data = {7'd0, up};
        \(wrong)
      endmodule

      """
    let ports: [PortDescription] = [
      .input("clk"), .input("rst"), .input("request_valid"), .output("request_ready"),
      .input("request_write"),
      .input("request_space"), .input("request_pe", width: 2), .input("request_address", width: 4),
      .input("request_data", width: 8), .output("response_valid"), .input("response_ready"),
      .output("response_data", width: 8),
    ]
    return VerilogDesign(top: "wrong", files: [SourceFile(name: "wrong.v", text: text)], ports: ports)
  }

  private let script = HostScript([
    .write(space: 0, pe: 0, address: 0, data: 1), .write(space: 0, pe: 3, address: 0, data: 1),
  ])

  @Test(.enabled(if: Installed.verilator, "verilator is not installed"))
  func loopThatDoesNotSettleIsAnError() throws {
    let loop = """
      reg other;
      always @* if (fires) up = ~other; else up = 1'b0;
      always @* if (fires) other = up; else other = 1'b0;
      """
    let driver = try HostPortDriver(VerilatedDevice(design(loop)))
    let error = #expect(throws: HostPortError.self) { try driver.run(script) }
    #expect(error?.description.hasPrefix("the device cannot go on: ") == true)
    #expect(error?.description.contains("converge") == true)
  }

  @Test(.enabled(if: Installed.verilator, "verilator is not installed"))
  func finishIsAnError() throws {
    let driver = try HostPortDriver(
      VerilatedDevice(design("always @(posedge clk) if (fires) $finish; always @* up = rst;")))
    let error = #expect(throws: HostPortError.self) { try driver.run(script) }
    #expect(error?.description == "the device cannot go on: wrong.v:12: $finish was called")
  }

  @Test(.enabled(if: Installed.icarus, "iverilog is not installed"))
  func loopInIcarusIsStopped() throws {
    var session = IcarusRun(design("always @(fires or up) if (fires) up <= ~(up === 1'b1);"))
    session.timeLimit = .seconds(1)
    let error = #expect(throws: ToolError.self) { try session.run(script) }
    error?.removeLog()
    #expect(error?.description.hasPrefix("vvp was stopped after 1 s (full log: ") == true)
  }

  @Test(.enabled(if: Installed.icarus, "iverilog is not installed"))
  func finishInIcarusIsAnError() throws {
    let session = IcarusRun(design("always @(posedge clk) if (fires) $finish; always @* up = rst;"))
    let error = #expect(throws: ToolError.self) { try session.run(script) }
    error?.removeLog()
    #expect(error?.description.hasPrefix("vvp failed (status 0): the run ended early: ") == true)
  }

  @Test(.enabled(if: Installed.verilator && Installed.icarus, "verilator or iverilog is not installed"))
  func responseThatNobodyAskedForIsAnError() throws {
    let design = design("always @* up = rst;", response: "fires")
    for session: any HostSession in [try HostPortDriver(VerilatedDevice(design)), IcarusRun(design)] {
      let error = #expect(throws: HostPortError.self) { try session.run(script) }
      #expect(error?.description == "the device gave response 0 before any read had asked for it")
    }
  }

  @Test(.enabled(if: Installed.icarus, "iverilog is not installed"))
  func unknownHandshakeIsAnError() throws {
    let session = IcarusRun(design("always @* up = rst;", response: "fires ? 1'bx : 1'b0"))
    let error = #expect(throws: HostPortError.self) { try session.run(script) }
    #expect(error?.description == "response_valid is unknown (x or z) at operation 1")
  }

  @Test(.enabled(if: Installed.verilator, "verilator is not installed"))
  func combinationalDesignNeedsNoClock() throws {
    let text = "module add (input wire [70:0] a, output wire [70:0] b);\n  assign b = ~a;\nendmodule\n"
    let design = VerilogDesign(
      top: "add", files: [SourceFile(name: "add.v", text: text)],
      ports: [.input("a", width: 71), .output("b", width: 71)], clock: nil, reset: nil)
    let device = try VerilatedDevice(design)
    device.poke(PortHandle(index: 0), words: [0, .max])
    device.settle()
    #expect(device.peekWords(PortHandle(index: 1)) == [.max, 0])
  }
}
