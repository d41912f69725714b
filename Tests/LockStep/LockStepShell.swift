import CoSimulation
import HDL
import VerilogEmission

/// One Verilog module around the designs of many cases, because building a simulation costs seconds and running it
/// next to nothing.
struct LockStepShell {
  static let name = "lock_step_shell"

  let cases: [LockStepCase]

  static func input(_ number: Int, _ index: Int) -> String { "c\(number)_i\(index)" }
  static func output(_ number: Int, _ index: Int) -> String { "c\(number)_o\(index)" }

  /// The shell with all files of all designs; equal modules of two cases are one file.
  func design() -> VerilogDesign {
    var files: [SourceFile] = []
    var known: [String: String] = [:]
    for item in cases {
      for file in VerilogWriter.files(of: item.design) {
        if let text = known[file.name] {
          precondition(text == file.text, "two cases have different modules in \(file.name)")
          continue
        }
        known[file.name] = file.text
        files.append(SourceFile(name: file.name, text: file.text))
      }
    }
    files.append(SourceFile(name: Self.name + ".v", text: verilog))
    return VerilogDesign(
      top: Self.name, files: files, interface: DeviceInterface(ports: ports, clock: "clock", reset: nil))
  }

  private var ports: [PortDescription] {
    cases.enumerated().flatMap { number, item in
      item.inputs.enumerated().map { index, port in
        PortDescription(Self.input(number, index), width: port.node.width, direction: .input)
      }
        + item.outputs.enumerated().map { index, port in
          PortDescription(Self.output(number, index), width: port.node.width, direction: .output)
        }
    }
  }

  private var verilog: String {
    let header = ports.map { "  \($0.direction) wire [\($0.width - 1):0] \($0.name)" }
    let needsClock = cases.contains { $0.clock != nil }
    let unused = needsClock ? "" : "  wire unused_clock = &{1'b0, clock};\n"
    return """
      `default_nettype none
      module \(Self.name) (
        input wire clock,
      \(header.joined(separator: ",\n"))
      );
      \(unused)\(cases.enumerated().map(instance).joined(separator: "\n"))
      endmodule
      `default_nettype wire

      """
  }

  private func instance(_ number: Int, _ item: LockStepCase) -> String {
    var connections = item.inputs.enumerated().map { index, port in
      ".\\\(port.node.display) (\(Self.input(number, index)))"
    }
    connections += item.outputs.enumerated().map { index, port in
      ".\\\(port.node.display) (\(Self.output(number, index)))"
    }
    if let clock = item.clock { connections.append(".\\\(clock) (clock)") }
    return "  \\\(item.design.top.name) c\(number) (\n    \(connections.joined(separator: ",\n    "))\n  );"
  }
}
