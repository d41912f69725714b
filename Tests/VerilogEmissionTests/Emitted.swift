import HDL
import LockStep
import VerilogEmission

/// The Verilog of a sketch without its header and the two `default_nettype` lines.
func emitted(
  _ name: String = "sketch", _ describe: @escaping @Sendable (Module, PortList) -> Void
) throws -> String {
  let files = VerilogWriter.files(of: try Design(Sketch(name, describe)))
  return body(files.last { $0.name.hasSuffix(".v") }!.text)
}

/// What stands between the two `default_nettype` lines.
func body(_ text: String) -> String {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let start = lines.firstIndex { $0.hasPrefix("`default_nettype none") }! + 2
  let end = lines.lastIndex { $0.hasPrefix("endmodule") }!
  return lines[start...end].joined(separator: "\n")
}
