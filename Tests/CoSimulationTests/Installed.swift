import CoSimulation
import ExternalTools

/// Which tools this machine has, for tests that need them.
enum Installed {
  static let verilator = ToolSearch.environment.has(.verilator)
  static let icarus = ToolSearch.environment.has(.iverilog) && ToolSearch.environment.has(.vvp)
  static let yosys = ToolSearch.environment.has(.yosys)

  /// The system's own programs, among which `c++` is mostly not clang.
  static let systemSearch = ToolSearch(folders: ["/usr/bin"])
  static let systemCompiler = systemSearch.has(.verilator) && systemSearch.path(of: "c++") != nil
}
