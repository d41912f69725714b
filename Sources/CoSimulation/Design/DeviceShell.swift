/// A Verilog module around a design whose ports are called `p0`, `p1` and so on.
///
/// Simulators rename ports that are words of their own output language (`new`, `a__b`). Ports of the shell
/// need no renaming, and a design keeps whatever names its author gave.
struct DeviceShell {
  static let moduleName = "cosimulation_shell"

  var design: VerilogDesign

  /// The shell's name of the port at `index` of the interface.
  static func portName(_ index: Int) -> String { "p\(index)" }

  /// The shell's name of the clock.
  static let clockName = "clock"

  /// The module.
  var verilog: String {
    var header: [String] = []
    for (index, port) in design.interface.ports.enumerated() {
      header.append("\(port.direction) wire [\(port.width - 1):0] \(Self.portName(index))")
    }
    if design.interface.clock != nil { header.append("input wire \(Self.clockName)") }
    return """
      module \(Self.moduleName) (
        \(header.joined(separator: ",\n  "))
      );
      \(design.instance(named: "device", port: Self.portName, clock: Self.clockName))
      endmodule

      """
  }
}

extension VerilogDesign {
  /// An instance of the top module whose ports are connected to `port(index)`, its clock to `clock`.
  ///
  /// All names are written as escaped identifiers, which name the same things.
  func instance(named name: String, port: (Int) -> String, clock: String) -> String {
    var connections = interface.ports.enumerated().map { index, description in
      ".\\\(description.name) (\(port(index)))"
    }
    if let clockName = interface.clock { connections.append(".\\\(clockName) (\(clock))") }
    return "  \\\(top) \(name) (\n    \(connections.joined(separator: ",\n    "))\n  );"
  }
}
