import CoSimulation
import ExternalTools
import Foundation
import Testing

@Suite struct VerilogLintTests {
  private func design(_ body: String) -> VerilogDesign {
    let text = "module top (input wire [7:0] a, output wire [7:0] b);\n  \(body)\nendmodule\n"
    return VerilogDesign(
      top: "top", files: [SourceFile(name: "top.v", text: text)],
      ports: [.input("a", width: 8), .output("b", width: 8)], clock: nil, reset: nil)
  }

  private static let all = Installed.verilator && Installed.icarus && Installed.yosys

  @Test(.enabled(if: all, "verilator, iverilog or yosys is not installed"))
  func cleanDesignHasNoFindings() throws {
    let report = try VerilogLint().check(design("assign b = a;"))
    #expect(report.isClean)
    #expect(report.lines == [])
  }

  @Test(.enabled(if: Installed.verilator, "verilator is not installed"))
  func verilatorFindsAWidth() throws {
    let report = try VerilogLint().check(design("assign b = {a, 1'b0};"))
    let lines = report.findings.filter { $0.tool == .verilator }.map(\.line)
    #expect(lines.count == 1 && lines[0].hasPrefix("%Warning-WIDTH: top.v:2:"))
  }

  @Test(.enabled(if: Installed.icarus, "iverilog is not installed"))
  func icarusFindsAnUnknownName() throws {
    let report = try VerilogLint().check(design("assign b = c;"))
    #expect(report.findings.contains { $0.tool == .iverilog && $0.line.contains("`c'") })
  }

  @Test(.enabled(if: Installed.yosys, "yosys is not installed"))
  func yosysFindsTwoDrivers() throws {
    let report = try VerilogLint().check(design("assign b = a; assign b = ~a;"))
    #expect(
      report.findings.contains { $0.tool == .yosys && $0.line.contains("multiple conflicting drivers") })
  }

  @Test func missingToolsAreNamed() throws {
    let report = try VerilogLint(search: ToolSearch(folders: [])).check(design("assign b = a;"))
    #expect(
      report.lines == [
        "verilator: not installed (apt-get install verilator), nothing checked",
        "iverilog: not installed (apt-get install iverilog), nothing checked",
        "yosys: not installed (apt-get install yosys), nothing checked",
      ])
  }

  @Test func missingFolderIsOneLine() {
    let error = #expect(throws: ToolError.self) {
      try VerilogLint().check(folder: URL(fileURLWithPath: "/nowhere"), top: "top")
    }
    #expect(error?.description == "cannot use /nowhere: the folder cannot be read")
  }
}
