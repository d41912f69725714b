import BitVectors
import CoSimulation
import ExternalTools
import Foundation

/// Plays the rows of many cases in Icarus Verilog, as one testbench.
///
/// `SPARROW_KEEP=folder` keeps the testbenches there, to look into.
struct IcarusRows {
  let cases: [LockStepCase]
  let design: VerilogDesign
  let rowCount: Int

  /// For each row and case the outputs in binary, unknown bits as `x`.
  func run() throws -> [[[Substring]]] {
    let kept = ProcessInfo.processInfo.environment["SPARROW_KEEP"]
    let parent = kept.map { URL(fileURLWithPath: $0) } ?? FileManager.default.temporaryDirectory
    let folder = parent.appendingPathComponent("lock-step-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { if kept == nil { try? FileManager.default.removeItem(at: folder) } }
    for file in design.files { try write(file.text, file.name, folder) }
    try write(testbench, "testbench.v", folder)
    try write(rows, "rows.hex", folder)
    let sources = design.files.map(\.name).filter { $0.hasSuffix(".v") }
    try call(
      .iverilog, ["-g2005", "-s", "lock_step_bench", "-o", "bench.vvp", "testbench.v"] + sources, folder)
    try call(.vvp, ["-n", "bench.vvp"], folder)
    let text = try String(contentsOf: folder.appendingPathComponent("answers.txt"), encoding: .utf8)
    let lines = text.split(separator: "\n")
    guard lines.count == rowCount * cases.count else {
      throw LockStepFailure(
        description: "Icarus gave \(lines.count) lines for \(rowCount) rows of \(cases.count) cases")
    }
    return (0..<rowCount).map { row in
      cases.indices.map { lines[row * cases.count + $0].split(separator: " ") }
    }
  }

  private func write(_ text: String, _ name: String, _ folder: URL) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  private func call(_ tool: Tool, _ arguments: [String], _ folder: URL) throws {
    let process = Process()
    let log = folder.appendingPathComponent("log")
    _ = FileManager.default.createFile(atPath: log.path, contents: nil)
    let output = try FileHandle(forWritingTo: log)
    process.executableURL = URL(fileURLWithPath: try ToolSearch.environment.find(tool))
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
      throw LockStepFailure(description: "\(tool.rawValue) failed: \(text.prefix(2000))")
    }
  }

  // MARK: The rows, one word of all inputs each, the first input on top.

  private var width: Int { max(1, cases.flatMap(\.inputs).reduce(0) { $0 + $1.node.width }) }

  private var rows: String {
    (0..<rowCount).map { row in
      var bits = ""
      for item in cases {
        let values = item.rows[min(row, item.rows.count - 1)]
        for value in values { bits += binary(value) }
      }
      return hexadecimal(bits) + "\n"
    }.joined()
  }

  private func binary(_ value: BitVector) -> String {
    String(
      decoding: (0..<value.width).reversed().map { value[$0] ? UInt8(ascii: "1") : UInt8(ascii: "0") },
      as: UTF8.self)
  }

  private func hexadecimal(_ bits: String) -> String {
    let padded = Array(String(repeating: "0", count: (4 - bits.count % 4) % 4).utf8) + Array(bits.utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: padded.count, by: 4) {
      let digit = padded[start..<(start + 4)].reduce(0) { 2 * $0 + Int($1 - 48) }
      text.append(Array("0123456789abcdef".utf8)[digit])
    }
    return text.isEmpty ? "0" : String(decoding: text, as: UTF8.self)
  }

  // MARK: The testbench.

  private var testbench: String {
    var declarations: [String] = []
    var inputs: [String] = []
    var connections = [".clock (clock)"]
    var prints: [String] = []
    for (number, item) in cases.enumerated() {
      for (index, port) in item.inputs.enumerated() {
        let name = LockStepShell.input(number, index)
        declarations.append("  wire [\(port.node.width - 1):0] \(name);")
        inputs.append(name)
        connections.append(".\(name) (\(name))")
      }
      var names: [String] = []
      for (index, port) in item.outputs.enumerated() {
        let name = LockStepShell.output(number, index)
        declarations.append("  wire [\(port.node.width - 1):0] \(name);")
        connections.append(".\(name) (\(name))")
        names.append(name)
      }
      let format = names.map { _ in "%b" }.joined(separator: " ")
      prints.append("      $fdisplay(file, \"\(format)\"\(names.map { ", " + $0 }.joined()));")
    }
    return """
      `timescale 1ns / 1ns
      module lock_step_bench;
        reg [\(width - 1):0] rows [0:\(max(0, rowCount - 1))];
        reg [\(width - 1):0] row = 0;
        reg clock = 0;
        integer index, file;
      \(declarations.joined(separator: "\n"))
        \(inputs.isEmpty ? "" : "assign {\(inputs.joined(separator: ", "))} = row;")
        \(LockStepShell.name) shell (\(connections.joined(separator: ", ")));
        initial begin
          $readmemh("rows.hex", rows);
          file = $fopen("answers.txt");
          #10;
          for (index = 0; index < \(rowCount); index = index + 1) begin
            row = rows[index];
            #5;
      \(prints.joined(separator: "\n"))
            #5 clock = 1;
            #5 clock = 0;
          end
          $finish;
        end
      endmodule

      """
  }
}
