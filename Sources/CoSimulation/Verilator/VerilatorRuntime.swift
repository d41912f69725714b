import ExternalTools
import Foundation

/// Verilator's own run-time library, compiled once per kind of model and shared by all designs.
///
/// Compiled anew with each design it would cost 4 s every time, far more than a small design itself. For
/// clang there is a precompiled header too, which takes another half second off each design.
struct VerilatorRuntime {
  private static let objectName = "runtime.o"
  private static let headerName = "verilated.pch"

  /// The cache entry with the object file and, for clang, the header.
  let folder: URL
  private let toolchain: VerilatorToolchain

  /// Finds the library in `cache`, or compiles it.
  init(
    _ toolchain: VerilatorToolchain, options: VerilatorOptions, cache: SimulationCache,
    progress: (String) -> Void
  ) throws {
    let flags = options.compilerFlags
    let source = Self.source(tracing: options.tracing)
    let identity = ([toolchain.identity, source] + flags).joined(separator: "\n")
    self.toolchain = toolchain
    folder = try cache.entry("runtime-" + SHA256.hexadecimal(identity)) { workshop, _ in
      progress("compiling the run-time library of Verilator")
      try ScratchFolder.write(source, to: "runtime.cpp", in: workshop)
      try Self.compile(["-c", "runtime.cpp", "-o", Self.objectName], flags, toolchain, in: workshop)
      guard toolchain.isClang else { return }
      let header = toolchain.include.appendingPathComponent("verilated.h").path
      try Self.compile(["-x", "c++-header", header, "-o", Self.headerName], flags, toolchain, in: workshop)
    }
  }

  /// Arguments that make the compiler use the precompiled header, if there is one.
  var headerFlags: [String] {
    toolchain.isClang ? ["-include-pch", folder.appendingPathComponent(Self.headerName).path] : []
  }

  /// The object file to link.
  var object: String { folder.appendingPathComponent(Self.objectName).path }

  private static func source(tracing: Bool) -> String {
    let files = ["verilated.cpp", "verilated_threads.cpp"] + (tracing ? ["verilated_vcd_c.cpp"] : [])
    return files.map { "#include \"\($0)\"\n" }.joined() + handlers
  }

  // Verilator's own handlers end the process. A model that cannot go on, as a mutant with a combinational
  // loop, is a result for the program that runs it.
  private static let handlers = """
    #include <stdexcept>
    void vl_fatal(const char* file, int line, const char*, const char* message) {
      std::string text = message ? message : "";
      if (file && *file) text = std::string(file) + ":" + std::to_string(line) + ": " + text;
      throw std::runtime_error(text);
    }
    void vl_stop(const char* file, int line, const char*) {
      vl_fatal(file, line, "", "$stop was called");
    }
    void vl_finish(const char* file, int line, const char*) {
      vl_fatal(file, line, "", "$finish was called");
    }

    """

  private static func compile(
    _ arguments: [String], _ flags: [String], _ toolchain: VerilatorToolchain, in folder: URL
  ) throws {
    let run = ToolRun(
      program: toolchain.compiler, arguments: flags + toolchain.includeFlags + arguments, folder: folder,
      log: folder.appendingPathComponent("compile.log"))
    try run.check()
  }
}
